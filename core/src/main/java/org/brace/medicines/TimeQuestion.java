package org.brace.medicines;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.Typed.Window;
import org.brace.model.TimeReply;

/// When steroid tablets or an injection were taken and for how long: whether that is to be asked,
/// and what a reply comes to.
final class TimeQuestion {

  private static final String NOT_KNOWN = ", time not known";

  private static final String EXAMPLES =
      "Write it like this: since March; for 6 weeks; 5 days in October; 3 courses of 5 days this"
          + " year. If you do not know, write: don't know.";

  private final Function<String, Optional<Recognised>> recognise;
  private final LocalDate today;

  TimeQuestion(Function<String, Optional<Recognised>> recognise, LocalDate today) {
    this.recognise = recognise;
    this.today = today;
  }

  /// The question for what is open of it and not told to be unknown: only what was not told is
  /// asked, and what was told is read back. Empty where nothing is.
  Optional<String> of(String entry) {
    return recognise
        .apply(entry)
        .filter(each -> SteroidLedger.isTimeOpen(each, today))
        .filter(_ -> !TimePatterns.NOT_KNOWN.matcher(folded(entry)).find())
        .map(each -> question(each.course(), entry.strip()) + assumed(each));
  }

  private String question(Course course, String name) {
    Window window = course.window();
    if (window == null || window.from().isAfter(today)) {
      return "When did you take “%s”, and for how long?".formatted(name);
    }
    return "For how long did you take “%s”? Brace reads the time as %s."
        .formatted(name, CourseWords.between(window.from(), window.to()));
  }

  private static String assumed(Recognised medicine) {
    return medicine.current() ? " Until you say, it counts as taken now." : "";
  }

  TimeReply reply(String entry, String when) {
    String line = entry.strip();
    String words = folded(when);
    if (TimePatterns.NOT_KNOWN.matcher(words).find()
        || TimePatterns.NO_IDEA.matcher(words).matches()) {
      return notKnown(line, "");
    }
    if (TimePatterns.INTERMITTENT.matcher(words).find() && settled(line, when).isEmpty()) {
      return notKnown(line, when.strip());
    }
    if (TimePatterns.SEASON.matcher(words).find()) {
      return new TimeReply.NotUnderstood(
          ("\"%s\" names a season, and which months that is differs from place to place and from year"
                  + " to year. Write the months, such as: since June 2025; 2 weeks in May.")
              .formatted(when.strip()));
    }
    Optional<TimeReply> told =
        settled(line, when)
            .<TimeReply>map(TimeReply.Settled::new)
            .or(() -> half(line, when).map(TimeReply.class::cast));
    return told.orElseGet(() -> new TimeReply.NotUnderstood(notUnderstood(when.strip())));
  }

  private static String notUnderstood(String when) {
    return TimePatterns.SLASHED_DATE.matcher(when).find()
        ? ("In \"%s\" the day or the month may come first, or there is no such day. Write the month"
                + " as a word, such as: since 3 September 2026.")
            .formatted(when)
        : "Brace does not understand \"%s\" as a time. %s".formatted(when, EXAMPLES);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  private TimeReply notKnown(String line, String words) {
    String whole = line + (words.isEmpty() ? "" : " " + words);
    return new TimeReply.NotKnown((same(line, whole).isPresent() ? whole : line) + NOT_KNOWN);
  }

  private Optional<String> settled(String line, String when) {
    return wholes(line, when)
        .filter(whole ->
            same(line, whole).filter(each -> !SteroidLedger.isTimeOpen(each, today)).isPresent())
        .findFirst();
  }

  /// The line with the reply, in the ways in which the two may belong together; months in place of
  /// a season.
  private static Stream<String> wholes(String line, String when) {
    return Stream.of(line, TimePatterns.SEASON_TOLD.matcher(line).replaceAll("").strip())
        .distinct()
        .flatMap(each -> Stream.of(" ", " for ").map(link -> each + link + when.strip()));
  }

  /// What the line with more words is of, if that is still the same.
  private Optional<Recognised> same(String line, String whole) {
    Optional<List<Ingredient>> before = recognise.apply(line).map(Recognised::ingredients);
    return recognise.apply(whole).filter(each -> before.equals(Optional.of(each.ingredients())));
  }

  /// Where the reply tells one of when, how long, and that it is taken all the time.
  private Optional<TimeReply.Half> half(String line, String when) {
    String whole = line + " " + when.strip();
    Optional<Course> before = recognise.apply(line).map(Recognised::course);
    return same(line, whole)
        .map(Recognised::course)
        .filter(course -> !before.equals(Optional.of(course)))
        .flatMap(course -> missing(course).map(message -> new TimeReply.Half(whole, message)));
  }

  private static Optional<String> missing(Course course) {
    if (course.window() != null && course.days() == null) {
      return Optional.of(
          "Brace understands when, but not for how long. Write both, such as: 5 days in October; 2"
              + " weeks last month.");
    }
    if (course.window() == null && course.days() != null) {
      return Optional.of(
          "Brace understands how long, but not when. Write both, such as: 5 days in October; 2 weeks"
              + " last month.");
    }
    return course.use() == Typed.Use.REGULARLY
        ? Optional.of(
            "Brace understands that you take it regularly, but not since when. Write that too, such"
                + " as: since March; for 6 weeks; for years.")
        : Optional.empty();
  }
}
