package org.brace.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.brace.chart.Asked;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.rules.Evaluation;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// What to do in an emergency until help is there: only for whom the picture is what the steps are
/// for, and said as a doubt where that rests on what is not known.
final class FirstSteps {

  private final Knowledge knowledge;
  private final Chart chart;

  FirstSteps(Knowledge knowledge, Chart chart) {
    this.knowledge = knowledge;
    this.chart = chart;
  }

  /// What is told at a level. A ticked line that may stand for one of the signs is told of the
  /// steps at a lower level too: which sign it is may yet raise it.
  List<Care.Meanwhile> at(Level level) {
    List<Care.Meanwhile> told = new ArrayList<>();
    for (CareGuide.Meanwhile each : knowledge.care().meanwhile().values()) {
      Truth theirs = truth(each.who());
      Truth picture = picture(each.when());
      boolean here =
          picture == Truth.UNKNOWN
              ? each.at().stream().anyMatch(at -> at.atLeast(level))
              : each.at().contains(level);
      boolean otherFirst = each.avoidIf() != null && picture(each.avoidIf()) != Truth.FALSE;
      if (here && theirs != Truth.FALSE && picture != Truth.FALSE && !otherFirst) {
        boolean sure = theirs == Truth.TRUE && picture == Truth.TRUE;
        told.add(
            new Care.Meanwhile(
                each.id(),
                each.title(),
                sure ? null : each.inDoubt(),
                steps(each, level),
                each.sources()));
      }
    }
    return told;
  }

  /// Whether the signs are there: unknown only where a line was ticked that may stand for one of
  /// them, and no other sign of it is known to be there.
  private Truth picture(@Nullable Rule when) {
    if (when == null) {
      return Truth.TRUE;
    }
    Verdict verdict = Evaluation.of(OpenWhileUnknown.of(when), chart);
    return verdict.truth() == Truth.UNKNOWN && !isTicked(Asked.behind(verdict.open(), chart))
        ? Truth.FALSE
        : verdict.truth();
  }

  private boolean isTicked(List<String> signs) {
    return signs.stream()
        .map(sign -> knowledge.table().row(sign).coveredBy())
        .anyMatch(line ->
            line != null
                && chart.state(line.id()) == State.ANSWERED
                && chart.possible(line.id()).equals(Span.PRESENT)
                && line.covers().stream().noneMatch(this::isThere));
  }

  private boolean isThere(String sign) {
    return knowledge.fact(sign).lowestState(chart.possible(sign)) > 0;
  }

  private Truth truth(@Nullable Rule rule) {
    return rule == null ? Truth.TRUE : Evaluation.truth(OpenWhileUnknown.of(rule), chart);
  }

  /// The steps; of those of a zone of the asthma plan not the calls for help where the level says
  /// so.
  private List<String> steps(CareGuide.Meanwhile each, Level level) {
    String zone = each.zone();
    if (zone == null) {
      return each.steps();
    }
    CareGuide.AsthmaPlan plan = Objects.requireNonNull(knowledge.care().asthmaPlan());
    return AsthmaPlans.steps(plan, zone, chart).stream()
        .filter(step -> level != Level.EMERGENCY_AMBULANCE || !plan.calls().contains(step))
        .toList();
  }
}
