package org.brace.knowledge.check;

import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Rule;

/// A rule that tests a fact against the direction in which it gets worse.
///
/// A reassuring derived fact is made of tests that point away from worse, all others of tests that
/// point towards it. So a derived fact gets worse when what it rests on does.
final class WrongDirection implements Check {

  @Override
  public String id() {
    return "wrong-direction";
  }

  @Override
  public String what() {
    return "a rule that tests a fact against the direction in which it gets worse";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Set<Subject.Written> gates = Set.copyOf(subject.gates());
    for (Subject.Written written : subject.rules()) {
      Fact derived = subject.knowledge().facts().get(written.of());
      if (derived != null && saysWhoIsAsked(derived)) {
        continue;
      }
      for (Rule.Atom atom : Subject.atoms(written.rule())) {
        if (saysWhoIsAsked(subject.knowledge().fact(atom.fact())) && !gates.contains(written)) {
          problems.add(
              id(),
              written.place(),
              atom.text(),
              "%s tests \"%s\", which only says who is asked".formatted(written.of(), atom.text()),
              "Use it in ask-when: alone, or write worse: present");
        }
        if (!agrees(atom, written.reassuring())) {
          Fact fact = subject.knowledge().fact(atom.fact());
          problems.add(
              id(),
              written.place(),
              atom.text(),
              "%s tests \"%s\", which points %s worse"
                  .formatted(
                      written.of(), atom.text(), written.reassuring() ? "towards" : "away from"),
              written.reassuring()
                  ? "What reassures is made only of what points away from worse"
                  : mend(fact));
        }
      }
    }
    for (Fact fact : subject.knowledge().facts().values()) {
      Direction expected = fact.reassuring() ? Direction.LOW : Direction.HIGH;
      if (byRule(fact) && !saysWhoIsAsked(fact) && fact.worse() != expected) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            fact.id() + " is derived from what gets worse, but says that it gets better with it",
            "Write worse: present (a count: high); with reassuring: true, worse: absent");
      }
    }
  }

  private static boolean byRule(Fact fact) {
    return fact.isDerived() && !(fact.derivation() instanceof Derivation.Computed);
  }

  /// Whether it is derived, and neutral: such a fact may look at any value, and stands in gates
  /// alone.
  private static boolean saysWhoIsAsked(Fact fact) {
    return byRule(fact) && fact.worse() == Direction.NEUTRAL;
  }

  private static boolean agrees(Rule.Atom atom, boolean reassuring) {
    Direction towards =
        switch (atom.test()) {
          case Comparison.AtLeast _ -> Direction.HIGH;
          case Comparison.AtMost _ -> Direction.LOW;
          case Comparison.OneOf _ -> Direction.NEUTRAL;
        };
    if (towards == Direction.NEUTRAL || atom.worse() == Direction.NEUTRAL) {
      return true;
    }
    return (towards == atom.worse()) != reassuring;
  }

  private static String mend(Fact fact) {
    if (fact.reassuring()) {
      return "It is reassuring: use it only in unless:, or in a reassuring derived fact";
    }
    return fact.worse() == Direction.LOW
        ? "It gets worse downwards: write < or <="
        : "It gets worse upwards: write > or >=";
  }
}
