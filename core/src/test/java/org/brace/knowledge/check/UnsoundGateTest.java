package org.brace.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brace.knowledge.SoundBase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Facts `detail` and `other` are asked only with wheeze; each test writes one more emergency.
@NullMarked
class UnsoundGateTest {

  private static final String CHEST = "facts/chest.yaml";

  private static SoundBase gated(String when) {
    return gated(when, "emergency-department");
  }

  private static SoundBase gated(String when, String level) {
    return SoundBase.sound()
        .with(CHEST, "derived:\n", fact("detail") + fact("other") + "derived:\n")
        .with(CHEST, "derived:\n", "derived:\n" + derived())
        .with("red-flags/clot.yaml", "flags:\n", "flags:\n" + flag(when, level));
  }

  private static String fact(String id) {
    return """
      ID:
        type: yes-no
        worse: present
        ask-when: wheeze
        question: ID?
        report: ID
    """
        .replace("ID", id);
  }

  private static String derived() {
    return """
      either:
        type: yes-no
        worse: present
        when: {any: [detail, other]}
      how-many:
        type: count
        worse: high
        of: [detail, other, smoker]
    """;
  }

  private static String flag(String when, String level) {
    return """
      gated:
        says: Gated
        when: WHEN
        level: LEVEL
        sources: [ng158]
        cases: [clot/bad]
        near-miss: [clot/mild]
    """
        .replace("WHEN", when)
        .replace("LEVEL", level);
  }

  private static List<String> hidden(SoundBase base) {
    return base.faults().stream()
        .filter(problem -> problem.code().equals("unsound-gate"))
        .map(problem -> problem.value())
        .toList();
  }

  @Test
  void a_rule_that_the_gated_fact_alone_can_make_true_is_hidden() {
    assertThat(hidden(gated("detail"))).containsExactly("detail");
  }

  @Test
  void a_rule_that_also_needs_the_gate_is_not_hidden() {
    assertThat(hidden(gated("{all: [wheeze, detail]}"))).isEmpty();
  }

  @Test
  void another_way_for_the_rule_to_be_true_does_not_excuse_the_gate() {
    assertThat(hidden(gated("{any: [smoker, detail]}"))).containsExactly("detail");
  }

  @Test
  void a_rule_that_is_true_by_a_neutral_fact_in_some_people_only_is_hidden_from_others() {
    assertThat(hidden(gated("{any: [{sex: female}, detail]}"))).containsExactly("detail");
  }

  @Test
  void two_facts_behind_one_gate_that_together_make_a_rule_are_both_hidden() {
    assertThat(hidden(gated("{all: [detail, other]}"))).containsExactly("detail", "other");
  }

  @Test
  void a_rule_reached_through_a_derived_fact_is_hidden() {
    assertThat(hidden(gated("{all: [smoker, either]}"))).containsExactly("detail", "other");
    assertThat(hidden(gated("{how-many: \">= 2\"}"))).containsExactly("detail", "other");
  }

  @Test
  void a_count_that_cannot_be_reached_while_the_gate_is_shut_is_not_hidden() {
    String when = "{at-least: 3, of: [wheeze, {all: [wheeze, smoker]}, detail, other]}";

    assertThat(hidden(gated(when))).isEmpty();
  }

  @Test
  void a_rule_below_same_day_may_be_hidden() {
    assertThat(hidden(gated("detail", "routine"))).isEmpty();
    assertThat(hidden(gated("detail", "same-day"))).containsExactly("detail");
  }

  @Test
  void a_fact_that_is_knowingly_gated_is_excepted_but_not_its_neighbour() {
    var base =
        gated("{any: [detail, other]}")
            .with("policy.yaml", "knowingly-gated: {}", "knowingly-gated: {detail: a reason}");

    assertThat(hidden(base)).containsExactly("other");
  }

  @Test
  void an_exception_that_nothing_needs_is_told() {
    var base =
        SoundBase.sound()
            .with("policy.yaml", "knowingly-gated: {}", "knowingly-gated: {wheeze: a reason}");

    assertThat(hidden(base)).containsExactly("wheeze");
  }

  @Test
  void the_gate_of_a_topic_counts_for_each_of_its_facts() {
    var base =
        SoundBase.sound().with(CHEST, "layout: tick-all", "layout: tick-all\nask-when: smoker");

    assertThat(hidden(base))
        .contains("breathless", "oxygen-saturation", "pleuritic-pain", "wheeze", "attacks")
        .doesNotContain("pressing-brings-it-on", "pain-site.neck");
  }

  @Test
  void a_threshold_in_a_gate_leaves_what_lies_below_it() {
    var base =
        SoundBase.sound()
            .with(
                CHEST,
                "  attacks:\n    type: count",
                "  attacks:\n    ask-when: {breathless: \">= rest\"}\n    type: count")
            .with(
                "red-flags/clot.yaml",
                "when: breathing-bad",
                "when: {all: [{breathless: \">= effort\"}, {attacks: \">= 3\"}]}");

    assertThat(hidden(base)).contains("attacks");
    assertThat(
            hidden(
                base.with("red-flags/clot.yaml", ">= effort", ">= rest")
                    .with(CHEST, ", {attacks: \">= 2\"}", "")))
        .isEmpty();
  }

  /// `attacks` is asked only when the gate holds; a flag of same-day needs it and the other part.
  private static List<String> hiddenAttacks(String gate, String other) {
    return hidden(
        SoundBase.sound()
            .with(
                CHEST,
                "    type: count\n    allowed",
                "    ask-when: " + gate + "\n    type: count\n    allowed")
            .with(CHEST, ", {attacks: \">= 2\"}", "")
            .with(
                "red-flags/clot.yaml",
                "when: breathing-bad",
                "when: {all: [" + other + ", {attacks: \">= 3\"}]}"));
  }

  @Test
  void of_a_gate_with_several_ways_all_are_shut() {
    String gate = "{any: [wheeze, pleuritic-pain]}";

    assertThat(hiddenAttacks(gate, "wheeze")).isEmpty();
    assertThat(hiddenAttacks(gate, "pleuritic-pain")).isEmpty();
    assertThat(hiddenAttacks(gate, "smoker")).containsExactly("attacks");
  }

  @Test
  void a_gate_on_a_number_leaves_the_other_side_of_its_threshold() {
    String low = "{oxygen-saturation: \"< 95 %\"}";
    String lowOrAt = "{oxygen-saturation: \"<= 95 %\"}";
    String over = "{cough-duration: \"> 8 wk\"}";
    String overOrAt = "{cough-duration: \">= 8 wk\"}";

    assertThat(hiddenAttacks(low, low)).isEmpty();
    assertThat(hiddenAttacks(low, lowOrAt)).containsExactly("attacks");
    assertThat(hiddenAttacks(lowOrAt, lowOrAt)).isEmpty();
    assertThat(hiddenAttacks(over, over)).isEmpty();
    assertThat(hiddenAttacks(over, overOrAt)).containsExactly("attacks");
    assertThat(hiddenAttacks(overOrAt, overOrAt)).isEmpty();
  }

  @Test
  void a_gate_on_a_derived_fact_shuts_what_it_is_derived_from() {
    assertThat(hiddenAttacks("breathing-bad", "{breathless: \">= rest\"}")).isEmpty();
    assertThat(hiddenAttacks("breathing-bad", "{breathless: \">= effort\"}"))
        .containsExactly("attacks");
  }

  @Test
  void a_count_is_bounded_by_what_the_gate_leaves() {
    assertThat(hiddenAttacks("wheeze", "{warning-count: \">= 2\"}")).isEmpty();
    assertThat(hiddenAttacks("wheeze", "{warning-count: \">= 1\"}")).containsExactly("attacks");
  }

  @Test
  void the_grade_of_what_is_absent_hides_nothing() {
    var base =
        SoundBase.sound()
            .with(
                "red-flags/clot.yaml",
                "when: {cough-duration: \"> 8 wk\"}\n    level: routine",
                "when: {cough-duration: \"> 8 wk\"}\n    level: same-day");

    assertThat(hidden(base)).isEmpty();
  }
}
