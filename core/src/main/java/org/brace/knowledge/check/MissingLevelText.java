package org.brace.knowledge.check;

import java.util.Set;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// a level without its words, or with a contact that does not exist
final class MissingLevelText implements Check {

  private static final Set<String> CONTACTS = Set.of("emergency", "urgent", "routine", "pharmacy");

  @Override
  public String id() {
    return "missing-level-text";
  }

  @Override
  public String what() {
    return "a level without its words, or with a contact that does not exist";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Policy policy = subject.knowledge().policy();
    contact("what is out of scope", policy.outOfScope().text(), policy, problems);
    for (Level level : Level.values()) {
      Policy.@Nullable LevelText text = policy.levels().get(level);
      if (text == null) {
        report("no words for the level " + level.id(), level.id(), policy, problems);
      } else {
        contact("the level " + level.id(), text, policy, problems);
      }
    }
  }

  private void contact(String of, Policy.LevelText text, Policy policy, ProblemSink problems) {
    if (!CONTACTS.contains(text.contact())) {
      String message = "%s has the contact %s".formatted(of, text.contact());
      report(message, text.contact(), policy, problems);
    }
  }

  private void report(String message, String value, Policy policy, ProblemSink problems) {
    problems.add(
        id(),
        policy.place(),
        value,
        message,
        "Each level has headline, do and contact (emergency, urgent, routine or pharmacy)");
  }
}
