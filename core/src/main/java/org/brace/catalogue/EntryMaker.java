package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.brace.catalogue.Entry.Field;
import org.brace.catalogue.Entry.Listing;
import org.brace.knowledge.Place;
import org.jspecify.annotations.Nullable;

/// Puts an entry together, leaving out what is empty.
final class EntryMaker {

  private final Reference of;
  private final String is;
  private final Prose name;
  private final List<Field> fields = new ArrayList<>();
  private final List<Listing> lists = new ArrayList<>();

  EntryMaker(Reference of, String is, Prose name) {
    this.of = of;
    this.is = is;
    this.name = name;
  }

  EntryMaker(Reference of, String name) {
    this(of, of.kind().id(), Prose.of(name));
  }

  void field(String heading, @Nullable String text) {
    if (text != null) {
      field(heading, Prose.of(text));
    }
  }

  void field(String heading, List<Prose> texts) {
    field(heading, Prose.joined(", ", texts));
  }

  void field(String heading, Prose text) {
    if (!text.isBlank()) {
      fields.add(new Field(heading, text));
    }
  }

  void words(String heading, List<String> texts) {
    field(heading, String.join(", ", texts));
  }

  /// Who signed it, or that nobody has.
  void reviewed(@Nullable String reviewer) {
    field("reviewed", reviewer == null ? "not reviewed by a clinician" : "by " + reviewer);
  }

  void writtenIn(Place place) {
    field("written in", place.toString());
  }

  void list(String heading, List<Prose> items) {
    if (!items.isEmpty()) {
      lists.add(new Listing(heading, items));
    }
  }

  void wordList(String heading, List<String> items) {
    list(heading, items.stream().map(Prose::of).toList());
  }

  Entry entry() {
    return new Entry(of, is, name, fields, lists);
  }
}
