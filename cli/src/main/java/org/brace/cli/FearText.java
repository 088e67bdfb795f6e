package org.brace.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Fear;
import org.brace.interview.Known;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;

/// What speaks for and against a feared disease, in plain words.
final class FearText {

  private static final int NAMED = 6;

  private final Knowledge knowledge;
  private final Screen screen;

  FearText(Knowledge knowledge, Screen screen) {
    this.knowledge = knowledge;
    this.screen = screen;
  }

  void print(String name, Known known) {
    Optional<Condition> found = Fear.find(knowledge, name);
    if (found.isEmpty()) {
      screen.heading("You asked about: " + name);
      screen.paragraph(
          Tone.PLAIN,
          "  ",
          "Brace knows no disease of this name, so nothing here speaks for or against it. A doctor can"
              + " tell you more.");
      List<String> near = Fear.nearest(knowledge, name);
      if (!near.isEmpty()) {
        screen.paragraph(Tone.FAINT, "  ", "Did you mean " + String.join(" or ", near) + "?");
      }
      return;
    }
    Fear fear = Fear.of(knowledge, found.get(), known);
    screen.heading("You asked about: " + fear.condition().name());
    screen.paragraph(Tone.PLAIN, "  ", fear.condition().lay());
    list("What fits: ", fear.pro(), "nothing that you told");
    list("What speaks against it: ", fear.against(), "nothing that you told");
    list("Not known yet: ", fear.open(), "");
    rules("Warning signs of it that are there: ", fear.fired());
    rules(
        "Warning signs of it that you denied: ",
        fear.denied().stream().filter(rule -> rule.kind() != TriageRule.Kind.POLICY).toList());
    screen.paragraph(
        Tone.FAINT,
        "  ",
        "This weighs what you told; it can neither prove the disease nor rule it out.");
  }

  private void list(String lead, List<Fact> facts, String none) {
    if (facts.isEmpty() && none.isEmpty()) {
      return;
    }
    String text = facts.stream().limit(NAMED).map(Fact::report).collect(Collectors.joining("; "));
    int more = facts.size() - NAMED;
    screen.paragraph(
        Tone.PLAIN,
        "  - ",
        lead + (facts.isEmpty() ? none : text) + (more > 0 ? "; and %d more".formatted(more) : ""));
  }

  private void rules(String lead, List<TriageRule> rules) {
    if (!rules.isEmpty()) {
      screen.paragraph(
          Tone.PLAIN,
          "  - ",
          lead
              + rules.stream()
                  .limit(NAMED)
                  .map(rule -> rule.says())
                  .collect(Collectors.joining("; ")));
    }
  }
}
