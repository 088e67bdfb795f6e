package org.brace.casefile;

import java.time.Instant;
import java.util.List;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Teller;
import org.jspecify.annotations.Nullable;

/// One person at one moment.
///
/// @param now the moment that dates and ages of answers are measured against
/// @param place the country whose numbers to call, such as `GB`; null where it is not known
/// @param toldBy who told what names no teller of its own
/// @param medicines null where nobody asked; empty where nothing is taken
/// @param evidence the answers, age and sex among them
/// @param expect what a golden case expects; null elsewhere
public record Case(
    String id,
    String story,
    Instant now,
    @Nullable String place,
    Teller toldBy,
    @Nullable List<MedicineEntry> medicines,
    Evidence evidence,
    @Nullable Expectation expect) {
  public Case {
    medicines = medicines == null ? null : List.copyOf(medicines);
  }

  /// This case at a later moment, with other answers and medicines.
  public Case with(Instant later, Evidence answers, @Nullable List<MedicineEntry> medicineList) {
    return new Case(id, story, later, place, toldBy, medicineList, answers, expect);
  }

  /// This case in another place.
  public Case withPlace(String where) {
    return new Case(id, story, now, where, toldBy, medicines, evidence, expect);
  }
}
