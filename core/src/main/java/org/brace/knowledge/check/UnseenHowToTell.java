package org.brace.knowledge.check;

import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.yaml.ProblemSink;

/// How to tell, where nobody can say "not sure" and so nobody reads it.
final class UnseenHowToTell implements Check {

  @Override
  public String id() {
    return "unseen-how-to-tell";
  }

  @Override
  public String what() {
    return "how to tell a fact that takes no \"not sure\": several choices, or a choice about the"
        + " person";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      HowToTell howToTell = fact.howToTell();
      if (howToTell != null && !takesUnsure(fact)) {
        problems.add(
            id(),
            howToTell.place(),
            fact.id(),
            "nobody is shown how to tell " + fact.id(),
            "Say it in help: instead, which always stands under the question");
      }
    }
  }

  private static boolean takesUnsure(Fact fact) {
    return switch (fact.type()) {
      case CHOICES -> false;
      case CHOICE -> fact.kind() != Fact.Kind.PERSON;
      case YES_NO, COUNT, QUANTITY, DATE -> true;
    };
  }
}
