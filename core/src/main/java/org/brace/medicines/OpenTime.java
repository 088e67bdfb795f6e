package org.brace.medicines;

import java.time.LocalDate;
import org.brace.medicines.Typed.Window;
import org.brace.model.Problem;

/// What an entry of steroid tablets or an injection leaves open of its time: what is asked of it
/// when it is typed, and what the result says where it stays open.
enum OpenTime {
  /// When or for how long, so that the courses and the sum cannot be known.
  WHEN_AND_HOW_LONG(
      "since 3 March; for 6 weeks; 5 days from 12 October; 3 courses of 5 days, the last one ended on"
          + " 12 October",
      ", time not known"),

  /// On which day it ended: whether it goes on, was in the last 30 days, or lay in the 12 months.
  LAST_DAY("16 October; yesterday; today; 5 days from 12 October", ", day not known"),

  /// On which day it began, and so whether it goes on for four weeks or for three months.
  FIRST_DAY("3 October; since 3 October 2025", ", day not known");

  private final String examples;
  private final String notKnown;

  OpenTime(String examples, String notKnown) {
    this.examples = examples;
    this.notKnown = notKnown;
  }

  /// How to answer, in words that leave nothing open.
  String examples() {
    return examples;
  }

  /// What stands at the end of an entry of which this is told not to be known.
  String notKnown() {
    return notKnown;
  }

  /// Only what was not told is asked, and what was told is read back.
  String question(String name, Course course, LocalDate today) {
    Window window = course.window();
    String read = new CourseWords(today).of(course);
    return switch (this) {
      case WHEN_AND_HOW_LONG ->
          window == null || window.from().isAfter(today)
              ? "When did you take “%s”, and for how long?".formatted(name)
              : "For how long did you take “%s”? Brace reads the time as %s."
                  .formatted(name, CourseWords.between(window.from(), window.to()));
      case LAST_DAY ->
          "On which day did you take the last of “%s”? Brace reads it as %s.".formatted(name, read);
      case FIRST_DAY ->
          "On which day did you begin with “%s”? Brace reads it as %s.".formatted(name, read);
    };
  }

  /// What the result says of an entry that leaves this open.
  Problem problem(String name, Course course, String at, LocalDate today) {
    Window window = course.window();
    String last = window == null ? "" : CourseWords.day(window.to());
    String open =
        switch (this) {
          case WHEN_AND_HOW_LONG ->
              "does not say clearly when and for how long, so what the steroids add up to is not known";
          case LAST_DAY ->
              "does not say on which day it ended, so how long ago that was is not known exactly enough";
          case FIRST_DAY ->
              "does not say on which day it began, so for how long it goes on is not known exactly enough";
        };
    String mend =
        switch (this) {
          case WHEN_AND_HOW_LONG ->
              "Write each course by itself, with when and how long: \"prednisolone 10 mg since 3 March\", or \"prednisolone 30 mg 5 days from 12 October\"";
          case LAST_DAY ->
              "Write that day beside it, such as \"ended on %s\"; what may be so counts as possible until then"
                  .formatted(last);
          case FIRST_DAY ->
              "Write that day, such as \"since 3 October\"; what may be so counts as possible until then";
        };
    return new Problem(
        "steroid-time-not-told",
        at,
        name,
        "\"%s\" %s; read as: %s".formatted(name, open, new CourseWords(today).of(course)),
        mend);
  }
}
