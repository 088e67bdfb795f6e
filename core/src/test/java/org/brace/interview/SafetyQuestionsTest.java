package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.interview.Strain.NOW;
import static org.brace.interview.Strain.measured;
import static org.brace.interview.Strain.noMedicines;
import static org.brace.interview.Strain.strain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.simulation.Respondent;
import org.brace.triage.Triage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people do not tell of their own accord is asked of everybody whose level it may change: by
/// a line of its own, or by one that names it among others.
class SafetyQuestionsTest {

  private static final Planner LEVEL = new Planner(RealBase.KNOWLEDGE);

  private static final Map<String, Level> LEAST =
      Map.of(
          "cancer-ever", Level.ROUTINE,
          "breathing-worse-after-painkiller", Level.EMERGENCY_AMBULANCE,
          "suicidal-now", Level.SAME_DAY,
          "overdose-deliberate", Level.EMERGENCY_AMBULANCE,
          "cannot-stay-safe", Level.EMERGENCY_AMBULANCE);

  static List<Map<String, Answer>> people() {
    Map<String, Answer> asthma = strain();
    asthma.put("asthma", Word.PRESENT);
    Map<String, Answer> chest = strain();
    chest.remove("pain-site.lower-back");
    chest.put("pain-site.chest-side", Word.PRESENT);
    chest.put("age", measured(52, Unit.YEAR));
    chest.put("sex", new Answer.Choice("female"));
    return List.of(strain(), asthma, chest);
  }

  @ParameterizedTest
  @MethodSource("people")
  void what_people_do_not_tell_is_asked_and_heard(Map<String, Answer> truth) {
    Chart denied = end(truth);
    LEAST.forEach((fact, least) -> {
      assertThat(denied.isOpen(fact)).as(fact + " is open").isFalse();

      Map<String, Answer> more = new TreeMap<>(truth);
      more.put(fact, Word.PRESENT);
      Chart told = end(more);

      assertThat(told.possible(fact)).as(fact).isEqualTo(Span.PRESENT);
      assertThat(Triage.of(RealBase.KNOWLEDGE, told).ruleDisposition().level())
          .as(fact)
          .isGreaterThanOrEqualTo(least);
    });
  }

  private static Chart end(Map<String, Answer> truth) {
    return new Respondent(RealBase.KNOWLEDGE, truth, noMedicines(), NOW)
        .interview(LEVEL)
        .end()
        .chart(RealBase.KNOWLEDGE);
  }
}
