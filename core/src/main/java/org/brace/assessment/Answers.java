package org.brace.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Span;
import org.brace.model.Unit;

/// What each fact counts as for one person, in the words of a case file.
final class Answers {

  private final Knowledge knowledge;
  private final Evidence evidence;
  private final Chart chart;

  Answers(Knowledge knowledge, Evidence evidence, Chart chart) {
    this.knowledge = knowledge;
    this.evidence = evidence;
    this.chart = chart;
  }

  /// As it was told or, where it was not or too long ago, as it was worked out.
  String of(String id) {
    return evidence
        .of(id)
        .filter(_ -> !chart.isOutdated(id))
        .map(told -> told.answer().text())
        .or(() -> workedOut(id))
        .orElse(Assessment.Answered.OPEN);
  }

  /// What follows for a fact from others; empty while it is open.
  Optional<String> workedOut(String id) {
    Fact fact = knowledge.fact(id);
    Span span = chart.possible(id);
    if (span.equals(fact.scale())
        || isOneOfSeveral(fact, span)
        || saysOnlyThatItIsThere(fact, span)
        || isShareOfNoReading(fact)) {
      return Optional.empty();
    }
    if (isLengthOfNothing(fact, span)) {
      return Optional.of(Answer.Word.ABSENT.text());
    }
    return Optional.of(
        switch (fact.type()) {
          case YES_NO, CHOICES ->
              (span.allAbove(1, false) ? Answer.Word.PRESENT : Answer.Word.ABSENT).text();
          case CHOICE ->
              span.isPoint()
                  ? fact.states().get((int) span.low())
                  : ">= " + fact.states().get((int) span.low());
          case COUNT, QUANTITY, DATE -> number(fact, span);
        });
  }

  /// One of several choices of which none is worse than another: "this or worse" would say nothing.
  private static boolean isOneOfSeveral(Fact fact, Span span) {
    return fact.type() == Fact.Type.CHOICE && fact.isNeutral() && !span.isPoint();
  }

  /// A length of any length: who coughs has coughed for some time, which says nothing new.
  private static boolean saysOnlyThatItIsThere(Fact fact, Span span) {
    return fact.type() == Fact.Type.QUANTITY
        && fact.grades() != null
        && span.low() == 0
        && span.high() >= fact.scale().high();
  }

  /// How long or how much of something that is not there: no number says that.
  private static boolean isLengthOfNothing(Fact fact, Span span) {
    return fact.grades() != null && fact.unit() != null && span.high() < 0;
  }

  /// The share of the best peak flow where nobody read one: a reading can be so high or so low on
  /// any meter, which says nothing of this person.
  private boolean isShareOfNoReading(Fact fact) {
    return fact.derivation() instanceof Derivation.Computed(String name)
        && name.equals(Chart.PEAK_FLOW_PERCENT)
        && chart.state(Chart.PEAK_FLOW) != State.ANSWERED;
  }

  private static String number(Fact fact, Span span) {
    Unit unit = fact.unit();
    String ending = unit == null || unit == Unit.ONE ? "" : " " + unit.ucum();
    if (span.isPoint()) {
      return written(span.low()) + ending;
    }
    String from = (span.lowOpen() ? "> " : ">= ") + written(span.low()) + ending;
    String to = (span.highOpen() ? "< " : "<= ") + written(span.high()) + ending;
    return span.high() >= fact.scale().high() ? from : from + " and " + to;
  }

  private static String written(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
