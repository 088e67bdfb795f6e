package org.brace.medicines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;
import org.brace.model.Names;

/// Every name of a medicine that the knowledge base has.
///
/// A name is matched exactly, after folding case, hyphens and spaces. What describes it (strength,
/// form, how it is used) is left out only where the name with it is not known. Talk around it is
/// passed over only where it is the name of a substance or a kind, not of a brand: an unknown word
/// after a brand may make another mixture of it. A similar name is offered, never taken.
public final class MedicineNames {

  /// What a name stands for.
  ///
  /// @param classes where only a kind of medicine was named ("beta-blocker"): its class, and those
  ///   that hold all of it
  /// @param mayBe the classes that such a kind may be of
  record Found(List<Ingredient> ingredients, Set<String> classes, Set<String> mayBe) {
    Found {
      ingredients = List.copyOf(ingredients);
      classes = Set.copyOf(classes);
      mayBe = Set.copyOf(mayBe);
    }

    /// Whether only a kind was named.
    boolean kind() {
      return ingredients.isEmpty() && !(classes.isEmpty() && mayBe.isEmpty());
    }

    private static Found of(List<Ingredient> ingredients) {
      return new Found(ingredients, Set.of(), Set.of());
    }
  }

  private static final String JOINED =
      "\\s+and\\s+|\\s*\\+\\s*|\\s*&\\s*|\\s+with\\s+|\\s*,\\s*|\\s+plus\\s+";

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// What stands for a space.
  private static final Pattern APART = Pattern.compile("[\\s\\-_]+|[.](?!\\d)");

  private static final Pattern MEASURED =
      Pattern.compile("(\\d) ?(mg|mcg|ug|µg|micrograms?|g|%)\\b");

  /// A stroke or hyphen between two names of one mixture: "budesonide/formoterol".
  private static final Pattern TIED = Pattern.compile("(?<=[a-z])[/\\-](?=[a-z])");

  private final Map<String, List<Ingredient>> byName = new LinkedHashMap<>();
  private final Map<String, List<Ingredient>> unspaced = new HashMap<>();
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final Map<String, Found> kindsByName = new HashMap<>();
  private final MedicineKinds kinds;
  private final Set<String> words = new HashSet<>();
  private final NamesWithin within = new NamesWithin(this::contained, TypedWords::saysNothing);
  private final NamesWithin substancesWithin = new NamesWithin(this::substance, this::isTalk);
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Remedy> measures = new LinkedHashMap<>();

  public MedicineNames(Knowledge knowledge) {
    kinds = new MedicineKinds(knowledge);
    knowledge.ingredients().values().forEach(each -> add(each.id(), List.of(each)));
    for (Product product : knowledge.products().values()) {
      if (product.contains().isEmpty()) {
        addKind(product);
        continue;
      }
      List<Ingredient> contains = new ArrayList<>();
      for (String id : product.contains()) {
        Ingredient ingredient = knowledge.ingredients().get(id);
        if (ingredient != null) {
          contains.add(ingredient);
        }
      }
      add(product.name(), contains);
    }
    for (CareGuide.Measure measure : knowledge.care().measures().values()) {
      measures.put(fold(measure.id()), Remedy.measure(measure.id()));
      measures.put(fold(measure.name()), Remedy.measure(measure.id()));
    }
    knowledge.medicineClasses().values().forEach(this::add);
    Stream.of(byName.keySet(), kindsByName.keySet())
        .flatMap(Set::stream)
        .flatMap(name -> Stream.of(name.split(" ", -1)))
        .forEach(words::add);
  }

  private void addKind(Product product) {
    Found kind = kinds.of(product.is(), product.mayBe());
    String folded = fold(product.name());
    for (String name : List.of(folded, plural(folded))) {
      kindsByName.putIfAbsent(name, kind);
      kindsByName.putIfAbsent(unspaced(name), kind);
    }
  }

  private static String plural(String folded) {
    if (folded.endsWith("ch")) {
      return folded + "es";
    }
    return folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded + "s";
  }

  private void add(String name, List<Ingredient> ingredients) {
    String folded = fold(name);
    byName.putIfAbsent(folded, ingredients);
    unspaced.putIfAbsent(folded.replace(" ", ""), ingredients);
    written.putIfAbsent(folded, name);
  }

  /// A class by its id and its names, in the singular and the plural.
  private void add(MedicineClass medicines) {
    String name = medicines.name();
    int bracket = name.indexOf('(');
    List<String> names = new ArrayList<>(List.of(medicines.id(), name));
    if (bracket > 0) {
      names.add(name.substring(0, bracket));
      names.add(name.substring(bracket).replaceAll("[()]", ""));
    }
    if (!medicines.layName().contains(",") && !medicines.layName().contains(" and ")) {
      names.add(medicines.layName().replaceFirst("^(the|a|an) ", ""));
    }
    for (String each : names) {
      String folded = fold(each);
      classes.putIfAbsent(folded, medicines.id());
      classes.putIfAbsent(plural(folded), medicines.id());
    }
  }

  /// What was typed stands for: a medicine, several, or else a kind of medicine.
  ///
  /// Nothing where a reason or time told beside it names another medicine ("omeprazole before
  /// naproxen"): that one would be lost.
  Optional<Found> find(Typed typed) {
    return named(typed).filter(found -> !loses(typed, found));
  }

  private boolean loses(Typed typed, Found found) {
    return TypedUse.purposes(typed.names().getFirst())
        .flatMap(purpose -> Stream.of(spaced(purpose).split(" ", -1)))
        .filter(word -> !isTalk(word))
        .flatMap(word -> contained(word).stream())
        .anyMatch(other -> !found.ingredients().containsAll(other));
  }

  private Optional<Found> named(Typed typed) {
    for (String name : typed.names()) {
      Optional<Found> found = exactly(name).or(() -> several(name));
      if (found.isPresent()) {
        return found;
      }
    }
    Optional<Found> kind =
        typed.names().stream()
            .map(name -> classes.get(fold(name)))
            .filter(each -> each != null)
            .findFirst()
            .map(each -> kinds.of(List.of(each), List.of()));
    return kind.or(() -> within(typed));
  }

  private Optional<Found> within(Typed typed) {
    // Without what only brands are called by first: "honey and lemon" is then no medicine.
    List<String> names =
        Stream.concat(Stream.of(typed.unbranded()), typed.names().stream()).toList();
    return names.stream()
        .flatMap(name -> within.of(spaced(name)).stream())
        .findFirst()
        .or(() ->
            names.stream()
                .map(name -> spaced(TIED.matcher(name).replaceAll(" , ")))
                .flatMap(name -> within.of(name).stream())
                .findFirst())
        .or(() ->
            names.stream().flatMap(name -> substancesWithin.of(spaced(name)).stream()).findFirst())
        .map(Found::of)
        .or(() -> names.stream().flatMap(name -> kindWithin(name).stream()).findFirst())
        .or(() -> names.stream().flatMap(name -> besideItsKind(name).stream()).findFirst());
  }

  /// A medicine beside the kind that it is of: "insulin lantus", "blood thinner apixaban".
  private Optional<Found> besideItsKind(String name) {
    List<String> words = Stream.of(fold(name.replaceAll("[(),;:]", " ")).split(" ", -1)).toList();
    for (int length = words.size() - 1; length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        Set<String> kind = kindNamed(String.join(" ", words.subList(at, at + length)));
        if (!kind.isEmpty()) {
          List<String> rest = new ArrayList<>(words);
          rest.subList(at, at + length).clear();
          Optional<List<Ingredient>> found =
              within
                  .of(String.join(" ", rest))
                  .filter(all ->
                      all.stream()
                          .allMatch(each -> each.classes().stream().anyMatch(kind::contains)));
          if (found.isPresent()) {
            return found.map(Found::of);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The classes that a kind is or may be of; "insulin" is a class besides a substance.
  private Set<String> kindNamed(String folded) {
    Set<String> named = new HashSet<>();
    kind(folded)
        .ifPresent(kind -> {
          named.addAll(kind.classes());
          named.addAll(kind.mayBe());
        });
    contained(folded)
        .filter(all -> all.size() == 1 && all.getFirst().classes().contains(all.getFirst().id()))
        .ifPresent(all -> named.add(all.getFirst().id()));
    return named;
  }

  /// A kind of medicine among words that say nothing else: "an ace inhibitor, small dose".
  private Optional<Found> kindWithin(String name) {
    List<String> words = Stream.of(fold(name.replaceAll("[(),;:]", " ")).split(" ", -1)).toList();
    for (int length = words.size(); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        Optional<Found> kind = kind(String.join(" ", words.subList(at, at + length)));
        boolean alone =
            Stream.concat(
                    words.subList(0, at).stream(),
                    words.subList(at + length, words.size()).stream())
                .allMatch(this::isTalk);
        if (kind.isPresent() && alone) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /// A substance by its own name: whatever else is told of it, nothing else is in it.
  private Optional<List<Ingredient>> substance(String name) {
    return contained(name)
        .filter(found -> found.size() == 1 && fold(found.getFirst().id()).equals(fold(name)));
  }

  /// Whether a word is talk: it describes, or is of everyday English and in the name of no
  /// medicine.
  private boolean isTalk(String word) {
    return TypedWords.saysNothing(word)
        || TypedWords.EVERYDAY.contains(word) && !words.contains(word);
  }

  private Optional<Found> kind(String folded) {
    String medicines = classes.get(folded);
    return Optional.ofNullable(kindsByName.get(folded))
        .or(() -> Optional.ofNullable(medicines).map(each -> kinds.of(List.of(each), List.of())));
  }

  private Optional<Found> exactly(String name) {
    List<Ingredient> ingredients = byName.get(fold(name));
    List<Ingredient> found = ingredients == null ? unspaced.get(unspaced(name)) : ingredients;
    if (found != null) {
      return Optional.of(Found.of(found));
    }
    Found kind = kindsByName.get(fold(name));
    return Optional.ofNullable(kind == null ? kindsByName.get(unspaced(name)) : kind);
  }

  private Optional<List<Ingredient>> contained(String name) {
    return exactly(name)
        .or(() -> exactly(plural(name)))
        .filter(found -> !found.kind())
        .map(Found::ingredients);
  }

  /// Several medicines on one line; each of them must be known.
  private Optional<Found> several(String name) {
    String[] parts = name.split(JOINED, -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    List<Ingredient> all = new ArrayList<>();
    for (String part : parts) {
      Optional<Found> found = exactly(part);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (found.get().kind()) {
        return Optional.empty();
      }
      all.addAll(found.get().ingredients());
    }
    return Optional.of(Found.of(all.stream().distinct().toList()));
  }

  /// The measure of this name: heat, acupuncture.
  public Optional<Remedy> measure(String name) {
    return Optional.ofNullable(measures.get(fold(name)));
  }

  /// What may have been meant, at most three: names that stand inside what was typed, then names
  /// that are spelt much like it or a word of it.
  List<String> nearest(Typed typed) {
    if (typed.names().isEmpty()) {
      return List.of();
    }
    SequencedSet<String> near = new LinkedHashSet<>();
    String plain = fold(typed.names().getLast());
    List<String> words = List.of(plain.split(" ", -1));
    for (int length = words.size(); length > 0; length--) {
      for (int i = 0; i + length <= words.size(); i++) {
        String inside = String.join(" ", words.subList(i, i + length));
        if (inside.length() > 2 && byName.containsKey(inside)) {
          near.add(written(inside));
        }
      }
    }
    typed.names().reversed().forEach(each -> near.addAll(spelt(fold(each))));
    words.stream()
        .filter(word -> word.length() > 3 && !isTalk(word))
        .forEach(word -> near.addAll(spelt(word)));
    return near.stream().limit(3).toList();
  }

  /// What it may be of which only the first part was typed, at most three, the shortest names
  /// first: `benylin dry coughs`.
  List<String> longer(String name) {
    String begins = fold(name) + " ";
    return byName.keySet().stream()
        .filter(each -> each.startsWith(begins))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .map(this::written)
        .toList();
  }

  private List<String> spelt(String folded) {
    var known =
        Stream.of(byName.keySet(), classes.keySet(), kindsByName.keySet()).flatMap(Set::stream);
    return Names.spelt(folded, known, Math.max(1, folded.length() / 3))
        .filter(each -> isLike(folded, each))
        .limit(3)
        .map(this::written)
        .toList();
  }

  /// Whether two names are alike in the words that say what it is, too: a "white tablet" is no
  /// "water tablet". One of everyday words alone must be nearly right.
  private static boolean isLike(String folded, String known) {
    String telling = telling(known);
    return telling.isEmpty()
        ? Names.distance(folded, known) <= 1
        : Names.distance(telling(folded), telling) <= Math.max(1, telling.length() / 3);
  }

  private static String telling(String folded) {
    return Stream.of(folded.split(" ", -1))
        .filter(word -> !TypedWords.saysNothing(word))
        .collect(Collectors.joining(" "));
  }

  private String written(String folded) {
    return written.getOrDefault(folded, folded);
  }

  private static String fold(String name) {
    String spaced = spaced(name);
    return spaced.indexOf('.') < 0
        ? spaced
        : SPACES.matcher(spaced.replace('.', ' ')).replaceAll(" ").strip();
  }

  /// In small letters, words apart by single spaces, a number next to its unit.
  private static String spaced(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (isPlain(small)) {
      return small;
    }
    String some = small.replace('’', '\'').replace("&", " and ").replace("#", " ");
    String apart = SPACES.matcher(APART.matcher(some).replaceAll(" ")).replaceAll(" ");
    return MEASURED.matcher(apart).replaceAll("$1$2").strip();
  }

  /// Whether there is nothing to fold: letters alone, as most names are.
  private static boolean isPlain(String small) {
    for (int i = 0; i < small.length(); i++) {
      if (small.charAt(i) < 'a' || small.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /// The folded name without any space: "cocodamol".
  private static String unspaced(String name) {
    return fold(name).replace(" ", "");
  }
}
