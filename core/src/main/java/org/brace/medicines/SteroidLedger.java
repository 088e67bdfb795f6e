package org.brace.medicines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.Typed.Use;
import org.brace.medicines.Typed.Window;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// The steroid tablets and injections of the last 12 months: courses, days and
/// prednisolone-equivalent sum.
///
/// Days are counted with both ends. Courses on known days that are at most [#SAME_COURSE] days
/// apart are one. What was not told (a date, a dose) leaves a number open upwards; it is never
/// taken as nothing. A course told only as "in March" counts, and may lie anywhere in it; one told
/// only as "for six weeks" may lie anywhere in the year.
final class SteroidLedger {

  /// Long-term: at least this many days within the 12 months (ACR 2022: three months or more).
  static final int LONG_TERM_DAYS = 90;

  /// From here on the body's own steroid may be silent (Steroid Emergency Card 2020): four weeks,
  /// or this much a day for longer than a week.
  static final int FOUR_WEEKS = 28;

  private static final int WEEK = 7;
  private static final double HIGH_MILLIGRAMS = 40;

  static final int SAME_COURSE = 7;
  private static final int RECENT_DAYS = 30;
  private static final String INJECTION = "injection";

  /// The class of steroid tablets, where only the kind was named.
  private static final String TABLETS = "steroid-tablets";

  private final LocalDate today;
  private final LocalDate yearAgo;
  private final List<Window> stretches = new ArrayList<>();

  /// Of courses whose days are not known: how many and how long at least and at most.
  private int fewest;

  private int most;
  private long fewestDays;
  private long mostDays;

  /// The longest of those courses, surely and perhaps.
  private long longestSure;

  private long longestMaybe;
  private boolean surelyHigh;
  private boolean maybeHigh;
  private double least;
  private double greatest;
  private boolean doseOpen;
  private boolean datesOpen;
  private boolean surelyCurrent;
  private boolean maybeCurrent;
  private boolean surelyRecent;
  private boolean maybeRecent;

  SteroidLedger(List<Recognised> medicines, LocalDate today) {
    this.today = today;
    this.yearAgo = today.minusMonths(12);
    for (Recognised medicine : medicines) {
      if (counts(medicine)) {
        add(medicine);
      }
    }
    join();
  }

  /// Whether it is a steroid that is counted, be it tablets or an injection.
  static boolean counts(Recognised medicine) {
    return medicine.prednisoloneEquivalent() > 0 || medicine.kinds().contains(TABLETS);
  }

  /// What an entry of steroid tablets or an injection leaves open of its time, so that something
  /// that is counted of it cannot be known.
  static Optional<OpenTime> open(Recognised medicine, LocalDate today) {
    Course course = medicine.course();
    Window window = course.window();
    if (!counts(medicine) || (window != null && window.to().isBefore(today.minusMonths(12)))) {
      return Optional.empty();
    }
    boolean noTime =
        window != null && window.from().isAfter(today)
            || (isInjection(medicine)
                ? window == null
                : course.days() == null || (window == null && !isOneThisYear(course)));
    if (noTime) {
      return Optional.of(OpenTime.WHEN_AND_HOW_LONG);
    }
    if (window == null || course.exact() || window.from().equals(window.to())) {
      return Optional.empty();
    }
    if (course.ongoing()) {
      return hangsOnDay(medicine, today) ? Optional.of(OpenTime.FIRST_DAY) : Optional.empty();
    }
    var alone = new SteroidLedger(List.of(medicine), today);
    boolean open =
        !alone.lastThirtyDays().isPoint()
            || !alone.current().isPoint()
            || hangsOnDay(medicine, today);
    return open ? Optional.of(OpenTime.LAST_DAY) : Optional.empty();
  }

  /// Whether it hangs on the days on which one course was in its window, or began in it, how long
  /// it was in the 12 months.
  private static boolean hangsOnDay(Recognised medicine, LocalDate today) {
    Course course = medicine.course();
    Window window = Objects.requireNonNull(course.window());
    Integer days = course.days();
    if (days == null || course.count() > 1) {
      return false;
    }
    LocalDate first = course.ongoing() ? window.to() : window.from().plusDays(days - 1L);
    var one = on(medicine, window.from(), first, today);
    var other = on(medicine, window.to().minusDays(days - 1L), window.to(), today);
    return !one.fourWeeks().equals(other.fourWeeks()) || !one.longTerm().equals(other.longTerm());
  }

  private static SteroidLedger on(
      Recognised medicine, LocalDate first, LocalDate last, LocalDate today) {
    return new SteroidLedger(
        List.of(medicine.with(medicine.course().on(first, last), today)), today);
  }

  /// Whether a length without a date is one course of the year: not if it is over, perhaps for
  /// long, nor if it is taken when needed and may have been several.
  private static boolean isOneThisYear(Course course) {
    return course.days() != null
        && !course.ended()
        && course.use() != Use.WHEN_NEEDED
        && course.use() != Use.BOTH;
  }

  private void add(Recognised medicine) {
    Course course = medicine.course();
    Window window = course.window();
    if (window != null && window.from().isAfter(today)) {
      undated(medicine); // a slip of the pen, or a plan: what was taken is not known
    } else if (window == null && isOneThisYear(course)) {
      somewhere(medicine, new Window(yearAgo, today));
      surelyCurrent |= medicine.current();
    } else if (window == null) {
      undated(medicine);
    } else if (!window.to().isBefore(yearAgo)) {
      if (course.exact()) {
        dated(medicine, window);
      } else if (course.ongoing() && course.days() != null) {
        ongoing(medicine, window, course.days());
      } else {
        somewhere(medicine, window);
      }
    }
  }

  private void undated(Recognised medicine) {
    datesOpen = true;
    doseOpen = true;
    surelyCurrent |= medicine.current();
    maybeRecent = true;
  }

  /// On days that are known.
  private void dated(Recognised medicine, Window window) {
    LocalDate start = later(window.from(), yearAgo);
    stretches.add(new Window(start, window.to()));
    long days = ChronoUnit.DAYS.between(start, window.to()) + 1;
    double milligrams = milligrams(medicine, days);
    high(medicine, days, true);
    least += milligrams;
    greatest += milligrams;
    surelyCurrent |= medicine.current();
    surelyRecent |= !window.to().isBefore(today.minusDays(RECENT_DAYS));
  }

  /// Begun somewhere in a window, and surely taken for the last days of it.
  private void ongoing(Recognised medicine, Window window, int days) {
    var sure = new Window(window.to().minusDays(days - 1L), window.to());
    dated(medicine, sure);
    long maybe =
        ChronoUnit.DAYS.between(later(window.from(), yearAgo), later(sure.from(), yearAgo));
    mostDays += maybe;
    longestMaybe = Math.max(longestMaybe, days + maybe);
    greatest += milligrams(medicine, maybe);
    high(medicine, days + maybe, false);
  }

  /// Somewhere in a window that is longer than the course.
  private void somewhere(Recognised medicine, Window window) {
    Course course = medicine.course();
    boolean inside = !window.from().isBefore(yearAgo);
    Integer told = isInjection(medicine) ? Integer.valueOf(1) : course.days();
    most += course.count();
    fewest += inside ? course.count() : 0;
    long longest = ChronoUnit.DAYS.between(later(window.from(), yearAgo), window.to()) + 1;
    mostDays += told == null ? longest : Math.min(longest, (long) told * course.count());
    long one = told == null ? longest : told;
    longestMaybe = Math.max(longestMaybe, one);
    longestSure = told != null && inside ? Math.max(longestSure, one) : longestSure;
    high(medicine, one, told != null && inside);
    if (told == null) {
      doseOpen = true;
    } else {
      double milligrams = milligrams(medicine, (long) told * course.count());
      greatest += milligrams;
      if (inside) {
        least += milligrams;
        fewestDays += Math.min(longest, (long) told * course.count());
      }
    }
    LocalDate recent = today.minusDays(RECENT_DAYS);
    LocalDate end = course.last() == null ? earliestEnd(window, told, course) : course.last();
    surelyCurrent |= medicine.current() && !end.isBefore(today);
    maybeCurrent |= !course.ended() && !window.to().isBefore(today);
    surelyRecent |= !end.isBefore(recent);
    maybeRecent |= !window.to().isBefore(recent);
  }

  /// The first day on which all that lies in the window can have been over.
  private static LocalDate earliestEnd(Window window, @Nullable Integer days, Course course) {
    LocalDate end =
        days == null ? window.from() : window.from().plusDays((long) days * course.count() - 1);
    return end.isAfter(window.to()) ? window.to() : end;
  }

  /// Takes note of a course longer than a week if its dose is high, or may be.
  private void high(Recognised medicine, long days, boolean sure) {
    Quantity dose = medicine.course().dose();
    if (days <= WEEK) {
      return;
    }
    if (dose == null || medicine.prednisoloneEquivalent() == 0) {
      maybeHigh = true;
    } else if (dose.in(Unit.MILLIGRAM) * medicine.prednisoloneEquivalent() >= HIGH_MILLIGRAMS) {
      surelyHigh |= sure;
      maybeHigh = true;
    }
  }

  private double milligrams(Recognised medicine, long days) {
    Course course = medicine.course();
    Quantity dose =
        isInjection(medicine) && course.dose() == null ? course.amount() : course.dose();
    if (dose == null || medicine.prednisoloneEquivalent() == 0) {
      doseOpen = true;
      return 0;
    }
    return dose.in(Unit.MILLIGRAM) * medicine.prednisoloneEquivalent() * days;
  }

  private static boolean isInjection(Recognised medicine) {
    return medicine.ingredients().stream()
        .map(Ingredient::id)
        .anyMatch(id -> id.contains(INJECTION));
  }

  /// Makes one course of those that follow each other.
  private void join() {
    List<Window> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparing(Window::from));
    stretches.clear();
    for (Window window : sorted) {
      Window last = stretches.isEmpty() ? null : stretches.getLast();
      if (last != null && !window.from().isAfter(last.to().plusDays(SAME_COURSE))) {
        LocalDate end = window.to().isAfter(last.to()) ? window.to() : last.to();
        stretches.set(stretches.size() - 1, new Window(last.from(), end));
      } else {
        stretches.add(window);
      }
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// How many courses.
  Span courses(double highest) {
    int sure = stretches.size() + fewest;
    return datesOpen
        ? Span.closed(Math.min(highest, Math.max(1, sure)), highest)
        : Span.closed(Math.min(highest, sure), Math.min(highest, stretches.size() + most));
  }

  /// mg of prednisolone or its equivalent.
  Span milligrams(double highest) {
    return Span.closed(Math.min(highest, least), doseOpen ? highest : Math.min(highest, greatest));
  }

  /// Four weeks or more at a stretch, or a high dose for longer than a week.
  Span fourWeeks() {
    long longest = stretches.stream().mapToLong(SteroidLedger::days).max().orElse(0);
    return told(
        surelyHigh || Math.max(longest, longestSure) >= FOUR_WEEKS,
        datesOpen || maybeHigh || longestMaybe >= FOUR_WEEKS);
  }

  private static long days(Window stretch) {
    return ChronoUnit.DAYS.between(stretch.from(), stretch.to()) + 1;
  }

  Span longTerm() {
    long known = stretches.stream().mapToLong(SteroidLedger::days).sum();
    return told(
        known + fewestDays >= LONG_TERM_DAYS, datesOpen || known + mostDays >= LONG_TERM_DAYS);
  }

  Span current() {
    return told(surelyCurrent, maybeCurrent);
  }

  Span lastThirtyDays() {
    return told(surelyCurrent || surelyRecent, maybeCurrent || maybeRecent);
  }

  private static Span told(boolean sure, boolean maybe) {
    return sure ? Span.PRESENT : maybe ? Span.YES_OR_NO : Span.ABSENT;
  }
}
