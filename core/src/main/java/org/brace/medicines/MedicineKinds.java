package org.brace.medicines;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;

/// What follows from knowing only a kind of medicine.
final class MedicineKinds {

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Ingredient> ingredients;

  MedicineKinds(Knowledge knowledge) {
    ingredients = knowledge.ingredients();
    for (Ingredient ingredient : ingredients.values()) {
      for (String each : ingredient.classes()) {
        members.computeIfAbsent(each, _ -> new HashSet<>()).add(ingredient.id());
      }
    }
  }

  /// A kind that is surely of some classes and may be of others. It is also of the classes that
  /// hold all of those, and may be of each class that something in them is of.
  NamedMedicine of(List<String> is, List<String> mayBe) {
    Set<String> sure = new HashSet<>();
    Set<String> maybe = new HashSet<>(mayBe);
    is.forEach(each -> sure.addAll(withWider(each)));
    is.forEach(each -> maybe.addAll(classesInside(each)));
    mayBe.forEach(each -> maybe.addAll(classesInside(each)));
    maybe.removeAll(sure);
    Set<String> told = new HashSet<>(is);
    told.addAll(mayBe);
    return new NamedMedicine(List.of(), sure, maybe, told);
  }

  private Set<String> withWider(String medicineClass) {
    Set<String> inside = inside(medicineClass);
    Set<String> wider = new HashSet<>(Set.of(medicineClass));
    if (!inside.isEmpty()) {
      members.forEach((other, others) -> {
        if (others.containsAll(inside)) {
          wider.add(other);
        }
      });
    }
    return wider;
  }

  private Set<String> classesInside(String medicineClass) {
    Set<String> classes = new HashSet<>();
    for (String id : inside(medicineClass)) {
      Ingredient ingredient = ingredients.get(id);
      if (ingredient != null) {
        classes.addAll(ingredient.classes());
      }
    }
    return classes;
  }

  private Set<String> inside(String medicineClass) {
    return members.getOrDefault(medicineClass, Set.of());
  }
}
