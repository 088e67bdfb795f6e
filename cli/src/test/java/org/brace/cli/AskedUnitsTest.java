package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import org.brace.casefile.TypedAnswer;
import org.brace.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/// In the terminal, too, no number counts in a unit that nobody chose.
class AskedUnitsTest {

  private static final Knowledge KNOWLEDGE = BraceHome.knowledge();

  private final StringWriter out = new StringWriter();

  private String complete(String fact, String typed, String... replies) {
    var keyboard = new ArrayDeque<>(List.of(replies));
    var keys =
        new PageKeys(
            prompt -> {
              out.append(prompt).append('\n');
              return keyboard.poll();
            },
            () -> {});
    String whole =
        new AskedUnits(new Screen(new PrintWriter(out), 80, false))
            .complete(keys, KNOWLEDGE.fact(fact), typed);
    assertThat(keyboard).isEmpty();
    return whole;
  }

  private static String answer(String fact, String typed) {
    return ((TypedAnswer.Read) TypedAnswer.of(KNOWLEDGE.fact(fact), typed)).answer().text();
  }

  @Test
  void how_long_is_asked_back_for_days_or_weeks() {
    for (String fact : List.of("cough-duration", "pain-duration")) {
      assertThat(answer(fact, complete(fact, "4", "days"))).isEqualTo("4 d");
    }
    assertThat(answer("cough-duration", complete("cough-duration", "> 3", "", "weeks")))
        .isEqualTo("> 3 wk");
    assertThat(answer("cough-duration", complete("cough-duration", "4", "5", "6 days")))
        .isEqualTo("6 d");

    assertThat(out.toString()).contains("4 what? minutes, hours, days, weeks, months or years > ");
  }

  @Test
  void a_weight_counts_as_kilograms_only_when_that_is_said() {
    assertThat(answer("weight", complete("weight", "110", "kg"))).isEqualTo("110 kg");
    assertThat(answer("weight", complete("weight", "110", "lb"))).isEqualTo("110 [lb_av]");
    assertThat(answer("weight", complete("weight", "12 st"))).isEqualTo("12 [stone_av]");

    assertThat(out.toString()).contains("110 what? kg, stone or lb > ");
  }

  @Test
  void what_can_be_in_one_unit_alone_is_not_asked_back() {
    assertThat(complete("age", "58")).isEqualTo("58");
    assertThat(complete("temperature", "37.1")).isEqualTo("37.1");
    assertThat(complete("cough-duration", "4 days")).isEqualTo("4 days");
    assertThat(TypedAnswer.of(KNOWLEDGE.fact("temperature"), "98.6"))
        .isInstanceOf(TypedAnswer.Wrong.class);
  }
}
