package org.brace.cli;

import java.util.List;
import java.util.Optional;
import org.brace.assessment.Assessment;
import org.brace.assessment.FearToName;
import org.brace.cli.Screen.Tone;
import org.brace.interview.Known;
import org.brace.knowledge.Condition;
import org.brace.knowledge.ConditionNames;
import org.brace.knowledge.Knowledge;

/// What speaks for and against a feared disease, in plain words.
final class FearText {

  private final Knowledge knowledge;
  private final Screen screen;

  FearText(Knowledge knowledge, Screen screen) {
    this.knowledge = knowledge;
    this.screen = screen;
  }

  /// The one disease that a name means; empty, and said why, where it means none or several.
  Optional<Condition> meant(String name) {
    List<Condition> meant = ConditionNames.meant(knowledge, name);
    if (meant.isEmpty()) {
      screen.heading("You asked about: " + name);
      screen.paragraph(
          Tone.PLAIN,
          "  ",
          "Brace knows no disease of this name, so nothing here speaks for or against it. A doctor can"
              + " tell you more.");
      List<String> near = ConditionNames.near(knowledge, name);
      if (!near.isEmpty()) {
        screen.paragraph(Tone.FAINT, "  ", "Did you mean " + String.join(" or ", near) + "?");
      }
      return Optional.empty();
    }
    if (meant.size() > 1) {
      screen.heading("You asked about: " + name);
      screen.paragraph(
          Tone.PLAIN,
          "  ",
          "Several diseases that Brace knows are called so. Ask again with the name of one:");
      meant.forEach(each -> screen.paragraph(Tone.PLAIN, "  - ", each.name()));
      return Optional.empty();
    }
    return Optional.of(meant.getFirst());
  }

  void print(Condition feared, Known known, Assessment assessment) {
    FearToName fear = FearToName.of(knowledge, feared, known, assessment);
    screen.heading("You asked about: " + fear.condition().name());
    screen.paragraph(Tone.PLAIN, "  ", fear.condition().lay());
    if (fear.chance() != null) {
      screen.paragraph(Tone.PLAIN, "  - ", "How likely, by what you told: " + fear.chance());
    }
    list("What fits: ", fear.pro(), "nothing that you told");
    list("What speaks against it: ", fear.against(), "nothing that you told");
    list("Not known yet: ", fear.open(), "");
    list("Warning signs of it that are there: ", fear.warnings(), "");
    list("Warning signs of it that are not there: ", fear.denied(), "");
    screen.paragraph(
        Tone.FAINT,
        "  ",
        "This weighs what you told; it can neither prove the disease nor rule it out. What to do"
            + " stands at the top of the result.");
  }

  private void list(String lead, List<String> what, String none) {
    if (!what.isEmpty() || !none.isEmpty()) {
      screen.paragraph(
          Tone.PLAIN, "  - ", lead + (what.isEmpty() ? none : String.join("; ", what)));
    }
  }
}
