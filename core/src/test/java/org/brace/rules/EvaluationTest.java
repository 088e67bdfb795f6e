package org.brace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.brace.model.Span;
import org.brace.model.Values;
import org.brace.rules.Comparison.AtLeast;
import org.brace.rules.Comparison.AtMost;
import org.brace.rules.Comparison.OneOf;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private record Known(Map<String, Span> spans, Set<String> unsures) implements Values {
    @Override
    public Span possible(String fact) {
      return spans.getOrDefault(fact, Span.YES_OR_NO);
    }

    @Override
    public boolean unsure(String fact) {
      return unsures.contains(fact);
    }
  }

  private static Rule present(String fact) {
    return new Rule.Atom(fact, AtLeast.PRESENT, Direction.HIGH, fact);
  }

  private static Verdict evaluate(Rule rule, Map<String, Span> spans) {
    return Evaluation.of(rule, new Known(spans, Set.of()));
  }

  @Test
  void what_is_unknown_is_neither_true_nor_false() {
    assertThat(evaluate(present("a"), Map.of()).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluate(present("a"), Map.of("a", Span.PRESENT)).truth()).isEqualTo(Truth.TRUE);
    assertThat(evaluate(present("a"), Map.of("a", Span.ABSENT)).truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void a_true_rule_names_the_facts_that_made_it_so_and_no_others() {
    Rule rule =
        new Rule.All(
            List.of(present("a"), new Rule.Any(List.of(present("b"), present("c"), present("d")))));

    Verdict verdict =
        evaluate(
            rule,
            Map.of("a", Span.PRESENT, "b", Span.ABSENT, "c", Span.PRESENT, "d", Span.PRESENT));

    assertThat(verdict.truth()).isEqualTo(Truth.TRUE);
    assertThat(verdict.because()).containsExactly("a", "c", "d");
    assertThat(verdict.open()).isEmpty();
  }

  @Test
  void an_unknown_rule_names_what_could_decide_it() {
    Rule rule =
        new Rule.All(List.of(present("a"), new Rule.Any(List.of(present("b"), present("c")))));

    Verdict verdict = evaluate(rule, Map.of("a", Span.PRESENT, "b", Span.ABSENT));

    assertThat(verdict.truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.open()).containsExactly("c");
    assertThat(verdict.because()).isEmpty();
  }

  @Test
  void counts_are_true_once_enough_are_and_false_once_too_few_can_be() {
    Rule two = new Rule.AtLeast(2, List.of(present("a"), present("b"), present("c")));

    assertThat(evaluate(two, Map.of("a", Span.PRESENT, "b", Span.PRESENT)).truth())
        .isEqualTo(Truth.TRUE);
    assertThat(evaluate(two, Map.of("a", Span.PRESENT)).truth()).isEqualTo(Truth.UNKNOWN);
    assertThat(evaluate(two, Map.of("a", Span.ABSENT, "b", Span.ABSENT)).truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void a_range_decides_a_threshold_unless_it_is_cut() {
    Rule over3 = new Rule.Atom("weeks", new AtLeast(3, true), Direction.HIGH, "weeks > 3");

    assertThat(evaluate(over3, Map.of("weeks", new Span(3, true, 100, false))).truth())
        .isEqualTo(Truth.TRUE);
    assertThat(evaluate(over3, Map.of("weeks", new Span(2, true, 100, false))).truth())
        .isEqualTo(Truth.UNKNOWN);
    assertThat(evaluate(over3, Map.of("weeks", new Span(0, false, 3, false))).truth())
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void low_is_worse_for_oxygen() {
    Rule low = new Rule.Atom("oxygen", new AtMost(92, true), Direction.LOW, "oxygen < 92 %");

    assertThat(evaluate(low, Map.of("oxygen", Span.point(91.9))).truth()).isEqualTo(Truth.TRUE);
    assertThat(evaluate(low, Map.of("oxygen", Span.point(92))).truth()).isEqualTo(Truth.FALSE);
    assertThat(evaluate(low, Map.of("oxygen", Span.closed(90, 95))).truth())
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void a_neutral_fact_takes_its_worst_value_while_unknown() {
    Rule female = new Rule.Atom("sex", new OneOf(List.of(0)), Direction.NEUTRAL, "sex female");

    assertThat(evaluate(female, Map.of()).truth()).isEqualTo(Truth.TRUE);
    assertThat(evaluate(female, Map.of("sex", Span.point(1))).truth()).isEqualTo(Truth.FALSE);
  }

  @Test
  void unsure_is_true_of_those_who_could_not_say() {
    Rule unsure = new Rule.Unsure("a");

    assertThat(Evaluation.truth(unsure, new Known(Map.of(), Set.of("a")))).isEqualTo(Truth.TRUE);
    assertThat(Evaluation.truth(unsure, new Known(Map.of(), Set.of()))).isEqualTo(Truth.FALSE);
  }

  /// Where each fact stands once in a rule, Kleene's logic says exactly what every completion of
  /// the open facts has in common.
  @Test
  void random_rules_equal_brute_force_over_every_completion() {
    var random = new SplittableRandom(7);
    for (int run = 0; run < 2_000; run++) {
      List<String> facts = new ArrayList<>();
      Rule rule = rule(random, facts, 3);
      Map<String, Span> known = new java.util.HashMap<>();
      for (String fact : facts) {
        int state = random.nextInt(3);
        if (state < 2) {
          known.put(fact, Span.point(state));
        }
      }

      assertThat(evaluate(rule, known).truth()).isEqualTo(bruteForce(rule, facts, known));
    }
  }

  private static Rule rule(SplittableRandom random, List<String> facts, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      facts.add("f" + facts.size());
      return present(facts.getLast());
    }
    List<Rule> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count && facts.size() < 9; i++) {
      parts.add(rule(random, facts, depth - 1));
    }
    return switch (random.nextInt(3)) {
      case 0 -> new Rule.All(parts);
      case 1 -> new Rule.Any(parts);
      default -> new Rule.AtLeast(1 + random.nextInt(2), parts);
    };
  }

  private static Truth bruteForce(Rule rule, List<String> facts, Map<String, Span> known) {
    boolean everTrue = false;
    boolean everFalse = false;
    List<String> open = facts.stream().filter(fact -> !known.containsKey(fact)).toList();
    for (int completion = 0; completion < 1 << open.size(); completion++) {
      Map<String, Span> all = new java.util.HashMap<>(known);
      for (int i = 0; i < open.size(); i++) {
        all.put(open.get(i), Span.point((completion >> i) & 1));
      }
      boolean holds = holds(rule, all);
      everTrue |= holds;
      everFalse |= !holds;
    }
    return everTrue && everFalse ? Truth.UNKNOWN : everTrue ? Truth.TRUE : Truth.FALSE;
  }

  /// Two-valued, written apart from the code under test.
  private static boolean holds(Rule rule, Map<String, Span> all) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> parts.stream().allMatch(part -> holds(part, all));
      case Rule.Any(List<Rule> parts) -> parts.stream().anyMatch(part -> holds(part, all));
      case Rule.AtLeast(int count, List<Rule> parts) ->
          parts.stream().filter(part -> holds(part, all)).count() >= count;
      case Rule.Atom atom -> all.get(atom.fact()).low() == 1;
      case Rule.Unsure _ -> throw new AssertionError();
    };
  }
}
