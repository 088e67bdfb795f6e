package org.brace.assessment;

import java.util.List;
import org.brace.care.Care;
import org.jspecify.annotations.Nullable;

/// Which medicines cannot wait although the level can.
public final class MedicinesFirst {

  private MedicinesFirst() {}

  /// What stands beside a level that can wait where something that is taken cannot: of which
  /// medicines to read first. Null where there is none, or someone should be asked today anyway.
  public static @Nullable String of(Assessment assessment) {
    Care care = assessment.care();
    if (care == null || ReasonsToName.presses(assessment.triage())) {
      return null;
    }
    List<String> names =
        care.warnings().stream()
            .filter(warning -> warning.role() == Care.Role.TAKEN)
            .filter(warning -> warning.concern().urgent())
            .map(Care.MedicineWarning::name)
            .distinct()
            .toList();
    return names.isEmpty()
        ? null
        : "First read what is said of %s under \u201cYour medicines\u201d: that should not wait."
            .formatted(String.join(", ", names));
  }
}
