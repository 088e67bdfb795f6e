package org.brace.catalogue;

import java.util.List;

/// An item and the words by which it is found, each text as ` word word word `.
///
/// @param called its names, what it is mostly called first
/// @param names all of them
/// @param about the names of what it is about
/// @param text what is said of it
record Findable(
    Reference item, List<String> called, String names, String id, String about, String text) {

  /// Whether this is its whole name or id, or, of a condition, how its name begins: "heart attack"
  /// of "Heart attack or one that threatens".
  boolean isCalled(String all) {
    return id.equals(all)
        || called.contains(all)
        || (item.kind() == Kind.CONDITION && called.getFirst().startsWith(all));
  }
}
