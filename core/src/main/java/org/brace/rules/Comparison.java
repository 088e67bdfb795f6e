package org.brace.rules;

import java.util.List;
import org.brace.model.Span;

/// What an atom asks of the values that a fact may have.
public sealed interface Comparison {

  Truth of(Span possible);

  /// At least the threshold, or more than it when strict. Presence is "at least 1".
  record AtLeast(double threshold, boolean strict) implements Comparison {

    public static final AtLeast PRESENT = new AtLeast(1, false);

    @Override
    public Truth of(Span possible) {
      if (possible.allAbove(threshold, strict)) {
        return Truth.TRUE;
      }
      return possible.allBelow(threshold, !strict) ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /// At most the threshold, or less than it when strict.
  record AtMost(double threshold, boolean strict) implements Comparison {

    public static final AtMost ABSENT = new AtMost(0, false);

    @Override
    public Truth of(Span possible) {
      if (possible.allBelow(threshold, strict)) {
        return Truth.TRUE;
      }
      return possible.allAbove(threshold, !strict) ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /// One of these states of a neutral choice.
  record OneOf(List<Integer> states) implements Comparison {

    public OneOf {
      states = states.stream().sorted().distinct().toList();
    }

    @Override
    public Truth of(Span possible) {
      long inside =
          states.stream().filter(s -> possible.low() <= s && s <= possible.high()).count();
      if (inside == 0) {
        return Truth.FALSE;
      }
      return inside == (long) (possible.high() - possible.low()) + 1 ? Truth.TRUE : Truth.UNKNOWN;
    }
  }
}
