package org.brace.evaluation.page;

import java.util.ArrayList;
import java.util.List;

/// Figures with their words, in order.
public record Page(String title, List<Part> parts) {

  public Page {
    parts = List.copyOf(parts);
  }

  /// A piece of a page.
  public sealed interface Part {}

  public record Heading(String text) implements Part {}

  public record Paragraph(String text) implements Part {}

  /// Rows under a head. Columns but the first hold figures.
  public record Table(List<String> head, List<List<String>> rows) implements Part {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A plot, shown where there is a screen for it.
  ///
  /// @param svg the whole element
  public record Plot(String svg) implements Part {}

  /// Puts a page together.
  public static final class Builder {

    private final List<Part> parts = new ArrayList<>();

    public Builder heading(String text) {
      parts.add(new Heading(text));
      return this;
    }

    public Builder paragraph(String text) {
      parts.add(new Paragraph(text));
      return this;
    }

    /// A table; nothing where it has no rows.
    public Builder table(List<String> head, List<List<String>> rows) {
      if (!rows.isEmpty()) {
        parts.add(new Table(head, rows));
      }
      return this;
    }

    public Builder plot(String svg) {
      parts.add(new Plot(svg));
      return this;
    }

    /// The parts of another page, its title left out.
    public Builder all(Page other) {
      parts.addAll(other.parts());
      return this;
    }

    public Page build(String title) {
      return new Page(title, parts);
    }
  }
}
