package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.brace.knowledge.Fact;
import org.brace.model.Span;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class OneCauseTest {

  @Test
  void what_an_answer_would_do_is_what_the_engine_says_once_it_is_given() {
    int compared = 0;
    for (long seed = 1; seed <= 200; seed++) {
      var random = new RandomKnowledge(seed, true);
      var causes = OneCause.of(random.knowledge);
      var told = new HashMap<>(random.told);
      told.remove("wheeze");
      told.remove("fever");
      double[] now = causes.now(SmallKnowledge.values(random.knowledge, told));
      for (int f = 0; f < causes.facts().size(); f++) {
        Fact fact = causes.facts().get(f);
        if (now.length > 0 && (fact.id().equals("wheeze") || fact.id().equals("fever"))) {
          compare(random, causes, told, f, now, seed);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  private static void compare(
      RandomKnowledge random,
      OneCause causes,
      Map<String, Span> told,
      int finding,
      double[] now,
      long seed) {
    String id = causes.facts().get(finding).id();
    for (int k = 0; k < 2; k++) {
      double sum = 0;
      for (int j = 0; j < now.length; j++) {
        sum += now[j] * causes.chance(finding, k, j);
      }
      var more = new HashMap<>(told);
      more.put(id, Span.point(k));
      double[] then = causes.now(SmallKnowledge.values(random.knowledge, more));
      for (int j = 0; j < then.length; j++) {
        assertThat(now[j] * causes.chance(finding, k, j) / sum)
            .as("%s is %d, seed %d", id, k, seed)
            .isCloseTo(then[j], within(1e-9));
      }
    }
  }

  @Test
  void where_several_can_be_true_it_refuses() {
    var random = new RandomKnowledge(1, false);

    assertThatThrownBy(() -> OneCause.of(random.knowledge))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
