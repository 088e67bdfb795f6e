package org.brace.medicines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;
import org.brace.model.Names;

/// Every name of a medicine that the knowledge base has.
///
/// A name is matched exactly, after folding case, hyphens and spaces and leaving out a strength at
/// its end. A similar name is offered, never taken.
public final class MedicineNames {

  /// A strength at the end: "500 mg", "30/500", "100 micrograms inhaler", "5%".
  private static final Pattern STRENGTH =
      Pattern.compile(
          "^(.*?\\D)\\s*\\d[\\d.,/]*\\s*(mg|mcg|µg|micrograms?|g|ml|units|%)?(\\b.*)?$");

  private final Map<String, List<Ingredient>> byName = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, Remedy> measures = new LinkedHashMap<>();

  public MedicineNames(Knowledge knowledge) {
    knowledge.ingredients().values().forEach(each -> add(each.id(), List.of(each)));
    for (Product product : knowledge.products().values()) {
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
  }

  private void add(String name, List<Ingredient> ingredients) {
    byName.putIfAbsent(fold(name), ingredients);
    written.putIfAbsent(fold(name), name);
  }

  /// What is in the medicine of this name.
  public Optional<List<Ingredient>> find(String name) {
    String folded = fold(name);
    List<Ingredient> found = byName.get(folded);
    if (found == null) {
      Matcher strength = STRENGTH.matcher(folded);
      found = strength.matches() ? byName.get(strength.group(1).strip()) : null;
    }
    return Optional.ofNullable(found);
  }

  /// The measure of this name: heat, acupuncture.
  public Optional<Remedy> measure(String name) {
    return Optional.ofNullable(measures.get(fold(name)));
  }

  /// The names nearest to one that is not known, nearest first; at most three.
  public List<String> nearest(String name) {
    String folded = fold(name);
    int most = Math.max(1, folded.length() / 4);
    return byName.keySet().stream()
        .filter(known -> Names.distance(folded, known) <= most)
        .sorted(
            Comparator.<String>comparingInt(known -> Names.distance(folded, known))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .map(written::get)
        .toList();
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-_]+", " ").strip();
  }
}
