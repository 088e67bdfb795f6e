package org.brace.medicines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.brace.medicines.Typed.Use;
import org.brace.medicines.Typed.Window;
import org.brace.model.MedicineEntry;
import org.brace.model.Quantity;
import org.jspecify.annotations.Nullable;

/// How much of a medicine, when and how: what its entry says, and what was typed into its name.
///
/// @param dose of a day; null where only a strength was told, which may be one tablet of several
/// @param amount what was told, be it of a day or of one piece
/// @param days how many, of one course
/// @param window the days between which it was; null where nothing was told
/// @param count how many courses like this
/// @param ended whether it is told to be over
/// @param ongoing whether it began in the window and goes on until its end, for the days at least
/// @param last the day on which the last of it was, where that was told by itself
public record Course(
    @Nullable Quantity dose,
    @Nullable Quantity amount,
    @Nullable Integer days,
    @Nullable Window window,
    int count,
    @Nullable Use use,
    boolean ended,
    boolean ongoing,
    @Nullable LocalDate last) {

  /// What an entry says; its own dose and dates go before what was typed.
  static Course of(MedicineEntry entry, Typed typed, LocalDate today) {
    Quantity dose = entry.dose() == null ? typed.dose() : entry.dose();
    Integer courses = typed.courses();
    int count = courses == null ? 1 : courses;
    LocalDate from = entry.from();
    LocalDate to = entry.to();
    if (from == null && to == null) {
      return new Course(
          dose,
          typed.amount(),
          typed.days(),
          typed.window(),
          count,
          typed.use(),
          typed.ended(),
          typed.ongoing(),
          typed.last());
    }
    boolean ended = to != null && to.isBefore(today);
    if (from == null) {
      return new Course(
          dose, typed.amount(), typed.days(), null, count, typed.use(), ended, false, null);
    }
    LocalDate last = to == null || to.isAfter(today) ? today : to;
    LocalDate first = from.isAfter(last) ? last : from;
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    return new Course(
        dose,
        typed.amount(),
        days,
        new Window(first, last),
        count,
        typed.use(),
        ended,
        false,
        null);
  }

  /// The same on days that are known.
  Course on(LocalDate first, LocalDate last) {
    int length = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    return new Course(
        dose, amount, length, new Window(first, last), count, use, ended, false, null);
  }

  /// Whether it is known on which days it was: the days fill the window.
  boolean exact() {
    return window != null
        && days != null
        && count == 1
        && days >= ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
  }

  /// Whether it is taken today: it is not told to be over, and today is not outside its window.
  boolean current(LocalDate today) {
    return !ended
        && (window == null || (!window.from().isAfter(today) && !window.to().isBefore(today)));
  }
}
