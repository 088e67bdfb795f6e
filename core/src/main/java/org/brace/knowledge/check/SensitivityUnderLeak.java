package org.brace.knowledge.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.yaml.ProblemSink;

/// A sensitivity below what the leak alone gives, or sensitivities that leave less than nothing.
///
/// A graded finding is the worst of what its leak and its conditions push it to (noisy-MAX). With
/// `L(k)` = P(the leak gives state k or less) and `F(k)` likewise for the condition alone, `s(k) =
/// L(k)F(k) - L(k-1)F(k-1)`. From the worst state down that gives `F(k-1) = (L(k)F(k) - s(k)) /
/// L(k-1)`, which must lie between 0 and `F(k)`; a state without a sensitivity gets no push,
/// `F(k-1) = F(k)`. For yes-no: the sensitivity is at least the leak.
final class SensitivityUnderLeak implements Check {

  private static final double ROUNDING = 1e-9;

  @Override
  public String id() {
    return "sensitivity-under-leak";
  }

  @Override
  public String what() {
    return "a sensitivity below what the leak alone gives, or sensitivities that leave less than"
        + " nothing";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Condition condition : subject.knowledge().conditions().values()) {
      Map<String, Map<Integer, Estimate>> byFact = new LinkedHashMap<>();
      for (Map.Entry<FindingKey, Estimate> shown : condition.shows().entrySet()) {
        byFact
            .computeIfAbsent(shown.getKey().fact(), _ -> new LinkedHashMap<>())
            .put(shown.getKey().state(), shown.getValue());
      }
      byFact.forEach((id, sensitivities) ->
          check(condition, subject.knowledge().fact(id), sensitivities, problems));
    }
  }

  private void check(
      Condition condition, Fact fact, Map<Integer, Estimate> sensitivities, ProblemSink problems) {
    double[] leak = upTo(fact);
    double push = 1;
    for (int k = leak.length - 1; k > 0; k--) {
      Estimate estimate = sensitivities.get(k);
      if (estimate == null) {
        continue;
      }
      double below = (leak[k] * push - estimate.value()) / leak[k - 1];
      // Written so that NaN, from a share that is missing, is left to the check for that.
      if (below > push + ROUNDING) {
        double least = (leak[k] - leak[k - 1]) * push;
        report(
            condition,
            fact,
            k,
            estimate,
            String.format(Locale.ROOT, "under the %.3g of its leak", least),
            problems);
        return;
      }
      if (below < -ROUNDING) {
        report(condition, fact, k, estimate, "more than what is left below it", problems);
        return;
      }
      push = below;
    }
  }

  private void report(
      Condition condition,
      Fact fact,
      int state,
      Estimate estimate,
      String how,
      ProblemSink problems) {
    problems.add(
        id(),
        estimate.place(),
        String.valueOf(estimate.value()),
        "%s shows %s (%s) with %s, %s"
            .formatted(condition.id(), fact.id(), fact.states().get(state), estimate.value(), how),
        "A sensitivity includes the leak (%s); leave the link out if it adds nothing"
            .formatted(fact.place()));
  }

  /// P(the leak gives state k or less), for each state; NaN where a share is missing.
  private static double[] upTo(Fact fact) {
    int states = fact.states().size();
    double[] upTo = new double[states];
    Arrays.fill(upTo, 1);
    for (int k = states - 1; k > 0; k--) {
      Estimate share = fact.leak().get(fact.states().get(k));
      upTo[k - 1] = share == null ? Double.NaN : upTo[k] - share.value();
    }
    return upTo;
  }
}
