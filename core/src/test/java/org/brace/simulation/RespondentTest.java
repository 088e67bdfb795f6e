package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brace.RealBase;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// Who answers an interview truthfully answers what the line asks.
class RespondentTest {

  private static final Planner PLANNER = new Planner(RealBase.KNOWLEDGE);

  @Test
  void a_few_puffs_are_no_reason_to_tick_a_line_that_asks_for_eight_or_more() {
    assertThat(asked(4)).contains("inhaler-alarm").doesNotContain("reliever-puffs-24h");
    assertThat(asked(8)).contains("inhaler-alarm", "reliever-puffs-24h");
  }

  private static List<String> asked(int puffs) {
    Map<String, Answer> truth =
        Map.of(
            "age",
            new Answer.Measured(new Quantity(40, Unit.YEAR)),
            "pain-site.upper-back",
            Word.PRESENT,
            "asthma",
            Word.PRESENT,
            "reliever-puffs-24h",
            new Answer.Count(puffs));
    return new Respondent(RealBase.KNOWLEDGE, truth, Map.of(), Simulation.NOW)
        .interview(PLANNER).pages().stream()
            .flatMap(page -> page.lines().stream())
            .map(Line::fact)
            .toList();
  }
}
