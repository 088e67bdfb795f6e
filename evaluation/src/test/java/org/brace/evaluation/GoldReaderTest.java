package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;

class GoldReaderTest {

  @Test
  void a_case_has_a_level_or_two_a_scope_and_a_cause() {
    var read =
        read(
            """
            brace-gold: 1
            cases:
              one: {levels: [same-day, routine], condition: pneumonia}
              two: {levels: emergency-ambulance, condition: not-listed}
              three: {in-scope: false}
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.cases().values())
        .containsExactlyInAnyOrder(
            new Gold("one", true, List.of(Level.SAME_DAY, Level.ROUTINE), "pneumonia"),
            new Gold("two", true, List.of(Level.EMERGENCY_AMBULANCE), Gold.NOT_LISTED),
            new Gold("three", false, List.of(), null));
  }

  @Test
  void what_else_is_there_is_told_apart_from_what_nobody_judged() {
    var read =
        read(
            """
            brace-gold: 1
            cases:
              both: {levels: [routine], condition: pneumonia, also: [pleurisy]}
              alone: {levels: [routine], condition: not-listed, also: []}
              unread: {levels: [routine], condition: pneumonia}
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.cases().get("both"))
        .matches(each -> each.alsoJudged() && each.isThere("pneumonia") && each.isThere("pleurisy"))
        .matches(each -> !each.isThere("sepsis"));
    assertThat(read.cases().get("alone"))
        .matches(each -> each.alsoJudged() && each.also().isEmpty());
    assertThat(read.cases().get("unread")).matches(each -> !each.alsoJudged());
  }

  @Test
  void what_else_is_there_stands_beside_a_true_cause_and_is_another() {
    var read =
        read(
            """
            brace-gold: 1
            cases:
              one: {levels: [routine], also: [pleurisy]}
              two: {levels: [routine], condition: pleurisy, also: [pleurisy]}
              three: {levels: [routine], condition: pleurisy, also: [pnumonia]}
            """);

    assertThat(read.problems().stream().map(Problem::toString).toList())
        .anyMatch(each -> each.startsWith("gold.yaml:3") && each.contains("[wrong-also]"))
        .anyMatch(each -> each.startsWith("gold.yaml:4") && each.contains("[wrong-also]"))
        .anyMatch(each ->
            each.startsWith("gold.yaml:5")
                && each.contains("[unknown-condition]")
                && each.contains("Leave out"))
        .hasSize(3);
  }

  @Test
  void every_problem_is_told_with_its_line() {
    var read =
        read(
            """
            brace-gold: 1
            cases:
              one: {levels: [routine, same-day]}
              two: {levels: [same-week], condition: pnumonia}
              three: {level: routine}
            """);

    assertThat(read.problems().stream().map(Problem::toString).toList())
        .anyMatch(each -> each.startsWith("gold.yaml:3") && each.contains("[wrong-levels]"))
        .anyMatch(each -> each.startsWith("gold.yaml:4") && each.contains("[unknown-level]"))
        .anyMatch(each -> each.startsWith("gold.yaml:4") && each.contains("[unknown-condition]"))
        .anyMatch(each -> each.startsWith("gold.yaml:5") && each.contains("\"level\""));
  }

  @Test
  void either_of_two_levels_is_right() {
    var gold = new Gold("one", true, List.of(Level.EMERGENCY_DEPARTMENT, Level.SAME_DAY), null);

    assertThat(gold.above(Level.EMERGENCY_AMBULANCE)).isEqualTo(1);
    assertThat(gold.above(Level.EMERGENCY_DEPARTMENT)).isZero();
    assertThat(gold.above(Level.SAME_DAY)).isZero();
    assertThat(gold.above(Level.SELF_CARE)).isEqualTo(-2);
  }

  private static GoldReader.Read read(String text) {
    return GoldReader.read(Knowing.KNOWLEDGE, "gold.yaml", new StringReader(text));
  }
}
