package org.brace.medicines;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.knowledge.Ingredient;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.jspecify.annotations.Nullable;

/// When steroid tablets or an injection were taken and for how long: whether that is to be asked,
/// and what a reply comes to.
final class TimeQuestion {

  private static final String WHEN_AND_LENGTH = "5 days from 12 October; 2 weeks from 3 March.";

  private final Function<String, Optional<Recognised>> recognise;
  private final UnaryOperator<String> timeless;
  private final LocalDate today;

  /// @param timeless what is left of an entry without its times
  TimeQuestion(
      Function<String, Optional<Recognised>> recognise,
      UnaryOperator<String> timeless,
      LocalDate today) {
    this.recognise = recognise;
    this.timeless = timeless;
    this.today = today;
  }

  /// The question for what is open of it and not told to be unknown. Empty where nothing is.
  Optional<TimeAsked> of(String entry) {
    String words = folded(entry);
    return recognise
        .apply(entry)
        .filter(_ -> !TimePatterns.NOT_KNOWN.matcher(words).find())
        .flatMap(each ->
            open(each)
                .filter(open ->
                    open == OpenTime.WHEN_AND_HOW_LONG
                        || !TimePatterns.DAY_NOT_KNOWN.matcher(words).find())
                .map(open ->
                    new TimeAsked(
                        open.question(entry.strip(), each.course(), today) + assumed(open, each),
                        open.examples())));
  }

  private Optional<OpenTime> open(Recognised medicine) {
    return SteroidLedger.open(medicine, today);
  }

  /// What is open of an entry; of one that is not recognised everything.
  private OpenTime open(String line) {
    return recognise.apply(line).flatMap(this::open).orElse(OpenTime.WHEN_AND_HOW_LONG);
  }

  private static String assumed(OpenTime open, Recognised medicine) {
    return open == OpenTime.WHEN_AND_HOW_LONG && medicine.current()
        ? " Until you say, it counts as taken now."
        : "";
  }

  TimeReply reply(String entry, String when) {
    String line = entry.strip();
    String words = folded(when);
    OpenTime open = open(line);
    if (TimePatterns.NOT_KNOWN.matcher(words).find()
        || TimePatterns.NO_IDEA.matcher(words).matches()
        || TimePatterns.DAY_NOT_KNOWN.matcher(words).find()) {
      return new TimeReply.NotKnown(line + open.notKnown());
    }
    if (TimePatterns.INTERMITTENT.matcher(words).find() && settled(line, when, open).isEmpty()) {
      return onAndOff(line, when.strip());
    }
    if (TimePatterns.SEASON.matcher(words).find()) {
      return new TimeReply.NotUnderstood(
          ("\"%s\" names a season, and which months that is differs from place to place and from year"
                  + " to year. Write the months, such as: since June 2025; 2 weeks in May.")
              .formatted(when.strip()));
    }
    Optional<TimeReply> told =
        settled(line, when, open)
            .<TimeReply>map(TimeReply.Settled::new)
            .or(() -> half(line, when).map(TimeReply.class::cast));
    return told.orElseGet(() -> new TimeReply.NotUnderstood(notUnderstood(when.strip(), open)));
  }

  private static String notUnderstood(String when, OpenTime open) {
    return TimePatterns.SLASHED_DATE.matcher(when).find()
        ? ("In \"%s\" the day or the month may come first, or there is no such day. Write the month"
                + " as a word, such as: since 3 September 2026.")
            .formatted(when)
        : "Brace does not understand \"%s\" as %s. Write it like this: %s. If you do not know, write: don't know."
            .formatted(
                when,
                open == OpenTime.WHEN_AND_HOW_LONG ? "a time" : "a day that goes with the rest",
                open.examples());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }

  private TimeReply onAndOff(String line, String words) {
    String whole = line + " " + words;
    return new TimeReply.NotKnown(
        (same(line, whole).isPresent() ? whole : line) + OpenTime.WHEN_AND_HOW_LONG.notKnown());
  }

  private Optional<String> settled(String line, String when, OpenTime open) {
    return wholes(line, when.strip(), open)
        .filter(whole -> same(line, whole).filter(each -> open(each).isEmpty()).isPresent())
        .findFirst();
  }

  /// The line with the reply, in the ways in which the two may belong together; months in place of
  /// a season, a time with its day in place of one without.
  private Stream<String> wholes(String line, String when, OpenTime open) {
    Stream<String> added =
        Stream.of(line, TimePatterns.SEASON_TOLD.matcher(line).replaceAll("").strip())
            .distinct()
            .flatMap(each -> Stream.of(" ", " for ").map(link -> each + link + when));
    return switch (open) {
      case WHEN_AND_HOW_LONG -> added;
      case LAST_DAY -> {
        String day = day(when, TimePatterns.LAST_DAY);
        yield day == null
            ? Stream.concat(added, instead(line, when))
            : Stream.of(endedOn(line, day));
      }
      case FIRST_DAY -> {
        String day = day(when, TimePatterns.FIRST_DAY);
        yield instead(line, day == null ? when : "since " + day);
      }
    };
  }

  private static String endedOn(String line, String day) {
    return line + ", ended on " + day;
  }

  /// The day, where the reply is nothing else; by its date where it was told as seen from today.
  private @Nullable String day(String when, Pattern bare) {
    Matcher found = bare.matcher(folded(when));
    if (!found.matches()) {
      return null;
    }
    return switch (found.group(1)) {
      case null -> CourseWords.day(today);
      case "today" -> CourseWords.day(today);
      case "yesterday" -> CourseWords.day(today.minusDays(1));
      default -> when.strip().substring(found.start(1), found.end(1));
    };
  }

  /// The line with another time in place of its own, where the reply tells both when and how long.
  /// Of several courses it is the time of the last one.
  private Stream<String> instead(String line, String when) {
    String whole = timeless.apply(line) + " " + when;
    boolean several = recognise.apply(line).filter(each -> each.course().count() > 1).isPresent();
    Optional<Course> told = recognise.apply(whole).map(Recognised::course);
    return told.filter(each -> each.window() != null && (!several || each.exact())).stream()
        .map(each ->
            several
                ? endedOn(line, CourseWords.day(Objects.requireNonNull(each.window()).to()))
                : whole);
  }

  /// What the line with more words is of, if that is still the same.
  private Optional<Recognised> same(String line, String whole) {
    Optional<List<Ingredient>> before = recognise.apply(line).map(Recognised::ingredients);
    return recognise.apply(whole).filter(each -> before.equals(Optional.of(each.ingredients())));
  }

  /// Where the reply tells a part of what is asked: one of when, how long, and that it is taken all
  /// the time; or both, and not on which day.
  private Optional<TimeReply.Half> half(String line, String when) {
    Optional<Course> before = recognise.apply(line).map(Recognised::course);
    return Stream.of(" ", " for ")
        .map(link -> line + link + when.strip())
        .flatMap(whole ->
            same(line, whole)
                .filter(each -> !before.equals(Optional.of(each.course())))
                .flatMap(this::missing)
                .map(message -> new TimeReply.Half(whole, message))
                .stream())
        .findFirst();
  }

  private Optional<String> missing(Recognised medicine) {
    Course course = medicine.course();
    OpenTime open = open(medicine).orElse(OpenTime.WHEN_AND_HOW_LONG);
    if (open != OpenTime.WHEN_AND_HOW_LONG) {
      return Optional.of(
          "Brace understands %s. On which day did %s? Such as: %s. If you do not know, write: don't know."
              .formatted(
                  new CourseWords(today).of(course),
                  open == OpenTime.FIRST_DAY ? "it begin" : "you take the last",
                  open.examples()));
    }
    if (course.window() != null && course.days() == null) {
      return Optional.of(
          "Brace understands when, but not for how long. Write both, such as: " + WHEN_AND_LENGTH);
    }
    if (course.window() == null && course.days() != null) {
      return Optional.of(
          "Brace understands how long, but not when. Write both, such as: " + WHEN_AND_LENGTH);
    }
    return course.use() == Typed.Use.REGULARLY
        ? Optional.of(
            "Brace understands that you take it regularly, but not since when. Write that too, such"
                + " as: since 3 March; for 6 weeks; for years.")
        : Optional.empty();
  }
}
