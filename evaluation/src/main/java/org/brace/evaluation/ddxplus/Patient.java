package org.brace.evaluation.ddxplus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One simulated patient.
///
/// @param condition the id of what they have
/// @param complaint the code of what they come with
/// @param evidences the codes of all that they have, without values
/// @param differential ids of the conditions that the makers of DDXPlus consider, likeliest first
public record Patient(
    int age, String condition, String complaint, Set<String> evidences, List<String> differential) {

  /// A condition less likely than this is not considered, as in the paper.
  static final double CONSIDERED = 0.01;

  public Patient {
    evidences = Set.copyOf(evidences);
    differential = List.copyOf(differential);
  }

  private record Weighed(String condition, double chance) {}

  /// The patients of a file, one a line.
  public static List<Patient> read(BufferedReader lines) {
    var patients = new ArrayList<Patient>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        patients.add(patient(JsonMapper.shared().readTree(line)));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return patients;
  }

  private static Patient patient(JsonNode line) {
    var evidences = new HashSet<String>();
    for (JsonNode each : line.get("EVIDENCES")) {
      evidences.add(each.asString().replaceFirst("_@_.*", ""));
    }
    var differential = new ArrayList<Weighed>();
    for (JsonNode each : line.get("DIFFERENTIAL_DIAGNOSIS")) {
      differential.add(new Weighed(Tables.id(each.get(0).asString()), each.get(1).asDouble()));
    }
    return new Patient(
        line.get("AGE").asInt(),
        Tables.id(line.get("PATHOLOGY").asString()),
        line.get("INITIAL_EVIDENCE").asString(),
        evidences,
        differential.stream()
            .filter(each -> each.chance > CONSIDERED)
            .sorted(Comparator.comparingDouble(each -> -each.chance))
            .map(Weighed::condition)
            .toList());
  }
}
