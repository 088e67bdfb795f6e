package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Span;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// What speaks for and against a disease that someone is afraid of, however unlikely it is.
///
/// @param pro signs and risks of it that are there, the most telling first
/// @param against signs of it that are absent, the most telling first
/// @param open signs of it that are not known
/// @param fired the rules that suspect it and are true
/// @param denied the rules that suspect it and cannot be true as things stand
public record Fear(
    Condition condition,
    List<Fact> pro,
    List<Fact> against,
    List<Fact> open,
    List<TriageRule> fired,
    List<TriageRule> denied) {

  /// A sign this much likelier with the disease than without is worth telling (natural log).
  private static final double TELLING = Math.log(1.5);

  public Fear {
    pro = List.copyOf(pro);
    against = List.copyOf(against);
    open = List.copyOf(open);
    fired = List.copyOf(fired);
    denied = List.copyOf(denied);
  }

  private record Weighed(Fact fact, double weight) {}

  /// What is known for and against a condition.
  public static Fear of(Knowledge knowledge, Condition condition, Known known) {
    Chart chart = known.chart(knowledge);
    List<Weighed> pro = new ArrayList<>();
    List<Weighed> against = new ArrayList<>();
    List<Fact> open = new ArrayList<>();
    condition
        .shows()
        .forEach((key, estimate) -> {
          Fact fact = knowledge.fact(key.fact());
          double with = estimate.value();
          double without = leak(fact, key);
          Span span = chart.possible(fact.id());
          if (fact.lowestState(span) >= key.state()) {
            weigh(pro, fact, Math.log(with / without));
          } else if (chart.state(fact.id()) == State.CANNOT_MEASURE) {
            open.add(fact);
          } else if (fact.highestState(span) < key.state()) {
            weigh(against, fact, Math.log((1 - without) / (1 - with)));
          } else {
            open.add(fact);
          }
        });
    condition
        .riskFactors()
        .forEach((key, odds) -> {
          Fact fact = knowledge.fact(key.fact());
          Span span = chart.possible(fact.id());
          if (fact.lowestState(span) >= key.state()) {
            weigh(pro, fact, Math.log(odds.value()));
          }
        });
    List<TriageRule> fired = new ArrayList<>();
    List<TriageRule> denied = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (rule.suspects().contains(condition.id())) {
        Truth truth = Evaluation.truth(rule.when(), chart);
        switch (truth) {
          case TRUE -> fired.add(rule);
          case FALSE -> denied.add(rule);
          case UNKNOWN -> {}
        }
      }
    }
    return new Fear(
        condition, strongest(pro), strongest(against), List.copyOf(open), fired, denied);
  }

  private static void weigh(List<Weighed> list, Fact fact, double weight) {
    if (weight >= TELLING) {
      list.removeIf(each -> each.fact().equals(fact) && each.weight() < weight);
      if (list.stream().noneMatch(each -> each.fact().equals(fact))) {
        list.add(new Weighed(fact, weight));
      }
    }
  }

  private static List<Fact> strongest(List<Weighed> list) {
    return list.stream()
        .sorted(
            Comparator.comparingDouble((Weighed each) -> -each.weight())
                .thenComparing(each -> each.fact().id()))
        .map(Weighed::fact)
        .toList();
  }

  /// How often the sign is there without any listed condition; what has no number is not weighed.
  private static double leak(Fact fact, FindingKey key) {
    Estimate estimate = fact.leak().get(fact.states().get(key.state()));
    return estimate == null ? Double.NaN : estimate.value();
  }
}
