package org.brace.model;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was answered about one fact. No answer at all is the absence of an entry in [Evidence].
public sealed interface Answer {

  /// The word or number as a case file and a reply write it.
  String text();

  /// As people write it, and as it is read again: `140 lb`, `>= 3 weeks and < 8 weeks`.
  default String written() {
    return text();
  }

  /// An answer that carries no number or state of its own.
  enum Word implements Answer {
    PRESENT("present"),
    ABSENT("absent"),
    /// Asked, and the person cannot say.
    UNSURE("unsure"),
    /// There is no device, or it could not be used.
    CANNOT_MEASURE("cannot-measure"),
    DECLINED("declined");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }

  /// One state of a graded or neutral choice.
  record Choice(String state) implements Answer {
    @Override
    public String text() {
      return state;
    }
  }

  /// A number that has been counted.
  record Count(int value) implements Answer {
    @Override
    public String text() {
      return Integer.toString(value);
    }
  }

  /// A number with a unit.
  record Measured(Quantity quantity) implements Answer {
    @Override
    public String text() {
      return quantity.toString();
    }

    @Override
    public String written() {
      return quantity.written();
    }
  }

  /// A calendar day.
  record Day(LocalDate date) implements Answer {
    @Override
    public String text() {
      return date.toString();
    }
  }

  /// A rough number, such as `> 3 wk`: an open or closed bound on one side or on both.
  ///
  /// @param low nothing is known downwards when null
  /// @param high nothing is known upwards when null
  record Between(@Nullable Quantity low, boolean lowOpen, @Nullable Quantity high, boolean highOpen)
      implements Answer {

    public Between {
      if (low == null && high == null) {
        throw new IllegalArgumentException("A range needs a bound");
      }
    }

    @Override
    public String text() {
      return with(Quantity::toString);
    }

    @Override
    public String written() {
      return with(Quantity::written);
    }

    private String with(Function<Quantity, String> end) {
      String from = low == null ? "" : (lowOpen ? "> " : ">= ") + end.apply(low);
      String to = high == null ? "" : (highOpen ? "< " : "<= ") + end.apply(high);
      return from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to;
    }
  }
}
