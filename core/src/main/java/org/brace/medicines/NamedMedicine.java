package org.brace.medicines;

import java.util.List;
import java.util.Set;
import org.brace.knowledge.Ingredient;

/// What a name stands for.
///
/// @param classes where only a kind of medicine was named ("beta-blocker"): its class, and those
///   that hold all of it
/// @param mayBe the classes that such a kind may be of
record NamedMedicine(List<Ingredient> ingredients, Set<String> classes, Set<String> mayBe) {
  NamedMedicine {
    ingredients = List.copyOf(ingredients);
    classes = Set.copyOf(classes);
    mayBe = Set.copyOf(mayBe);
  }

  /// Whether only a kind was named.
  boolean kind() {
    return ingredients.isEmpty() && !(classes.isEmpty() && mayBe.isEmpty());
  }

  static NamedMedicine of(List<Ingredient> ingredients) {
    return new NamedMedicine(ingredients, Set.of(), Set.of());
  }
}
