package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.brace.proofs.KnowledgeText.RuleText;
import org.brace.triage.TriageResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares the encoding with the evaluator on random evidence: a difference is a mistake
/// somewhere.
class DifferentialTest {

  private static final KnowledgeText TEXT = ProvedBase.TEXT;
  private static final Evaluator EVALUATOR = ProvedBase.EVALUATOR;

  /// How many cases of each level are compared at least, whatever the seed.
  private static final int OF_EACH_LEVEL = 3;

  /// Cases are drawn in rounds: each way of answering once.
  private static final double[] ANSWERED = {1, 1, 0.9, 0.5};

  private static final double[] BAD = {0, 0.005, 0.05, 0.2};
  private static final double[] UNCLEAR = {0, 0.002, 0.15};
  private static final int ROUND = ANSWERED.length * BAD.length * UNCLEAR.length;

  @Test
  void encoding_and_evaluator_agree_on_random_evidence() {
    compare(3, 700);
  }

  @Tag("long")
  @Test
  void encoding_and_evaluator_agree_on_much_random_evidence() {
    compare(2, 20_000);
  }

  /// Compares in whole rounds until there are enough cases, and enough of each level.
  private static void compare(long seed, int enough) {
    var random = new RandomCase(TEXT, seed);
    Map<String, Integer> levels = new TreeMap<>();
    Urgency.LEVELS.forEach(level -> levels.put(level, 0));
    int compared = 0;
    while (compared < enough || Collections.min(levels.values()) < OF_EACH_LEVEL) {
      assertThat(compared).as("drawn in vain: %s", levels).isLessThan(10 * enough);
      for (int i = 0; i < ROUND; i++, compared++) {
        CaseText drawn = random.draw(ANSWERED[i % 4], BAD[i / 4 % 4], UNCLEAR[i / 16]);
        Outcome told = outcome(EVALUATOR.triage(drawn));
        Outcome encoded = outcome(drawn);
        assertThat(encoded).as("case %d\n%s", compared, drawn.yaml()).isEqualTo(told);
        levels.merge(told.level, 1, Integer::sum);
      }
    }
  }

  /// @param rules those that are true, without the lower ones that would have stood in
  private record Outcome(
      String level, String within, String upTo, boolean inScope, Set<String> rules) {}

  private static Outcome outcome(TriageResult result) {
    var disposition = result.ruleDisposition();
    return new Outcome(
        disposition.level().id(),
        disposition.within().id(),
        result.couldRiseTo().id(),
        result.inScope(),
        new TreeSet<>(EVALUATOR.reasons(result)));
  }

  private static Outcome outcome(CaseText drawn) {
    var encoding = new Encoding(TEXT, new ToldAnswers(TEXT, drawn));
    List<RuleText> fired =
        TEXT.rules.values().stream().filter(rule -> holds(encoding.fires(rule))).toList();
    Urgency urgency = ProvedBase.urgency(encoding);
    String upTo = urgency.level();
    for (String level : Urgency.LEVELS) {
      if (new Urgency(level, "now").atLeast(upTo) && holds(encoding.mayReach(level))) {
        upTo = level;
      }
    }
    return new Outcome(
        urgency.level(),
        urgency.within(),
        upTo,
        holds(encoding.inScope()),
        fired.stream()
            .filter(rule -> fired.stream().noneMatch(each -> standsFor(each, rule)))
            .map(RuleText::id)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean standsFor(RuleText rule, RuleText lower) {
    return rule.unless() != null
        && rule.when().equals(lower.when())
        && rule.rank().compareTo(lower.rank()) > 0;
  }

  private static boolean holds(Formula formula) {
    return ProvedBase.holds(formula);
  }
}
