package org.brace.medicines;

import java.time.LocalDate;
import org.brace.medicines.Typed.Window;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// A time in an entry that is another one when it is read on another day: "since yesterday", "in
/// March".
///
/// What goes on ends on the day on which it is read, and so may end on each; and of what was over
/// for a year when it was told, it does not matter when it was.
final class MovingTime {

  private MovingTime() {}

  /// Whether the time that was told on one day is another one on a later day. Dates of an entry's
  /// own stay what they are.
  static boolean is(MedicineEntry entry, Today told, Today later) {
    if (entry.from() != null || entry.to() != null) {
      return false;
    }
    LocalDate yearAgo = told.day().minusMonths(12);
    return !Read.of(entry, told, yearAgo).equals(Read.of(entry, later, yearAgo));
  }

  /// @param from null where no time was told
  /// @param to null where it goes on
  private record Read(@Nullable LocalDate from, @Nullable LocalDate to) {

    static Read of(MedicineEntry entry, Today day, LocalDate yearAgo) {
      Window window = Typed.of(entry.name(), day).window();
      if (window == null) {
        return new Read(null, null);
      }
      LocalDate to = window.to().equals(day.day()) ? null : later(window.to(), yearAgo);
      return new Read(later(window.from(), yearAgo), to);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
