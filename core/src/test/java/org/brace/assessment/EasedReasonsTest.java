package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Eased;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Within;
import org.junit.jupiter.api.Test;

/// Which reassuring answers made a reason less urgent, and which rules they silenced.
class EasedReasonsTest {

  private static final String SORE_RIB =
      "pain-site: [chest-side]\npain-worse-deep-breath: present\n";
  private static final String FAST_PULSE =
      "asthma: present\nasthma-worsening: present\nheart-rate: 115 /min\n";
  private static final String WEARS_OFF =
      "asthma: present\nreliever-effect: wears-off\nwheeze: present\nchest-tightness: present\n";

  private static Because reason(String id, String answers) {
    return assessed(answers).triage().reasons().stream()
        .filter(reason -> reason.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Assessment assessed(String answers) {
    String text =
        """
        brace-case: 1
        person: {age: 34, sex: female}
        medicines: []
        answers:
        %s
        denied: all
        """
            .formatted(answers.strip().indent(2).stripTrailing());
    return Assessed.of(text);
  }

  private static List<String> facts(Eased eased) {
    return eased.because().stream().map(Assessment.Answered::fact).toList();
  }

  @Test
  void a_rib_that_hurts_on_pressing_and_gets_better_silences_two_rules() {
    Because reason =
        reason(
            "pleuritic-pain-easing",
            SORE_RIB + "pain-reproduced-by-pressing: present\ngetting-better: present");

    assertThat(reason.eased())
        .extracting(Eased::rule, Eased::disposition)
        .containsExactly(
            tuple("pleuritic-pain", new Disposition(Level.SAME_DAY, Within.FOUR_HOURS)),
            tuple("pleuritic-pain-chest-wall", new Disposition(Level.ROUTINE, Within.TWO_DAYS)));
    assertThat(reason.easing())
        .extracting(Assessment.Answered::fact, Assessment.Answered::answer)
        .containsExactlyInAnyOrder(
            tuple("pain-reproduced-by-pressing", "present"),
            tuple("getting-better", "present"),
            tuple("age", "34 a"));
  }

  /// The length of a cough that was denied is no number, and is neither told nor counted for it.
  @Test
  void the_length_of_what_is_not_there_is_told_as_absent() {
    String soreRib =
        "pain-site: [chest-side]\npain-one-spot: present\npain-worse-coughing-sneezing: present\n"
            + "pain-duration: 4 d\npain-severity: 4\npain-only-on-cough-or-move: present";

    assertThat(reason("rib-strain-on-coughing", soreRib).easing())
        .extracting(Assessment.Answered::fact)
        .contains("pain-only-on-cough-or-move")
        .doesNotContain("cough-duration");
    assertThat(assessed(soreRib).evidence())
        .filteredOn(known -> known.fact().equals("cough-duration"))
        .extracting(Assessment.Known::answer)
        .containsExactly("absent");
  }

  /// The last step of the two is not reached: only what silenced the first is told.
  @Test
  void a_step_of_a_ladder_names_only_what_stands_above_it() {
    Because reason =
        reason("pleuritic-pain-chest-wall", SORE_RIB + "pain-reproduced-by-pressing: present");

    assertThat(reason.eased()).extracting(Eased::rule).containsExactly("pleuritic-pain");
    assertThat(facts(reason.eased().getFirst()))
        .contains("pain-reproduced-by-pressing")
        .doesNotContain("getting-better");
  }

  @Test
  void what_nothing_silenced_is_not_eased() {
    Because found = reason("pleuritic-pain", SORE_RIB + "feverish: present");

    assertThat(found.eased()).isEmpty();
    assertThat(found.easing()).isEmpty();
  }

  @Test
  void one_answer_by_itself_can_ease() {
    Because reason =
        reason("asthma-fast-pulse-after-reliever", FAST_PULSE + "reliever-recent: present");

    assertThat(reason.eased()).hasSize(1);
    assertThat(reason.eased().getFirst().rule()).isEqualTo("asthma-fast-pulse");
    assertThat(reason.eased().getFirst().disposition().level())
        .isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(facts(reason.eased().getFirst())).containsExactly("reliever-recent");
  }

  @Test
  void what_was_only_denied_beside_it_is_left_out() {
    Because reason =
        reason("asthma-relief-short-moderate", WEARS_OFF + "peak-flow-over-60: present");

    assertThat(reason.eased()).extracting(Eased::rule).containsExactly("asthma-relief-short");
    assertThat(facts(reason.eased().getFirst())).containsExactly("peak-flow-over-60");
  }
}
