package org.brace.knowledge.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.rules.Direction;
import org.jspecify.annotations.Nullable;

/// Reads a fact that is asked.
final class FactReader {

  /// The states of a yes-no fact.
  static final List<String> YES_NO = List.of("absent", "present");

  private final Draft draft;
  private final Numbers numbers;
  private final Scales scales;

  FactReader(Draft draft) {
    this.draft = draft;
    this.numbers = new Numbers(draft);
    this.scales = new Scales(draft.problems);
  }

  /// What `valid-for` says of what never changes, on a page where the rest does.
  private static final String ALWAYS = "always";

  /// Reads all of it but its gate.
  ///
  /// @param usually for how long an answer on this page is good, where the fact does not say
  void read(String topic, String id, Mapping mapping, @Nullable Duration usually) {
    Place place = mapping.place();
    draft.factIds.define(id, place);
    Fact.Type type = Words.oneOf(mapping, "type", Fact.Type.values(), Fact.Type.YES_NO);
    if (!mapping.has("type")) {
      mapping.text("type");
    }
    Map<String, String> labels = mapping.textMap("choices");
    Unit unit = scales.unit(mapping, type);
    String grades = reference(mapping, "grades");
    Map<String, YamlNode> bands = mapping.inside("bands").all();
    boolean reassuring = mapping.flag("reassuring");
    Fact fact =
        new Fact(
            id,
            topic,
            Words.oneOf(mapping, "kind", ASKED, Fact.Kind.SYMPTOM),
            type,
            worse(mapping, type, reassuring, labels),
            reassuring,
            mapping.text("question"),
            mapping.optionalText("help"),
            howToTell(mapping),
            mapping.optionalText("proxy-question"),
            mapping.text("report"),
            states(type, labels, bands),
            labels,
            unit,
            scales.of(mapping, type, labels.size(), grades != null),
            scales.example(mapping),
            List.of(),
            null,
            grades,
            null,
            draft.references(mapping, "twin", draft.factIds),
            draft.references(mapping, "covers", draft.factIds),
            answeredBy(mapping),
            validFor(mapping, usually),
            null,
            shares(mapping, "leak", type),
            shares(mapping, "prevalence", type),
            Numbers.multipliers(mapping.inside("by-age")),
            findings(mapping, "detail-of"),
            findings(mapping, "rules-out"),
            reference(mapping, "hidden-with"),
            mapping.textMap("codes"),
            draft.sources(mapping),
            place);
    checkShape(mapping, fact, bands);
    draft.facts.putIfAbsent(id, scales.banded(fact, bands));
    if (type == Fact.Type.CHOICES) {
      labels.forEach((state, label) -> member(fact, state, label));
    }
  }

  private static final Fact.Kind[] ASKED = {
    Fact.Kind.SYMPTOM,
    Fact.Kind.HISTORY,
    Fact.Kind.MEDICINE,
    Fact.Kind.MEASUREMENT,
    Fact.Kind.PERSON
  };

  /// One of several choices is a yes-no fact of its own.
  private void member(Fact heading, String state, String label) {
    String id = heading.member(state);
    draft.factIds.define(id, heading.place());
    draft.facts.putIfAbsent(
        id,
        new Fact(
            id,
            heading.topic(),
            heading.kind(),
            Fact.Type.YES_NO,
            heading.worse(),
            heading.reassuring(),
            label,
            null,
            null,
            null,
            heading.report() + ": " + label,
            YES_NO,
            Map.of(),
            null,
            Span.YES_OR_NO,
            null,
            List.of(),
            heading.id(),
            null,
            null,
            List.of(),
            List.of(),
            heading.answeredBy(),
            heading.validFor(),
            null,
            only(heading.leak(), state),
            only(heading.prevalence(), state),
            heading.byAge(),
            heading.detailOf(),
            heading.rulesOut(),
            null,
            Map.of(),
            heading.sources(),
            heading.place()));
  }

  private @Nullable HowToTell howToTell(Mapping mapping) {
    YamlNode node = mapping.node("how-to-tell").orElse(null);
    if (node == null) {
      return null;
    }
    Mapping inside = Mapping.of(node, draft.problems);
    String say = inside.text("say");
    String source = inside.text("source");
    if (!source.isEmpty()) {
      draft.sourceIds.refer(source, inside.place());
    }
    inside.done();
    return new HowToTell(say, source, inside.place());
  }

  private static Map<String, Estimate> only(Map<String, Estimate> shares, String state) {
    Estimate share = shares.get(state);
    return share == null ? Map.of() : Map.of("present", share);
  }

  private static List<String> states(
      Fact.Type type, Map<String, String> labels, Map<String, YamlNode> bands) {
    return switch (type) {
      case YES_NO -> YES_NO;
      case CHOICE, CHOICES -> List.copyOf(labels.keySet());
      case COUNT, QUANTITY -> List.copyOf(bands.keySet());
      case DATE -> List.of();
    };
  }

  private static Direction worse(
      Mapping mapping, Fact.Type type, boolean reassuring, Map<String, String> labels) {
    String text = mapping.text("worse");
    Map<String, Direction> words = new LinkedHashMap<>();
    switch (type) {
      case YES_NO -> {
        if (reassuring) {
          words.put("absent", Direction.LOW);
        } else {
          words.put("present", Direction.HIGH);
        }
      }
      case CHOICES -> words.put("present", Direction.HIGH);
      case CHOICE -> {
        if (!labels.isEmpty()) {
          words.put(List.copyOf(labels.keySet()).getLast(), Direction.HIGH);
        }
        words.put("neutral", Direction.NEUTRAL);
      }
      case COUNT, QUANTITY -> {
        words.put("high", Direction.HIGH);
        words.put("low", Direction.LOW);
        words.put("neutral", Direction.NEUTRAL);
      }
      case DATE -> words.put("neutral", Direction.NEUTRAL);
    }
    Direction direction = words.get(text);
    if (direction == null && !text.isEmpty()) {
      Place at = mapping.node("worse").map(YamlNode::place).orElse(mapping.place());
      mapping
          .problems()
          .add(
              "wrong-direction",
              at,
              text,
              "\"" + text + "\" is not a direction in which this can get worse",
              "Use " + String.join(" or ", words.keySet()));
    }
    return direction == null ? Direction.HIGH : direction;
  }

  private static Set<Teller> answeredBy(Mapping mapping) {
    List<String> names = mapping.texts("answered-by");
    Set<Teller> tellers = EnumSet.noneOf(Teller.class);
    for (String name : names) {
      Words.find(mapping, "answered-by", name, Teller.values(), Teller::id).ifPresent(tellers::add);
    }
    return names.isEmpty() ? EnumSet.allOf(Teller.class) : tellers;
  }

  private @Nullable Duration validFor(Mapping mapping, @Nullable Duration usually) {
    String text = mapping.optionalText("valid-for");
    if (text == null) {
      return usually;
    }
    return text.equals(ALWAYS) ? null : scales.duration(mapping, "valid-for");
  }

  private Map<String, Estimate> shares(Mapping mapping, String key, Fact.Type type) {
    @Nullable YamlNode node = mapping.node(key).orElse(null);
    if (node == null) {
      return Map.of();
    }
    if (type == Fact.Type.YES_NO) {
      return Map.of("present", numbers.read(node, "value", 1));
    }
    return numbers.byState(Mapping.of(node, draft.problems));
  }

  private @Nullable String reference(Mapping mapping, String key) {
    String id = mapping.optionalText(key);
    if (id != null) {
      draft.factIds.refer(id, mapping.place());
    }
    return id;
  }

  /// Findings named by a fact. They may be defined after it.
  private List<String> findings(Mapping mapping, String key) {
    List<String> names = mapping.texts(key);
    Place place = mapping.place();
    draft.later(() -> names.forEach(name -> FindingKeys.find(draft, name, place)));
    return names;
  }

  /// Reports keys that do not go with the type.
  private static void checkShape(Mapping mapping, Fact fact, Map<String, YamlNode> bands) {
    boolean chosen = fact.type() == Fact.Type.CHOICE || fact.type() == Fact.Type.CHOICES;
    List<String> wrong = new ArrayList<>();
    if (!chosen && mapping.has("choices")) {
      wrong.add("choices");
    }
    if (fact.type() != Fact.Type.QUANTITY && mapping.has("unit")) {
      wrong.add("unit");
    }
    boolean number = fact.type() == Fact.Type.QUANTITY || fact.type() == Fact.Type.COUNT;
    if (!number && !bands.isEmpty()) {
      wrong.add("bands");
    }
    for (String key : List.of("allowed", "example")) {
      if (!number && mapping.has(key)) {
        wrong.add(key);
      }
    }
    for (String key : wrong) {
      mapping
          .problems()
          .add(
              "wrong-key",
              mapping.place(),
              key,
              "\"" + key + "\" does not belong to a fact of type " + Words.kebab(fact.type()),
              "Leave it out, or give the fact another type");
    }
    if (chosen && fact.labels().size() < 2) {
      mapping
          .problems()
          .add(
              "too-few-choices",
              mapping.place(),
              fact.id(),
              fact.id() + " needs at least two choices",
              "List them under choices:, from harmless to bad");
    }
  }
}
