package org.brace.interview;

import java.util.HashMap;
import java.util.Map;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;

/// Which line asks a fact, and how likely its answer is "no".
final class Lines {

  /// Nothing counts as denied more seldom.
  private static final double LEAST = 0.2;

  /// How likely the medicine list is empty, for which there is no number.
  private static final double NO_MEDICINES = 0.5;

  private final Knowledge knowledge;
  private final Map<String, Fact> coveredBy = new HashMap<>();

  /// By the number of a line, how likely it is denied, before anything is known.
  private final double[] denied;

  Lines(Knowledge knowledge) {
    this.knowledge = knowledge;
    FactTable table = knowledge.table();
    this.denied = new double[Questions.count(knowledge)];
    denied[table.size()] = NO_MEDICINES;
    for (Fact fact : knowledge.facts().values()) {
      fact.covers().forEach(member -> coveredBy.put(member, fact));
      denied[table.number(fact.id())] = 1 - sum(fact.leak()) - sum(fact.prevalence());
    }
    for (Condition condition : knowledge.conditions().values()) {
      double prior = condition.prior().value();
      condition
          .shows()
          .forEach((key, chance) -> denied[table.number(key.fact())] *= 1 - prior * chance.value());
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.isCover()) {
        double all = 1;
        for (String member : fact.covers()) {
          all *= denied(table.number(member));
        }
        denied[table.number(fact.id())] = all;
      }
    }
  }

  private static double sum(Map<String, Estimate> shares) {
    return shares.values().stream().mapToDouble(Estimate::value).sum();
  }

  /// How likely a line is denied before anything is known.
  double denied(int line) {
    return Math.clamp(denied[line], LEAST, 1);
  }

  /// The cover line of a fact; null where there is none.
  @Nullable Fact cover(String fact) {
    return coveredBy.get(fact);
  }

  /// The line that asks a fact: its cover line unless that was ticked or is not for this person,
  /// its heading, or itself.
  String line(Known known, Chart chart, String id) {
    Fact cover = coveredBy.get(id);
    if (cover != null && !isSplit(known, cover) && chart.state(cover.id()) != State.NOT_RELEVANT) {
      return cover.id();
    }
    Fact fact = knowledge.facts().get(id);
    return fact != null && fact.group() != null ? fact.group() : id;
  }

  /// Whether a cover line was ticked, or left unsure, so that what it covers is asked one by one.
  static boolean isSplit(Known known, Fact cover) {
    Told told = known.evidence().of(cover.id()).orElse(null);
    return told != null
        && (told.answer() == Answer.Word.PRESENT || told.answer() == Answer.Word.UNSURE);
  }
}
