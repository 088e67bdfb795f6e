package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Place;
import org.brace.knowledge.Remedies;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.yaml.ProblemSink;

/// An option or self-care item that uses what no medicine rule speaks of: it would be suitable for
/// everyone. While there are no medicine rules at all, it is silent.
final class UnruledUse implements Check {

  @Override
  public String id() {
    return "unruled-use";
  }

  @Override
  public String what() {
    return "an option or self-care item that uses what no medicine rule speaks of";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    CareGuide care = subject.knowledge().care();
    if (care.rules().isEmpty()) {
      return;
    }
    var remedies = new Remedies(subject.knowledge());
    care.options()
        .values()
        .forEach(
            each -> check(each.id(), each.uses().remedies(), each.place(), remedies, problems));
    care.selfCare()
        .values()
        .forEach(
            each -> check(each.id(), each.uses().remedies(), each.place(), remedies, problems));
  }

  private void check(
      String of, List<Remedy> uses, Place at, Remedies remedies, ProblemSink problems) {
    for (Remedy use : uses) {
      if (remedies.rulesAbout(use).isEmpty()) {
        problems.add(
            id(),
            at,
            use.id(),
            "%s uses the %s, of which no medicine rule speaks".formatted(of, use),
            "Write a rule for it under medicine-rules/, or take it out of uses:");
      }
    }
  }
}
