package org.brace.web.pages;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Told;

/// What the fields of one line hold.
///
/// @param word a word or choice; empty where there is none
/// @param value a number, a date or a list as it was typed
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
    return evidence.of(fact.id()).map(Told::answer).map(Filled::of).orElse(NOTHING);
  }

  private static boolean is(Fact heading, String state, Word word, Evidence evidence) {
    return evidence
        .of(heading.id() + "." + state)
        .filter(told -> told.answer() == word)
        .isPresent();
  }

  private static Filled of(Answer answer) {
    String text = answer.text();
    return switch (answer) {
      case Word _, Answer.Choice _ -> new Filled(text, "", "", "", List.of(), false);
      case Answer.Count _, Answer.Day _ -> new Filled("", text, "", "", List.of(), false);
      case Answer.Measured _ -> number("", text);
      case Answer.Between _ -> {
        String[] parts = text.split(" ", 2);
        yield number(parts[0].replace("=", ""), parts[1]);
      }
    };
  }

  private static Filled number(String sign, String text) {
    int gap = text.indexOf(' ');
    return gap < 0
        ? new Filled("", text, sign, "", List.of(), false)
        : new Filled("", text.substring(0, gap), sign, text.substring(gap + 1), List.of(), false);
  }
}
