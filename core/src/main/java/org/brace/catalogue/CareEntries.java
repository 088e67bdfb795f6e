package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Indication;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Remedies;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.SelfCareItem;
import org.brace.knowledge.Uses;
import org.brace.model.Level;
import org.brace.rules.Evaluation;

/// Options, self-care items, medicine rules and measures, each with everything that refers to it.
record CareEntries(
    Knowledge knowledge, Links links, RuleText rules, Remedies remedies, CaseLists cases) {

  Entry option(CareOption option) {
    var entry = new EntryMaker(new Reference(Kind.OPTION, option.id()), option.name());
    entry.field("says", option.says());
    entry.field("who", option.who().id());
    entry.field("evidence", option.evidence().id());
    entry.field("step", option.step());
    entry.field("last choice", option.lastChoice() ? "tried only after all else" : null);
    indication(entry, option.indication());
    if (option.suitsAt().size() < Level.values().length) {
      entry.words("suits only at", option.suitsAt().stream().sorted().map(Level::id).toList());
    }
    entry.field("note", option.note());
    entry.field("area", option.area());
    entry.reviewed(option.reviewer());
    entry.writtenIn(option.place());
    entry.field("not for who takes", option.starts().stream().map(links::remedy).toList());
    uses(entry, option.uses());
    entry.list("Sources", links.cited(option.sources()));
    return entry.entry();
  }

  Entry item(SelfCareItem item) {
    var entry =
        new EntryMaker(
            new Reference(Kind.SELF_CARE, item.id()), "self-care item", Prose.of(item.does()));
    entry.field("why", item.why());
    entry.field("grade", item.grade().name());
    indication(entry, item.indication());
    if (item.avoidIf() != null) {
      entry.field("avoid if", rules.of(item.avoidIf()));
    }
    entry.field("note", item.note());
    entry.field("group", item.group());
    entry.reviewed(item.reviewer());
    entry.writtenIn(item.place());
    uses(entry, item.uses());
    entry.list("Sources", links.cited(item.sources()));
    return entry.entry();
  }

  Entry rule(MedicineRule rule) {
    var entry =
        new EntryMaker(
            new Reference(Kind.MEDICINE_RULE, rule.id()), "medicine rule", Prose.of(rule.say()));
    entry.field("to those who take it", rule.sayTaking());
    entry.field("to those who take it now and then", rule.sayWhenNeeded());
    entry.field("to those who take it, in an emergency", rule.sayOnTheWay());
    entry.field("about", rule.about().stream().map(links::remedy).toList());
    entry.field("when", rule.when() == null ? Prose.of("always") : rules.of(rule.when()));
    if (rule.unless() != null) {
      Prose unless = links.to(Kind.FACT, rule.unless());
      entry.field(
          "unless",
          rule.elseRule() == null
              ? unless
              : unless
                  .and("; then ")
                  .and(links.to(Kind.MEDICINE_RULE, rule.elseRule()))
                  .and(" stays"));
    }
    entry.field("severity", rule.severity().id());
    entry.field("action", rule.action().id());
    if (rule.actionTaking() != null) {
      entry.field("action for those who take it", rule.actionTaking().id());
    }
    entry.words(
        "applies to",
        rule.applies().stream()
            .sorted()
            .map(each ->
                each == MedicineRule.Situation.STARTING
                    ? "those who would start it"
                    : "those who take it")
            .toList());
    entry.field("urgent", rule.urgent() ? "for those who take it" : null);
    entry.field("group", rule.group());
    entry.field("note", rule.note());
    entry.reviewed(rule.reviewer());
    entry.writtenIn(rule.place());
    if (rule.when() != null) {
      entry.list(
          "Tests",
          Evaluation.facts(rule.when()).stream()
              .map(id -> links.to(Kind.FACT, id, id + ": " + knowledge.fact(id).report()))
              .toList());
    }
    entry.list("Instead", rule.instead().stream().map(this::alternative).toList());
    entry.list("Sources", links.cited(rule.sources()));
    cases.add(entry, rule.cases(), rule.nearMisses());
    entry.wordList("Cases in which the hazard is unknown", rule.unknowns());
    List<Prose> silenced = new ArrayList<>();
    for (MedicineRule other : knowledge.care().rules().values()) {
      if (rule.id().equals(other.elseRule()) && other.unless() != null) {
        silenced.add(
            links.medicineRule(other).and(", by ").and(links.to(Kind.FACT, other.unless())));
      }
    }
    entry.list("Stays when these are silenced", silenced);
    entry.list(
        "Told in place of",
        rule.silences().stream().map(id -> links.to(Kind.MEDICINE_RULE, id)).toList());
    entry.list(
        "Not told while one of these is",
        knowledge.care().rules().values().stream()
            .filter(other -> other.silences().contains(rule.id()))
            .map(links::medicineRule)
            .toList());
    entry.list("Options and self-care that it is checked for", users(rule));
    return entry.entry();
  }

  Entry measure(CareGuide.Measure measure) {
    var entry = new EntryMaker(new Reference(Kind.MEASURE, measure.id()), measure.name());
    entry.writtenIn(measure.place());
    about(entry, Remedy.measure(measure.id()));
    return entry.entry();
  }

  /// What speaks of a remedy, and what uses it.
  void about(EntryMaker entry, Remedy remedy) {
    entry.list("Medicine rules about it", lines(remedies.rulesAbout(remedy)));
    entry.list(
        "Medicine rules that name it instead",
        knowledge.care().rules().values().stream()
            .filter(rule -> rule.instead().stream().anyMatch(each -> remedy.equals(each.remedy())))
            .map(links::medicineRule)
            .toList());
    entry.list("Options and self-care that use it", users(uses -> uses.contains(remedy)));
    var care = new CareReferrers(knowledge.care(), links, rules);
    entry.list(
        "Options that are not for who takes it",
        knowledge.care().options().values().stream()
            .filter(option -> option.starts().contains(remedy))
            .map(option -> care.option(option.id()))
            .toList());
  }

  private List<Prose> lines(List<Remedies.About> about) {
    var care = new CareReferrers(knowledge.care(), links, rules);
    return about.stream()
        .map(each -> care.line(each.rule()).and(each.part() ? ", about a part of it" : ""))
        .toList();
  }

  private void indication(EntryMaker entry, Indication indication) {
    if (indication.levels().size() < Level.values().length) {
      entry.words("levels", indication.levels().stream().sorted().map(Level::id).toList());
    }
    if (indication.isForEveryone()) {
      entry.field("for", "everyone");
      return;
    }
    entry.field(
        "for",
        indication.conditions().stream()
            .map(id -> links.to(Kind.CONDITION, id, knowledge.condition(id).name()))
            .toList());
    if (indication.when() != null) {
      entry.field("when", rules.of(indication.when()));
    }
  }

  private Prose alternative(Alternative alternative) {
    String says = alternative.says();
    Remedy remedy = alternative.remedy();
    if (remedy == null || says == null) {
      return remedy == null ? Prose.of(String.valueOf(says)) : links.remedy(remedy);
    }
    return Prose.of(says + " (").and(links.remedy(remedy)).and(")");
  }

  private void uses(EntryMaker entry, Uses uses) {
    entry.field("uses", uses.needed().stream().map(links::remedy).toList());
    entry.field("uses one of", uses.oneOf().stream().map(links::remedy).toList());
    entry.field("can be left out", uses.optional().stream().map(links::remedy).toList());
    for (Remedy use : uses.remedies()) {
      entry.list("Uses the " + use + ", which is checked by", lines(remedies.rulesAbout(use)));
    }
  }

  private List<Prose> users(MedicineRule rule) {
    return users(uses -> uses.stream().anyMatch(use -> speaksOf(rule, use)));
  }

  private boolean speaksOf(MedicineRule rule, Remedy use) {
    return remedies.rulesAbout(use).stream().anyMatch(about -> about.rule().equals(rule));
  }

  private List<Prose> users(Predicate<List<Remedy>> which) {
    var care = new CareReferrers(knowledge.care(), links, rules);
    List<Prose> users = new ArrayList<>();
    for (CareOption option : knowledge.care().options().values()) {
      if (which.test(option.uses().remedies())) {
        users.add(care.option(option.id()));
      }
    }
    for (SelfCareItem item : knowledge.care().selfCare().values()) {
      if (which.test(item.uses().remedies())) {
        users.add(care.selfCare(item.id()));
      }
    }
    return users;
  }
}
