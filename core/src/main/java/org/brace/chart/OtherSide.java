package org.brace.chart;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Policy;
import org.brace.model.Answer;
import org.brace.model.Span;
import org.brace.model.Told;
import org.brace.model.Values;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// What a number that was told says of a fact that stands for its other side: a pulse of 36 is a
/// very low reading, also where the question about one was answered "no, or not measured".
final class OtherSide {

  private OtherSide() {}

  /// How the fact stands, or as the worst of the numbers tells where that is worse. A number that
  /// could not be measured, or was told too long ago, says nothing; and none says anything of what
  /// cannot concern the person, such as a pressure in pregnancy where nobody is pregnant.
  static Entry read(FactTable.Row row, Entry entry, Chart chart) {
    if (entry.state() == State.NOT_RELEVANT) {
      return entry;
    }
    Entry worst = entry;
    for (Policy.Reading reading : row.readFrom()) {
      Span least = least(row.fact(), reading);
      boolean worse = worst.state() != State.ANSWERED || worst.span().low() < least.low();
      if (worse && tells(reading, chart)) {
        worst = new Entry(least, State.ANSWERED);
      }
    }
    return worst;
  }

  /// The numbers that tell of the fact; empty where none does.
  static List<String> numbers(String fact, Chart chart) {
    if (chart.state(fact) == State.NOT_RELEVANT) {
      return List.of();
    }
    return chart.knowledge().table().row(fact).readFrom().stream()
        .filter(reading -> tells(reading, chart))
        .flatMap(reading -> Evaluation.facts(reading.when()).stream())
        .distinct()
        .toList();
  }

  private static Span least(Fact fact, Policy.Reading reading) {
    return reading.state() == null ? Span.PRESENT : Span.point(fact.state(reading.state()));
  }

  private static boolean tells(Policy.Reading reading, Chart chart) {
    return Evaluation.truth(reading.when(), new Numbers(chart)) == Truth.TRUE;
  }

  private record Numbers(Chart chart) implements Values {

    @Override
    public Span possible(String fact) {
      return told(fact, chart);
    }

    @Override
    public boolean unsure(String fact) {
      return chart.unsure(fact);
    }
  }

  /// What was told in a number, also where a mask hides its usual side: what hides a fever hides no
  /// cold. "No", which is the harmless end of the scale, tells none.
  private static Span told(String id, Chart chart) {
    Fact fact = chart.knowledge().fact(id);
    Told told = chart.answer(fact);
    if (told == null || chart.isOutdated(id)) {
      return fact.scale();
    }
    return switch (told.answer()) {
      case Answer.Measured measured -> Entry.told(fact, measured).span();
      case Answer.Between between -> Entry.told(fact, between).span();
      default -> fact.scale();
    };
  }
}
