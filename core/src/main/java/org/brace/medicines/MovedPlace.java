package org.brace.medicines;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;

/// A medicine list that was told in one country and is read in another, where "11/02/2026" may be
/// another day.
final class MovedPlace {

  private MovedPlace() {}

  /// The list with each such date written so that it stays the day that was meant. One that may be
  /// either of two days stays as it was typed.
  ///
  /// @param told how days are written where the list was told
  /// @param here how they are written where it is read from now on
  static List<MedicineEntry> of(List<MedicineEntry> list, Today told, Today here) {
    return told.written() == here.written()
        ? list
        : list.stream()
            .map(each ->
                new MedicineEntry(settled(each.name(), told), each.dose(), each.from(), each.to()))
            .toList();
  }

  private static String settled(String text, Today told) {
    var dates = new SlashedDates(text, told);
    return TimePatterns.SLASHED_DATE
        .matcher(text)
        .replaceAll(date -> Matcher.quoteReplacement(settled(date, dates)));
  }

  private static String settled(MatchResult date, SlashedDates dates) {
    List<LocalDate> days = dates.days(date.group());
    return days.size() == 1 ? days.getFirst().toString() : date.group();
  }
}
