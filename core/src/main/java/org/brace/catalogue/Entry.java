package org.brace.catalogue;

import java.util.List;

/// One item of the knowledge base: named lines, then lists, among them what refers to it.
///
/// @param is what it is, in words: `medicine class`
/// @param name what people call it
public record Entry(Reference of, String is, Prose name, List<Field> fields, List<Listing> lists) {

  public Entry {
    fields = List.copyOf(fields);
    lists = List.copyOf(lists);
  }

  /// A line under a name.
  public record Field(String name, Prose text) {}

  /// Lines under a heading.
  public record Listing(String heading, List<Prose> items) {
    public Listing {
      items = List.copyOf(items);
    }
  }
}
