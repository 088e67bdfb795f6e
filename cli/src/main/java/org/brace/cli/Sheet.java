package org.brace.cli;

import java.util.List;
import org.brace.cli.Screen.Tone;
import org.jspecify.annotations.Nullable;

/// One item of the knowledge base as a page of named lines and lists.
record Sheet(Screen screen) {

  private static final int NAME = 18;

  void title(String kind, String id, String name) {
    screen.line(Tone.STRONG, "%s %s".formatted(kind, id));
    screen.line(Tone.PLAIN, name);
    screen.blank();
  }

  /// A line `name: text`; nothing where there is no text.
  void field(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      screen.paragraph(Tone.PLAIN, name + " ".repeat(Math.max(1, NAME - name.length())), text);
    }
  }

  void field(String name, List<String> texts) {
    field(name, String.join(", ", texts));
  }

  /// A list under a heading; nothing where it is empty.
  void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      screen.heading(heading);
      items.forEach(item -> screen.paragraph(Tone.PLAIN, "- ", item));
    }
  }

  /// Who signed it, or that nobody has.
  void reviewed(@Nullable String reviewer) {
    field("reviewed", reviewer == null ? "not reviewed by a clinician" : "by " + reviewer);
  }
}
