package org.brace.cli;

import org.brace.catalogue.Entry;
import org.brace.catalogue.Prose;
import org.brace.cli.Screen.Tone;

/// One item of the knowledge base as a page of named lines and lists.
record Sheet(Screen screen) {

  private static final int NAME = 18;

  void print(Entry entry) {
    screen.line(Tone.STRONG, "%s %s".formatted(entry.is(), entry.of().id()));
    screen.line(Tone.PLAIN, entry.name().text());
    screen.blank();
    for (Entry.Field field : entry.fields()) {
      String name = field.name();
      screen.paragraph(
          Tone.PLAIN, name + " ".repeat(Math.max(1, NAME - name.length())), field.text().text());
    }
    for (Entry.Listing list : entry.lists()) {
      screen.heading(list.heading());
      for (Prose item : list.items()) {
        screen.paragraph(Tone.PLAIN, "- ", item.text());
      }
    }
  }
}
