package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brace.assessment.Assessment.Known;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;

/// What becomes of answers that were given too long ago to count.
class OutdatedAnswersTest {

  private static final String TOLD_LONG_AGO =
      """
      brace-case: 1
      id: st1
      now: 2026-11-30T12:00Z
      person: { age: 70 }
      answers:
        saddle-numbness: { is: %s, at: 2026-11-28T11:00Z }
      """;

  private static List<Problem> outdated(Assessment assessment) {
    return assessment.problems().stream()
        .filter(problem -> problem.code().equals("outdated-answer"))
        .toList();
  }

  @Test
  void what_was_told_too_long_ago_is_named_with_when_it_was_told() {
    Assessment assessment = Assessed.of(TOLD_LONG_AGO.formatted("present"));

    assertThat(outdated(assessment))
        .containsExactly(
            new Problem(
                "outdated-answer",
                "answers.saddle-numbness",
                "present at 2026-11-28T11:00:00Z",
                "\"numbness between the legs\" was told 49 hours ago and counts for 24 hours only, so"
                    + " now it counts as not answered.",
                "Ask again. If it is still so, send it with a new time."));
  }

  @Test
  void it_does_not_stand_among_what_is_told_now() {
    Assessment assessment = Assessed.of(TOLD_LONG_AGO.formatted("present"));

    assertThat(assessment.evidence())
        .extracting(Known::fact)
        .contains("age")
        .doesNotContain("saddle-numbness");
  }

  @Test
  void a_denial_that_is_too_old_is_no_problem_and_not_told_as_a_denial() {
    Assessment assessment = Assessed.of(TOLD_LONG_AGO.formatted("absent"));

    assertThat(outdated(assessment)).isEmpty();
    assertThat(assessment.evidence())
        .extracting(Known::fact)
        .contains("age")
        .doesNotContain("saddle-numbness");
  }

  @Test
  void nor_is_what_nobody_could_tell() {
    assertThat(outdated(Assessed.of(TOLD_LONG_AGO.formatted("unsure")))).isEmpty();
  }

  @Test
  void an_answer_of_today_counts() {
    Assessment assessment =
        Assessed.of(TOLD_LONG_AGO.formatted("present").replace("2026-11-28", "2026-11-30"));

    assertThat(outdated(assessment)).isEmpty();
    assertThat(assessment.evidence()).extracting(Known::fact).contains("saddle-numbness");
  }

  @Test
  void numbers_count_as_told_unless_they_are_in_the_usual_range() {
    String readings =
        """
        brace-case: 1
        id: readings
        now: 2026-11-30T12:00Z
        person: { age: 70 }
        answers:
          oxygen-saturation: { is: %s, at: 2026-11-27T12:00Z }
        """;

    assertThat(outdated(Assessed.of(readings.formatted("90 %"))))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message()).contains("oxygen saturation: 90 %", "3 days ago"));
    assertThat(outdated(Assessed.of(readings.formatted("97 %")))).isEmpty();
  }

  @Test
  void a_ticked_line_counts_no_more_as_a_problem_once_its_signs_were_answered() {
    String line =
        """
        brace-case: 1
        id: line
        now: 2026-11-30T12:00Z
        person: { age: 70 }
        answers:
          cough-ends-hard: { is: present, at: 2026-11-28T11:00Z }
        """;
    String named = line + "  cough-whoop: present\n  cough-then-vomit: absent\n";

    assertThat(outdated(Assessed.of(line))).hasSize(1);
    assertThat(outdated(Assessed.of(named))).isEmpty();
  }
}
