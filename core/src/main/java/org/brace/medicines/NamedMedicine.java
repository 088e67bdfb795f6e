package org.brace.medicines;

import java.util.List;
import java.util.Set;
import org.brace.knowledge.Ingredient;

/// What a line names: a medicine, several of them, or a kind.
///
/// @param parts the medicines, each by itself; empty where only a kind is named
/// @param classes where only a kind of medicine was named ("beta-blocker"): its class, and those
///   that hold all of it
/// @param mayBe the classes that such a kind may be of
record NamedMedicine(List<Part> parts, Set<String> classes, Set<String> mayBe) {
  NamedMedicine {
    parts = List.copyOf(parts);
    classes = Set.copyOf(classes);
    mayBe = Set.copyOf(mayBe);
  }

  /// One medicine of a line, by the name that it has there.
  record Part(String name, List<Ingredient> ingredients) {
    Part {
      ingredients = List.copyOf(ingredients);
    }
  }

  /// All that is in them, each once.
  List<Ingredient> ingredients() {
    return parts.stream().flatMap(part -> part.ingredients().stream()).distinct().toList();
  }

  /// Whether only a kind was named.
  boolean kind() {
    return parts.isEmpty() && !(classes.isEmpty() && mayBe.isEmpty());
  }

  static NamedMedicine of(List<Part> parts) {
    return new NamedMedicine(parts, Set.of(), Set.of());
  }
}
