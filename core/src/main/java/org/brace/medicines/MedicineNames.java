package org.brace.medicines;

import static org.brace.medicines.Folding.fold;
import static org.brace.medicines.Folding.plural;
import static org.brace.medicines.Folding.unspaced;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;

/// Every name of a medicine that the knowledge base has.
///
/// A name is matched exactly, after folding case, hyphens and spaces. What someone typed is read by
/// [NameReader]; what they may have meant where that finds nothing is told by [NearNames].
final class MedicineNames {

  private final Map<String, List<Ingredient>> byName = new LinkedHashMap<>();
  private final Map<String, List<Ingredient>> unspaced = new HashMap<>();
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final Map<String, NamedMedicine> kindsByName = new HashMap<>();
  private final MedicineKinds kinds;
  private final Set<Set<String>> mixtures = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Remedy> measures = new LinkedHashMap<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private final int longest;

  MedicineNames(Knowledge knowledge) {
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
      mixtures.add(Set.copyOf(product.contains()));
    }
    for (CareGuide.Measure measure : knowledge.care().measures().values()) {
      measures.put(fold(measure.id()), Remedy.measure(measure.id()));
      measures.put(fold(measure.name()), Remedy.measure(measure.id()));
    }
    for (CareOption option : knowledge.care().options().values()) {
      options.put(fold(option.name()), option.id());
      option.called().forEach(name -> options.put(fold(name), option.id()));
    }
    knowledge.medicineClasses().values().forEach(this::add);
    Stream.of(byName.keySet(), kindsByName.keySet())
        .flatMap(Set::stream)
        .flatMap(name -> Stream.of(name.split(" ", -1)))
        .forEach(words::add);
    longest = all().mapToInt(name -> name.split(" ", -1).length).max().orElse(0);
  }

  /// How many words the longest name has.
  int longest() {
    return longest;
  }

  private void addKind(Product product) {
    NamedMedicine kind = kinds.of(product.is(), product.mayBe());
    String folded = fold(product.name());
    for (String name : List.of(folded, plural(folded))) {
      kindsByName.putIfAbsent(name, kind);
      kindsByName.putIfAbsent(unspaced(name), kind);
    }
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

  /// Whether a word is talk: it describes, or is of everyday English and in the name of no
  /// medicine.
  boolean isTalk(String word) {
    return TypedWords.saysNothing(word)
        || TypedWords.EVERYDAY.contains(word) && !words.contains(word);
  }

  /// The kind of medicine of this folded name.
  Optional<NamedMedicine> kind(String folded) {
    return Optional.ofNullable(kindsByName.get(folded)).or(() -> medicineClass(folded));
  }

  /// The class of this folded name.
  Optional<NamedMedicine> medicineClass(String folded) {
    return Optional.ofNullable(classes.get(folded)).map(each -> kinds.of(List.of(each), List.of()));
  }

  /// What has exactly this name: a medicine, or else a kind.
  Optional<NamedMedicine> exactly(String name) {
    List<Ingredient> ingredients = byName.get(fold(name));
    List<Ingredient> found = ingredients == null ? unspaced.get(unspaced(name)) : ingredients;
    if (found != null) {
      return Optional.of(NamedMedicine.of(List.of(new NamedMedicine.Part(name.strip(), found))));
    }
    NamedMedicine kind = kindsByName.get(fold(name));
    return Optional.ofNullable(kind == null ? kindsByName.get(unspaced(name)) : kind);
  }

  /// What is in the medicine of this name, be it told in the singular or the plural.
  Optional<List<Ingredient>> contained(String name) {
    return exactly(name)
        .or(() -> exactly(plural(name)))
        .filter(found -> !found.kind())
        .map(NamedMedicine::ingredients);
  }

  /// The measure of this name: heat, acupuncture.
  Optional<Remedy> measure(String name) {
    return Optional.ofNullable(measures.get(fold(name)));
  }

  /// The id of the option that people call so: massage, physio.
  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(fold(name)));
  }

  /// Whether a product holds just these ingredients, by their ids.
  boolean isProduct(Set<String> ingredients) {
    return mixtures.contains(ingredients);
  }

  /// Whether a medicine, not only a kind, has this folded name.
  boolean isMedicine(String folded) {
    return byName.containsKey(folded);
  }

  /// The folded names of medicines.
  Set<String> medicines() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /// The folded names of medicines, classes and kinds.
  Stream<String> all() {
    return Stream.of(byName.keySet(), classes.keySet(), kindsByName.keySet()).flatMap(Set::stream);
  }

  /// A folded name as the knowledge base writes it.
  String written(String folded) {
    return written.getOrDefault(folded, folded);
  }
}
