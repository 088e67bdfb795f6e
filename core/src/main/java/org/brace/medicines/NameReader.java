package org.brace.medicines;

import static org.brace.medicines.Folding.fold;
import static org.brace.medicines.Folding.spaced;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.NamedMedicine.Part;

/// Which medicine someone means by what they typed.
///
/// The name as it stands comes first, then several names on one line, then a name among words that
/// only describe (strength, form, how it is used). Talk around a name is passed over only where it
/// is the name of a substance or a kind, not of a brand: an unknown word after a brand may make
/// another mixture of it.
final class NameReader {

  private static final String JOINED =
      "\\s+and\\s+|\\s*\\+\\s*|\\s*&\\s*|\\s+with\\s+|\\s*,\\s*|\\s+plus\\s+";

  /// A stroke or hyphen between two names of one mixture: "budesonide/formoterol".
  private static final Pattern TIED = Pattern.compile("(?<=[a-z])[/\\-](?=[a-z])");

  private static final Pattern FOR_WHAT =
      Pattern.compile(
          "(?:(?:my|an?|the|some) )?(?:tablets?|pills?|medicines?|medication|meds?) for"
              + " (?:(?:my|the) )?(.+)");

  /// "Clot injections": what is given against clots. As a name it would make "clot" a word that
  /// nobody may write beside another medicine.
  private static final Pattern AGAINST_CLOTS =
      Pattern.compile(
          "(?:(?:my|an?|the|some) )?(?:(?:anti[- ]?)?clot(?:s|ting)? (?:injection|jab)s?"
              + "|(?:injection|jab)s? (?:for|against) (?:blood )?clots?)");

  private static final int LONGEST_LINE = 500;

  private final MedicineNames names;
  private final NamesWithin within;
  private final NamesWithin substancesWithin;

  NameReader(MedicineNames names) {
    this.names = names;
    within = new NamesWithin(names::contained, TypedWords::saysNothing);
    substancesWithin = new NamesWithin(this::substance, names::isTalk);
  }

  /// What was typed stands for: a medicine, several, or else a kind of medicine.
  ///
  /// Nothing where a reason or time told beside it names another medicine ("omeprazole before
  /// naproxen"), or a kind is joined to it that is another ("ibuprofen and a blood thinner"): that
  /// one would be lost.
  Optional<NamedMedicine> find(Typed typed) {
    return named(typed)
        .filter(found -> !loses(typed, found) && !losesAKind(typed, found))
        .map(found ->
            new NamedMedicine(
                Apart.of(found.parts(), names::isProduct),
                found.classes(),
                found.mayBe(),
                found.told()));
  }

  /// A kind by what it is for: "pill for my cholesterol" is the cholesterol tablet.
  private Optional<NamedMedicine> kindForWhat(String name) {
    Matcher forWhat = FOR_WHAT.matcher(name);
    if (forWhat.matches()) {
      return names.kind(fold(forWhat.group(1) + " tablet"));
    }
    return AGAINST_CLOTS.matcher(name).matches()
        ? names.kind("blood thinning injection")
        : Optional.empty();
  }

  private boolean loses(Typed typed, NamedMedicine found) {
    return TypedUse.purposes(typed.names().getFirst())
        .flatMap(purpose -> Stream.of(spaced(purpose).split(" ", -1)))
        .filter(word -> !names.isTalk(word))
        .flatMap(word -> names.contained(word).stream())
        .anyMatch(other -> !found.ingredients().containsAll(other));
  }

  private boolean losesAKind(Typed typed, NamedMedicine found) {
    String text = TypedUse.without(TypedWords.inhalersApart(typed.unbranded()));
    List<String> words =
        List.of(fold(text.replaceAll("[():]", " ").replaceAll("[,;+]", " $0 ")).split(" ", -1));
    if (!isALine(text) || words.stream().noneMatch(NamesWithin.JOINS::contains)) {
      return false;
    }
    for (int at = 0; at < words.size(); at++) {
      for (int length = Math.min(names.longest(), words.size() - at); length > 0; length--) {
        Optional<NamedMedicine> kind = onlyKind(String.join(" ", words.subList(at, at + length)));
        if (kind.isPresent()) {
          Set<String> joins = joins(words.subList(0, at).reversed());
          joins.addAll(joins(words.subList(at + length, words.size())));
          if (!joins.isEmpty() && !found.covers(kind.get(), joins.equals(Set.of(",")))) {
            return true;
          }
          at += length - 1;
          break;
        }
      }
    }
    return false;
  }

  /// What is a kind, and no medicine as well.
  private Optional<NamedMedicine> onlyKind(String folded) {
    return names.kind(folded).filter(_ -> names.contained(folded).isEmpty());
  }

  /// What joins the words before these to them: "and", a comma, with nothing but talk between.
  private Set<String> joins(List<String> words) {
    return words.stream()
        .takeWhile(word -> NamesWithin.JOINS.contains(word) || names.isTalk(word))
        .filter(NamesWithin.JOINS::contains)
        .limit(1)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Optional<NamedMedicine> named(Typed typed) {
    for (String name : typed.names()) {
      Optional<NamedMedicine> found = names.exactly(name).or(() -> several(name));
      if (found.isPresent()) {
        return found;
      }
    }
    return typed.names().stream()
        .flatMap(name -> names.medicineClass(fold(name)).stream())
        .findFirst()
        .or(() -> typed.names().stream().flatMap(name -> kindForWhat(name).stream()).findFirst())
        .or(() -> within(typed));
  }

  private Optional<NamedMedicine> within(Typed typed) {
    // Without what only brands are called by first: "honey and lemon" is then no medicine.
    List<String> spellings =
        Stream.concat(Stream.of(typed.unbranded()), typed.names().stream()).toList();
    Supplier<Stream<String>> lines = () -> spellings.stream().filter(NameReader::isALine);
    return spellings.stream()
        .flatMap(name -> within.of(spaced(name)).stream())
        .findFirst()
        .or(() ->
            spellings.stream()
                .map(name -> spaced(TIED.matcher(name).replaceAll(" , ")))
                .flatMap(name -> within.of(name).stream())
                .findFirst())
        .or(() ->
            spellings.stream()
                .flatMap(name -> substancesWithin.of(spaced(name)).stream())
                .findFirst())
        .map(NamedMedicine::of)
        .or(() -> lines.get().flatMap(name -> kindWithin(name).stream()).findFirst())
        .or(() -> lines.get().flatMap(name -> besideItsKind(name).stream()).findFirst());
  }

  /// Whether it may be what one writes of a medicine. In a longer text a kind is looked for in
  /// vain, and for minutes.
  private static boolean isALine(String text) {
    return text.length() <= LONGEST_LINE;
  }

  /// A medicine beside the kind that it is of: "insulin lantus", "blood thinner apixaban".
  private Optional<NamedMedicine> besideItsKind(String name) {
    List<String> words = Stream.of(fold(name.replaceAll("[(),;:]", " ")).split(" ", -1)).toList();
    for (int length = Math.min(names.longest(), words.size() - 1); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        Set<String> kind = kindNamed(String.join(" ", words.subList(at, at + length)));
        if (!kind.isEmpty()) {
          List<String> rest = new ArrayList<>(words);
          rest.subList(at, at + length).clear();
          Optional<List<Part>> found =
              within
                  .of(String.join(" ", rest))
                  .filter(parts ->
                      parts.stream()
                          .flatMap(part -> part.ingredients().stream())
                          .allMatch(each -> each.classes().stream().anyMatch(kind::contains)));
          if (found.isPresent()) {
            return found.map(NamedMedicine::of);
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The classes that a kind was told as; "insulin" is a class besides a substance.
  private Set<String> kindNamed(String folded) {
    Set<String> named = new HashSet<>();
    names.kind(folded).ifPresent(kind -> named.addAll(kind.told()));
    names
        .contained(folded)
        .filter(all -> all.size() == 1 && all.getFirst().classes().contains(all.getFirst().id()))
        .ifPresent(all -> named.add(all.getFirst().id()));
    return named;
  }

  /// A kind of medicine among words that say nothing else: "an ace inhibitor, small dose".
  private Optional<NamedMedicine> kindWithin(String name) {
    List<String> words = Stream.of(fold(name.replaceAll("[(),;:]", " ")).split(" ", -1)).toList();
    for (int length = Math.min(names.longest(), words.size()); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        Optional<NamedMedicine> kind = names.kind(String.join(" ", words.subList(at, at + length)));
        if (kind.isPresent()
            && words.subList(0, at).stream().allMatch(names::isTalk)
            && words.subList(at + length, words.size()).stream().allMatch(names::isTalk)) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /// Several medicines on one line; each of them must be known.
  private Optional<NamedMedicine> several(String name) {
    String[] parts = name.split(JOINED, -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    List<Part> all = new ArrayList<>();
    for (String part : parts) {
      Optional<NamedMedicine> found = names.exactly(part);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (found.get().kind()) {
        return Optional.empty();
      }
      all.addAll(found.get().parts());
    }
    return Optional.of(NamedMedicine.of(all));
  }

  /// A substance by its own name: whatever else is told of it, nothing else is in it.
  private Optional<List<Ingredient>> substance(String name) {
    return names
        .contained(name)
        .filter(found -> found.size() == 1 && fold(found.getFirst().id()).equals(fold(name)));
  }
}
