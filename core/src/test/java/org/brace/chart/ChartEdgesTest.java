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
import org.brace.model.InhalerRegimen;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// What stands between two ways of counting an answer: a moment more or less, another visit, what
/// may be hidden.
class ChartEdgesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  private static Told told(Answer answer, Origin origin, Instant at) {
    return new Told(answer, origin, Teller.PERSON, at);
  }

  private static Evidence evidence(Map<String, Told> told) {
    return new Evidence(new TreeMap<>(told));
  }

  private static Chart asked(Map<String, Answer> answers) {
    Evidence evidence = evidence(Map.of());
    for (Map.Entry<String, Answer> each : answers.entrySet()) {
      evidence = evidence.with(each.getKey(), told(each.getValue(), Origin.ASKED, NOW));
    }
    return chart(evidence, Map.of());
  }

  private static Chart earlier(String fact, Answer answer) {
    return chart(
        evidence(Map.of(fact, told(answer, Origin.PREFILLED, NOW.minusSeconds(60)))), Map.of());
  }

  private static Chart chart(Evidence evidence, Map<String, Span> computed) {
    return Chart.of(RealBase.KNOWLEDGE, evidence, computed, NOW);
  }

  @Test
  void an_answer_counts_until_the_end_of_its_time() {
    Instant dayAgo = NOW.minus(Duration.ofHours(24));
    var last = evidence(Map.of("saddle-numbness", told(Word.ABSENT, Origin.ASKED, dayAgo)));
    var over =
        evidence(
            Map.of("saddle-numbness", told(Word.ABSENT, Origin.ASKED, dayAgo.minusSeconds(1))));

    assertThat(chart(last, Map.of()).state("saddle-numbness")).isEqualTo(State.ANSWERED);
    assertThat(chart(over, Map.of()).state("saddle-numbness")).isEqualTo(State.OUTDATED);
  }

  @Test
  void a_low_reading_of_an_earlier_visit_may_be_lower_by_now() {
    Chart chart = earlier("oxygen-saturation", new Answer.Measured(new Quantity(95, Unit.PERCENT)));

    assertThat(chart.possible("oxygen-saturation")).isEqualTo(Span.closed(40, 95));
  }

  @Test
  void what_is_at_its_worst_or_worse_in_no_direction_is_not_asked_again() {
    assertThat(earlier("breathless", new Answer.Choice("rest")).isOpen("breathless")).isFalse();
    Chart stage = earlier("pregnancy-stage", new Answer.Choice("under-16-weeks"));
    assertThat(stage.possible("pregnancy-stage")).isEqualTo(Span.point(0));
    assertThat(stage.isOpen("pregnancy-stage")).isFalse();
  }

  @Test
  void an_answer_does_not_give_way_to_one_to_its_line_that_is_too_old() {
    Evidence evidence =
        evidence(
            Map.of(
                "saddle-numbness",
                told(Word.ABSENT, Origin.PREFILLED, NOW),
                "bladder-bowel-numbness",
                told(Word.ABSENT, Origin.ASKED, NOW.minus(Duration.ofHours(25)))));

    assertThat(chart(evidence, Map.of()).state("saddle-numbness")).isEqualTo(State.ANSWERED);
  }

  @Test
  void for_care_a_mask_that_may_hold_hides_too() {
    Chart chart = asked(Map.of("feverish", Word.ABSENT));

    assertThat(chart.possible("feverish")).isEqualTo(Span.ABSENT);
    assertThat(chart.withMasksThatMayHold().possible("feverish")).isEqualTo(Span.YES_OR_NO);
    assertThat(chart.withMasksThatMayHold().openMask("feverish")).isNotEmpty();
    assertThat(asked(Map.of("feverish", Word.PRESENT)).withMasksThatMayHold().openMask("feverish"))
        .isEmpty();
  }

  @Test
  void a_peak_flow_that_could_not_be_blown_says_nothing_of_causes() {
    Chart chart =
        asked(
            Map.of(
                "peak-flow",
                Word.CANNOT_MEASURE,
                "best-peak-flow",
                new Answer.Measured(new Quantity(400, Unit.LITRE_PER_MINUTE))));

    Span percent = chart.observed().possible("peak-flow-percent");

    assertThat(percent.low()).isLessThan(25);
    assertThat(percent.high()).isGreaterThan(100);
  }

  @Test
  void less_than_three_weeks_of_a_cough_are_some_of_it() {
    var under = new Answer.Between(null, false, new Quantity(3, Unit.WEEK), true);

    assertThat(asked(Map.of("cough-duration", under)).possible("cough-duration"))
        .isEqualTo(new Span(0, false, 3, true));
    assertThat(asked(Map.of("cough-duration", under)).possible("cough")).isEqualTo(Span.PRESENT);
  }

  @Test
  void a_plan_decides_only_between_the_regimens_that_the_list_leaves_open() {
    Evidence mart = evidence(Map.of("inhaler-plan", told(plan(), Origin.ASKED, NOW)));
    int place = InhalerRegimen.ids().indexOf(InhalerRegimen.MART.id());

    assertThat(regimen(mart, Span.closed(5, place))).isEqualTo(Span.point(place));
    assertThat(regimen(mart, Span.closed(0, 2))).isEqualTo(Span.closed(0, 2));
    assertThat(regimen(mart, Span.point(2))).isEqualTo(Span.point(2));
  }

  private static Answer plan() {
    return new Answer.Choice("mart");
  }

  private static Span regimen(Evidence evidence, Span listed) {
    return chart(evidence, Map.of("inhaler-regimen", listed)).possible("inhaler-regimen");
  }
}
