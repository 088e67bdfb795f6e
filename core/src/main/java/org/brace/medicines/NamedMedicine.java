package org.brace.medicines;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Ingredient;

/// What a line names: a medicine, several of them, or a kind.
///
/// @param parts the medicines, each by itself; empty where only a kind is named
/// @param classes where only a kind of medicine was named ("beta-blocker"): its class, and those
///   that hold all of it
/// @param mayBe the classes that such a kind may be of
/// @param told of all these, the classes that the kind was told as: who takes one of it takes a
///   medicine of one of them
record NamedMedicine(List<Part> parts, Set<String> classes, Set<String> mayBe, Set<String> told) {
  NamedMedicine {
    parts = List.copyOf(parts);
    classes = Set.copyOf(classes);
    mayBe = Set.copyOf(mayBe);
    told = Set.copyOf(told);
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

  /// Whether a kind that stands beside it only says what it is.
  ///
  /// @param loosely whether one of what the kind may be is enough: "clopidogrel, a blood thinner"
  boolean covers(NamedMedicine kind, boolean loosely) {
    if (kind()) {
      return classes.containsAll(kind.classes)
          && kind.mayBe.stream().allMatch(each -> classes.contains(each) || mayBe.contains(each));
    }
    return ingredients().stream()
        .map(Ingredient::classes)
        .anyMatch(each ->
            loosely || kind.classes.isEmpty()
                ? !Collections.disjoint(each, kind.told)
                : each.containsAll(kind.classes));
  }

  static NamedMedicine of(List<Part> parts) {
    return new NamedMedicine(parts, Set.of(), Set.of(), Set.of());
  }
}
