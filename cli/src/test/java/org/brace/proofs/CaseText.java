package org.brace.proofs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A case file, as text.
///
/// @param medicines null where nobody asked for the list
record CaseText(
    String id,
    Instant now,
    SortedMap<String, Told> answers,
    @Nullable List<MedicineText> medicines) {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /// An answer, and how long before now it was given.
  record Told(String is, Duration age) {
    static Told now(String is) {
      return new Told(is, Duration.ZERO);
    }

    boolean isValue() {
      return !is.equals("unsure") && !is.equals("declined") && !is.equals("cannot-measure");
    }
  }

  record MedicineText(
      String name, @Nullable Double dose, @Nullable LocalDate from, @Nullable LocalDate to) {
    static MedicineText named(String name) {
      return new MedicineText(name, null, null, null);
    }
  }

  CaseText {
    answers = new TreeMap<>(answers);
    medicines = medicines == null ? null : List.copyOf(medicines);
  }

  /// The file, for `./brace assess`.
  String yaml() {
    var out = new StringBuilder("brace-case: 1\nid: " + id + "\nnow: " + now + "\n");
    if (medicines != null) {
      out.append(medicines.isEmpty() ? "medicines: []\n" : "medicines:\n");
      for (MedicineText medicine : medicines) {
        out.append("  - {name: \"").append(medicine.name()).append('"');
        if (medicine.dose() != null) {
          out.append(", dose: ").append(medicine.dose()).append(" mg");
        }
        if (medicine.from() != null) {
          out.append(", from: ").append(medicine.from());
        }
        if (medicine.to() != null) {
          out.append(", to: ").append(medicine.to());
        }
        out.append("}\n");
      }
    }
    out.append(answers.isEmpty() ? "answers: {}\n" : "answers:\n");
    answers.forEach((fact, told) -> {
      out.append("  ").append(fact).append(": ");
      if (told.age().isZero()) {
        out.append('"').append(told.is()).append("\"\n");
      } else {
        out.append("{is: \"%s\", at: \"%s\"}\n".formatted(told.is(), now.minus(told.age())));
      }
    });
    return out.toString();
  }

  /// Reads a file whose answers name every fact by its own id.
  static CaseText of(String yaml) {
    Map<String, Object> file =
        KnowledgeText.map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    Instant now = Instant.parse(String.valueOf(file.get("now")));
    var answers = new TreeMap<String, Told>();
    KnowledgeText.map(file.get("answers"))
        .forEach((fact, written) -> {
          if (written instanceof Map<?, ?>) {
            Map<String, Object> detail = KnowledgeText.map(written);
            Instant at = Instant.parse(String.valueOf(detail.get("at")));
            answers.put(
                fact, new Told(String.valueOf(detail.get("is")), Duration.between(at, now)));
          } else {
            answers.put(fact, Told.now(String.valueOf(written)));
          }
        });
    return new CaseText(
        String.valueOf(file.get("id")),
        now,
        answers,
        file.containsKey("medicines") ? medicines(file) : null);
  }

  private static List<MedicineText> medicines(Map<String, Object> file) {
    List<MedicineText> list = new ArrayList<>();
    for (Object entry : KnowledgeText.list(file.get("medicines"))) {
      Map<String, Object> medicine = KnowledgeText.map(entry);
      Object dose = medicine.get("dose");
      list.add(
          new MedicineText(
              String.valueOf(medicine.get("name")),
              dose == null ? null : Part.milligrams(String.valueOf(dose)),
              day(medicine.get("from")),
              day(medicine.get("to"))));
    }
    return list;
  }

  private static @Nullable LocalDate day(@Nullable Object written) {
    return written == null ? null : LocalDate.parse(String.valueOf(written));
  }
}
