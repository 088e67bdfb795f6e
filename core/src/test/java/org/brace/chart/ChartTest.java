package org.brace.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// What each kind of answer counts as: the settling table of the design.
class ChartTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  private static Chart chart(Map<String, Answer> answers) {
    return chart(answers, NOW);
  }

  private static Chart withoutSteroids(Map<String, Answer> answers) {
    return chart(
        answers,
        NOW,
        Map.of("steroid-course-current", Span.ABSENT, "steroid-systemic-long", Span.ABSENT));
  }

  private static Chart chart(Map<String, Answer> answers, Instant at) {
    return chart(answers, at, Map.of());
  }

  private static Chart chart(Map<String, Answer> answers, Instant at, Map<String, Span> computed) {
    return Chart.of(RealBase.KNOWLEDGE, evidence(Origin.ASKED, answers, at), computed, NOW);
  }

  private static Evidence evidence(Origin origin, Map<String, Answer> answers, Instant at) {
    var told = new TreeMap<String, Told>();
    answers.forEach((fact, answer) -> told.put(fact, new Told(answer, origin, Teller.PERSON, at)));
    return new Evidence(told);
  }

  private static Answer quantity(double value, Unit unit) {
    return new Answer.Measured(new Quantity(value, unit));
  }

  @Test
  void not_asked_is_open() {
    Chart chart = chart(Map.of());

    assertThat(chart.possible("saddle-numbness")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.state("saddle-numbness")).isEqualTo(State.NOT_ASKED);
  }

  @Test
  void unsure_and_declined_are_open_and_named() {
    Chart chart = chart(Map.of("saddle-numbness", Word.UNSURE, "pregnant", Word.DECLINED));

    assertThat(chart.possible("saddle-numbness")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.unsure("saddle-numbness")).isTrue();
    assertThat(chart.possible("pregnant")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.state("pregnant")).isEqualTo(State.DECLINED);
    assertThat(chart.unsure("pregnant")).isFalse();
  }

  @Test
  void a_measurement_that_cannot_be_made_is_harmless_for_rules_and_says_nothing_of_causes() {
    Chart chart = chart(Map.of("oxygen-saturation", Word.CANNOT_MEASURE));

    assertThat(chart.possible("oxygen-saturation")).isEqualTo(Span.point(100));
    assertThat(chart.observed().possible("oxygen-saturation")).isEqualTo(Span.closed(40, 100));
  }

  @Test
  void values_are_told_on_the_scale_of_the_fact() {
    Chart chart =
        chart(
            Map.of(
                "temperature", quantity(98.6, Unit.FAHRENHEIT),
                "pain-duration", quantity(2, Unit.WEEK)));

    assertThat(chart.possible("temperature").low()).isBetween(36.99, 37.01);
    assertThat(chart.possible("pain-duration")).isEqualTo(Span.point(14));
  }

  @Test
  void what_can_be_worse_since_an_earlier_visit_is_that_or_worse_and_open() {
    Answer effort = new Answer.Choice("effort");

    Chart earlier = earlier(Origin.PREFILLED, Map.of("breathless", effort, "asthma", Word.ABSENT));
    Chart shown = earlier(Origin.CONFIRMED, Map.of("breathless", effort));

    assertThat(earlier.possible("breathless")).isEqualTo(Span.closed(1, 2));
    assertThat(earlier.isOpen("breathless")).isTrue();
    assertThat(earlier.possible("asthma")).isEqualTo(Span.ABSENT);
    assertThat(earlier.isOpen("asthma")).isFalse();
    assertThat(shown.possible("breathless")).isEqualTo(Span.point(1));
    assertThat(shown.isOpen("breathless")).isFalse();
  }

  @Test
  void what_stands_since_an_earlier_visit_gives_way_to_a_new_answer_to_its_line() {
    Map<String, Answer> no = Map.of("stimulant-use", Word.ABSENT);
    Map<String, Answer> yes = Map.of("stimulant-use", Word.PRESENT);

    Chart open = earlier(Origin.PREFILLED, no);
    Chart denied = withLine(Origin.ASKED, no);
    Chart worst = withLine(Origin.ASKED, yes);
    Chart both = withLine(Origin.PREFILLED, no);

    assertThat(open.isOpen("stimulant-use")).isTrue();
    assertThat(denied.isOpen("stimulant-use")).isFalse();
    assertThat(denied.possible("stimulant-use")).isEqualTo(Span.ABSENT);
    assertThat(worst.possible("stimulant-use")).isEqualTo(Span.PRESENT);
    assertThat(both.isOpen("stimulant-use")).isTrue();
  }

  /// The earlier answers, and a denial of the line that covers them.
  private static Chart withLine(Origin line, Map<String, Answer> earlier) {
    Evidence evidence = evidence(Origin.PREFILLED, earlier, NOW);
    for (Map.Entry<String, Told> each :
        evidence(line, Map.of("took-or-met", Word.ABSENT), NOW).answers().entrySet()) {
      evidence = evidence.with(each.getKey(), each.getValue());
    }
    return Chart.of(RealBase.KNOWLEDGE, evidence, Map.of(), NOW);
  }

  private static Chart earlier(Origin origin, Map<String, Answer> answers) {
    return Chart.of(RealBase.KNOWLEDGE, evidence(origin, answers, NOW), Map.of(), NOW);
  }

  @Test
  void a_range_is_any_value_inside() {
    var over = new Answer.Between(new Quantity(3, Unit.WEEK), true, null, false);

    Span span = chart(Map.of("cough-duration", over)).possible("cough-duration");

    assertThat(span.low()).isEqualTo(3);
    assertThat(span.lowOpen()).isTrue();
    assertThat(span.high()).isEqualTo(3000);
  }

  @Test
  void a_range_of_a_count_ends_at_whole_numbers() {
    var over = new Answer.Between(new Quantity(2, Unit.ONE), true, null, false);
    var under = new Answer.Between(null, false, new Quantity(3, Unit.ONE), true);

    assertThat(chart(Map.of("reliever-days-week", over)).possible("reliever-days-week"))
        .isEqualTo(Span.closed(3, 7));
    assertThat(chart(Map.of("reliever-days-week", under)).possible("reliever-days-week"))
        .isEqualTo(Span.closed(0, 2));
  }

  @Test
  void a_grade_and_what_it_grades_speak_for_each_other() {
    assertThat(chart(Map.of("cough", Word.ABSENT)).possible("cough-duration"))
        .isEqualTo(Span.point(Meaning.NONE));
    assertThat(chart(Map.of("cough", Word.PRESENT)).possible("cough-duration").low()).isEqualTo(0);
    assertThat(chart(Map.of("cough-duration", quantity(1, Unit.WEEK))).possible("cough"))
        .isEqualTo(Span.PRESENT);
    assertThat(chart(Map.of()).possible("cough")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void a_gate_rules_out_only_once_it_is_known_to_fail() {
    assertThat(chart(Map.of()).state("night-waking-asthma")).isEqualTo(State.NOT_ASKED);
    Chart none = chart(Map.of("asthma", Word.ABSENT, "copd", Word.ABSENT, "wheeze", Word.ABSENT));

    assertThat(none.state("night-waking-asthma")).isEqualTo(State.NOT_RELEVANT);
    assertThat(none.possible("night-waking-asthma")).isEqualTo(Span.ABSENT);
  }

  @Test
  void an_old_answer_is_asked_again() {
    Instant yesterday = NOW.minus(Duration.ofHours(25));
    Chart chart = chart(Map.of("saddle-numbness", Word.ABSENT, "asthma", Word.PRESENT), yesterday);

    assertThat(chart.state("saddle-numbness")).isEqualTo(State.OUTDATED);
    assertThat(chart.possible("saddle-numbness")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.possible("asthma")).isEqualTo(Span.PRESENT);
  }

  @Test
  void a_denied_cover_line_denies_what_it_covers_and_a_ticked_one_says_nothing_of_it() {
    Chart denied = chart(Map.of("bladder-bowel-numbness", Word.ABSENT));
    Chart ticked = chart(Map.of("bladder-bowel-numbness", Word.PRESENT));

    assertThat(denied.possible("saddle-numbness")).isEqualTo(Span.ABSENT);
    assertThat(denied.state("saddle-numbness")).isEqualTo(State.ANSWERED);
    assertThat(denied.state("leg-weakness")).isEqualTo(State.NOT_ASKED);
    assertThat(ticked.state("saddle-numbness")).isEqualTo(State.NOT_ASKED);
    assertThat(ticked.possible("saddle-numbness")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void a_denied_cover_line_leaves_a_count_open_below_what_it_asks_for() {
    Chart chart = chart(Map.of("asthma", Word.PRESENT, "inhaler-alarm", Word.ABSENT));

    assertThat(chart.possible("reliever-puffs-24h")).isEqualTo(Span.closed(0, 7));
    assertThat(chart.state("reliever-puffs-24h")).isEqualTo(State.ANSWERED);
  }

  @Test
  void an_answer_of_its_own_counts_before_that_of_a_cover_line() {
    Chart chart =
        chart(Map.of("bladder-bowel-numbness", Word.ABSENT, "saddle-numbness", Word.PRESENT));

    assertThat(chart.possible("saddle-numbness")).isEqualTo(Span.PRESENT);
    assertThat(chart.possible("urinary-retention-new")).isEqualTo(Span.ABSENT);
  }

  @Test
  void an_old_denial_of_a_cover_line_and_a_refusal_leave_what_it_covers_open() {
    Chart old = chart(Map.of("bladder-bowel-numbness", Word.ABSENT), NOW.minusSeconds(90_000));
    Chart refused = chart(Map.of("bladder-bowel-numbness", Word.DECLINED));

    assertThat(old.state("saddle-numbness")).isEqualTo(State.NOT_ASKED);
    assertThat(refused.state("saddle-numbness")).isEqualTo(State.DECLINED);
  }

  @Test
  void without_devices_no_measurement_can_be_made() {
    Chart chart = chart(Map.of("readings-at-hand", Word.ABSENT));

    assertThat(chart.state("temperature")).isEqualTo(State.CANNOT_MEASURE);
    assertThat(chart.observed().possible("temperature")).isEqualTo(Span.closed(30, 44));
  }

  @Test
  void a_grade_and_what_it_grades_can_grow_old_together() {
    Chart chart =
        chart(
            Map.of("cough", Word.PRESENT, "cough-duration", quantity(1, Unit.WEEK)),
            NOW.minus(Duration.ofDays(3)));

    assertThat(chart.state("cough")).isEqualTo(State.OUTDATED);
    assertThat(chart.state("cough-duration")).isEqualTo(State.OUTDATED);
    assertThat(chart.possible("cough")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void derived_facts_follow_in_three_values() {
    assertThat(chart(Map.of()).possible("fever")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart(Map.of("temperature", quantity(38, Unit.CELSIUS))).possible("fever"))
        .isEqualTo(Span.PRESENT);
    assertThat(
            chart(Map.of("feverish", Word.ABSENT, "temperature", Word.CANNOT_MEASURE))
                .possible("fever"))
        .isEqualTo(Span.ABSENT);
  }

  @Test
  void a_reassuring_pattern_needs_every_part_to_be_known() {
    Map<String, Answer> all =
        new TreeMap<>(
            Map.of(
                "pain-reproduced-by-pressing",
                Word.PRESENT,
                "pain-worst-at-once",
                Word.ABSENT,
                "pain-onset",
                new Answer.Choice("over-hours-or-days"),
                "breathless",
                new Answer.Choice("none"),
                "feverish",
                Word.ABSENT,
                "temperature",
                Word.CANNOT_MEASURE,
                "fever-medicine-8h",
                Word.ABSENT,
                "haemoptysis",
                new Answer.Choice("none"),
                "age",
                quantity(40, Unit.YEAR)));

    assertThat(chart(all).possible("chest-wall-pattern"))
        .as("steroid tablets, which may hide a fever, were not asked for")
        .isEqualTo(Span.YES_OR_NO);
    assertThat(withoutSteroids(all).possible("chest-wall-pattern")).isEqualTo(Span.PRESENT);
    for (String part : all.keySet()) {
      Map<String, Answer> fewer = new TreeMap<>(all);
      fewer.remove(part);
      assertThat(withoutSteroids(fewer).possible("chest-wall-pattern"))
          .as("without " + part)
          .isEqualTo(Span.YES_OR_NO);
    }
  }

  @Test
  void no_fever_proves_nothing_after_a_painkiller_where_infection_is_possible() {
    Map<String, Answer> hidden =
        Map.of(
            "feverish", Word.ABSENT,
            "temperature", quantity(37.1, Unit.CELSIUS),
            "fever-medicine-8h", Word.PRESENT,
            "feels-very-unwell", Word.PRESENT);

    Chart chart = chart(hidden);
    assertThat(chart.possible("feverish")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.state("feverish")).isEqualTo(State.MASKED);
    assertThat(chart.possible("temperature")).isEqualTo(Span.closed(37.1, 44));
    for (String part : new String[] {"fever-medicine-8h", "feels-very-unwell"}) {
      var without = new TreeMap<>(hidden);
      without.put(part, Word.ABSENT);
      without.put("steroid-course-current", Word.ABSENT);
      assertThat(chart(without).state("feverish")).as("without " + part).isEqualTo(State.ANSWERED);
    }
    var fever = new TreeMap<>(hidden);
    fever.put("feverish", Word.PRESENT);
    assertThat(chart(fever).possible("feverish")).isEqualTo(Span.PRESENT);
    assertThat(chart(fever).state("feverish"))
        .as("a yes is hidden by nothing")
        .isEqualTo(State.ANSWERED);
  }

  @Test
  void peak_flow_is_a_share_of_the_best() {
    Map<String, Answer> both =
        Map.of(
            "peak-flow", quantity(200, Unit.LITRE_PER_MINUTE),
            "best-peak-flow", quantity(400, Unit.LITRE_PER_MINUTE));

    assertThat(chart(both).possible("peak-flow-percent")).isEqualTo(Span.point(50));
    Span alone =
        chart(Map.of("peak-flow", quantity(200, Unit.LITRE_PER_MINUTE)))
            .possible("peak-flow-percent");
    assertThat(alone.isPoint()).isFalse();
    assertThat(alone.high()).isEqualTo(150);
  }

  @Test
  void what_a_told_medicine_list_leaves_open_is_not_asked_again() {
    String recent = "steroid-course-last-30d";
    Chart told = chart(Map.of(), NOW, Map.of(recent, Span.YES_OR_NO));
    Chart nobodyAsked = chart(Map.of());

    assertThat(told.possible(recent)).isEqualTo(Span.YES_OR_NO);
    assertThat(told.state(recent)).isEqualTo(State.ANSWERED);
    assertThat(nobodyAsked.possible(recent)).isEqualTo(Span.YES_OR_NO);
    assertThat(nobodyAsked.state(recent)).isEqualTo(State.DERIVED);
  }

  @Test
  void how_the_inhalers_go_together_may_still_be_asked() {
    Map<String, Span> open = Map.of("inhaler-regimen", Span.closed(0, 2));

    assertThat(chart(Map.of("asthma", Word.PRESENT), NOW, open).state("inhaler-regimen"))
        .isEqualTo(State.DERIVED);
    assertThat(
            chart(Map.of("asthma", Word.PRESENT, "inhaler-plan", Word.UNSURE), NOW, open)
                .state("inhaler-regimen"))
        .isEqualTo(State.ANSWERED);
  }
}
