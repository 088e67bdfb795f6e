package org.brace.cli;

import java.util.List;
import java.util.Locale;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;

/// A fact or a topic, with everything that refers to it.
final class FactSheet {

  private final Knowledge knowledge;
  private final Sheet sheet;

  FactSheet(Knowledge knowledge, Sheet sheet) {
    this.knowledge = knowledge;
    this.sheet = sheet;
  }

  void topic(Topic topic) {
    sheet.title("topic", topic.id(), topic.title());
    sheet.field("order", String.valueOf(topic.order()));
    sheet.field("layout", word(topic.layout()));
    sheet.field("intro", topic.intro());
    sheet.field("why", topic.why());
    sheet.field("asked when", topic.askWhen() == null ? "always" : RuleText.of(topic.askWhen()));
    sheet.field("written in", topic.place().toString());
    sheet.list(
        "Facts",
        topic.facts().stream().map(id -> id + ": " + knowledge.fact(id).question()).toList());
  }

  void fact(Fact fact) {
    sheet.title("fact", fact.id(), fact.report());
    sheet.field("question", fact.question());
    sheet.field("help", fact.help());
    sheet.field("of a proxy", fact.proxyQuestion());
    sheet.field("kind", word(fact.kind()) + ", " + word(fact.type()));
    sheet.field("gets worse", worse(fact));
    sheet.field("values", values(fact));
    sheet.field("bands", bands(fact));
    sheet.field("derived", References.derivation(fact));
    sheet.field("topic", fact.topic());
    sheet.field("one of", fact.group());
    sheet.field("asked when", fact.askWhen() == null ? null : RuleText.of(fact.askWhen()));
    sheet.field("grades", fact.grades());
    sheet.field("twins", fact.twins());
    sheet.field("valid for", fact.validFor() == null ? null : fact.validFor().toHours() + " h");
    if (!fact.isDerived() && fact.answeredBy().size() < Teller.values().length) {
      sheet.field("answered by", fact.answeredBy().stream().map(Teller::id).sorted().toList());
    }
    sheet.field("leak", Figures.shares(fact, fact.leak()));
    sheet.field("prevalence", Figures.shares(fact, fact.prevalence()));
    sheet.field("by age", Sheets.multipliers(fact.byAge()));
    sheet.field("codes", Sheets.codes(fact.codes()));
    sheet.field("sources", fact.sources());
    sheet.field("written in", fact.place().toString());
    references(References.to(knowledge, fact));
  }

  void references(References references) {
    sheet.list("Conditions that show it, with how often", references.links(Condition::shows));
    sheet.list("Conditions that hide it, with the ratio", references.links(Condition::hides));
    sheet.list(
        "Conditions that it makes likelier, with the odds ratio",
        references.links(Condition::riskFactors));
    sheet.list("Rules that test it", references.rules());
    sheet.list("Rules that it silences", references.silenced());
    sheet.list("Facts derived from it", references.derived());
    sheet.list("Asked only when it says so", references.gates());
    sheet.list("Tied to it", references.tied());
    sheet.list("In the policy", references.policy());
    sheet.list("In care", CareReferences.toFacts(knowledge.care(), references.facts()));
  }

  private static String worse(Fact fact) {
    return switch (fact.worse()) {
      case NEUTRAL -> "neither way";
      case HIGH -> fact.type() == Fact.Type.YES_NO ? "when present" : "upwards";
      case LOW ->
          fact.reassuring()
              ? "when absent (reassuring: its presence may lower a rule)"
              : "downwards";
    };
  }

  private static String values(Fact fact) {
    return switch (fact.type()) {
      case YES_NO -> "present or absent";
      case CHOICE, CHOICES ->
          String.join("; ", fact.states().stream().map(state -> state(fact, state)).toList());
      case COUNT, QUANTITY -> range(fact);
      case DATE -> "a day";
    };
  }

  private static String state(Fact fact, String state) {
    return state + " (" + fact.labels().getOrDefault(state, state) + ")";
  }

  private static String range(Fact fact) {
    Span scale = fact.scale();
    Unit unit = fact.unit();
    double low = fact.grades() == null ? scale.low() : 0;
    return "%s to %s %s"
        .formatted(
            Figures.number(low), Figures.number(scale.high()), unit == null ? "" : unit.ucum())
        .strip();
  }

  private static String bands(Fact fact) {
    if (fact.bands().isEmpty()) {
      return "";
    }
    String unit = fact.unit() == null ? "" : " " + fact.unit().ucum();
    List<String> bands =
        fact.bands().stream().map(band -> band.state() + " " + sign(fact, band) + unit).toList();
    return fact.states().getFirst() + "; " + String.join("; ", bands);
  }

  private static String sign(Fact fact, Fact.Band band) {
    String more = fact.worse() == Direction.LOW ? "<" : ">";
    return switch (band.begins()) {
      case Comparison.AtLeast(double from, boolean strict) ->
          (strict ? more : more + "=") + " " + Figures.number(from);
      case Comparison.AtMost(double from, boolean strict) ->
          (strict ? more : more + "=") + " " + Figures.number(from);
      case Comparison.OneOf _ -> "";
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
