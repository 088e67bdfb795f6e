package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brace.knowledge.Fact;
import org.brace.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesOfAskingTest {

  private static final List<String> FACTS =
      List.of("wheeze", "fever", "smoker", "weakness", "weight", "cough-duration");

  private final SmallKnowledge small = new SmallKnowledge();

  @ParameterizedTest
  @CsvSource({"1, false", "10001, true"})
  void the_value_is_the_expected_drop_of_the_entropy_of_each_cause(
      long firstSeed, boolean exactlyOne) {
    for (long seed = firstSeed; seed < firstSeed + 150; seed++) {
      var random = new RandomKnowledge(seed, exactlyOne);
      var network = CauseNetwork.of(random.knowledge);
      var values = SmallKnowledge.values(random.knowledge, random.told);

      List<String> open = new ArrayList<>();
      for (String fact : FACTS) {
        var one = network.worthAskingExactly(values, List.of(fact), 1);
        if (one.isEmpty()) {
          continue;
        }
        open.add(fact);
        double worked = value(random, fact);
        assertThat(one.getFirst().value())
            .as("%s of seed %d", fact, seed)
            .isCloseTo(worked, within(1e-9));
        // All five causes are in the table, but for those that are as good as sure.
        assertThat(network.worthAsking(values, List.of(fact), 1).getFirst().value())
            .as("%s of seed %d", fact, seed)
            .isCloseTo(worked, within(1e-3));
      }

      var best = network.worthAskingExactly(values, FACTS, 1);
      assertThat(best.isEmpty()).isEqualTo(open.isEmpty());
      open.forEach(fact ->
          assertThat(best.getFirst().value()).isGreaterThanOrEqualTo(value(random, fact) - 1e-9));
    }
  }

  /// By enumeration: each answer told in turn.
  private static double value(RandomKnowledge random, String id) {
    Fact fact = random.knowledge.fact(id);
    List<Integer> possible =
        random.states.getOrDefault(id, IntStream.range(0, fact.states().size()).boxed().toList());
    List<Enumeration> answers = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    for (int state : possible) {
      Map<String, List<Integer>> states = new HashMap<>(random.states);
      states.put(id, List.of(state));
      var answer = enumeration(random, states);
      answers.add(answer);
      // A risk factor's share is in it: the leak of a fact that nothing shows.
      chances.add(answer.evidence());
    }
    double sum = chances.stream().mapToDouble(chance -> chance).sum();
    double value = 0;
    for (String condition : random.knowledge.conditions().keySet()) {
      double mean = 0;
      for (int k = 0; k < possible.size(); k++) {
        if (chances.get(k) > 0) {
          double posterior = answers.get(k).posterior(condition);
          mean += chances.get(k) / sum * posterior;
          value -= chances.get(k) / sum * entropy(posterior);
        }
      }
      value += entropy(mean);
    }
    return value;
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }

  private static Enumeration enumeration(
      RandomKnowledge random, Map<String, List<Integer>> states) {
    return new Enumeration(random.knowledge, new Enumeration.Known(states, Map.of()));
  }

  @Test
  void what_is_known_or_no_fact_of_the_network_is_not_named() {
    small.yesNo("wheeze", 0.1);
    small.yesNo("fever", 0.1);
    small.condition("asthma", 0.2).shows("wheeze", 1, 0.55).shows("fever", 1, 0.2);
    var knowledge = small.build();
    var values = SmallKnowledge.values(knowledge, Map.of("fever", Span.ABSENT));

    assertThat(CauseNetwork.of(knowledge).worthAsking(values, List.of("fever", "wheeze", "x"), 5))
        .extracting(Asking::fact)
        .containsExactly("wheeze");
  }

  @Test
  void two_questions_about_one_cause_do_not_keep_out_the_first_about_another() {
    for (String id : List.of("runny-nose", "sore-throat", "pulled")) {
      small.yesNo(id, 0.05);
    }
    small.condition("cold", 0.5).shows("runny-nose", 1, 0.9).shows("sore-throat", 1, 0.88);
    small.condition("strain", 0.4).shows("pulled", 1, 0.8);
    var knowledge = small.build();
    var network = CauseNetwork.of(knowledge);
    var values = SmallKnowledge.values(knowledge, Map.of());

    assertThat(network.worthAsking(values, List.of("sore-throat", "pulled", "runny-nose"), 3))
        .extracting(Asking::fact)
        .containsExactly("runny-nose", "pulled", "sore-throat");
  }
}
