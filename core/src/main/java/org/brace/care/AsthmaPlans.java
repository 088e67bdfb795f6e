package org.brace.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.brace.chart.Chart;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Fact;
import org.brace.model.InhalerRegimen;
import org.brace.model.Span;
import org.jspecify.annotations.Nullable;

/// A person's own asthma plan: the zones in L/min of their meter, the steps of their inhalers.
///
/// A zone begins at its share of the best reading, rounded up to the next 5 L/min: a reading just
/// below counts as the worse zone.
final class AsthmaPlans {

  private static final double MARKS = 5;

  private AsthmaPlans() {}

  /// The plan; null where it is not for this person.
  static Care.@Nullable AsthmaPlan of(
      CareGuide.@Nullable AsthmaPlan plan, Chart chart, Offer offer) {
    if (plan == null || (plan.when() != null && !offer.holds(plan.when()))) {
      return null;
    }
    List<String> regimens = states(CareGuide.AsthmaPlan.INHALER_REGIMEN, chart);
    Double best = best(chart);
    PeakFlowScale scale = scale(chart);
    Map<String, List<String>> steps = steps(plan, regimens);
    List<Care.Zone> zones = new ArrayList<>();
    for (CareGuide.Zone zone : plan.zones()) {
      Double from = best == null ? null : Double.valueOf(marked(best * zone.from() / 100));
      zones.add(
          new Care.Zone(
              zone.id(),
              zone.name(),
              zone.from(),
              from,
              from == null || scale == null ? null : onOther(scale, from),
              zone.signs(),
              String.join(" ", Objects.requireNonNull(steps.get(zone.id()), zone.id()))));
    }
    return new Care.AsthmaPlan(plan.says(), regimens, best, scale, zones, plan.sources());
  }

  /// The steps of the only regimen that is possible, or those that hold for any.
  private static Map<String, List<String>> steps(CareGuide.AsthmaPlan plan, List<String> regimens) {
    Map<String, List<String>> own =
        regimens.size() == 1 ? plan.steps().get(regimens.getFirst()) : null;
    return own != null
        ? own
        : Objects.requireNonNull(plan.steps().get(CareGuide.AsthmaPlan.UNKNOWN));
  }

  /// What to do in a zone; without a reliever to be used, what someone without inhalers does.
  static List<String> steps(CareGuide.AsthmaPlan plan, String zone, Chart chart) {
    boolean none =
        chart.knowledge().facts().containsKey(CareGuide.AsthmaPlan.RELIEVER_MISSING)
            && chart.possible(CareGuide.AsthmaPlan.RELIEVER_MISSING).equals(Span.PRESENT);
    List<String> regimens =
        none
            ? List.of(InhalerRegimen.NONE.id())
            : states(CareGuide.AsthmaPlan.INHALER_REGIMEN, chart);
    return Objects.requireNonNull(steps(plan, regimens).get(zone), zone);
  }

  private static double marked(double reading) {
    return Math.ceil(reading / MARKS) * MARKS;
  }

  private static @Nullable Double onOther(PeakFlowScale scale, double from) {
    Optional<Double> read = scale.onOther(from);
    return read.isPresent() ? Double.valueOf(marked(read.get())) : null;
  }

  private static @Nullable Double best(Chart chart) {
    String id = CareGuide.AsthmaPlan.BEST_PEAK_FLOW;
    if (!chart.knowledge().facts().containsKey(id)) {
      return null;
    }
    Span span = chart.possible(id);
    return span.isPoint() ? Double.valueOf(span.low()) : null;
  }

  private static @Nullable PeakFlowScale scale(Chart chart) {
    List<String> states = states(CareGuide.AsthmaPlan.PEAK_FLOW_SCALE, chart);
    for (PeakFlowScale scale : PeakFlowScale.values()) {
      if (states.equals(List.of(scale.id()))) {
        return scale;
      }
    }
    return null;
  }

  /// The states of a choice that are possible; none where there is no such fact.
  private static List<String> states(String id, Chart chart) {
    Fact fact = chart.knowledge().facts().get(id);
    if (fact == null) {
      return List.of();
    }
    Span span = chart.possible(id);
    return fact.states().subList((int) Math.ceil(span.low()), (int) Math.floor(span.high()) + 1);
  }
}
