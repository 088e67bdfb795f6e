package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.brace.assessment.Assessment;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/// The invariants of the whole assessment, over every golden case.
class InvariantsTest {

  private static final Knowledge KNOWLEDGE = GoldenCases.KNOWLEDGE;

  /// Invariant 2: a probability can add a reason that raises the level, and nothing lowers it.
  @Test
  void the_shown_level_is_never_below_any_reason() throws IOException {
    for (var each : GoldenCases.all()) {
      for (Assessment.Because reason : each.assessment().triage().reasons()) {
        assertThat(each.assessment().triage().disposition())
            .as("%s, %s", each.given().id(), reason.id())
            .isGreaterThanOrEqualTo(reason.disposition());
      }
    }
  }

  /// Invariant 5, from a fresh start and in another order of cases, for one in three of them.
  @Test
  void the_same_case_gives_the_same_bytes() throws IOException {
    List<String> once =
        GoldenCases.all().stream().map(each -> AssessmentJson.line(each.assessment())).toList();
    List<Case> shuffled =
        new ArrayList<>(GoldenCases.all().stream().map(GoldenCases.Assessed::given).toList());
    Collections.shuffle(shuffled, new Random(4));
    List<Case> some = shuffled.subList(0, shuffled.size() / 3);
    List<String> again = lines(new Assessor(KNOWLEDGE), some);

    assertThat(again).hasSameSizeAs(some).isSubsetOf(once);
  }

  /// Invariant 1: the order in which answers stand changes nothing.
  @Test
  void the_order_of_answers_changes_nothing() throws IOException {
    List<String> answers =
        new ArrayList<>(
            List.of(
                "  pain-site: [upper-back]",
                "  pain-midline-spine: present",
                "  pain-started-with-coughing-bout: present",
                "  cough-duration: 2 wk",
                "  leg-weakness: mild",
                "  temperature: 38.2 Cel"));
    String first = assess(answers);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(answers, new Random(seed));
      assertThat(assess(answers)).isEqualTo(first);
    }
  }

  /// Invariant 7: what is not known is told, in text and in JSON.
  @Test
  void an_unknown_medicine_is_shown_everywhere() {
    Path file = BraceHome.PATH.resolve("knowledge-base/cases/policy/unknown-medicine.yaml");

    for (String format : List.of("text", "json")) {
      var out = new StringWriter();
      int code =
          Brace.run(
              new PrintWriter(out),
              new PrintWriter(new StringWriter()),
              "assess",
              "--no-ranges",
              "--format",
              format,
              file.toString());
      assertThat(out.toString()).as(format).contains("Zorbifex");
      assertThat(code).isZero();
    }
  }

  private static String assess(List<String> answers) throws IOException {
    String text =
        "brace-case: 1\nid: x\nperson: {age: 60}\nmedicines: []\nanswers:\n"
            + String.join("\n", answers)
            + "\n";
    return lines(new Assessor(KNOWLEDGE), read("x", new StringReader(text))).getFirst();
  }

  private static List<String> lines(Assessor assessor, List<Case> cases) {
    return cases.stream()
        .map(subject -> AssessmentJson.line(assessor.assess(subject, new Options(false))))
        .toList();
  }

  private static List<Case> read(String name, Reader text) {
    List<Case> cases = new ArrayList<>();
    new CaseReader(KNOWLEDGE, GoldenFiles.NOW)
        .read(name, text, CaseReader.Format.YAML)
        .forEachRemaining(outcome -> cases.add(((CaseOutcome.Read) outcome).subject()));
    return cases;
  }
}
