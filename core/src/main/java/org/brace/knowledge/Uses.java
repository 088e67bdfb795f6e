package org.brace.knowledge;

import java.util.List;
import java.util.stream.Stream;

/// What an option or self-care item makes use of: the rules about these are the ones that it is
/// checked against.
///
/// @param needed what it is, or cannot do without
/// @param oneOf of these one is enough
/// @param optional what may be a part of it, and can be left out
public record Uses(List<Remedy> needed, List<Remedy> oneOf, List<Remedy> optional) {

  public Uses {
    needed = List.copyOf(needed);
    oneOf = List.copyOf(oneOf);
    optional = List.copyOf(optional);
  }

  /// All of it.
  public List<Remedy> remedies() {
    return Stream.of(needed, oneOf, optional).flatMap(List::stream).toList();
  }
}
