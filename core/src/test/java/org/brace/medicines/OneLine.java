package org.brace.medicines;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.brace.RealBase;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;

/// What is read in one line of a medicine list.
final class OneLine {

  static final Today NOW = Today.of(Instant.parse("2026-11-22T10:00:00Z"), "GB");

  private OneLine() {}

  static Resolved resolved(String line) {
    return RealBase.MEDICINES.resolve(List.of(new MedicineEntry(line, null, null, null)), NOW);
  }

  /// The ingredients that are taken, or that are over, in the order of the alphabet.
  static String ids(String line, boolean current) {
    return resolved(line).recognised().stream()
        .filter(each -> each.current() == current)
        .flatMap(each -> each.ingredients().stream())
        .map(each -> each.id())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
