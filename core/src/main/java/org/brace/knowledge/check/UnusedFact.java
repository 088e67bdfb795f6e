package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Evaluation;

/// A fact that nothing uses: no rule, condition, gate, care or other fact.
final class UnusedFact implements Check {

  @Override
  public String id() {
    return "unused-fact";
  }

  @Override
  public String what() {
    return "a fact that nothing uses: no rule, condition, gate, care or other fact";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Set<String> used = used(subject);
    for (Fact fact : subject.knowledge().facts().values()) {
      boolean ofMedicines = fact.medicineClass() != null;
      // Of several choices, those that nothing uses make the list complete for the reader.
      if (fact.group() == null && !ofMedicines && !fact.isCover() && !used.contains(fact.id())) {
        problems.add(
            id(),
            fact.place(),
            fact.id(),
            "nothing uses " + fact.id(),
            "Take it out, or use it in a rule or condition: a question costs the reader time");
      }
    }
  }

  static Set<String> used(Subject subject) {
    Knowledge knowledge = subject.knowledge();
    Set<String> used = new HashSet<>();
    for (Subject.Written written : subject.rules()) {
      used.addAll(Evaluation.facts(written.rule()));
    }
    knowledge.rules().values().stream()
        .filter(rule -> rule.unless() != null)
        .forEach(rule -> used.add(Objects.requireNonNull(rule.unless())));
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      String unless = blocker.silencedBy();
      if (unless != null) {
        used.add(unless);
      }
    }
    used.addAll(CareRules.facts(knowledge.care()));
    for (Condition condition : knowledge.conditions().values()) {
      condition.shows().keySet().forEach(key -> used.add(key.fact()));
      condition.hides().keySet().forEach(key -> used.add(key.fact()));
      condition.riskFactors().keySet().forEach(key -> used.add(key.fact()));
      if (!condition.age().isEmpty()) {
        used.add("age");
      }
      if (!condition.sex().isEmpty()) {
        used.add("sex");
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.grades() != null) {
        used.add(fact.grades());
      }
      used.addAll(fact.twins());
      used.addAll(Dependencies.computedFrom(fact));
    }
    for (Fact fact : knowledge.facts().values()) {
      if (fact.group() != null && used.contains(fact.id())) {
        used.add(fact.group());
      }
    }
    return used;
  }
}
