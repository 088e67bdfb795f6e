package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.Source;
import org.brace.knowledge.TriageRule;
import org.brace.rules.Evaluation;

/// Conditions, rules, medicines and sources, each with everything that refers to it.
final class Sheets {

  private final Knowledge knowledge;
  private final Sheet sheet;

  Sheets(Knowledge knowledge, Sheet sheet) {
    this.knowledge = knowledge;
    this.sheet = sheet;
  }

  void condition(Condition condition) {
    sheet.title("condition", condition.id(), condition.name());
    sheet.field("clinically", condition.clinicalName());
    sheet.field("in plain words", condition.lay());
    sheet.field("good to know", condition.goodToKnow());
    sheet.field("group", condition.group());
    sheet.field("if true", RuleText.urgency(condition.ifTrue()));
    sheet.field("prior", Figures.of(condition.prior()));
    sheet.field("by age", multipliers(condition.age()));
    sheet.field("by sex", multipliers(condition.sex()));
    sheet.field("codes", codes(condition.codes()));
    sheet.field("sources", condition.sources());
    sheet.reviewed(condition.reviewer());
    sheet.field("written in", condition.place().toString());
    sheet.list("Shows, with how often", figures(condition.shows()));
    sheet.list("Hides, with the ratio", figures(condition.hides()));
    sheet.list("Likelier with, by odds ratio", figures(condition.riskFactors()));
    sheet.list("Caused by, by odds ratio", figures(condition.causedBy()));
    List<String> causes = new ArrayList<>();
    for (Condition other : knowledge.conditions().values()) {
      Estimate odds = other.causedBy().get(condition.id());
      if (odds != null) {
        causes.add(other.id() + ": " + Figures.of(odds));
      }
    }
    sheet.list("Makes likelier, by odds ratio", causes);
    sheet.list(
        "Rules that suspect it",
        knowledge.rules().values().stream()
            .filter(rule -> rule.suspects().contains(condition.id()))
            .map(References::line)
            .toList());
    sheet.list("Care for it", CareReferences.toCondition(knowledge.care(), condition.id()));
  }

  void rule(TriageRule rule) {
    sheet.title(rule.kind().id(), rule.id(), rule.says());
    sheet.field("when", RuleText.of(rule.when()));
    if (rule.unless() != null) {
      sheet.field("unless", rule.unless() + "; then " + rule.elseRule() + " stays");
    }
    sheet.field("level", RuleText.urgency(rule.disposition()));
    sheet.field("group", rule.group().title());
    sheet.field("strength", rule.strength());
    sheet.field("note", rule.note());
    sheet.reviewed(rule.reviewer());
    sheet.field("written in", rule.place().toString());
    sheet.list(
        "Tests",
        Evaluation.facts(rule.when()).stream()
            .map(id -> id + ": " + knowledge.fact(id).report())
            .toList());
    sheet.list(
        "Suspects",
        rule.suspects().stream().map(id -> id + ": " + knowledge.condition(id).name()).toList());
    sheet.list("Sources", rule.sources().stream().map(this::cited).toList());
    sheet.list("Cases that fire it", rule.cases());
    sheet.list("Cases that just do not", rule.nearMisses());
    sheet.list(
        "Stays when these are silenced",
        knowledge.rules().values().stream()
            .filter(other -> rule.id().equals(other.elseRule()))
            .map(other -> other.id() + ", by " + other.unless())
            .toList());
  }

  private String cited(String id) {
    Source source = knowledge.sources().get(id);
    return source == null ? id : "%s: %s (%s)".formatted(id, source.title(), source.year());
  }

  void medicineClass(MedicineClass medicines) {
    sheet.title("medicine class", medicines.id(), medicines.name());
    sheet.field("in plain words", medicines.layName());
    Fact takes = knowledge.fact("takes." + medicines.id());
    sheet.field("prevalence", Figures.shares(takes, medicines.prevalence()));
    sheet.field("written in", medicines.place().toString());
    sheet.list(
        "Ingredients",
        knowledge.ingredients().values().stream()
            .filter(each -> each.classes().contains(medicines.id()))
            .map(Ingredient::id)
            .toList());
    new FactSheet(knowledge, sheet)
        .references(new References(knowledge, Set.of(takes.id(), "count-taken." + medicines.id())));
    new CareSheet(knowledge, sheet).about(Remedy.medicineClass(medicines.id()));
  }

  void ingredient(Ingredient ingredient) {
    sheet.title("ingredient", ingredient.id(), "in " + String.join(", ", ingredient.classes()));
    sheet.field("ATC", ingredient.atc());
    sheet.field(
        "ATC codes", ingredient.atc().isEmpty() || ingredient.atcChecked() ? "" : "not checked");
    if (ingredient.prednisoloneEquivalent() > 0) {
      sheet.field(
          "1 mg is", Figures.number(ingredient.prednisoloneEquivalent()) + " mg of prednisolone");
    }
    sheet.field("written in", ingredient.place().toString());
    sheet.list(
        "Products that contain it",
        knowledge.products().values().stream()
            .filter(product -> product.contains().contains(ingredient.id()))
            .map(Product::name)
            .toList());
    new CareSheet(knowledge, sheet).about(Remedy.ingredient(ingredient.id()));
  }

  void product(Product product) {
    sheet.title("product", product.name(), "sold in " + String.join(", ", product.countries()));
    sheet.field("contains", product.contains());
    sheet.field("written in", product.place().toString());
  }

  void source(Source source) {
    sheet.title("source", source.id(), source.title());
    sheet.field("year", source.year());
    sheet.field("where", source.locator());
    sheet.field("took", source.took());
    sheet.field("verified", source.checked() ? "checked" : "recalled, not read again");
    sheet.field("written in", source.place().toString());
    sheet.list("Used by", users(source.id()));
  }

  /// Everything that rests on a source.
  private List<String> users(String source) {
    List<String> users = new ArrayList<>();
    for (Fact fact : knowledge.facts().values()) {
      boolean own = fact.group() == null;
      boolean leak = rests(fact.leak(), source) || rests(fact.prevalence(), source);
      if (own && (leak || fact.sources().contains(source))) {
        users.add("fact " + fact.id());
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
        users.add("condition " + condition.id());
      }
    }
    for (TriageRule rule : knowledge.rules().values()) {
      if (rule.sources().contains(source)) {
        users.add(rule.kind().id() + " " + rule.id());
      }
    }
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      if (blocker.sources().contains(source)) {
        users.add("no self-care, " + blocker.id());
      }
    }
    for (Policy.Escalator escalator : knowledge.policy().escalators()) {
      if (escalator.sources().contains(source)) {
        users.add("sooner, " + escalator.id());
      }
    }
    for (Policy.Mask mask : knowledge.policy().masks()) {
      if (mask.sources().contains(source)) {
        users.add("hidden signs, " + mask.id());
      }
    }
    users.addAll(CareReferences.toSource(knowledge.care(), source));
    return users;
  }

  private static boolean rests(Map<?, Estimate> numbers, String source) {
    return numbers.values().stream().anyMatch(number -> number.source().equals(source));
  }

  private static List<String> figures(Map<?, Estimate> numbers) {
    List<String> figures = new ArrayList<>();
    numbers.forEach((key, estimate) -> figures.add(key + ": " + Figures.of(estimate)));
    return figures;
  }

  static String multipliers(Map<String, Double> multipliers) {
    List<String> texts = new ArrayList<>();
    multipliers.forEach((band, odds) -> texts.add(band + " x " + Figures.number(odds)));
    return String.join(", ", texts);
  }

  static String codes(Map<String, String> codes) {
    List<String> texts = new ArrayList<>();
    codes.forEach((system, code) -> texts.add(system + " " + code));
    return String.join(", ", texts);
  }
}
