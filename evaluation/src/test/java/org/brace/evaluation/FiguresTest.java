package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.evaluation.Judged.Likely;
import org.brace.evaluation.page.HtmlPage;
import org.brace.evaluation.page.MarkdownPage;
import org.brace.evaluation.page.TextPage;
import org.brace.evaluation.statistics.PairedTest;
import org.brace.evaluation.statistics.Share;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Five cases whose figures are counted by hand.
class FiguresTest {

  private static final List<Judged> CASES =
      List.of(
          judged("right", List.of(Level.SAME_DAY), Level.SAME_DAY, "pneumonia", 0.7, 0.2),
          judged(
              "missed", List.of(Level.EMERGENCY_DEPARTMENT), Level.ROUTINE, "pneumonia", 0.3, 0.6),
          judged("over", List.of(Level.SELF_CARE), Level.SAME_DAY, Gold.NOT_LISTED, 0.4, 0.1),
          judged(
              "either",
              List.of(Level.EMERGENCY_AMBULANCE, Level.EMERGENCY_DEPARTMENT),
              Level.EMERGENCY_DEPARTMENT,
              null,
              0.5,
              0.5),
          judged("cause-only", List.of(), Level.ROUTINE, "pneumonia", 0.2, 0.1));

  @Test
  void levels_count_as_by_hand() {
    var levels = LevelFigures.of(CASES);

    assertThat(levels.right()).isEqualTo(new Share(2, 4));
    assertThat(levels.withinOne()).isEqualTo(new Share(2, 4));
    assertThat(levels.safe()).isEqualTo(new Share(3, 4));
    assertThat(levels.under()).isEqualTo(new Share(1, 4));
    assertThat(levels.over()).isEqualTo(new Share(1, 4));
    assertThat(levels.emergencies()).isEqualTo(new Share(1, 2));
    assertThat(levels.missed()).isEqualTo(new Share(1, 2));
    assertThat(levels.selfCare()).isEqualTo(new Share(0, 1));
    assertThat(levels.shown().get(Level.EMERGENCY_AMBULANCE))
        .isEqualTo(Map.of(Level.EMERGENCY_DEPARTMENT, 1));
  }

  @Test
  void causes_count_as_by_hand() {
    var causes = CauseFigures.of(CASES);

    assertThat(causes.coverage()).isEqualTo(new Share(3, 4));
    assertThat(causes.firstOfAll()).isEqualTo(new Share(2, 4));
    assertThat(causes.first()).isEqualTo(new Share(2, 3));
    assertThat(causes.inThree()).isEqualTo(new Share(3, 3));
    assertThat(causes.ofTruth())
        .isCloseTo(-(Math.log(0.7) + Math.log(0.3) + Math.log(0.2)) / 3, within(1e-12));
    assertThat(causes.brier())
        .isCloseTo((0.09 + 0.04 + 0.49 + 0.36 + 0.64 + 0.01) / 3, within(1e-12));
    assertThat(causes.noneWhereNone()).isCloseTo(0.25, within(1e-12));
    assertThat(causes.leading().statements()).isEqualTo(4);
  }

  @Test
  void a_cause_that_is_there_beside_the_true_one_is_no_error_where_that_was_judged() {
    var cases =
        List.of(
            judged(gold("both", Set.of("pleurisy")), Level.ROUTINE, 0.3, 0.9),
            judged(gold("alone", Set.of()), Level.ROUTINE, 0.04, 0.8),
            judged("nobody judged", List.of(Level.ROUTINE), Level.ROUTINE, "pneumonia", 0.2, 0.7));
    var causes = CauseFigures.of(cases);

    assertThat(causes.leading().statements()).isEqualTo(3);
    assertThat(causes.leading().brier()).isCloseTo((0.81 + 0.64 + 0.49) / 3, within(1e-12));
    assertThat(causes.there().statements()).isEqualTo(2);
    assertThat(causes.there().brier()).isCloseTo((0.01 + 0.64) / 2, within(1e-12));
    assertThat(causes.worth().statements()).isEqualTo(3);
    assertThat(causes.worth().brier()).isCloseTo((0.49 + 0.01 + 0.64) / 3, within(1e-12));
    assertThat(causes.first()).isEqualTo(new Share(0, 3));
    String there = "as a statement that it is there";
    assertThat(page(cases)).contains(there);
    assertThat(page(cases.subList(2, 3))).doesNotContain(there);
  }

  private static String page(List<Judged> cases) {
    return TextPage.of(
            EvaluationPage.of(
                new Evaluation(List.of(), List.of(), List.of(), 0, cases), "Evaluation", ""))
        .replaceAll("\\s+", " ");
  }

  private static Gold gold(String id, Set<String> also) {
    return new Gold(id, true, List.of(Level.ROUTINE), "pneumonia", also, true);
  }

  @Test
  void every_miss_is_named_with_its_reasons() {
    var found =
        new Evaluation(
            List.of("elsewhere"), List.of("open"), List.of("a", "b", "c", "d", "e", "f"), 3, CASES);
    var page = EvaluationPage.of(found, "Evaluation", "Made by hand.");

    for (String text : List.of(TextPage.of(page), MarkdownPage.of(page), HtmlPage.of(page))) {
      assertThat(text)
          .containsSubsequence("Shown less than is right", "missed", "a-rule")
          .containsSubsequence("Shown more than is right", "over", "a-rule")
          .contains("1 more do not meet the entry criterion", "3 could not be used")
          .contains("known to be right: 1 (open)", "without a case: 6 (a, b, c, d, e and 1 more)");
    }
    assertThat(HtmlPage.of(page)).contains("<svg").doesNotContain("src=").doesNotContain("href=");
  }

  @Test
  void whom_the_interview_shows_another_level_is_named_with_the_rule() {
    Judged over = CASES.get(2);
    var cases =
        List.of(asked(CASES.getFirst(), Level.SAME_DAY), asked(over, Level.EMERGENCY_DEPARTMENT));
    var page =
        EvaluationPage.of(
            new Evaluation(List.of(), List.of(), List.of(), 0, cases), "Evaluation", "");

    assertThat(TextPage.of(page))
        .containsSubsequence(
            "by all that is told", "over", "self-care", "same-day", "emergency-department", "doubt")
        .doesNotContainPattern("right +same-day +same-day +same-day");
  }

  private static Judged asked(Judged each, Level shown) {
    return new Judged(
        each.id(),
        each.gold(),
        each.age(),
        each.sex(),
        each.asthma(),
        each.rules(),
        each.shown(),
        each.reasons(),
        each.couldRiseTo(),
        each.meant(),
        each.causes(),
        each.noListed(),
        new Judged.Asked(3, 20, 15, 1, shown, List.of(new Judged.Fired("doubt", shown))));
  }

  @Test
  void another_run_is_read_back_and_compared_case_by_case() {
    var found = new Evaluation(List.of(), List.of(), List.of(), 0, CASES);
    String json = EvaluationJson.text(found, Knowing.KNOWLEDGE, "by hand");
    var before = Comparison.read("evaluation.json", new StringReader(json));
    assertThat(before.problems()).isEmpty();

    var mended =
        CASES.stream()
            .map(each ->
                each.id().equals("missed")
                    ? judged(
                        "missed",
                        each.gold().levels(),
                        Level.EMERGENCY_DEPARTMENT,
                        "pneumonia",
                        0.8,
                        0.1)
                    : each)
            .toList();
    var comparison = Comparison.of(mended, before.cases());

    assertThat(comparison.both()).isEqualTo(5);
    assertThat(comparison.right()).isEqualTo(new PairedTest(1, 0));
    assertThat(comparison.first()).isEqualTo(new PairedTest(1, 0));
    assertThat(comparison.higher()).isEqualTo(new PairedTest(1, 0));
    assertThat(comparison.changes())
        .containsExactly(
            new Comparison.Change(
                "missed", "emergency-department", Level.ROUTINE, Level.EMERGENCY_DEPARTMENT));
    assertThat(Comparison.of(CASES, before.cases()).changes()).isEmpty();
  }

  @Test
  void a_file_that_is_no_run_is_refused() {
    var read = Comparison.read("other.json", new StringReader("{\"schema\": \"brace-levels/1\"}"));

    assertThat(read.problems()).hasSize(1);
  }

  /// A case with two causes: pneumonia, and one that is not the true one.
  private static Judged judged(
      String id,
      List<Level> right,
      Level shown,
      @Nullable String cause,
      double pneumonia,
      double other) {
    return judged(new Gold(id, true, right, cause), shown, pneumonia, other);
  }

  private static Judged judged(Gold gold, Level shown, double pneumonia, double other) {
    var causes =
        pneumonia >= other
            ? List.of(new Likely("pneumonia", pneumonia), new Likely("pleurisy", other))
            : List.of(new Likely("pleurisy", other), new Likely("pneumonia", pneumonia));
    return new Judged(
        gold.id(),
        gold,
        50.0,
        "female",
        "no",
        shown,
        shown,
        List.of(new Judged.Fired("a-rule", shown)),
        Level.EMERGENCY_AMBULANCE,
        true,
        causes,
        0.25,
        null);
  }
}
