package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessor;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

/// A person with numbness between the legs, and one with a mild back pain, through each trial.
class TrialsTest {

  private static final Encoded CASES =
      Knowing.cases(
          """
          brace-case: 1
          id: numb
          person: {age: 40, sex: male}
          answers: {pain-site: [lower-back], saddle-numbness: present}
          ---
          brace-case: 1
          id: mild
          person: {age: 30, sex: female}
          answers: {pain-site: [lower-back], pain-severity: 2, pain-duration: 3 d}
          """);

  private static final Assessor ASSESSOR = new Assessor(Knowing.KNOWLEDGE);

  @Test
  void one_flipped_answer_can_lose_an_emergency_and_is_counted() {
    var found = Robustness.of(Knowing.KNOWLEDGE, Unsaid.NOT_ASKED, CASES.cases());

    assertThat(found.lost().count()).isEqualTo(1);
    assertThat(found.deciding().getFirst().fact()).isEqualTo("saddle-numbness");
    assertThat(found.order().count()).isZero();
    assertThat(found.missingLowered().count()).isPositive();
  }

  @Test
  void the_opposite_of_an_answer_is_its_other_end() {
    var site = Knowing.KNOWLEDGE.fact("leg-weakness");

    assertThat(Robustness.opposite(site, new Answer.Choice(site.states().getFirst())))
        .contains(new Answer.Choice(site.states().getLast()));
    assertThat(Robustness.opposite(Knowing.KNOWLEDGE.fact("cough"), Word.PRESENT))
        .contains(Word.ABSENT);
    assertThat(Robustness.opposite(Knowing.KNOWLEDGE.fact("cough"), Word.UNSURE)).isEmpty();
  }

  @Test
  void unsaid_things_denied_allow_self_care_that_open_ones_do_not() {
    Gold gold = new Gold("mild", true, List.of(Level.SELF_CARE), null);
    var mild = CASES.cases().get(1);

    assertThat(judge(Unsaid.NOT_ASKED).judge(mild, gold).shown()).isEqualTo(Level.ROUTINE);
    assertThat(judge(Unsaid.ABSENT).judge(mild, gold).shown()).isEqualTo(Level.SELF_CARE);
  }

  @Test
  void the_interview_ends_where_the_truth_does_and_doubt_only_raises() {
    var sure = new InterviewTrial(Knowing.KNOWLEDGE, 0, 1);
    var unsure = new InterviewTrial(Knowing.KNOWLEDGE, 0.3, 1);
    for (var each : CASES.cases()) {
      Level full =
          judge(Unsaid.ABSENT).judge(each, new Gold(each.id(), true, List.of(), null)).rules();
      var asked = judged(each.id(), sure);
      var doubting = judged(each.id(), unsure);

      assertThat(asked.asked()).isNotNull();
      assertThat(asked.asked().shown().atLeast(full)).isTrue();
      assertThat(asked.asked().unsure()).isLessThan(doubting.asked().unsure());
      assertThat(doubting.asked().screens()).isGreaterThan(5);
    }
  }

  @Test
  void two_encodings_that_differ_in_one_fact_agree_on_the_rest() {
    var other =
        Knowing.cases(
            """
            brace-case: 1
            id: numb
            person: {age: 40, sex: male}
            answers: {pain-site: [lower-back], saddle-numbness: absent}
            """);

    var found =
        Agreement.of(Knowing.KNOWLEDGE, judge(Unsaid.NOT_ASKED), CASES.cases(), other.cases());

    assertThat(found.cases()).isEqualTo(1);
    assertThat(found.same().of() - found.same().count()).isEqualTo(1);
    assertThat(found.apart())
        .containsExactly(new Agreement.Apart("saddle-numbness", 1, "numb: present / absent"));
  }

  @Test
  void a_case_counts_by_its_gold_and_what_is_outside_is_left_out() {
    var gold =
        Map.of(
            "numb", new Gold("numb", true, List.of(Level.EMERGENCY_DEPARTMENT), null),
            "mild", new Gold("mild", false, List.of(), null));

    var found = Evaluation.of(judge(Unsaid.NOT_ASKED), CASES, gold, () -> {});

    assertThat(found.outside()).containsExactly("mild");
    assertThat(found.cases()).hasSize(1);
    assertThat(found.cases().getFirst().above()).isZero();
  }

  @Test
  void simulated_people_are_the_same_for_the_same_seed() {
    var one = SimulatedCalibration.of(Knowing.KNOWLEDGE, 6, 5, () -> {});
    var other = SimulatedCalibration.of(Knowing.KNOWLEDGE, 6, 5, () -> {});

    assertThat(other).isEqualTo(one);
    assertThat(one.people() + one.costly() + one.impossible()).isEqualTo(6);
    assertThat(one.impossible()).isZero();
  }

  private static Judged judged(String id, InterviewTrial trial) {
    var subject =
        CASES.cases().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return new Judge(Knowing.KNOWLEDGE, ASSESSOR, Unsaid.NOT_ASKED, trial)
        .judge(subject, new Gold(id, true, List.of(), null));
  }

  private static Judge judge(Unsaid unsaid) {
    return new Judge(Knowing.KNOWLEDGE, ASSESSOR, unsaid, null);
  }
}
