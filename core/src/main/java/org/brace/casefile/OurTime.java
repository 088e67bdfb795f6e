package org.brace.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The time that someone who is asked today can mean: from 1900 to 2199. Far outside, no time can
/// be reckoned.
public final class OurTime {

  private OurTime() {}

  /// The day, where it lies in that time.
  ///
  /// @throws DateTimeException where it does not
  public static LocalDate day(LocalDate day) {
    if (day.getYear() < 1900 || day.getYear() >= 2200) {
      throw new DateTimeException("not from 1900 to 2199");
    }
    return day;
  }
}
