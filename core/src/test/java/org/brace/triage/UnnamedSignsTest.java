package org.brace.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

class UnnamedSignsTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final Chart NOTHING = Chart.of(KNOWLEDGE, Evidence.NONE, Map.of(), NOW);

  private static Chart with(Chart chart, String fact, Answer answer) {
    return chart.with(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW));
  }

  private static List<Reason> reasons(Chart chart) {
    return UnnamedSigns.reasons(KNOWLEDGE, chart);
  }

  /// How urgent it is with all that counts.
  private static Level urgency(Chart chart) {
    Level rules = Triage.of(KNOWLEDGE, chart).ruleDisposition().level();
    return reasons(chart).stream()
        .map(reason -> reason.disposition().level())
        .reduce(rules, (one, other) -> one.atLeast(other) ? one : other);
  }

  private static List<Fact> lines() {
    return KNOWLEDGE.facts().values().stream().filter(Fact::isCover).toList();
  }

  @Test
  void a_ticked_line_counts_as_the_mildest_of_its_signs() {
    assertThat(reasons(with(NOTHING, "bladder-bowel-numbness", Word.PRESENT)))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.id()).isEqualTo("unnamed-sign.bladder-bowel-numbness");
          assertThat(reason.disposition().level()).isEqualTo(Level.SAME_DAY);
          assertThat(reason.because()).containsExactly("bladder-bowel-numbness");
          assertThat(reason.sources()).isNotEmpty();
        });
  }

  @Test
  void no_and_not_sure_say_nothing_of_the_kind() {
    for (Fact line : lines()) {
      assertThat(reasons(with(NOTHING, line.id(), Word.ABSENT))).isEmpty();
      assertThat(reasons(with(NOTHING, line.id(), Word.UNSURE))).isEmpty();
    }
  }

  @Test
  void once_a_sign_is_named_or_each_was_asked_they_speak_for_themselves() {
    Chart ticked = with(NOTHING, "bladder-bowel-numbness", Word.PRESENT);
    List<String> signs = KNOWLEDGE.fact("bladder-bowel-numbness").covers();

    assertThat(reasons(with(ticked, signs.getLast(), Word.PRESENT))).isEmpty();
    Chart asked = ticked;
    for (String sign : signs) {
      assertThat(reasons(asked)).as("before %s", sign).hasSize(1);
      asked = with(asked, sign, Word.ABSENT);
    }
    assertThat(reasons(asked)).isEmpty();
  }

  @Test
  void an_answer_that_has_grown_old_counts_no_longer() {
    var told = new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW.minusSeconds(48 * 3600));

    assertThat(reasons(NOTHING.with("bladder-bowel-numbness", told))).isEmpty();
  }

  /// Invariant 1, with what counts here.
  @Test
  void a_worse_answer_to_a_line_or_to_one_of_its_signs_never_lowers_the_level() {
    var random = new SplittableRandom(3);
    int raised = 0;
    for (Fact line : lines()) {
      Chart chart = with(NOTHING, "cough", Word.PRESENT);
      for (String sign : line.covers()) {
        if (KNOWLEDGE.fact(sign).type() == Fact.Type.YES_NO && random.nextInt(3) == 0) {
          chart = with(chart, sign, random.nextBoolean() ? Word.ABSENT : Word.UNSURE);
        }
      }
      Level before = urgency(chart);
      Chart ticked = with(chart, line.id(), Word.PRESENT);
      Level after = urgency(ticked);
      assertThat(after).as(line.id()).isGreaterThanOrEqualTo(before);
      raised += after.compareTo(before) > 0 ? 1 : 0;
      for (String sign : line.covers()) {
        if (KNOWLEDGE.fact(sign).type() == Fact.Type.YES_NO) {
          Level denied = urgency(with(ticked, sign, Word.ABSENT));
          Level there = urgency(with(ticked, sign, Word.PRESENT));
          assertThat(there).as("%s of %s", sign, line.id()).isGreaterThanOrEqualTo(denied);
        }
      }
    }
    assertThat(raised).isGreaterThan(3);
  }
}
