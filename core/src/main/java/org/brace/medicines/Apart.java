package org.brace.medicines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.NamedMedicine.Part;

/// The names of one line as the medicines that they are.
///
/// "Ibuprofen, warfarin" are two: rules about what goes together must see each beside the other.
/// "Paracetamol and caffeine" are one, since a known product holds just these; so is a brand beside
/// the names of all that is in it.
final class Apart {

  private Apart() {}

  /// @param isProduct whether a known product holds just these ingredients, by their ids
  static List<Part> of(List<Part> named, Predicate<Set<String>> isProduct) {
    List<Part> parts = withoutNamesOfTheSame(named);
    for (int length = parts.size(); length > 1; length--) {
      for (int at = 0; at + length <= parts.size(); at++) {
        List<Part> run = parts.subList(at, at + length);
        Set<String> inside = ids(run);
        int all = run.stream().mapToInt(part -> ids(List.of(part)).size()).sum();
        if (inside.size() == all && isProduct.test(inside)) {
          Part product = together(run);
          run.clear();
          parts.add(at, product);
        }
      }
    }
    return parts;
  }

  private static List<Part> withoutNamesOfTheSame(List<Part> named) {
    List<Part> parts = new ArrayList<>();
    for (Part part : named) {
      Set<String> inside = ids(List.of(part));
      if (parts.stream().noneMatch(other -> ids(List.of(other)).equals(inside))) {
        parts.add(part);
      }
    }
    for (Part part : List.copyOf(parts)) {
      Set<String> inside = ids(List.of(part));
      List<Part> smaller =
          parts.stream().filter(other -> isWithin(ids(List.of(other)), inside)).toList();
      if (ids(smaller).equals(inside)) {
        parts.removeAll(smaller);
      }
    }
    return parts;
  }

  private static boolean isWithin(Set<String> some, Set<String> all) {
    return some.size() < all.size() && all.containsAll(some);
  }

  private static Part together(Collection<Part> run) {
    return new Part(
        run.stream().map(Part::name).collect(Collectors.joining(" and ")),
        run.stream().flatMap(part -> part.ingredients().stream()).toList());
  }

  private static Set<String> ids(Collection<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.ingredients().stream())
        .map(Ingredient::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
