package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Comparison;
import org.brace.rules.Rule;

/// a rule that tests one fact from both sides, so that getting worse can end it
final class TwoSided implements Check {

  @Override
  public String id() {
    return "two-sided";
  }

  @Override
  public String what() {
    return "a rule that tests one fact from both sides, so that getting worse can end it";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Subject.Written written : subject.rules()) {
      List<Rule.Atom> atoms = Subject.atoms(written.rule());
      List<String> above =
          atoms.stream()
              .filter(atom -> atom.test() instanceof Comparison.AtLeast)
              .map(Rule.Atom::fact)
              .toList();
      atoms.stream()
          .filter(atom -> atom.test() instanceof Comparison.AtMost)
          .map(Rule.Atom::fact)
          .filter(above::contains)
          .distinct()
          .forEach(fact ->
              problems.add(
                  id(),
                  written.place(),
                  fact,
                  "%s tests %s from both sides".formatted(written.of(), fact),
                  "Keep one threshold; of two rules that are true, the higher wins"));
    }
  }
}
