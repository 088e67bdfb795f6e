package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Source;
import org.brace.knowledge.TriageRule;

/// A source, with everything that rests on it.
record SourceEntries(Knowledge knowledge, Links links, RuleText rules) {

  Entry source(Source source) {
    var entry = new EntryMaker(new Reference(Kind.SOURCE, source.id()), source.title());
    entry.field("called", source.called());
    entry.field("year", source.year());
    entry.field("where", source.locator());
    entry.field("took", source.took());
    entry.field("verified", source.checked() ? "checked" : "recalled, not read again");
    entry.writtenIn(source.place());
    entry.list("Used by", users(source.id()));
    return entry.entry();
  }

  private List<Prose> users(String source) {
    List<Prose> users = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      boolean own = fact.group() == null;
      boolean number = rests(fact.leak(), source) || rests(fact.prevalence(), source);
      HowToTell howToTell = fact.howToTell();
      boolean check = howToTell != null && howToTell.source().equals(source);
      if (own && (number || check || fact.sources().contains(source))) {
        users.add(Prose.of("fact ").and(links.to(Kind.FACT, fact.id())));
      }
    }
    for (Condition condition : knowledge.conditions().values()) {
      boolean number =
          rests(Map.of("prior", condition.prior()), source)
              || rests(condition.shows(), source)
              || rests(condition.hides(), source)
              || rests(condition.riskFactors(), source)
              || rests(condition.causedBy(), source);
      if (number || condition.sources().contains(source)) {
        users.add(Prose.of("condition ").and(links.to(Kind.CONDITION, condition.id())));
      }
    }
    for (TriageRule rule : knowledge.rules().values()) {
      if (rule.sources().contains(source)) {
        users.add(Prose.of(rule.kind().id() + " ").and(links.rule(rule)));
      }
    }
    for (MedicineClass medicines : knowledge.medicineClasses().values()) {
      MedicineClass.StoppedLately stopped = medicines.stoppedLately();
      if (rests(medicines.prevalence(), source)
          || (stopped != null && stopped.sources().contains(source))) {
        users.add(Prose.of("medicine class ").and(links.to(Kind.MEDICINE, medicines.id())));
      }
    }
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      if (blocker.sources().contains(source)) {
        users.add(Prose.of("no self-care, ").and(links.blocker(blocker)));
      }
    }
    for (Policy.Escalator escalator : knowledge.policy().escalators()) {
      if (escalator.sources().contains(source)) {
        users.add(Prose.of("sooner, ").and(links.to(Kind.POLICY, escalator.id())));
      }
    }
    for (Policy.Mask mask : knowledge.policy().masks()) {
      if (mask.sources().contains(source)) {
        users.add(Prose.of("hidden signs, " + mask.id()));
      }
    }
    for (Policy.Reading reading : knowledge.policy().readings()) {
      if (reading.sources().contains(source)) {
        users.add(Prose.of("what a number says, " + reading.id()));
      }
    }
    knowledge
        .policy()
        .members()
        .forEach((place, members) -> {
          if (members.sources().contains(source)) {
            users.add(Prose.of("countries read as " + place));
          }
        });
    users.addAll(new CareReferrers(knowledge.care(), links, rules).toSource(source));
    return users;
  }

  private static boolean rests(Map<?, Estimate> numbers, String source) {
    return numbers.values().stream().anyMatch(number -> number.source().equals(source));
  }
}
