package org.brace.knowledge.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.yaml.ProblemSink;

/// How to tell, in more words than someone in doubt reads.
final class LongHowToTell implements Check {

  /// About five lines on a telephone.
  static final int CHARACTERS = 320;

  static final int SENTENCES = 4;
  static final int WORDS = 28;

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern BREAK = Pattern.compile("\\s+");

  @Override
  public String id() {
    return "long-how-to-tell";
  }

  @Override
  public String what() {
    return "how to tell in more than %s characters, %s sentences, or %s words to a sentence"
        .formatted(CHARACTERS, SENTENCES, WORDS);
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      HowToTell howToTell = fact.howToTell();
      if (howToTell != null) {
        look(fact, howToTell, problems);
      }
    }
  }

  private void look(Fact fact, HowToTell howToTell, ProblemSink problems) {
    String say = howToTell.say();
    List<String> sentences = Arrays.asList(SENTENCE_END.split(say, -1));
    if (say.length() > CHARACTERS) {
      add(fact, howToTell, say.length() + " characters", problems);
    }
    if (sentences.size() > SENTENCES) {
      add(fact, howToTell, sentences.size() + " sentences", problems);
    }
    for (String sentence : sentences) {
      int words = BREAK.split(sentence.strip(), -1).length;
      if (words > WORDS) {
        add(fact, howToTell, "a sentence of " + words + " words", problems);
      }
    }
  }

  private void add(Fact fact, HowToTell howToTell, String found, ProblemSink problems) {
    problems.add(
        id(),
        howToTell.place(),
        found,
        "how to tell %s has %s".formatted(fact.id(), found),
        "Say only what to look at, touch, try or count, and what counts as yes");
  }
}
