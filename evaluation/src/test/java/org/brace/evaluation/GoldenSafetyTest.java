package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.junit.jupiter.api.Test;

/// The golden cases as an evaluation: none may be shown less than what it expects.
class GoldenSafetyTest {

  @Test
  void no_golden_case_is_shown_less_than_is_right() throws IOException {
    var judge =
        new Judge(Knowing.KNOWLEDGE, new Assessor(Knowing.KNOWLEDGE), Unsaid.NOT_ASKED, null);

    var found = Evaluation.of(judge, new Encoded(cases(), List.of(), 0), Map.of(), () -> {});

    LevelFigures levels = LevelFigures.of(found.cases());
    assertThat(found.under()).isEmpty();
    assertThat(levels.missed().count()).isZero();
    assertThat(levels.right().of()).isGreaterThanOrEqualTo(350);
    assertThat(levels.emergencies().of()).isGreaterThanOrEqualTo(120);
  }

  private static List<Case> cases() throws IOException {
    var reader = new CaseReader(Knowing.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    var cases = new ArrayList<Case>();
    try (var files = Files.walk(Knowing.HOME.resolve("knowledge-base/cases"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        try (BufferedReader text = Files.newBufferedReader(file)) {
          Encoded read = Encoded.read(reader, file.toString(), text);
          assertThat(read.problems()).isEmpty();
          cases.addAll(read.cases());
        }
      }
    }
    return cases;
  }
}
