package org.brace.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.brace.chart.Chart;
import org.brace.medicines.MedicineList;
import org.brace.model.Level;
import org.brace.triage.Triage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The development cases: none whose right level is an emergency may end below the same day. The
/// level is that of the rules, and what is shown is never lower.
class EncodedSafetyTest {

  private static final Path FOLDER = Knowing.HOME.resolve("evaluation/cases");

  @ParameterizedTest
  @CsvSource({
    "published, NOT_ASKED, 34",
    "published, ABSENT, 34",
    "lay, NOT_ASKED, 25",
    "lay, ABSENT, 25",
    "stories, NOT_ASKED, 613",
    "stories, ABSENT, 613"
  })
  void no_emergency_ends_below_the_same_day(String name, Unsaid unsaid, int emergencies)
      throws IOException {
    var gold = gold(name);
    var medicines = new MedicineList(Knowing.KNOWLEDGE);
    var missed = new ArrayList<String>();
    int found = 0;
    for (Case given : cases(name)) {
      Gold right = gold.cases().get(given.id());
      if (right != null
          && right.inScope()
          && right.hasLevel()
          && right.level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        found++;
        Level level = level(unsaid.of(Knowing.KNOWLEDGE, given), medicines);
        if (!level.atLeast(Level.SAME_DAY)) {
          missed.add(given.id() + ": " + level.id());
        }
      }
    }

    assertThat(missed).isEmpty();
    assertThat(found).isEqualTo(emergencies);
  }

  private static Level level(Case given, MedicineList medicines) {
    var computed = medicines.resolve(given.medicines(), given.now()).computed();
    var chart = Chart.of(Knowing.KNOWLEDGE, given.evidence(), computed, given.now());
    return Triage.of(Knowing.KNOWLEDGE, chart).ruleDisposition().level();
  }

  private static GoldReader.Read gold(String name) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(FOLDER.resolve(name + "-gold.yaml"))) {
      return GoldReader.read(Knowing.KNOWLEDGE, name, text);
    }
  }

  private static List<Case> cases(String name) throws IOException {
    var reader = new CaseReader(Knowing.KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    try (BufferedReader text = Files.newBufferedReader(FOLDER.resolve(name + ".yaml"))) {
      Encoded read = Encoded.read(reader, name, text);
      assertThat(read.problems()).isEmpty();
      return read.cases();
    }
  }
}
