package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brace.RealBase;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Urgency;
import org.brace.model.Answer;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Within;
import org.junit.jupiter.api.Test;

class ReasonsToNameTest {

  private static List<String> named(String answers) {
    return ReasonsToName.of(assessed("", answers).triage()).stream().map(Because::id).toList();
  }

  private static Assessment assessed(String medicines, String answers) {
    return assessed(medicines, answers, "denied: all");
  }

  private static Assessment assessed(String medicines, String answers, String rest) {
    String text =
        """
        brace-case: 1
        person: {age: 34, sex: female}
        medicines: [%s]
        answers:
        %s
        %s
        """
            .formatted(medicines, answers.strip().indent(2).stripTrailing(), rest);
    return Assessed.of(text);
  }

  @Test
  void in_an_emergency_what_could_be_seen_this_week_is_not_told() {
    String asthma = "asthma: present\nreliever-days-week: 7\npain-site: [lower-back]\n";

    assertThat(named(asthma)).contains("asthma-not-controlled");
    assertThat(named(asthma + "saddle-numbness: present"))
        .isNotEmpty()
        .doesNotContain("asthma-not-controlled");
  }

  @Test
  void a_cough_of_over_eight_weeks_is_not_told_again_as_over_three() {
    assertThat(named("cough: present\ncough-duration: 12 wk"))
        .contains("cough-eight-weeks")
        .doesNotContain("cough-three-weeks");
    assertThat(named("cough: present\ncough-duration: 5 wk")).contains("cough-three-weeks");
  }

  /// He said no, and paracetamol may hide it: neither a sign that was told nor an answer.
  @Test
  void a_denied_fever_that_a_medicine_may_hide_is_not_known_and_not_told() {
    String hidden = "pain-site: [lower-back]\nnight-sweats: present\nfever-medicine-8h: present";
    List<Because> reasons = assessed("", hidden).triage().reasons();

    assertThat(reasons).hasSize(1);
    assertThat(reasons.getFirst().told()).isEmpty();
    assertThat(reasons.getFirst().notKnown()).containsEntry("feverish", "masked");
  }

  /// Paracetamol may hide how high it was, and not that it was one.
  @Test
  void a_measured_fever_is_told_as_such_though_a_medicine_may_hide_more() {
    String cough =
        "cough: present\nfever-medicine-8h: present\nnight-sweats: present\n"
            + "pain-site: [chest-side]\n";
    Because fever = reason(cough + "temperature: 39.2 °C", "fever-and-chest-pain");
    assertThat(fever.told()).contains(new Answered("temperature", "39.2 Cel"));
    assertThat(fever.notKnown()).doesNotContainKey("temperature");

    Because perhaps = reason(cough + "temperature: 37.4 °C", "self-care-gate.open");
    assertThat(perhaps.told()).extracting(Answered::fact).doesNotContain("temperature");
    assertThat(perhaps.notKnown()).containsEntry("temperature", "masked");
  }

  private static Because reason(String answers, String id) {
    return assessed("", answers).triage().reasons().stream()
        .filter(reason -> reason.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static final String VERY_ILL =
      "pain-site: [chest-front, upper-back]\nforceful-vomiting-before: present\n"
          + "pain-severity: 9\nbreathless: rest\nsweating-clammy: present\n"
          + "crackling-skin: present\nblack-stools: present\n"
          + "respiratory-rate: 30 /min\noxygen-saturation: 91 %";

  @Test
  void what_is_said_on_the_phone_speaks_of_each_reason_in_turn() {
    assertThat(ReasonsToName.toSay(RealBase.KNOWLEDGE, assessed("", VERY_ILL).triage()))
        .hasSize(5)
        .extracting(Answered::fact)
        .contains("black-stools", "forceful-vomiting-before", "respiratory-rate");
  }

  /// Illnesses are said with who it is, where there is no room for them beside the signs.
  @Test
  void what_is_wrong_now_is_said_before_illnesses_and_medicines() {
    String ill =
        "addison-known: present\nsteroids-stopped-unwell: present\nconfusion-new: present\n"
            + "asthma: present\ncannot-speak-sentences: present\ncannot-speak-words: present\n"
            + "breathless: rest\npain-site: [chest-side]\nskin-mottled: present\n"
            + "cough: present\nfeverish: present";
    assertThat(
            ReasonsToName.toSay(
                RealBase.KNOWLEDGE, assessed("{name: hydrocortisone}", ill).triage()))
        .extracting(Answered::fact)
        .contains("steroids-stopped-unwell", "confusion-new", "cannot-speak-words")
        .doesNotContain("addison-known", "asthma");
  }

  /// The causes name what speaks for them, a "no" among it; at the desk it is said what is wrong.
  @Test
  void where_the_causes_alone_make_it_an_emergency_it_is_said_what_is_wrong_and_no_denial() {
    String ill =
        "tropics-last-year: present\nfeverish: present\ntemperature: 39.6 Cel\nrigors: present\n"
            + "night-sweats: present\nfever-four-days: present\nheadache: present\n"
            + "muscle-aches-all-over: present\npain-site: [lower-back]\npain-duration: 5 d\n"
            + "cough: present\ncough-dry: present\ncough-duration: 5 d\nfatigue: present\n"
            + "feels-very-unwell: present";
    var triage = assessed("", ill).triage();

    assertThat(triage.disposition().level()).isEqualTo(Level.EMERGENCY_DEPARTMENT);
    assertThat(ReasonsToName.toSay(RealBase.KNOWLEDGE, triage))
        .allMatch(said -> !said.answer().equals(Answer.Word.ABSENT.text()))
        .extracting(Answered::fact)
        .contains("tropics-last-year", "rigors", "feverish");
  }

  @Test
  void a_clinician_reads_in_full_what_rests_on_a_sign_that_was_not_read_yet() {
    var triage = assessed("", VERY_ILL).triage();
    List<Because> inFull = ReasonsToName.inFull(triage);

    assertThat(triage.reasons()).hasSizeGreaterThan(15);
    assertThat(inFull).hasSizeLessThan(12).startsWith(triage.reasons().getFirst());
    assertThat(inFull.stream().flatMap(reason -> reason.told().stream()))
        .as("no sign of any reason is left out")
        .containsAll(
            triage.reasons().stream()
                .flatMap(reason -> reason.told().stream())
                .filter(told -> !told.fact().equals("age"))
                .toList());
  }

  /// An age, or what is not known, is no sign that was read with another reason.
  @Test
  void a_clinician_reads_in_full_what_rests_on_no_sign() {
    var ill = assessed("", VERY_ILL).triage();
    var reasons = new ArrayList<>(ill.reasons());
    reasons.add(restingOn("an-age", new Answered("age", "34 a")));
    reasons.add(restingOn("not-known", new Answered("confusion-new", Answered.OPEN)));
    reasons.add(restingOn("a-sign-again", new Answered("breathless", "rest")));
    var triage =
        new Urgency(
            ill.disposition(),
            ill.isJudged(),
            ill.headline(),
            ill.howSoon(),
            ill.act(),
            ill.contact(),
            reasons,
            ill.couldRiseTo(),
            ill.open());

    assertThat(ReasonsToName.inFull(triage))
        .extracting(Because::id)
        .contains("an-age", "not-known")
        .doesNotContain("a-sign-again");
  }

  private static Because restingOn(String id, Answered answer) {
    var thisWeek = new Disposition(Level.ROUTINE, Within.WEEK);
    return new Because(
        id, "red-flag", thisWeek, id, List.of(answer), List.of(), List.of(), List.of());
  }

  /// The rule that was silenced would have called an ambulance.
  @Test
  void a_clinician_reads_in_full_what_would_be_more_urgent_but_for_an_answer() {
    String arm =
        "pain-site: [chest-front]\nradiates-left-arm-jaw: present\n"
            + "coronary-disease-known: present\npain-only-on-cough-or-move: present";
    var triage = assessed("", arm).triage();

    assertThat(ReasonsToName.inFull(triage))
        .filteredOn(reason -> reason.id().equals("heart-spreading-pain-on-moving"))
        .isNotEmpty()
        .allSatisfy(reason ->
            assertThat(reason.eased())
                .anySatisfy(
                    eased -> assertThat(eased.disposition()).isGreaterThan(triage.disposition())));
  }

  @Test
  void a_peak_flow_that_nobody_read_is_not_told() {
    String worse = "asthma: present\npregnant: present\nbest-peak-flow: 500 L/min";
    assertThat(shares(worse)).isEmpty();
    assertThat(shares(worse + "\npeak-flow: 250 L/min")).containsExactly("50 %");
  }

  /// What is known of the peak flow as a share of the best.
  private static List<String> shares(String answers) {
    return assessed("", answers, "").evidence().stream()
        .filter(known -> known.fact().equals("peak-flow-percent"))
        .map(Assessment.Known::answer)
        .toList();
  }

  @Test
  void a_length_that_was_left_out_is_not_known_and_not_told() {
    String cold = "pain-site: [lower-back]\npain-severity: 3\ncough: present";
    for (String left : List.of("", "\ncough-duration: declined")) {
      Because gate = ReasonsToName.of(assessed("", cold + left).triage()).getFirst();

      assertThat(gate.id()).isEqualTo("self-care-gate.open");
      assertThat(gate.notKnown()).containsOnlyKeys("cough-duration");
      assertThat(gate.told()).isEmpty();
    }
  }

  @Test
  void beside_a_level_that_can_wait_stands_which_medicine_cannot() {
    String sore = "pain-site: [lower-back]\npain-severity: 3\nasthma: present";
    assertThat(MedicinesFirst.of(assessed("{name: propranolol}", sore)))
        .contains("propranolol", "should not wait");
    assertThat(MedicinesFirst.of(assessed("{name: paracetamol}", sore))).isNull();
    assertThat(
            MedicinesFirst.of(
                assessed("{name: propranolol}", sore + "\ncannot-speak-sentences: present")))
        .isNull();
  }

  @Test
  void how_soon_says_today_of_a_medicine_that_cannot_wait_before_it_says_that_the_rest_can() {
    String strain =
        "pain-site: [lower-back]\npain-severity: 3\npain-duration: 2 d\nalcohol-heavy: present\n"
            + "sleep-apnoea: present";
    assertThat(MedicinesFirst.howSoon(assessed("{name: morphine}", strain)))
        .startsWith("How soon: for your medicines today, as said below; for the rest ");
    assertThat(MedicinesFirst.howSoon(assessed("{name: paracetamol}", strain)))
        .doesNotContain("today");
    assertThat(
            MedicinesFirst.howSoon(
                assessed("{name: morphine}", strain + "\ncannot-speak-sentences: present")))
        .startsWith("How soon: now.");
  }
}
