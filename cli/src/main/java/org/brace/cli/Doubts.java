package org.brace.cli;

import java.util.Locale;
import org.brace.casefile.Denial;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;

/// What someone at a keyboard is told who is not sure: how to find out, where that can be said.
final class Doubts {

  private final Screen screen;
  private final PageKeys keys;

  Doubts(Screen screen, PageKeys keys) {
    this.screen = screen;
    this.keys = keys;
  }

  /// Says how to tell.
  ///
  /// @return whether there was something to say
  boolean tell(Fact fact) {
    HowToTell howToTell = fact.howToTell();
    if (howToTell == null) {
      return false;
    }
    screen.paragraph(Tone.FAINT, "  ", "How to tell: " + howToTell.say());
    return true;
  }

  /// The answer to a line that someone is not sure of, once they were told how to find out:
  /// present, denied, or unsure still.
  Answer resolve(Fact fact) {
    if (fact.howToTell() == null) {
      return Word.UNSURE;
    }
    screen.paragraph(Tone.PLAIN, "", fact.question());
    tell(fact);
    while (true) {
      String line = keys.read("y yes, n no, Enter still not sure > ");
      switch (line.toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return Word.PRESENT;
        }
        case "n", "no" -> {
          return Denial.of(fact).orElse(Word.ABSENT);
        }
        case "", "?" -> {
          return Word.UNSURE;
        }
        default -> screen.line(Tone.CAUTION, "Type y or n, or press Enter.");
      }
    }
  }
}
