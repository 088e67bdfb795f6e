package org.brace.knowledge.read;

import java.util.Optional;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Place;

/// Reads `wheeze` and `leg-weakness.mild`: a fact in one of its states.
final class FindingKeys {

  private FindingKeys() {}

  /// The finding; empty, and a problem, where the text names none. Every fact is defined before.
  static Optional<FindingKey> find(Draft draft, String text, Place at) {
    Fact fact = draft.facts.get(text);
    if (fact != null) {
      if (fact.type() == Fact.Type.YES_NO) {
        return Optional.of(new FindingKey(text, text, 1));
      }
      return wrong(draft, "missing-state", text, at, "\"" + text + "\" needs a state", fact);
    }
    int dot = text.lastIndexOf('.');
    Fact graded = dot < 0 ? null : draft.facts.get(text.substring(0, dot));
    if (graded == null) {
      draft.factIds.unknown(text, at);
      return Optional.empty();
    }
    String name = text.substring(dot + 1);
    int state = graded.state(name);
    if (graded.type() == Fact.Type.YES_NO || state < 0) {
      String message = "\"" + name + "\" is not a state of " + graded.id();
      return wrong(draft, "unknown-state", name, at, message, graded);
    }
    if (state == 0) {
      String message = "\"" + name + "\" is the harmless state of " + graded.id();
      return wrong(draft, "harmless-state", name, at, message, graded);
    }
    return Optional.of(new FindingKey(text, graded.id(), state));
  }

  private static Optional<FindingKey> wrong(
      Draft draft, String code, String value, Place at, String message, Fact fact) {
    int harmless = fact.type() == Fact.Type.CHOICES ? 0 : 1;
    String mend =
        fact.states().size() < 2
            ? "Give " + fact.id() + " bands (" + fact.place() + ")"
            : "It has "
                + String.join(", ", fact.states().subList(harmless, fact.states().size()))
                + " ("
                + fact.place()
                + ")";
    draft.problems.add(code, at, value, message, mend);
    return Optional.empty();
  }
}
