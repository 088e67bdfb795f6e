package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;

/// A level below the emergencies without a time to answer again.
final class NoRecheck implements Check {

  @Override
  public String id() {
    return "no-recheck";
  }

  @Override
  public String what() {
    return "a level below the emergencies without a time to answer again";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    CareGuide care = subject.knowledge().care();
    if (care.rechecks().isEmpty()) {
      return;
    }
    for (Level level : List.of(Level.SELF_CARE, Level.ROUTINE, Level.SAME_DAY)) {
      if (!care.rechecks().containsKey(level)) {
        problems.add(
            id(),
            new Place("care.yaml", 1),
            level.id(),
            "nothing says when to answer again at the level " + level.id(),
            "Write it under recheck:");
      }
    }
  }
}
