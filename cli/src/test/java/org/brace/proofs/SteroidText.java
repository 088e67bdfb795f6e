package org.brace.proofs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.brace.proofs.CaseText.MedicineText;
import org.jspecify.annotations.Nullable;

/// What a list says of steroid tablets in the last twelve months, counted day by day.
///
/// @param days every day on which tablets were taken
/// @param milligrams of prednisolone, or as much as it
record SteroidText(
    LocalDate today,
    TreeSet<LocalDate> days,
    double milligrams,
    boolean datesOpen,
    boolean dosesOpen,
    boolean currentUndated,
    boolean strong,
    boolean fourWeeksOpen) {

  /// A dose that silences the body's own steroid in more than a week.
  private static final double STRONG = 40;

  static SteroidText of(KnowledgeText text, List<MedicineText> list, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var days = new TreeSet<LocalDate>();
    double milligrams = 0;
    boolean datesOpen = false;
    boolean dosesOpen = false;
    boolean undated = false;
    boolean strong = false;
    boolean fourWeeksOpen = false;
    for (MedicineText medicine : list) {
      double strength =
          text.contained(medicine.name()).stream().mapToDouble(text::prednisolone).sum();
      if (strength == 0) {
        continue;
      }
      LocalDate from = medicine.from();
      if (from == null) {
        datesOpen = true;
        dosesOpen = true;
        undated |= isCurrent(medicine, now);
        continue;
      }
      int count = 0;
      for (LocalDate day = from; isUntil(day, medicine.to(), today); day = day.plusDays(1)) {
        if (!day.isBefore(today.minusMonths(12))) {
          days.add(day);
          count++;
        }
      }
      if (count > 0 && medicine.dose() == null) {
        dosesOpen = true;
      } else if (count > 0) {
        milligrams += count * strength * Objects.requireNonNull(medicine.dose());
      }
      if (count > 7) {
        Double dose = medicine.dose();
        fourWeeksOpen |= dose == null;
        strong |= dose != null && dose * strength >= STRONG;
      }
    }
    return new SteroidText(
        today, days, milligrams, datesOpen, dosesOpen, undated, strong, fourWeeksOpen);
  }

  private static boolean isUntil(LocalDate day, @Nullable LocalDate to, LocalDate today) {
    return !day.isAfter(today) && (to == null || !day.isAfter(to));
  }

  static boolean isCurrent(MedicineText medicine, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return (medicine.from() == null || !medicine.from().isAfter(today))
        && (medicine.to() == null || !medicine.to().isBefore(today));
  }

  /// The least that it can be: courses, milligrams, or 1 for yes.
  double least(String computed) {
    return switch (computed) {
      case "steroid-courses-12m" -> Math.max(courses(), datesOpen ? 1 : 0);
      case "prednisolone-12m" -> milligrams;
      case "steroid-systemic-long" -> length() >= 90 ? 1 : 0;
      case "steroid-four-weeks" -> strong || longest() >= 28 ? 1 : 0;
      case "steroid-course-current" -> since(0) ? 1 : 0;
      case "steroid-course-last-30d" -> since(30) ? 1 : 0;
      case String other -> throw new IllegalArgumentException(other);
    };
  }

  private boolean since(int daysAgo) {
    return currentUndated || (!days.isEmpty() && !days.last().isBefore(today.minusDays(daysAgo)));
  }

  /// Days off of up to a week belong to the course.
  private int courses() {
    int courses = 0;
    LocalDate last = null;
    for (LocalDate day : days) {
      courses += last == null || day.isAfter(last.plusDays(7)) ? 1 : 0;
      last = day;
    }
    return courses;
  }

  /// Days of the longest course, days off inside it included.
  private long longest() {
    long longest = 0;
    LocalDate first = null;
    LocalDate last = null;
    for (LocalDate day : days) {
      first = first == null || last == null || day.isAfter(last.plusDays(7)) ? day : first;
      longest = Math.max(longest, ChronoUnit.DAYS.between(first, day) + 1);
      last = day;
    }
    return longest;
  }

  /// Days in courses, days off inside them included.
  private long length() {
    long length = 0;
    LocalDate last = null;
    for (LocalDate day : days) {
      boolean same = last != null && !day.isAfter(last.plusDays(7));
      length += same ? ChronoUnit.DAYS.between(last, day) : 1;
      last = day;
    }
    return length;
  }
}
