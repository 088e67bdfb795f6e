package org.brace.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which medicine rules speak of which remedy.
///
/// A rule for a class speaks of all of it. Of a class, a rule for one of its ingredients, or for a
/// class wholly inside it, speaks of a part.
public final class Remedies {

  /// A rule about a remedy.
  ///
  /// @param part whether it speaks only of a part of it
  public record About(MedicineRule rule, boolean part) {}

  private final CareGuide care;
  private final Map<String, Ingredient> ingredients;
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<Remedy, List<MedicineRule>> byRemedy = new HashMap<>();

  public Remedies(Knowledge knowledge) {
    care = knowledge.care();
    ingredients = knowledge.ingredients();
    for (Ingredient ingredient : ingredients.values()) {
      for (String medicineClass : ingredient.classes()) {
        members.computeIfAbsent(medicineClass, _ -> new LinkedHashSet<>()).add(ingredient.id());
      }
    }
    for (MedicineRule rule : care.rules().values()) {
      for (Remedy remedy : rule.about()) {
        byRemedy.computeIfAbsent(remedy, _ -> new ArrayList<>()).add(rule);
      }
    }
  }

  /// The rules about a remedy, in the order of the files; those about all of it before those about
  /// a part.
  public List<About> rulesAbout(Remedy remedy) {
    Map<String, About> found = new LinkedHashMap<>();
    switch (remedy.kind()) {
      case MEASURE -> add(remedy, false, found);
      case INGREDIENT -> {
        add(remedy, false, found);
        Ingredient ingredient = ingredients.get(remedy.id());
        if (ingredient != null) {
          ingredient.classes().forEach(id -> add(Remedy.medicineClass(id), false, found));
        }
      }
      case CLASS -> {
        add(remedy, false, found);
        Set<String> inside = members.getOrDefault(remedy.id(), Set.of());
        if (!inside.isEmpty()) {
          members.forEach((other, itsMembers) -> {
            if (itsMembers.containsAll(inside)) {
              add(Remedy.medicineClass(other), false, found);
            }
          });
        }
        inside.forEach(id -> add(Remedy.ingredient(id), true, found));
        members.forEach((other, itsMembers) -> {
          if (inside.containsAll(itsMembers)) {
            add(Remedy.medicineClass(other), true, found);
          }
        });
      }
    }
    return List.copyOf(found.values());
  }

  private void add(Remedy remedy, boolean part, Map<String, About> found) {
    for (MedicineRule rule : byRemedy.getOrDefault(remedy, List.of())) {
      found.putIfAbsent(rule.id(), new About(rule, part));
    }
  }
}
