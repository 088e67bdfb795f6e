package org.brace.evaluation.ddxplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.check.Checks;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

/// DDXPlus in our format: sound, what its tables say, and interviewed as well as is claimed.
class ConversionTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("brace.home", "..")).resolve("evaluation/ddxplus");

  private static final Tables TABLES = tables();
  private static final Knowledge KNOWLEDGE = knowledge();

  @Test
  void every_check_of_a_knowledge_base_passes() {
    assertThat(Checks.run(KNOWLEDGE, List.of())).isEmpty();
    assertThat(KNOWLEDGE.exactlyOne()).isTrue();
    assertThat(KNOWLEDGE.conditions()).hasSize(49);
    assertThat(KNOWLEDGE.facts()).hasSize(208 + 1);
  }

  @Test
  void numbers_are_those_of_the_tables() {
    var anemia = KNOWLEDGE.condition("anemia");
    var fever =
        anemia.shows().entrySet().stream()
            .filter(shown -> shown.getKey().fact().equals("e-154"))
            .findFirst()
            .orElseThrow();

    assertThat(fever.getValue().value()).isCloseTo(0.600907924602783, within(1e-11));
    assertThat(KNOWLEDGE.condition("anaphylaxis").ifTrue().level())
        .isEqualTo(Level.EMERGENCY_AMBULANCE);
    assertThat(KNOWLEDGE.condition("urti").ifTrue().level()).isEqualTo(Level.SELF_CARE);
    assertThat(KNOWLEDGE.conditions()).containsKey("guillain-barre-syndrome");
  }

  @Test
  void at_the_end_the_posterior_is_that_of_the_tables() throws IOException {
    var trial = new Trial(KNOWLEDGE, TABLES);
    for (Patient patient : patients().subList(0, 10)) {
      var ended = trial.of(patient);
      Map<String, Double> byHand = byHand(patient, ended);
      ended
          .causes()
          .forEach(cause ->
              assertThat(cause.getValue())
                  .as(cause.getKey())
                  .isCloseTo(byHand.get(cause.getKey()), within(1e-9)));
    }
  }

  /// Bayes's rule over the shares of the tables.
  private static Map<String, Double> byHand(Patient patient, Trial.Ended ended) {
    var weights = new HashMap<String, Double>();
    for (Tables.Condition condition : TABLES.conditions()) {
      double weight = condition.patients();
      for (Tables.Evidence evidence : TABLES.evidences()) {
        double chance = Math.clamp(condition.chances().get(evidence.code()), 1e-4, 1 - 1e-4);
        boolean complained = evidence.code().equals(patient.complaint());
        if (complained || ended.asked().contains(evidence.code())) {
          weight *= patient.evidences().contains(evidence.code()) ? chance : 1 - chance;
        }
      }
      weights.put(condition.id(), weight);
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((_, weight) -> weight / sum);
    return weights;
  }

  @Test
  void the_interview_finds_the_condition_with_few_questions() throws IOException {
    var trial = new Trial(KNOWLEDGE, TABLES);

    var found =
        PaperFigures.of(
            KNOWLEDGE, patients().subList(0, 120).parallelStream().map(trial::of).toList());

    assertThat(found.first().value()).isGreaterThanOrEqualTo(0.97);
    assertThat(found.length().value()).isBetween(3.0, 6.0);
    assertThat(found.severeMissed().count()).isZero();
    assertThat(found.inFive().count()).isEqualTo(120);
  }

  private static List<Patient> patients() throws IOException {
    try (BufferedReader lines = open("en_dev.jsonl")) {
      List<Patient> patients = Patient.read(lines);
      assertThat(patients).hasSize(1306);
      return patients;
    }
  }

  private static Tables tables() {
    try (BufferedReader conditions = open("release_conditions.json");
        BufferedReader evidences = open("release_evidences.json");
        BufferedReader counts = open("nb_symptom_condition_probs.json")) {
      return Tables.read(conditions, evidences, counts);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static Knowledge knowledge() {
    List<KnowledgeFile> files =
        Conversion.of(TABLES).entrySet().stream()
            .map(file -> new KnowledgeFile(file.getKey(), file.getValue()))
            .toList();
    return switch (KnowledgeReader.read(files)) {
      case Reading.Sound sound -> sound.knowledge();
      case Reading.Unsound unsound -> throw new AssertionError(unsound.problems());
    };
  }

  private static BufferedReader open(String name) throws IOException {
    return Files.newBufferedReader(FOLDER.resolve(name));
  }
}
