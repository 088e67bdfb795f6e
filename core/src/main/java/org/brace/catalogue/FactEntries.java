package org.brace.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;

/// A fact or a topic, with everything that refers to it.
record FactEntries(Knowledge knowledge, Links links, RuleText rules) {

  Entry topic(Topic topic) {
    var entry = new EntryMaker(new Reference(Kind.TOPIC, topic.id()), topic.title());
    entry.field("order", String.valueOf(topic.order()));
    entry.field("layout", word(topic.layout()));
    entry.field("intro", topic.intro());
    entry.field("why", topic.why());
    entry.field(
        "asked when", topic.askWhen() == null ? Prose.of("always") : rules.of(topic.askWhen()));
    entry.writtenIn(topic.place());
    entry.list(
        "Facts",
        topic.facts().stream()
            .map(id -> links.to(Kind.FACT, id).and(": " + knowledge.fact(id).question()))
            .toList());
    return entry.entry();
  }

  Entry fact(Fact fact) {
    var entry = new EntryMaker(new Reference(Kind.FACT, fact.id()), fact.report());
    entry.field("question", fact.question());
    entry.field("help", fact.help());
    HowToTell howToTell = fact.howToTell();
    if (howToTell != null) {
      entry.field(
          "how to tell",
          Prose.of(howToTell.say() + " (").and(links.source(howToTell.source())).and(")"));
    }
    entry.field("of a proxy", fact.proxyQuestion());
    entry.field("kind", word(fact.kind()) + ", " + word(fact.type()));
    entry.field("gets worse", worse(fact));
    entry.field("values", values(fact));
    entry.field("bands", bands(fact));
    entry.field("derived", Referrers.derivation(rules, fact));
    if (!fact.topic().isEmpty()) {
      entry.field("topic", links.to(Kind.TOPIC, fact.topic()));
    }
    if (fact.group() != null) {
      entry.field("one of", links.to(Kind.FACT, fact.group()));
    }
    if (fact.askWhen() != null) {
      entry.field("asked when", rules.of(fact.askWhen()));
    }
    if (fact.grades() != null) {
      entry.field("grades", links.to(Kind.FACT, fact.grades()));
    }
    if (fact.hiddenWith() != null) {
      entry.field("hidden with", links.to(Kind.FACT, fact.hiddenWith()));
    }
    entry.field("twins", links.all(Kind.FACT, fact.twins()));
    entry.field("covers", links.all(Kind.FACT, fact.covers()));
    entry.field("valid for", fact.validFor() == null ? null : fact.validFor().toHours() + " h");
    if (!fact.isDerived() && fact.answeredBy().size() < Teller.values().length) {
      entry.words("answered by", fact.answeredBy().stream().map(Teller::id).sorted().toList());
    }
    entry.field("leak", Figures.shares(fact, fact.leak()));
    entry.field("prevalence", Figures.shares(fact, fact.prevalence()));
    entry.field("by age", Figures.multipliers(fact.byAge()));
    entry.field("codes", ConditionEntries.codes(fact.codes()));
    entry.field("sources", links.sources(fact.sources()));
    entry.writtenIn(fact.place());
    referrers(Referrers.factsOf(knowledge, fact)).addTo(entry);
    return entry.entry();
  }

  Referrers referrers(Set<String> facts) {
    return new Referrers(knowledge, links, rules, facts);
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
