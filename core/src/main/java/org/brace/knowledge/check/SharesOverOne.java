package org.brace.knowledge.check;

import java.util.List;
import java.util.Map;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Names;

/// states of a graded fact that leave nothing for its harmless state, or a state that it does not
/// have
final class SharesOverOne implements Check {

  @Override
  public String id() {
    return "shares-over-one";
  }

  @Override
  public String what() {
    return "states of a graded fact that leave nothing for its harmless state, or a state that it"
        + " does not have";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Fact fact : subject.knowledge().facts().values()) {
      if (fact.group() == null && fact.states().size() > 1) {
        check(fact, "leak", fact.leak(), problems);
        check(fact, "prevalence", fact.prevalence(), problems);
      }
    }
  }

  private void check(Fact fact, String what, Map<String, Estimate> shares, ProblemSink problems) {
    boolean several = fact.type() == Fact.Type.CHOICES;
    double sum = 0;
    for (Map.Entry<String, Estimate> share : shares.entrySet()) {
      sum += share.getValue().value();
      int state = fact.state(share.getKey());
      if (state < 0 || (state == 0 && !several)) {
        String message =
            "%s of %s names %s, which is %s"
                .formatted(
                    what,
                    fact.id(),
                    share.getKey(),
                    state < 0 ? "not one of its states" : "the harmless state and has the rest");
        List<String> own = fact.states().subList(several ? 0 : 1, fact.states().size());
        problems.add(
            id(),
            share.getValue().place(),
            share.getKey(),
            message,
            state < 0
                ? Names.instead(share.getKey(), own, "Use one of " + String.join(", ", own))
                : "Leave it out");
      }
    }
    if (!several && sum >= 1) {
      problems.add(
          id(),
          fact.place(),
          String.valueOf(sum),
          "the %s of %s adds up to %s, which leaves nothing for \"%s\""
              .formatted(what, fact.id(), sum, fact.states().getFirst()),
          "Lower them, so that together they stay below 1");
    }
  }
}
