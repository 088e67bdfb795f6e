package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  @Test
  void encoding_and_evaluator_agree_on_random_evidence() {
    compare(4, 700);
  }

  @Tag("long")
  @Test
  void encoding_and_evaluator_agree_on_much_random_evidence() {
    compare(2, 20_000);
  }

  private static void compare(long seed, int count) {
    var random = new RandomCase(TEXT, seed);
    double[] answered = {1, 1, 0.9, 0.5};
    double[] bad = {0, 0.005, 0.05, 0.2};
    double[] unclear = {0, 0.002, 0.15};
    Map<String, Integer> levels = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      CaseText drawn = random.draw(answered[i % 4], bad[(i / 4) % 4], unclear[(i / 16) % 3]);
      Outcome told = outcome(EVALUATOR.triage(drawn));
      Outcome encoded = outcome(drawn);
      assertThat(encoded).as("case %d\n%s", i, drawn.yaml()).isEqualTo(told);
      levels.merge(told.level, 1, Integer::sum);
    }
    assertThat(levels.keySet()).as("%s", levels).containsAll(Urgency.LEVELS);
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
    Set<String> stoodIn =
        fired.stream().map(RuleText::instead).filter(Objects::nonNull).collect(Collectors.toSet());
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
            .map(RuleText::id)
            .filter(id -> !stoodIn.contains(id))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean holds(Formula formula) {
    return ProvedBase.holds(formula);
  }
}
