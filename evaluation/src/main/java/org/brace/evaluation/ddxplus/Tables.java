package org.brace.evaluation.ddxplus;

import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The source tables.
///
/// @param evidences the yes-no questions, in the order of the release
public record Tables(List<Condition> conditions, List<Evidence> evidences) {

  public Tables {
    conditions = List.copyOf(conditions);
    evidences = List.copyOf(evidences);
  }

  /// One condition.
  ///
  /// @param severity from 1, the worst, to 5
  /// @param patients how many training patients have it
  /// @param chances by code, how often its patients answer "yes"
  public record Condition(
      String name, String icd10, int severity, int patients, Map<String, Double> chances) {
    public Condition {
      chances = Map.copyOf(chances);
    }

    /// The id in our format.
    public String id() {
      return Tables.id(name);
    }
  }

  /// One yes-no question.
  ///
  /// @param antecedent whether it is about the past
  public record Evidence(String code, String question, boolean antecedent) {
    /// The id in our format.
    public String id() {
      return Tables.id(code);
    }
  }

  /// Letters and digits joined by hyphens, accents left out.
  static String id(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /// Reads the three files.
  ///
  /// @param conditions `release_conditions.json`
  /// @param evidences `release_evidences.json`
  /// @param counts `nb_symptom_condition_probs.json`
  public static Tables read(Reader conditions, Reader evidences, Reader counts) {
    var json = JsonMapper.shared();
    JsonNode numbers = json.readTree(counts);
    var questions = new ArrayList<Evidence>();
    for (JsonNode each : json.readTree(evidences)) {
      if (each.get("data_type").asString().equals("B")) {
        questions.add(
            new Evidence(
                each.get("name").asString(),
                each.get("question_en").asString().strip(),
                each.get("is_antecedent").asBoolean()));
      }
    }
    var causes = new ArrayList<Condition>();
    for (JsonNode each : json.readTree(conditions)) {
      String name = each.get("condition_name").asString();
      var chances = new java.util.HashMap<String, Double>();
      for (Evidence question : questions) {
        chances.put(
            question.code(),
            numbers.get("probabilities").get(name).get(question.code()).asDouble());
      }
      causes.add(
          new Condition(
              name,
              each.get("icd10-id").asString(),
              each.get("severity").asInt(),
              numbers.get("condition_counts").get(name).asInt(),
              chances));
    }
    return new Tables(causes, questions);
  }
}
