package org.brace.casefile;

import java.util.Optional;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;

/// What "None of these" says of a line that someone was asked. Of a whole page, where it cannot be
/// told which lines were asked, [NoneOfThese] says less.
public final class Denial {

  private Denial() {}

  /// Whether a line can be left unticked in a list: its harmless answer is a plain "no".
  public static boolean byLeaving(Fact fact) {
    return switch (fact.type()) {
      case YES_NO -> true;
      case CHOICE ->
          of(fact).isPresent()
              && fact.labels()
                  .getOrDefault(fact.states().getFirst(), "")
                  .matches("(No|Never|None)\\b.*");
      case CHOICES, COUNT, QUANTITY, DATE -> false;
    };
  }

  /// The answer "no", to a reassuring fact as well; empty where a line needs an answer of its own,
  /// such as an age.
  public static Optional<Answer> of(Fact fact) {
    if (fact.kind() == Fact.Kind.MEASUREMENT) {
      return Optional.of(Word.CANNOT_MEASURE);
    }
    return switch (fact.type()) {
      case YES_NO -> Optional.of(Word.ABSENT);
      case CHOICE ->
          fact.isNeutral() || fact.grades() != null
              ? Optional.empty()
              : Optional.of(new Answer.Choice(fact.states().getFirst()));
      case CHOICES, COUNT, QUANTITY, DATE -> Optional.empty();
    };
  }
}
