package org.brace.medicines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.model.MedicineEntry;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;

/// The steroid tablets of the last 12 months: courses, days and prednisolone-equivalent sum.
///
/// Days are counted with both ends. Entries at most [#SAME_COURSE] days apart are one course. What
/// was not told (a date, a dose) leaves the number open upwards; it is never taken as nothing.
final class SteroidLedger {

  /// Long-term: at least this many days within the 12 months (ACR 2022: three months or more).
  static final int LONG_TERM_DAYS = 90;

  static final int SAME_COURSE = 7;
  private static final int RECENT_DAYS = 30;

  private final LocalDate today;
  private final List<Stretch> courses = new ArrayList<>();
  private double milligrams;
  private boolean doseOpen;
  private boolean datesOpen;
  private boolean currentUndated;

  private record Stretch(LocalDate from, LocalDate to) {
    long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  SteroidLedger(List<Recognised> medicines, LocalDate today) {
    this.today = today;
    List<Stretch> stretches = new ArrayList<>();
    for (Recognised medicine : medicines) {
      if (medicine.prednisoloneEquivalent() > 0) {
        add(medicine, stretches);
      }
    }
    stretches.sort(Comparator.comparing(Stretch::from));
    for (Stretch stretch : stretches) {
      Stretch last = courses.isEmpty() ? null : courses.getLast();
      if (last != null && !stretch.from.isAfter(last.to.plusDays(SAME_COURSE))) {
        LocalDate end = stretch.to.isAfter(last.to) ? stretch.to : last.to;
        courses.set(courses.size() - 1, new Stretch(last.from, end));
      } else {
        courses.add(stretch);
      }
    }
  }

  private void add(Recognised medicine, List<Stretch> stretches) {
    MedicineEntry entry = medicine.entry();
    LocalDate from = entry.from();
    if (from == null) {
      datesOpen = true;
      doseOpen = true;
      currentUndated |= medicine.current();
      return;
    }
    LocalDate start = later(from, today.minusMonths(12));
    LocalDate to = entry.to();
    LocalDate end = to == null || to.isAfter(today) ? today : to;
    if (end.isBefore(start)) {
      return;
    }
    Stretch stretch = new Stretch(start, end);
    stretches.add(stretch);
    Quantity dose = entry.dose();
    if (dose == null) {
      doseOpen = true;
    } else {
      milligrams += dose.in(Unit.MILLIGRAM) * medicine.prednisoloneEquivalent() * stretch.days();
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// How many courses.
  Span courses(double most) {
    return datesOpen
        ? Span.closed(Math.max(1, courses.size()), most)
        : Span.point(Math.min(most, courses.size()));
  }

  /// mg of prednisolone or its equivalent.
  Span milligrams(double most) {
    return doseOpen
        ? Span.closed(Math.min(most, milligrams), most)
        : Span.point(Math.min(most, milligrams));
  }

  Span longTerm() {
    if (courses.stream().mapToLong(Stretch::days).sum() >= LONG_TERM_DAYS) {
      return Span.PRESENT;
    }
    return datesOpen ? Span.YES_OR_NO : Span.ABSENT;
  }

  Span current() {
    return since(today);
  }

  Span lastThirtyDays() {
    return since(today.minusDays(RECENT_DAYS));
  }

  private Span since(LocalDate day) {
    if (currentUndated || courses.stream().anyMatch(course -> !course.to.isBefore(day))) {
      return Span.PRESENT;
    }
    return datesOpen ? Span.YES_OR_NO : Span.ABSENT;
  }
}
