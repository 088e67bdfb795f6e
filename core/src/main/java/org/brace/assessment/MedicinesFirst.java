package org.brace.assessment;

import java.util.List;
import org.brace.care.Care;
import org.brace.model.Within;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Which medicines cannot wait although the level can.
public final class MedicinesFirst {

  private MedicinesFirst() {}

  /// What stands beside a level that can wait where something that is taken cannot: of which
  /// medicines to read first. Null where there is none, or someone should be asked today anyway.
  public static @Nullable String of(Assessment assessment) {
    List<String> names = names(assessment);
    return names.isEmpty()
        ? null
        : "First read what is said of %s under \u201cYour medicines\u201d: that should not wait."
            .formatted(String.join(", ", names));
  }

  /// The line under the headline; where a medicine cannot wait, it says so before what can.
  public static String howSoon(Assessment assessment) {
    var triage = assessment.triage();
    if (names(assessment).isEmpty()) {
      return triage.howSoon();
    }
    var disposition = triage.disposition();
    String rest =
        disposition.within() == Within.WHENEVER
            ? "no need to be seen, unless it gets worse"
            : Wording.soon(disposition.within());
    return "How soon: for your medicines today, as said below; for the rest %s.".formatted(rest);
  }

  /// Those medicines, as they were written; empty where someone should be asked today anyway.
  public static List<String> names(Assessment assessment) {
    Care care = assessment.care();
    if (care == null || ReasonsToName.presses(assessment.triage())) {
      return List.of();
    }
    return care.warnings().stream()
        .filter(warning -> warning.role() == Care.Role.TAKEN)
        .filter(warning -> warning.concern().urgent())
        .map(Care.MedicineWarning::name)
        .distinct()
        .toList();
  }
}
