package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Options, self-care items, medicine rules and measures, each with everything that refers to it.
final class CareSheet {

  private final Knowledge knowledge;
  private final CareGuide care;
  private final Remedies remedies;
  private final Sheet sheet;

  CareSheet(Knowledge knowledge, Sheet sheet) {
    this.knowledge = knowledge;
    this.care = knowledge.care();
    this.remedies = new Remedies(knowledge);
    this.sheet = sheet;
  }

  void option(CareOption option) {
    sheet.title("option", option.id(), option.name());
    sheet.field("says", option.says());
    sheet.field("who", option.who().id());
    sheet.field("evidence", option.evidence().id());
    sheet.field("step", option.step());
    indication(option.indication());
    sheet.field("note", option.note());
    sheet.field("area", option.area());
    sheet.reviewed(option.reviewer());
    sheet.field("written in", option.place().toString());
    uses(option.uses());
    sheet.list("Sources", cited(option.sources()));
  }

  void item(SelfCareItem item) {
    sheet.title("self-care item", item.id(), item.does());
    sheet.field("why", item.why());
    sheet.field("grade", item.grade().name());
    sheet.field("levels", item.levels().stream().sorted().map(level -> level.id()).toList());
    indication(item.indication());
    sheet.field("avoid if", text(item.avoidIf()));
    sheet.field("note", item.note());
    sheet.field("group", item.group());
    sheet.reviewed(item.reviewer());
    sheet.field("written in", item.place().toString());
    uses(item.uses());
    sheet.list("Sources", cited(item.sources()));
  }

  void rule(MedicineRule rule) {
    sheet.title("medicine rule", rule.id(), rule.say());
    sheet.field("to those who take it", rule.sayTaking());
    sheet.field("to those who take it now and then", rule.sayWhenNeeded());
    sheet.list("Instead", rule.instead().stream().map(CareSheet::words).toList());
    sheet.field("about", rule.about().stream().map(Remedy::toString).toList());
    sheet.field("when", rule.when() == null ? "always" : RuleText.of(rule.when()));
    if (rule.unless() != null) {
      sheet.field("unless", rule.unless() + "; then " + rule.elseRule() + " stays");
    }
    sheet.field("severity", rule.severity().id());
    sheet.field("action", rule.action().id());
    sheet.field(
        "applies to",
        rule.applies().stream()
            .sorted()
            .map(each ->
                each == MedicineRule.Situation.STARTING
                    ? "those who would start it"
                    : "those who take it")
            .toList());
    sheet.field("group", rule.group());
    sheet.field("note", rule.note());
    sheet.reviewed(rule.reviewer());
    sheet.field("written in", rule.place().toString());
    if (rule.when() != null) {
      sheet.list(
          "Tests",
          Evaluation.facts(rule.when()).stream()
              .map(id -> id + ": " + knowledge.fact(id).report())
              .toList());
    }
    sheet.list("Sources", cited(rule.sources()));
    sheet.list("Cases that fire it", rule.cases());
    sheet.list("Cases that just do not", rule.nearMisses());
    sheet.list("Cases in which the hazard is unknown", rule.unknowns());
    sheet.list(
        "Stays when these are silenced",
        care.rules().values().stream()
            .filter(other -> rule.id().equals(other.elseRule()))
            .map(other -> other.id() + ", by " + other.unless())
            .toList());
    sheet.list("Options and self-care that it is checked for", users(rule));
  }

  void measure(CareGuide.Measure measure) {
    sheet.title("measure", measure.id(), measure.name());
    sheet.field("written in", measure.place().toString());
    about(Remedy.measure(measure.id()));
  }

  /// What speaks of a remedy, and what uses it.
  void about(Remedy remedy) {
    sheet.list("Medicine rules about it", lines(remedies.rulesAbout(remedy)));
    sheet.list("Options and self-care that use it", users(remedy));
  }

  static String line(MedicineRule rule) {
    return "%s (%s, %s)%s"
        .formatted(
            rule.id(),
            rule.severity().id(),
            rule.action().id(),
            rule.when() == null ? "" : ": " + RuleText.of(rule.when()));
  }

  private static List<String> lines(List<Remedies.About> about) {
    return about.stream()
        .map(each -> line(each.rule()) + (each.part() ? ", about a part of it" : ""))
        .toList();
  }

  private void indication(Indication indication) {
    if (indication.isForEveryone()) {
      sheet.field("for", "everyone");
      return;
    }
    sheet.field(
        "for",
        indication.conditions().stream()
            .map(id -> knowledge.condition(id).name())
            .collect(Collectors.joining(", ")));
    sheet.field("when", text(indication.when()));
  }

  private static @Nullable String text(@Nullable Rule rule) {
    return rule == null ? null : RuleText.of(rule);
  }

  private static String words(Alternative alternative) {
    Remedy remedy = alternative.remedy();
    String says = alternative.says();
    if (remedy == null || says == null) {
      return remedy == null ? String.valueOf(says) : remedy.toString();
    }
    return says + " (" + remedy + ")";
  }

  private void uses(Uses uses) {
    for (Remedy use : uses.remedies()) {
      sheet.list("Uses the " + use + ", which is checked by", lines(remedies.rulesAbout(use)));
    }
  }

  private List<String> users(MedicineRule rule) {
    List<String> users = new ArrayList<>();
    for (CareOption option : care.options().values()) {
      if (option.uses().remedies().stream().anyMatch(use -> speaksOf(rule, use))) {
        users.add("option " + option.id());
      }
    }
    for (SelfCareItem item : care.selfCare().values()) {
      if (item.uses().remedies().stream().anyMatch(use -> speaksOf(rule, use))) {
        users.add("self-care " + item.id());
      }
    }
    return users;
  }

  private boolean speaksOf(MedicineRule rule, Remedy use) {
    return remedies.rulesAbout(use).stream().anyMatch(about -> about.rule().equals(rule));
  }

  private List<String> users(Remedy remedy) {
    List<String> users = new ArrayList<>();
    for (CareOption option : care.options().values()) {
      if (option.uses().remedies().contains(remedy)) {
        users.add("option " + option.id());
      }
    }
    for (SelfCareItem item : care.selfCare().values()) {
      if (item.uses().remedies().contains(remedy)) {
        users.add("self-care " + item.id());
      }
    }
    return users;
  }

  private List<String> cited(List<String> sources) {
    return sources.stream()
        .map(id -> {
          var source = knowledge.sources().get(id);
          return source == null ? id : "%s: %s (%s)".formatted(id, source.title(), source.year());
        })
        .toList();
  }
}
