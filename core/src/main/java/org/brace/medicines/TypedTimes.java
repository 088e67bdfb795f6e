package org.brace.medicines;

import static org.brace.medicines.CalendarTimes.earlier;
import static org.brace.medicines.CalendarTimes.span;
import static org.brace.medicines.SteroidLedger.LONG_TERM_DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.medicines.Typed.Window;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// The times in what someone typed: how long, and when.
///
/// A month or year that is not over is taken as the last one that was: "in March", told in
/// February, is March of last year. What began at a time and is not told to be over goes on: "from
/// 2023", "started two years ago", "for three years", "long-term".
final class TypedTimes {

  /// Years ago before which it does not matter when something began.
  private static final int LONG_AGO = 10;

  private final LocalDate today;
  private final CalendarTimes calendar;
  private String rest;
  private @Nullable Integer days;
  private @Nullable Window window;
  private boolean ended;

  /// Whether it began in the window and goes on, for the days at least.
  private boolean ongoing;

  /// How long a course was, where that was told by itself: at least and at most.
  private @Nullable Integer length;

  private int longest;

  /// When it ends or ended, where that was told.
  private @Nullable EndTime end;

  /// The day on which it ended, where that was told by itself.
  private @Nullable LocalDate last;

  /// Whether all that was told is one day that is over.
  private boolean pastDay;

  /// Whether it is over for no other word than a time that is past.
  private boolean onlyPast;

  /// Whether more is told of the time than was understood, or what cannot be.
  private boolean unclear;

  /// @param courses whether courses are counted in it
  TypedTimes(String text, Today now, boolean courses) {
    today = now.day();
    calendar = new CalendarTimes(text, now);
    rest = TimePatterns.inNumbers(text);
    take(TimePatterns.DAY_NOT_KNOWN, _ -> {});
    take(TimePatterns.NOT_KNOWN, _ -> unclear = true);
    takeMisspeltMonth();
    take(TimePatterns.ON_AND_OFF, _ -> {});
    take(TimePatterns.CHILDHOOD, _ -> childhood());
    boolean untilThen = TimePatterns.UNTIL.matcher(rest).find();
    take(TimePatterns.ENDED_ON, this::endedOn);
    take(TimePatterns.BETWEEN, found -> between(calendar.between(found.group(1), found.group(2))));
    takeEnd(TimePatterns.PAST_TENSE.matcher(text).find());
    take(TimePatterns.DAY_OF_COURSE, found -> begun(calendar.dayOfCourse(found)));
    take(TimePatterns.BEGUN_ON_DAY, found -> begun(calendar.onDay(found)));
    take(TimePatterns.BEGUN_AGO, this::begunAgo);
    take(TimePatterns.BEGUN_IN, found -> begun(calendar.begunIn(found)));
    take(TimePatterns.BEGUN_LAST, found -> begun(calendar.recent(found.group(1))));
    boolean over = ended;
    take(TimePatterns.AGO, this::ago);
    take(TimePatterns.WITHIN, this::within);
    take(TimePatterns.LAST, found -> last(found.group()));
    take(
        TimePatterns.SHORTHAND,
        found -> length(found.group(1), null, TimeWords.shorthand(found.group(2))));
    take(
        TimePatterns.LENGTH,
        found ->
            length(
                found.group(1) == null ? found.group(2) : found.group(1),
                found.group(3),
                found.group(4)));
    take(TimePatterns.FOR_YEARS, found -> forYears(found.group(1), found.group(2) != null));
    take(TimePatterns.DAY, this::onDay);
    take(
        TimePatterns.IN_MONTH,
        found -> during(calendar.month(calendar.yearMonth(found.group(1), found.group(2)))));
    take(TimePatterns.IN_YEAR, found -> during(calendar.year(Integer.parseInt(found.group(1)))));
    onlyPast = ended && !over && end == null && last == null;
    end();
    endsOnLast(courses);
    together(courses, untilThen);
    check(
        !courses && TimePatterns.REPEATED.matcher(text).find(),
        !courses && TimePatterns.INTERMITTENT.matcher(text).find());
  }

  /// What is done with the first time of a kind, if what was found is one.
  private interface Reader {
    void read(Matcher found);
  }

  private void take(Pattern pattern, Reader reader) {
    Matcher matcher = pattern.matcher(rest);
    if (matcher.find()) {
      reader.read(matcher);
      rest = (rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end())).strip();
    }
  }

  /// A month that is misspelt is not guessed: then no time is known, but the medicine still is.
  private void takeMisspeltMonth() {
    Matcher matcher = TimePatterns.IN_WORD.matcher(rest);
    while (matcher.find()) {
      if (TimeWords.isMisspeltMonth(matcher.group(1))) {
        unclear = true;
        rest = (rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end())).strip();
        return;
      }
    }
  }

  private void takeEnd(boolean past) {
    Matcher found = TimePatterns.END.matcher(rest);
    if (!found.find()) {
      take(TimePatterns.OPEN_END_TOLD, _ -> {});
    } else if (!EndTime.endsARange(rest.substring(0, found.start()))) {
      end = new EndTime(calendar.ends(found), found.group(1) != null, past);
      rest = (rest.substring(0, found.start()) + " " + rest.substring(found.end())).strip();
    }
  }

  /// What is told to end ends only with a time that is past. Where it may be past or to come, the
  /// time is open, and the medicine is taken.
  private void end() {
    if (end == null) {
      return;
    }
    List<Window> times = end.times(today, window, ongoing, length);
    boolean isToCome = times.stream().noneMatch(time -> time.to().isBefore(today));
    if (times.size() == 1 && !isToCome && (window == null || ongoing)) {
      ended(times.getFirst());
    } else {
      unclear |= times.isEmpty() || !isToCome;
    }
  }

  /// It ended then, having begun when that was told.
  private void ended(Window end) {
    if (window == null || days == null) {
      window = end;
    } else {
      LocalDate latest = today.minusDays(days - 1L);
      boolean exact = window.from().equals(latest) && end.from().equals(end.to());
      window = new Window(window.from(), end.to());
      days = exact ? Math.toIntExact(span(window)) : null;
      ongoing = false;
    }
    ended = true;
  }

  private void endedOn(Matcher found) {
    last = calendar.endDay(found);
    unclear |= last == null || last.isAfter(today);
  }

  /// It ended on the day that was told by itself. That day lies in the time that was told beside
  /// it, or at most one course later; of several courses it is the end of the last one.
  private void endsOnLast(boolean courses) {
    if (last == null) {
      return;
    }
    Window told = window;
    LocalDate latest =
        told == null || ongoing ? today : told.to().plusDays(length == null ? 0 : longest);
    if (told != null
        && (last.isBefore(told.from())
            || last.isAfter(latest)
            || (days != null && !ongoing && !last.equals(told.to())))) {
      unclear = true;
    } else if (courses) {
      LocalDate from = told == null ? today.minusMonths(12) : told.from();
      window = new Window(earlier(from, last), last);
    } else if (days == null || ongoing) {
      window = ongoing ? told : null;
      ended(new Window(last, last));
    }
    ended = last.isBefore(today);
  }

  private void childhood() {
    window = calendar.childhood();
    ended = true;
  }

  private void between(@Nullable Window told) {
    unclear |= told == null;
    if (told != null) {
      window = told;
      days = Math.toIntExact(span(told));
    }
  }

  /// It began in a window and goes on: at least from its last day until today.
  private void begun(@Nullable Window began) {
    unclear |= began == null;
    if (began == null || window != null) {
      return;
    }
    if (began.from().isAfter(today)) {
      window = began;
      return;
    }
    window = new Window(began.from(), today);
    days = Math.toIntExact(today.toEpochDay() - earlier(began.to(), today).toEpochDay() + 1);
    ongoing = true;
  }

  private void begunAgo(Matcher found) {
    // "From 5 to 2 weeks ago" may be when it began, or from when to when it was.
    unclear |= found.group(2) != null && found.group().startsWith("from");
    begun(calendar.ago(found.group(1), found.group(2), found.group(3)));
  }

  /// "For years" are two at least, "for months" two, and "long-term" is three months at least.
  /// "Years ago" leaves open when and how long.
  private void forYears(@Nullable String span, boolean ago) {
    if (!ago && window == null && length == null) {
      int least = span == null ? LONG_TERM_DAYS : 2 * TimeWords.days(span);
      window = new Window(today.minusYears(LONG_AGO), today);
      days = least;
      ongoing = true;
    }
  }

  /// A length that is told as a range: whatever goes on for three months and more does so at least
  /// for the shorter; else it is not known how long it was.
  private void rangeOfLengths() {
    if (length == null || length == longest) {
      return;
    }
    if (window == null && length >= LONG_TERM_DAYS) {
      window = new Window(today.minusDays(longest - 1L), today);
      days = length;
      ongoing = true;
    } else {
      unclear |= ongoing && days != null && length < days;
    }
    length = null;
  }

  /// What several times say together.
  private void together(boolean courses, boolean untilThen) {
    pastDay &= length == null;
    rangeOfLengths();
    Window told = window;
    if (told != null
        && !ongoing
        && !courses
        && length != null
        && length > span(told)
        && !told.from().isAfter(today)) {
      // So long that it began then, or ended then.
      days = length;
      window =
          untilThen
              ? new Window(told.to().minusDays(length - 1L), told.to())
              : new Window(told.from(), earlier(told.to().plusDays(length - 1L), today));
      ended = window.to().isBefore(today);
    } else if (courses) {
      // They lie somewhere in there.
      days = length;
      ongoing = false;
    } else if (told == null && days == null && length != null) {
      days = length;
      if (length >= LONG_TERM_DAYS) {
        // So long, and not told to be over: until today.
        window = new Window(today.minusDays(length - 1L), today);
        ongoing = true;
      }
    } else if (told != null && ongoing && length != null && days != null && length < days) {
      // A course that began then, and is over.
      LocalDate end = today.minusDays(days - 1L).plusDays(length - 1L);
      window = new Window(told.from(), end);
      days = length;
      ongoing = false;
      ended = true;
    } else if (days == null) {
      days = length;
    }
  }

  /// What was half understood is not taken for what was told. Of what was taken on and off, only
  /// that it is over is.
  private void check(boolean repeated, boolean intermittent) {
    unclear |= repeated && length != null;
    unclear |= length != null && TimePatterns.SEASON.matcher(rest).find();
    unclear |= (window != null || days != null) && TimePatterns.tellsMore(rest);
    if (unclear || intermittent) {
      window = null;
      days = null;
      ongoing = false;
      pastDay = false;
      last = null;
      ended &= !unclear;
    }
  }

  private void ago(Matcher found) {
    if (window == null) {
      window = calendar.ago(found.group(1), found.group(2), found.group(3));
      ended = true;
    }
  }

  private void within(Matcher found) {
    if (window == null) {
      window = calendar.within(found.group(1), found.group(2), found.group(3));
    }
  }

  private void last(String text) {
    if (window != null) {
      return;
    }
    ended = text.startsWith("last") || text.equals("yesterday");
    window = calendar.recent(text);
  }

  /// @param to the other end of a range
  private void length(String count, @Nullable String to, String span) {
    int one = TimeWords.days(count, span);
    int other = to == null ? one : TimeWords.days(to, span);
    if (length == null && one > 0 && other > 0) {
      length = Math.min(one, other);
      longest = Math.max(one, other);
    }
  }

  private void onDay(Matcher found) {
    Window day = calendar.onDay(found);
    unclear |= day == null;
    if (day != null && window == null) {
      window = day;
      ended = day.to().isBefore(today);
      pastDay = ended;
    }
  }

  private void during(@Nullable Window told) {
    if (window == null && told != null) {
      window = told;
      ended = told.to().isBefore(today);
    }
  }

  /// The text without its times.
  String rest() {
    return rest;
  }

  @Nullable Integer days() {
    return days;
  }

  @Nullable Window window() {
    return window;
  }

  /// Whether it began in the window and goes on until its end, for the days at least.
  boolean ongoing() {
    return ongoing;
  }

  /// The day on which the last of it was, where that was told by itself.
  @Nullable LocalDate last() {
    return last;
  }

  /// Whether all that was told is one day that is over.
  boolean pastDay() {
    return pastDay;
  }

  /// Whether it is over for no other word than a time that is past: no end and no length.
  boolean onlyPast() {
    return onlyPast && ended && longest == 0;
  }

  /// Whether the time told is over.
  boolean ended() {
    return ended;
  }
}
