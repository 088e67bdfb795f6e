package org.brace.triage;

import java.util.ArrayList;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// What a ticked cover line counts as while nobody has said which of its signs is there: the
/// mildest of them.
///
/// "At least one of these" makes no rule true by itself. So each sign of the line is taken as there
/// in turn, as mildly as it can be, and the least urgent outcome stands, where it is more urgent
/// than the rules alone. A line counts no longer once a sign of it is known to be there, or once
/// each has an answer of its own: then those speak for themselves. (Leaving out the denied ones
/// before that would be sharper, but then a "yes" in place of a "no" could lower the level.)
public final class UnnamedSigns {

  private final Knowledge knowledge;
  private final Chart chart;

  private UnnamedSigns(Knowledge knowledge, Chart chart) {
    this.knowledge = knowledge;
    this.chart = chart;
  }

  /// The ticked lines of which it is not known which sign is there.
  public static List<Fact> lines(Knowledge knowledge, Chart chart) {
    var signs = new UnnamedSigns(knowledge, chart);
    return knowledge.table().covers().stream().filter(signs::counts).toList();
  }

  /// One reason for each ticked line that makes it more urgent, the most urgent first.
  public static List<Reason> reasons(Knowledge knowledge, Chart chart) {
    var signs = new UnnamedSigns(knowledge, chart);
    List<Fact> lines = lines(knowledge, chart);
    if (lines.isEmpty()) {
      return List.of();
    }
    Disposition rules = Triage.disposition(knowledge, chart);
    List<Reason> reasons = new ArrayList<>();
    for (Fact line : lines) {
      Outcome mildest = signs.mildest(line, rules);
      if (mildest != null) {
        reasons.add(
            new Reason(
                PolicyReason.unnamed(line),
                TriageRule.Kind.POLICY.id(),
                mildest.disposition(),
                PolicyReason.saysUnnamed(signs.possible(line)),
                List.of(line.id()),
                List.of(),
                Triage.reasons(knowledge, mildest.chart(), mildest.decision()).getFirst().sources(),
                List.of()));
      }
    }
    reasons.sort(Triage.BY_URGENCY);
    return reasons;
  }

  /// Of the signs that may be meant by the ticked lines, those that call an ambulance as soon as
  /// they are named.
  public static List<Fact> calling(Knowledge knowledge, Chart chart) {
    var signs = new UnnamedSigns(knowledge, chart);
    return lines(knowledge, chart).stream()
        .flatMap(line -> line.covers().stream().filter(sign -> signs.isUnasked(sign, line)))
        .filter(sign -> signs.with(sign).disposition().level() == Level.EMERGENCY_AMBULANCE)
        .map(knowledge::fact)
        .toList();
  }

  private boolean counts(Fact line) {
    return chart.state(line.id()) == State.ANSWERED
        && chart.possible(line.id()).equals(Span.PRESENT)
        && line.covers().stream().anyMatch(sign -> isUnasked(sign, line))
        && line.covers().stream().noneMatch(this::isNamed);
  }

  /// Nobody was asked, or the gate which would keep the line from being asked keeps this sign from
  /// it: who ticked the line all the same, such as that on pregnancy at 60, told of one of them.
  private boolean isUnasked(String sign, Fact line) {
    return switch (chart.state(sign)) {
      case NOT_ASKED, OUTDATED -> true;
      case NOT_RELEVANT -> {
        Rule gate = knowledge.fact(sign).askWhen();
        yield gate != null && gate.equals(line.askWhen());
      }
      case ANSWERED, UNSURE, CANNOT_MEASURE, DECLINED, MASKED, DERIVED -> false;
    };
  }

  /// The signs that it may be: all but those denied.
  private List<Fact> possible(Fact line) {
    return line.covers().stream()
        .filter(sign -> isUnasked(sign, line) || !chart.possible(sign).equals(Span.ABSENT))
        .map(knowledge::fact)
        .toList();
  }

  private boolean isNamed(String sign) {
    Fact fact = knowledge.fact(sign);
    return switch (fact.type()) {
      case YES_NO, CHOICE -> fact.lowestState(chart.possible(sign)) > 0;
      case CHOICES, COUNT, QUANTITY, DATE -> chart.state(sign) == State.ANSWERED;
    };
  }

  /// What is decided with a sign there.
  private record Outcome(Chart chart, Decision decision) {

    Disposition disposition() {
      return decision.disposition();
    }
  }

  /// The least urgent outcome of the signs; null where it is no more urgent than this.
  private @Nullable Outcome mildest(Fact line, Disposition than) {
    Outcome mildest = null;
    for (String sign : line.covers()) {
      Outcome its = with(sign);
      if (its.disposition().compareTo(than) <= 0) {
        return null;
      }
      if (mildest == null || its.disposition().compareTo(mildest.disposition()) < 0) {
        mildest = its;
      }
    }
    return mildest;
  }

  private Outcome with(String sign) {
    Chart with = chart.with(sign, mildly(sign));
    return new Outcome(with, Decision.of(knowledge, with));
  }

  /// The sign is there, and as mild as it can be; of a number that says nothing.
  private Told mildly(String sign) {
    Fact fact = knowledge.fact(sign);
    Answer answer =
        switch (fact.type()) {
          case YES_NO -> Word.PRESENT;
          case CHOICE -> new Answer.Choice(fact.states().get(1));
          case CHOICES, COUNT, QUANTITY, DATE -> Word.UNSURE;
        };
    return new Told(answer, Origin.DERIVED, Teller.PERSON, chart.now());
  }
}
