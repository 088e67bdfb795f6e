package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// How often facts are drawn, as the knowledge base has it.
@NullMarked
class DrawnFactsTest {

  /// A derived fact with a share of its own is drawn, and what it rests on is made to fit. Where
  /// that is drawn too, one of the two would come too seldom or too often: once, people drawn
  /// without an attack of asthma were drawn without their asthma.
  @Test
  void what_a_drawn_fact_rests_on_is_not_drawn_as_well() {
    Map<String, List<String>> both = new TreeMap<>();
    for (Fact fact : RealBase.KNOWLEDGE.facts().values()) {
      if (fact.derivation() instanceof Fact.Derivation.When(Rule rule) && isDrawn(fact)) {
        List<String> drawn =
            Evaluation.facts(rule).stream()
                .filter(each -> isDrawn(RealBase.KNOWLEDGE.fact(each)))
                .toList();
        if (!drawn.isEmpty()) {
          both.put(fact.id(), drawn);
        }
      }
    }

    assertThat(both)
        .containsOnly(
            // Few, and drawn a little too often: docs/levels.md.
            Map.entry("immunosuppressed", List.of("immune-suppressed", "steroid-systemic-long")),
            Map.entry("steroid-exposure", List.of("steroid-systemic-long")),
            // The same question, asked in more than one way.
            Map.entry("late-pregnancy-or-after-birth", List.of("pregnant", "postpartum-6w")),
            Map.entry("pregnant-or-may-be", List.of("pregnant")),
            Map.entry("pregnant-or-postpartum", List.of("pregnant", "postpartum-6w")));
  }

  private static boolean isDrawn(Fact fact) {
    return !fact.prevalence().isEmpty();
  }
}
