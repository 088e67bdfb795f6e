package org.brace.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// A number counts on its dangerous side, whatever was answered to the question about that.
class OtherSideTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  private static Chart chart(Map<String, Answer> answers) {
    return chart(answers, NOW);
  }

  private static Chart chart(Map<String, Answer> answers, Instant at) {
    var told = new TreeMap<String, Told>();
    answers.forEach(
        (fact, answer) -> told.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, at)));
    return Chart.of(RealBase.KNOWLEDGE, new Evidence(told), Map.of(), NOW);
  }

  private static Answer number(String fact, double value) {
    return new Answer.Measured(new Quantity(value, Meaning.unit(RealBase.KNOWLEDGE.fact(fact))));
  }

  private static Span grade(String state) {
    Fact fact = RealBase.KNOWLEDGE.fact("high-pressure-reading");
    return Span.point(fact.state(state));
  }

  @Test
  void a_pulse_of_36_is_a_very_low_reading_beside_a_no() {
    Chart chart =
        chart(Map.of("heart-rate", number("heart-rate", 36), "very-low-reading", Word.ABSENT));

    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.PRESENT);
    assertThat(Asked.behind(List.of("very-low-reading"), chart)).containsExactly("heart-rate");
  }

  @Test
  void it_need_not_be_asked_any_more() {
    Chart chart = chart(Map.of("temperature", number("temperature", 34.5)));

    assertThat(chart.isOpen("very-low-reading")).isFalse();
    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.PRESENT);
  }

  @Test
  void a_usual_number_says_nothing_of_it() {
    Chart chart = chart(Map.of("heart-rate", number("heart-rate", 41)));

    assertThat(chart.isOpen("very-low-reading")).isTrue();
    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void what_could_not_be_measured_says_nothing() {
    Chart chart =
        chart(
            Map.of(
                "heart-rate",
                Word.CANNOT_MEASURE,
                "systolic",
                Word.CANNOT_MEASURE,
                "diastolic",
                Word.CANNOT_MEASURE,
                "very-low-reading",
                Word.ABSENT));

    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.ABSENT);
    assertThat(chart.isOpen("high-pressure-reading")).isTrue();
    assertThat(chart(Map.of("respiratory-rate", Word.ABSENT)).isOpen("breathing-very-slow"))
        .isTrue();
  }

  @Test
  void a_number_of_yesterday_says_nothing() {
    Chart chart =
        chart(Map.of("heart-rate", number("heart-rate", 36)), NOW.minus(Duration.ofDays(1)));

    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.YES_OR_NO);
  }

  @Test
  void what_hides_a_fever_hides_no_cold() {
    Chart chart =
        chart(
            Map.of(
                "temperature",
                number("temperature", 33),
                "fever-medicine-8h",
                Word.PRESENT,
                "rigors",
                Word.PRESENT,
                "very-low-reading",
                Word.ABSENT));

    assertThat(chart.state("temperature")).isEqualTo(State.MASKED);
    assertThat(chart.possible("very-low-reading")).isEqualTo(Span.PRESENT);
  }

  @Test
  void of_two_numbers_and_the_answer_the_worst_counts() {
    Answer told = new Answer.Choice("from-180");

    assertThat(
            chart(
                    Map.of(
                        "systolic",
                        number("systolic", 225),
                        "diastolic",
                        number("diastolic", 125),
                        "high-pressure-reading",
                        told))
                .possible("high-pressure-reading"))
        .isEqualTo(grade("from-220"));
    assertThat(
            chart(
                    Map.of(
                        "systolic",
                        number("systolic", 190),
                        "high-pressure-reading",
                        new Answer.Choice("from-220")))
                .possible("high-pressure-reading"))
        .isEqualTo(grade("from-220"));
  }

  @Test
  void a_pressure_of_165_is_severe_in_pregnancy_beside_a_no() {
    Chart chart =
        chart(
            Map.of(
                "pregnant",
                Word.PRESENT,
                "systolic",
                number("systolic", 165),
                "pressure-in-pregnancy",
                new Answer.Choice("usual")));

    assertThat(chart.possible("pressure-in-pregnancy"))
        .isEqualTo(Span.point(RealBase.KNOWLEDGE.fact("pressure-in-pregnancy").state("severe")));
  }

  @Test
  void a_number_says_nothing_of_what_is_gated_off() {
    Chart chart =
        chart(
            Map.of(
                "pregnant",
                Word.ABSENT,
                "postpartum-6w",
                Word.ABSENT,
                "systolic",
                number("systolic", 165)));

    assertThat(chart.state("pressure-in-pregnancy")).isEqualTo(State.NOT_RELEVANT);
    assertThat(Asked.behind(List.of("pressure-in-pregnancy"), chart))
        .containsExactly("pressure-in-pregnancy");
  }
}
