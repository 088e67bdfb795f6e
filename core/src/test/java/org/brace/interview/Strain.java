package org.brace.interview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.simulation.Interviewed;
import org.brace.simulation.Respondent;

/// A man with a strain and a cold, whose truths a test changes, and his interview.
final class Strain {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  static final Planner PLANNER = Planner.withCauses(RealBase.KNOWLEDGE);

  private Strain() {}

  /// A man of 30 with a cold and a pulled muscle, as in the golden case strain-with-a-cold.
  static Map<String, Answer> strain() {
    Map<String, Answer> truth = new TreeMap<>();
    truth.put("age", measured(30, Unit.YEAR));
    truth.put("sex", new Answer.Choice("male"));
    truth.put("pain-duration", measured(3, Unit.DAY));
    truth.put("pain-severity", new Answer.Count(4));
    truth.put("pain-onset", new Answer.Choice("over-hours-or-days"));
    truth.put("cough-duration", measured(0.7, Unit.WEEK));
    for (String fact :
        List.of(
            "pain-site.lower-back",
            "runny-blocked-nose",
            "sore-throat",
            "pain-worse-coughing-sneezing",
            "pain-worse-movement-twisting",
            "pain-dull-ache-stiff",
            "muscle-spasm-tight-band",
            "pain-reproduced-by-pressing",
            "pain-eased-by-rest")) {
      truth.put(fact, Word.PRESENT);
    }
    return truth;
  }

  static Answer measured(double value, Unit unit) {
    return new Answer.Measured(new Quantity(value, unit));
  }

  static Map<String, Span> noMedicines() {
    Map<String, Span> none = new HashMap<>();
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.derivation() instanceof Fact.Derivation.Computed) {
        none.put(fact.id(), Span.point(0));
      }
    }
    return none;
  }

  static Interviewed interview(Map<String, Answer> truth) {
    return new Respondent(RealBase.KNOWLEDGE, truth, noMedicines(), NOW).interview(PLANNER);
  }

  /// The facts of all lines, in the order in which they are asked.
  static List<String> asked(Map<String, Answer> truth) {
    return interview(truth).pages().stream()
        .flatMap(page -> page.lines().stream())
        .map(Line::fact)
        .toList();
  }
}
