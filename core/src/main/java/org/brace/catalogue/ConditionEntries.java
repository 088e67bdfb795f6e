package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;

/// A condition or a rule of urgency, with everything that refers to it.
record ConditionEntries(Knowledge knowledge, Links links, RuleText rules, CaseLists cases) {

  Entry condition(Condition condition) {
    var entry = new EntryMaker(new Reference(Kind.CONDITION, condition.id()), condition.name());
    entry.field("clinically", condition.clinicalName());
    entry.words("also called", condition.alsoCalled());
    entry.field("in plain words", condition.lay());
    entry.field("good to know", condition.goodToKnow());
    entry.field("group", condition.group());
    entry.field("if true", RuleText.urgency(condition.ifTrue()));
    entry.field("prior", Prose.of(condition.prior()));
    entry.field("by age", Figures.multipliers(condition.age()));
    entry.field("by sex", Figures.multipliers(condition.sex()));
    entry.field("codes", codes(condition.codes()));
    entry.field("sources", links.sources(condition.sources()));
    entry.reviewed(condition.reviewer());
    entry.writtenIn(condition.place());
    entry.list("Shows, with how often", figures(condition.shows()));
    entry.list("Hides, with the ratio", hidden(condition));
    entry.list("Likelier with, by odds ratio", figures(condition.riskFactors()));
    List<Prose> parents = new ArrayList<>();
    condition
        .causedBy()
        .forEach((parent, odds) ->
            parents.add(links.to(Kind.CONDITION, parent).and(": ").and(Prose.of(odds))));
    entry.list("Caused by, by odds ratio", parents);
    List<Prose> causes = new ArrayList<>();
    for (Condition other : knowledge.conditions().values()) {
      Estimate odds = other.causedBy().get(condition.id());
      if (odds != null) {
        causes.add(links.to(Kind.CONDITION, other.id()).and(": ").and(Prose.of(odds)));
      }
    }
    entry.list("Makes likelier, by odds ratio", causes);
    entry.list(
        "Rules that suspect it",
        knowledge.rules().values().stream()
            .filter(rule -> rule.suspects().contains(condition.id()))
            .map(rule -> Referrers.line(links, rules, rule))
            .toList());
    entry.list(
        "Care for it",
        new CareReferrers(knowledge.care(), links, rules).toCondition(condition.id()));
    return entry.entry();
  }

  Entry rule(TriageRule rule) {
    var entry = new EntryMaker(new Reference(Kind.of(rule), rule.id()), rule.says());
    entry.field("when", rules.of(rule.when()));
    if (rule.unless() != null) {
      Prose unless = links.to(Kind.FACT, rule.unless());
      List<Prose> staying = knowledge.staying(rule).stream().map(links::rule).toList();
      entry.field(
          "unless", unless.and("; then ").and(Prose.joined(", or else ", staying)).and(" stays"));
    }
    entry.field("level", RuleText.urgency(rule.disposition()));
    entry.field("group", rule.group().title());
    entry.field("strength", rule.strength());
    entry.field("note", rule.note());
    entry.reviewed(rule.reviewer());
    entry.writtenIn(rule.place());
    entry.list("Tests", tested(rule.when()));
    entry.list("Suspects", links.named(Kind.CONDITION, rule.suspects()));
    entry.list("Sources", links.cited(rule.sources()));
    cases.add(entry, rule.cases(), rule.nearMisses());
    entry.list(
        "Stays when these are silenced",
        knowledge.rules().values().stream()
            .filter(other -> other.standsBefore(rule))
            .map(other -> links.rule(other).and(", by ").and(silencer(other)))
            .toList());
    return entry.entry();
  }

  /// What is a reason beside the rules.
  Entry reason(PolicyReason reason) {
    var entry = new EntryMaker(new Reference(Kind.POLICY, reason.id()), reason.says());
    if (reason.when() != null) {
      entry.field("when", rules.of(reason.when()));
    }
    boolean silenced = Disposition.SELF_CARE.equals(reason.disposition());
    if (reason.reassuring() != null) {
      entry.field(silenced ? "and" : "unless", links.to(Kind.FACT, reason.reassuring()));
    }
    entry.field(
        "level",
        reason.disposition() == null
            ? "of the mildest of its signs, as it stands with the other answers"
            : RuleText.urgency(reason.disposition()));
    entry.writtenIn(reason.place());
    if (reason.when() != null) {
      entry.list("Tests", tested(reason.when()));
    }
    entry.list("Its signs", links.named(Kind.FACT, reason.signs()));
    entry.list("Sources", links.cited(reason.sources()));
    return entry.entry();
  }

  private List<Prose> tested(Rule when) {
    return Evaluation.facts(when).stream()
        .map(id -> links.to(Kind.FACT, id, id + ": " + knowledge.fact(id).report()))
        .toList();
  }

  private Prose silencer(TriageRule rule) {
    String unless = rule.unless();
    return unless == null ? Prose.NONE : links.to(Kind.FACT, unless);
  }

  private List<Prose> hidden(Condition condition) {
    List<Prose> hidden = new ArrayList<>();
    condition
        .hides()
        .forEach((key, ratio) -> {
          Prose figure = links.finding(key).and(": ").and(Prose.of(ratio));
          List<String> together = knowledge.hiddenWith(key.fact()).stream().map(Fact::id).toList();
          hidden.add(
              together.isEmpty()
                  ? figure
                  : figure
                      .and("; in the same event ")
                      .and(Prose.joined(", ", links.all(Kind.FACT, together))));
        });
    return hidden;
  }

  private List<Prose> figures(Map<FindingKey, Estimate> numbers) {
    List<Prose> figures = new ArrayList<>();
    numbers.forEach(
        (key, estimate) -> figures.add(links.finding(key).and(": ").and(Prose.of(estimate))));
    return figures;
  }

  static String codes(Map<String, String> codes) {
    List<String> texts = new ArrayList<>();
    codes.forEach((system, code) -> texts.add(system + " " + code));
    return String.join(", ", texts);
  }
}
