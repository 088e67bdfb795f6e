package org.brace.web.pages;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Quantity;
import org.brace.model.Told;

/// What the fields of one line hold.
///
/// @param word a word or choice; empty where there is none
/// @param value a number, a date or a list as it was typed; where the page has no field for its
///   sign or unit, the number with both
/// @param members the ticked choices of a heading
/// @param none whether it was said that none of its choices is true
public record Filled(
    String word, String value, String sign, String unit, List<String> members, boolean none) {

  static final Filled NOTHING = new Filled("", "", "", "", List.of(), false);

  /// The answer that was given before.
  static Filled of(Fact fact, Evidence evidence) {
    if (fact.type() == Fact.Type.CHOICES) {
      List<String> members =
          fact.states().stream().filter(state -> is(fact, state, Word.PRESENT, evidence)).toList();
      boolean none =
          fact.states().stream().allMatch(state -> is(fact, state, Word.ABSENT, evidence));
      return new Filled("", "", "", "", members, none);
    }
    return evidence.of(fact.id()).map(Told::answer).map(answer -> of(fact, answer)).orElse(NOTHING);
  }

  private static boolean is(Fact heading, String state, Word word, Evidence evidence) {
    return evidence.of(heading.member(state)).filter(told -> told.answer() == word).isPresent();
  }

  private static Filled of(Fact fact, Answer answer) {
    return switch (answer) {
      case Word _, Answer.Choice _ -> new Filled(answer.text(), "", "", "", List.of(), false);
      case Answer.Count _, Answer.Day _ -> whole(answer);
      case Answer.Measured(Quantity quantity) -> number(fact, "", quantity, answer);
      case Answer.Between(Quantity low, boolean open, Quantity high, boolean _)
          when high == null && low != null && open && PageView.isRough(fact) ->
          number(fact, ">", low, answer);
      case Answer.Between(Quantity low, boolean _, Quantity high, boolean open)
          when low == null && high != null && open && PageView.isRough(fact) ->
          number(fact, "<", high, answer);
      case Answer.Between _ -> whole(answer);
    };
  }

  /// A number with its sign and unit in fields of their own, where the page offers both.
  private static Filled number(Fact fact, String sign, Quantity quantity, Answer answer) {
    String unit = quantity.unit().ucum();
    return PageView.units(fact).stream().anyMatch(offered -> offered.value().equals(unit))
        ? new Filled("", quantity.number(), sign, unit, List.of(), false)
        : whole(answer);
  }

  /// All of it in the field of the number, so that nothing of it is lost when it is sent again.
  private static Filled whole(Answer answer) {
    return new Filled("", answer.written(), "", "", List.of(), false);
  }
}
