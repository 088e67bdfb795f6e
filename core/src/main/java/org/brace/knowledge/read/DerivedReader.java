package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.InhalerRegimen;
import org.brace.model.Span;
import org.brace.rules.Direction;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Reads a fact that is never asked but computed.
final class DerivedReader {

  private static final Fact.Type[] TYPES = {
    Fact.Type.YES_NO, Fact.Type.CHOICE, Fact.Type.COUNT, Fact.Type.QUANTITY
  };

  private final Draft draft;
  private final Numbers numbers;
  private final Scales scales;
  private final RuleReader rules;

  DerivedReader(Draft draft) {
    this.draft = draft;
    this.numbers = new Numbers(draft);
    this.scales = new Scales(draft.problems);
    this.rules = new RuleReader(draft);
  }

  void read(String id, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.factIds.define(id, mapping.place());
    Fact.Type type = Words.oneOf(mapping, "type", TYPES, Fact.Type.YES_NO);
    boolean reassuring = mapping.flag("reassuring");
    Map<String, YamlNode> bands = mapping.inside("bands").all();
    List<YamlNode> of = mapping.nodes("of");
    Map<String, String> labels = mapping.textMap("choices");
    Fact fact =
        new Fact(
            id,
            "",
            Fact.Kind.DERIVED,
            type,
            worse(mapping, reassuring),
            reassuring,
            "",
            null,
            null,
            null,
            report(mapping, id),
            states(type, labels, bands),
            labels,
            scales.unit(mapping, type),
            type == Fact.Type.CHOICE
                ? Span.closed(0, Math.max(1, labels.size() - 1))
                : scale(mapping, type, of.size()),
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            Set.of(),
            null,
            derivation(id, mapping, type, of, reassuring),
            shares(mapping, "leak", type),
            shares(mapping, "prevalence", type),
            Numbers.multipliers(mapping.inside("by-age")),
            List.of(),
            List.of(),
            null,
            mapping.textMap("codes"),
            draft.sources(mapping),
            mapping.place());
    mapping.optionalText("note");
    draft.facts.putIfAbsent(id, scales.banded(fact, bands));
    mapping.done();
  }

  private static List<String> states(
      Fact.Type type, Map<String, String> labels, Map<String, YamlNode> bands) {
    return switch (type) {
      case YES_NO -> FactReader.YES_NO;
      case CHOICE, CHOICES -> List.copyOf(labels.keySet());
      case COUNT, QUANTITY, DATE -> List.copyOf(bands.keySet());
    };
  }

  private static String report(Mapping mapping, String id) {
    String report = mapping.optionalText("report");
    return report == null ? id.replace('-', ' ') : report;
  }

  private static Direction worse(Mapping mapping, boolean reassuring) {
    String usual = reassuring ? "absent" : "high";
    String text = mapping.optionalText("worse");
    return switch (text == null ? usual : text) {
      case "present", "high" -> Direction.HIGH;
      case "absent", "low" -> Direction.LOW;
      case "neutral" -> Direction.NEUTRAL;
      case String other -> {
        mapping
            .problems()
            .add(
                "wrong-direction",
                mapping.place(),
                other,
                "\"" + other + "\" is not a direction in which this can get worse",
                "Use present or absent, high or low");
        yield Direction.HIGH;
      }
    };
  }

  private Span scale(Mapping mapping, Fact.Type type, int parts) {
    if (type == Fact.Type.YES_NO) {
      return Span.YES_OR_NO;
    }
    if (parts > 0) {
      return Span.closed(0, parts);
    }
    String name = mapping.optionalText("computed");
    Span known = name == null ? null : BuiltIns.SCALES.get(name);
    return known == null || mapping.has("allowed") ? scales.allowed(mapping) : known;
  }

  private Derivation derivation(
      String id, Mapping mapping, Fact.Type type, List<YamlNode> of, boolean reassuring) {
    @Nullable YamlNode when = mapping.node("when").orElse(null);
    String computed = mapping.optionalText("computed");
    Set<RuleReader.Extra> extras =
        reassuring ? EnumSet.of(RuleReader.Extra.ABSENT) : EnumSet.noneOf(RuleReader.Extra.class);
    int ways = (when == null ? 0 : 1) + (computed == null ? 0 : 1) + (of.isEmpty() ? 0 : 1);
    if (ways != 1
        || (when != null && type != Fact.Type.YES_NO)
        || (!of.isEmpty() && type != Fact.Type.COUNT)) {
      draft.problems.add(
          "not-derived",
          mapping.place(),
          id,
          "it is not clear how " + id + " is computed",
          "A yes-no fact has when:, a count has of:, and either may have computed: instead");
    }
    if (when != null) {
      draft.later(() -> derive(id, new Derivation.When(rules.read(when, extras))));
    }
    if (!of.isEmpty()) {
      draft.later(() -> {
        List<Rule> parts = new ArrayList<>();
        of.forEach(part -> parts.add(rules.read(part, extras)));
        derive(id, new Derivation.CountOf(parts));
      });
    }
    if (computed != null) {
      BuiltIns.check(computed, List.copyOf(mapping.textMap("choices").keySet()), mapping);
    }
    return computed != null
        ? new Derivation.Computed(computed)
        : new Derivation.When(RuleReader.NEVER);
  }

  private void derive(String id, Derivation derivation) {
    draft.facts.computeIfPresent(id, (_, fact) -> fact.with(fact.askWhen(), derivation));
  }

  private Map<String, Estimate> shares(Mapping mapping, String key, Fact.Type type) {
    @Nullable YamlNode node = mapping.node(key).orElse(null);
    if (node == null) {
      return Map.of();
    }
    return type == Fact.Type.YES_NO
        ? Map.of("present", numbers.read(node, "value", 1))
        : numbers.byState(Mapping.of(node, draft.problems));
  }

  /// Facts that are computed by code rather than by a rule.
  static final class BuiltIns {

    /// The possible values where the knowledge base names none.
    static final Map<String, Span> SCALES =
        Map.of(
            "steroid-courses-12m", Span.closed(0, 60),
            "prednisolone-12m", Span.closed(0, 100_000),
            "inhaled-steroid-told", Span.closed(0, 20_000),
            "paracetamol-told", Span.closed(0, 100_000),
            "peak-flow-percent", Span.closed(0, 100));

    private static final Set<String> YES_NO =
        Set.of(
            "methotrexate-daily",
            "methotrexate-times-untold",
            "steroid-systemic-long",
            "steroid-four-weeks",
            "steroid-course-current",
            "steroid-course-last-30d");

    /// The choices, in the order of the scale.
    private static final Map<String, List<String>> CHOICES =
        Map.of("inhaler-regimen", InhalerRegimen.ids());

    private BuiltIns() {}

    /// @param choices the states that the fact declares
    static void check(String name, List<String> choices, Mapping mapping) {
      Place at = mapping.node("computed").map(YamlNode::place).orElse(mapping.place());
      List<String> needed = CHOICES.getOrDefault(name, List.of());
      if (!choices.equals(needed)) {
        mapping
            .problems()
            .add(
                "wrong-choices",
                at,
                String.join(", ", choices),
                "what is computed as " + name + " does not have these choices",
                needed.isEmpty() ? "It has none" : "Write " + String.join(", ", needed));
      }
      if (SCALES.containsKey(name) || YES_NO.contains(name) || CHOICES.containsKey(name)) {
        return;
      }
      List<String> known = new ArrayList<>(SCALES.keySet());
      known.addAll(YES_NO);
      known.addAll(CHOICES.keySet());
      known.sort(null);
      mapping
          .problems()
          .add(
              "unknown-computation",
              at,
              name,
              "\"" + name + "\" is not something that Brace computes",
              "Use one of: " + String.join(", ", known));
    }
  }
}
