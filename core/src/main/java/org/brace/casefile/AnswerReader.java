package org.brace.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Names;
import org.brace.model.NumberText;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// Reads what was answered about one fact, and says what is wrong with it.
final class AnswerReader {

  /// By what part a number may seem beyond the scale for the conversion of its unit alone: 1,440
  /// months are 120 years.
  private static final double CONVERSION = 1e-9;

  private final ProblemSink problems;
  private final NumberForm numbers;

  AnswerReader(ProblemSink problems, NumberForm numbers) {
    this.problems = problems;
    this.numbers = numbers;
  }

  /// The answer; empty, and a problem, where the text is none for this fact.
  Optional<Answer> read(Fact fact, String text, Place place) {
    for (Word word : Word.values()) {
      if (word.text().equals(text) && allowed(fact, word)) {
        return Optional.of(word);
      }
    }
    return switch (fact.type()) {
      case YES_NO, CHOICES -> wrong(fact, text, place, words(fact));
      case CHOICE -> {
        if (fact.states().contains(text)) {
          yield Optional.of(new Answer.Choice(text));
        }
        List<String> possible = new ArrayList<>(fact.states());
        possible.addAll(words(fact));
        yield wrong(fact, text, place, possible);
      }
      case COUNT, QUANTITY -> number(fact, text, place);
      case DATE -> date(fact, text, place);
    };
  }

  private static boolean allowed(Fact fact, Word word) {
    return switch (word) {
      case UNSURE, DECLINED -> true;
      case CANNOT_MEASURE -> fact.kind() == Fact.Kind.MEASUREMENT;
      case PRESENT, ABSENT -> fact.type() == Fact.Type.YES_NO;
    };
  }

  private static List<String> words(Fact fact) {
    return Arrays.stream(Word.values())
        .filter(word -> allowed(fact, word))
        .map(Word::text)
        .toList();
  }

  private Optional<Answer> wrong(Fact fact, String text, Place place, List<String> possible) {
    problems.add(
        "unknown-answer",
        place,
        text,
        "\"" + text + "\" is not an answer to " + fact.id(),
        instead(text, possible));
    return Optional.empty();
  }

  /// What to write in place of it: our word for what people say, else what is near.
  private static String instead(String text, List<String> possible) {
    Word ours =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "yes", "y", "true", "1" -> Word.PRESENT;
          case "no", "n", "false", "0", "none" -> Word.ABSENT;
          case "unknown", "not sure", "don't know", "maybe", "?" -> Word.UNSURE;
          default -> null;
        };
    return ours != null && possible.contains(ours.text())
        ? "Write " + ours.text() + " instead"
        : Names.instead(text, possible, "Use one of " + String.join(", ", possible));
  }

  private Optional<Answer> number(Fact fact, String text, Place place) {
    Quantity low = null;
    Quantity high = null;
    boolean lowOpen = false;
    boolean highOpen = false;
    List<String> parts = List.of(text.split("\\s+and\\s+", -1));
    for (String part : parts) {
      NumberText number = numbers.read(part).orElse(null);
      if (number == null) {
        problems.add(
            "not-a-number",
            place,
            text,
            "\"" + text + "\" is no number for " + fact.id(),
            text.indexOf(',') < 0
                ? "Write for example " + example(fact)
                : "Write a thousand as 1000 and a half as 0.5, for example " + example(fact));
        return Optional.empty();
      }
      Quantity quantity = quantity(fact, number, text, place);
      if (quantity == null) {
        return Optional.empty();
      }
      boolean lower = number.sign().startsWith(">");
      boolean upper = number.sign().startsWith("<");
      if (parts.size() > 1 && !(lower && low == null) && !(upper && high == null)) {
        problems.add(
            "not-a-range",
            place,
            text,
            "\"" + text + "\" does not name one lower and one upper end for " + fact.id(),
            "Write one of each, such as " + range(fact) + ", or one number");
        return Optional.empty();
      }
      switch (number.sign()) {
        case ">", ">=" -> {
          low = quantity;
          lowOpen = number.sign().equals(">");
        }
        case "<", "<=" -> {
          high = quantity;
          highOpen = number.sign().equals("<");
        }
        default -> {
          return exact(fact, quantity, text, place);
        }
      }
    }
    double from = low == null ? least(fact) : low.in(unit(fact));
    double to = high == null ? fact.scale().high() : high.in(unit(fact));
    if (isEmpty(from, lowOpen, to, highOpen, fact.type() == Fact.Type.COUNT)) {
      problems.add(
          "empty-range",
          place,
          text,
          "no number of " + fact.id() + " lies in \"" + text + "\"",
          "Write the lower end first, such as %s, or one number: %s"
              .formatted(range(fact), example(fact)));
      return Optional.empty();
    }
    return Optional.of(new Answer.Between(low, lowOpen, high, highOpen));
  }

  private static boolean isEmpty(
      double from, boolean fromOpen, double to, boolean toOpen, boolean whole) {
    if (whole) {
      return (fromOpen ? Math.floor(from) + 1 : Math.ceil(from))
          > (toOpen ? Math.ceil(to) - 1 : Math.floor(to));
    }
    return from > to || (from == to && (fromOpen || toOpen));
  }

  private static double least(Fact fact) {
    return fact.grades() == null ? fact.scale().low() : 0;
  }

  private Optional<Answer> exact(Fact fact, Quantity quantity, String text, Place place) {
    if (fact.type() == Fact.Type.QUANTITY) {
      return Optional.of(new Answer.Measured(quantity));
    }
    if (quantity.value() != Math.rint(quantity.value())) {
      problems.add(
          "not-a-count",
          place,
          text,
          fact.id() + " is a whole number, not " + text,
          "Write %s or %s"
              .formatted(
                  (int) Math.floor(quantity.value()), (int) Math.floor(quantity.value()) + 1));
      return Optional.empty();
    }
    return Optional.of(new Answer.Count((int) quantity.value()));
  }

  private @Nullable Quantity quantity(Fact fact, NumberText number, String text, Place place) {
    Unit expected = unit(fact);
    Unit unit = number.unit().isEmpty() ? Unit.ONE : Unit.of(number.unit()).orElse(null);
    Unit meant = number.unit().isEmpty() ? expected : unit;
    if (number.mayBeThousands() && meant != null && isPossible(fact, number.inThousands(), meant)) {
      problems.add(
          "ambiguous-number",
          place,
          text,
          "\"" + text + "\" for " + fact.id() + " may be read as two numbers",
          number.bothWays(meant));
      return null;
    }
    if (unit == null || unit.dimension() != expected.dimension()) {
      String found = number.unit().isEmpty() ? "no unit" : "the unit \"" + number.unit() + "\"";
      problems.add(
          "wrong-unit",
          place,
          text,
          fact.id()
              + " has "
              + found
              + ", but is told "
              + (expected == Unit.ONE ? "without one" : "in " + expected.written()),
          number.unit().isEmpty()
              ? "Write \"%s\" if that is what it is in, or for example %s"
                  .formatted(new Quantity(number.value(), expected).written(), example(fact))
              : "Write for example " + example(fact));
      return null;
    }
    Quantity quantity = new Quantity(number.value(), unit);
    double value = quantity.in(expected);
    double least = least(fact);
    double most = fact.scale().high();
    double end = Math.clamp(value, least, most);
    if (Math.abs(value - end) <= CONVERSION * Math.max(Math.abs(least), Math.abs(most))) {
      return value == end ? quantity : new Quantity(end, expected);
    }
    problems.add(
        "impossible-value",
        place,
        text,
        fact.id() + " cannot be " + text,
        "It lies between %s and %s"
            .formatted(
                new Quantity(least, expected).written(), new Quantity(most, expected).written()));
    return null;
  }

  private static boolean isPossible(Fact fact, double value, Unit unit) {
    Unit expected = unit(fact);
    if (unit.dimension() != expected.dimension()) {
      return false;
    }
    double told = unit.convert(value, expected);
    return told >= least(fact) && told <= fact.scale().high();
  }

  /// An answer that the fact can have, to show how one is written.
  static String someAnswer(Fact fact) {
    return switch (fact.type()) {
      case YES_NO -> Word.PRESENT.text();
      case CHOICE, CHOICES -> fact.states().getLast();
      case COUNT, QUANTITY -> example(fact);
      case DATE -> "2026-11-22";
    };
  }

  private static String example(Fact fact) {
    return "\"" + usual(fact).written() + "\"";
  }

  /// A lower and an upper end, to show how a range is written.
  private static String range(Fact fact) {
    Quantity from = usual(fact);
    double to = Math.min(2 * from.value(), fact.scale().high());
    return "\">= %s and < %s\"".formatted(from.written(), new Quantity(to, from.unit()).written());
  }

  private static Quantity usual(Fact fact) {
    Double usual = fact.example();
    double middle = Math.rint((Math.max(0, fact.scale().low()) + fact.scale().high()) / 2);
    return new Quantity(usual == null ? middle : usual, unit(fact));
  }

  private static Unit unit(Fact fact) {
    Unit unit = fact.unit();
    return unit == null ? Unit.ONE : unit;
  }

  private Optional<Answer> date(Fact fact, String text, Place place) {
    return day(fact.id(), text, place, problems).map(Answer.Day::new);
  }

  /// A calendar day; empty, and a problem, where the text is none.
  static Optional<LocalDate> day(String what, String text, Place place, ProblemSink problems) {
    try {
      return Optional.of(OurTime.day(LocalDate.parse(text)));
    } catch (DateTimeException wrong) {
      problems.add(
          "not-a-date",
          place,
          text,
          what + " is \"" + text + "\", which is no date from 1900 to 2199",
          "Write the date as 2026-11-22");
      return Optional.empty();
    }
  }
}
