package org.brace.medicines;

import java.util.List;
import java.util.Set;
import org.brace.model.MedicineEntry;

/// Lines that say that nothing is taken, as people type into a list that they could leave empty.
final class NothingTaken {

  private static final Set<String> SAYS =
      Set.of(
          "none",
          "none at all",
          "none taken",
          "nil",
          "no",
          "n/a",
          "na",
          "nothing",
          "nothing at all",
          "not taking anything",
          "not taking any",
          "i take nothing",
          "i take none",
          "i don't take any",
          "i don't take anything",
          "i do not take any",
          "i do not take anything",
          "no medicines",
          "no medicine",
          "no medicines at all",
          "no medication",
          "no medications",
          "no meds",
          "no drugs");

  private NothingTaken() {}

  /// The list without such lines, where it says nothing else. Beside a medicine such a line stays,
  /// and is told as not understood: it may have been meant for another question.
  static List<MedicineEntry> without(List<MedicineEntry> list) {
    return list.stream().allMatch(entry -> is(entry.name())) ? List.of() : list;
  }

  static boolean is(String name) {
    return SAYS.contains(Folding.fold(name));
  }
}
