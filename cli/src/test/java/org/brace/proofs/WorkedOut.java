package org.brace.proofs;

import static org.brace.proofs.Formula.FALSE;
import static org.brace.proofs.Formula.TRUE;
import static org.brace.proofs.Formula.and;
import static org.brace.proofs.Formula.choose;
import static org.brace.proofs.Formula.not;
import static org.brace.proofs.Formula.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.brace.proofs.Encoding.View;
import org.brace.proofs.Formula.Real;

/// The facts that nobody is asked: rules of their own, sums, and what follows from the medicines
/// and the readings.
final class WorkedOut {

  private static final String PEAK_FLOW = "peak-flow";
  private static final String BEST_PEAK_FLOW = "best-peak-flow";
  private static final String INHALER_PLAN = "inhaler-plan";

  private final Encoding encoding;
  private final KnowledgeText text;
  private final Answers answers;

  /// @param encoding what the facts are that it is worked out from
  WorkedOut(Encoding encoding, KnowledgeText text, Answers answers) {
    this.encoding = encoding;
    this.text = text;
    this.answers = answers;
  }

  /// Whether every possible value of a derived fact is beyond the cut, or one is.
  Formula out(View view, FactText fact, Cut cut, boolean every) {
    if (fact.when != null) {
      return encoding.part(view, text.part(fact.when), every, fact.reassuring);
    }
    if (!fact.of.isEmpty()) {
      List<Part> parts = fact.of.stream().map(text::part).toList();
      return Formula.atLeast((int) cut.at(), encoding.parts(view, parts, every, fact.reassuring));
    }
    String computed = Objects.requireNonNull(fact.computed);
    return switch (computed) {
      case "peak-flow-percent" ->
          choose(
              view == View.WITHOUT_DEVICES ? encoding.excused(text.fact(PEAK_FLOW)) : FALSE,
              TRUE,
              percent(cut, every));
      case "inhaler-regimen" -> regimen(view, fact, cut, every);
      case "takes" -> {
        String medicines = fact.id.substring(fact.id.indexOf('.') + 1);
        yield every ? answers.taken(medicines) : answers.mayBeTaken(medicines);
      }
      case "count-taken", "paracetamol-told", "methotrexate-daily" ->
          every ? answers.steroids(fact.id, cut) : answers.steroidsPerhaps(fact.id, cut);
      case "prednisolone-12m",
          "steroid-courses-12m",
          "steroid-systemic-long",
          "steroid-four-weeks",
          "steroid-course-current",
          "steroid-course-last-30d" ->
          every ? answers.steroids(computed, cut) : answers.steroidsPerhaps(computed, cut);
      case String other -> throw new IllegalStateException("Not encoded: " + other);
    };
  }

  /// Reading over best, beyond a share in per cent: `100 · reading >= share · best`.
  private Formula percent(Cut cut, boolean every) {
    FactText reading = text.fact(PEAK_FLOW);
    FactText best = text.fact(BEST_PEAK_FLOW);
    Formula reads = and(encoding.told(reading), not(encoding.masked(reading)));
    Formula knows = encoding.told(best);
    Real whole = new Real.Known(every ? best.high : best.low);
    Real usual = every ? answers.highest(best) : answers.lowest(best);
    Real flow = every ? answers.lowest(reading) : answers.highest(reading);
    Real without = new Real.Known(reading.high);
    Real unknown = new Real.Known(every ? reading.low : reading.high);
    return choose(
        reads,
        choose(knows, share(flow, cut, usual), share(flow, cut, whole)),
        choose(
            and(
                or(answers.cannot(reading), encoding.ruledOut(reading)),
                not(encoding.told(reading))),
            choose(knows, share(without, cut, usual), share(without, cut, whole)),
            choose(knows, share(unknown, cut, usual), share(unknown, cut, whole))));
  }

  /// What the list allows or, where it is open, what was told of the plan.
  private Formula regimen(View view, FactText fact, Cut cut, boolean every) {
    FactText plan = text.fact(INHALER_PLAN);
    List<Formula> ways = new ArrayList<>();
    for (int state = 0; state < plan.states.size(); state++) {
      if (cut.isPassedBy(fact.states.indexOf(plan.states.get(state)))) {
        ways.add(
            and(
                encoding.beyond(view, plan.id, new Cut(state, false), true),
                not(encoding.beyond(view, plan.id, new Cut(state + 1, false), false))));
      }
    }
    return choose(
        and(answers.medicinesOpen(), encoding.told(plan)), or(ways), answers.regimen(cut, every));
  }

  private static Formula share(Real flow, Cut cut, Real best) {
    return Formula.atLeast(flow, cut.at() / 100, best, cut.beyond());
  }
}
