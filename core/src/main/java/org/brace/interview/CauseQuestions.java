package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.chart.Chart;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;

/// Which facts are worth asking for the causes alone, without running the network.
///
/// A stand-in for it: each condition has log odds of its own, moved by every known finding as if
/// the other conditions were as likely as before anything was known. From these follow, for each
/// open fact, how likely each answer is and by how much it would change which condition leads. Only
/// the choice of questions rests on it; what is told of the causes always comes from the network.
final class CauseQuestions {

  /// A condition less likely than this is no contender for the lead.
  private static final double CONTENDS = 0.05;

  /// Answers that are expected to tell less than this are not asked for.
  private final double worth;

  private final Knowledge knowledge;
  private final List<Condition> conditions;
  private final double[] priors;
  private final List<Finding> findings = new ArrayList<>();

  /// One fact as yes-no: present at or beyond its first state that is not harmless.
  ///
  /// @param leak P(present | no condition)
  /// @param with P(present | this condition alone), by number
  private record Finding(Fact fact, double leak, Map<Integer, Double> with) {}

  CauseQuestions(Knowledge knowledge, double worth) {
    this.knowledge = knowledge;
    this.worth = worth;
    this.conditions = List.copyOf(knowledge.conditions().values());
    this.priors = new double[conditions.size()];
    Map<String, Map<Integer, Double>> shown = new HashMap<>();
    for (int j = 0; j < conditions.size(); j++) {
      Condition condition = conditions.get(j);
      priors[j] = condition.prior().value();
      int number = j;
      condition
          .shows()
          .forEach((key, estimate) ->
              shown
                  .computeIfAbsent(key.fact(), _ -> new HashMap<>())
                  .merge(number, estimate.value(), Double::sum));
    }
    shown.forEach((id, with) -> {
      Fact fact = knowledge.fact(id);
      double leak = fact.leak().values().stream().mapToDouble(each -> each.value()).sum();
      if (!fact.isDerived() && leak > 0 && leak < 1) {
        findings.add(new Finding(fact, leak, with));
      }
    });
    findings.sort(Comparator.comparing(finding -> finding.fact().id()));
  }

  /// The open facts that are worth asking, the most telling first.
  List<String> worthAsking(Chart chart) {
    double[] odds = odds(chart);
    record Worth(String fact, double gain) {}
    List<Worth> worths = new ArrayList<>();
    for (Finding finding : findings) {
      if (isOpen(chart, finding)) {
        double gain = gain(finding, odds);
        if (gain >= worth) {
          worths.add(new Worth(finding.fact().id(), gain));
        }
      }
    }
    worths.sort(
        Comparator.comparingDouble((Worth each) -> -each.gain()).thenComparing(Worth::fact));
    return worths.stream().map(Worth::fact).toList();
  }

  /// The log odds of each condition as things stand.
  private double[] odds(Chart chart) {
    double[] odds = new double[priors.length];
    for (int j = 0; j < odds.length; j++) {
      odds[j] = Math.log(priors[j] / (1 - priors[j]));
    }
    double[] chance = new double[priors.length];
    // Twice: what a leading condition explains speaks less for the others.
    for (int round = 0; round < 3; round++) {
      for (int j = 0; j < odds.length; j++) {
        chance[j] = round == 0 ? priors[j] : 1 / (1 + Math.exp(-odds[j]));
      }
      for (int j = 0; j < odds.length; j++) {
        odds[j] = Math.log(priors[j] / (1 - priors[j]));
      }
      for (Finding finding : findings) {
        Span span = chart.possible(finding.fact().id());
        if (isOpen(chart, finding)) {
          continue;
        }
        boolean present = finding.fact().lowestState(span) > 0;
        double absentOfAll = absent(finding, chance);
        for (var link : finding.with().entrySet()) {
          double push = push(finding, link.getValue());
          double others = absentOfAll / (1 - chance[link.getKey()] * push);
          odds[link.getKey()] +=
              present ? Math.log((1 - others * (1 - push)) / (1 - others)) : Math.log(1 - push);
        }
      }
    }
    return odds;
  }

  private static double push(Finding finding, double with) {
    return Math.clamp((with - finding.leak()) / (1 - finding.leak()), 0, 0.999);
  }

  /// P(absent), each condition being there with its chance.
  private static double absent(Finding finding, double[] chance) {
    double absent = 1 - finding.leak();
    for (var link : finding.with().entrySet()) {
      absent *= 1 - chance[link.getKey()] * push(finding, link.getValue());
    }
    return absent;
  }

  /// How much the answer is expected to tell about the leading conditions, in nats.
  private double gain(Finding finding, double[] odds) {
    double[] chance = new double[odds.length];
    for (int j = 0; j < odds.length; j++) {
      chance[j] = 1 / (1 + Math.exp(-odds[j]));
    }
    double absent = absent(finding, chance);
    double told = 0;
    for (var link : finding.with().entrySet()) {
      int j = link.getKey();
      if (chance[j] < CONTENDS) {
        continue;
      }
      double push = push(finding, link.getValue());
      double others = absent / (1 - chance[j] * push);
      double whenPresent = odds[j] + Math.log((1 - others * (1 - push)) / (1 - others));
      double whenAbsent = odds[j] + Math.log(1 - push);
      told += entropy(odds[j]) - (1 - absent) * entropy(whenPresent) - absent * entropy(whenAbsent);
    }
    return told;
  }

  /// The entropy of something with these log odds.
  private static double entropy(double odds) {
    double p = 1 / (1 + Math.exp(-odds));
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }

  private boolean isOpen(Chart chart, Finding finding) {
    Span span = chart.possible(finding.fact().id());
    Fact fact = knowledge.fact(finding.fact().id());
    return fact.lowestState(span) == 0 && fact.highestState(span) > 0;
  }
}
