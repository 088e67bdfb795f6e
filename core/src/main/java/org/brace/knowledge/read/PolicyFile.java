package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Quantity;
import org.brace.model.Unit;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// `policy.yaml`: every threshold, the words of the levels, the numbers to call.
final class PolicyFile {

  private static final Pattern AGE = Pattern.compile("(\\d+)\\s*(y|a|mo)");

  private final Draft draft;
  private final RuleReader rules;

  PolicyFile(Draft draft) {
    this.draft = draft;
    this.rules = new RuleReader(draft);
  }

  void read(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    new TriageRules(draft)
        .read(file, "policies", TriageRule.Kind.POLICY, new TriageRule.Group("policy", "Policies"));
    draft.later(() -> {
      draft.policy = policy(file);
      file.done();
    });
  }

  private Policy policy(Mapping file) {
    Mapping scope = file.inside("scope");
    Mapping ranges = file.inside("range-classes");
    Policy policy =
        new Policy(
            years(scope),
            rule(scope),
            outOfScope(scope),
            levels(file.inside("levels")),
            places(file.inside("places")),
            members(file.inside("members")),
            risks(file.inside("risk")),
            ranges(ranges),
            ranges.number("mass"),
            telling(file.inside("telling")),
            gate(file.inside("self-care-gate")),
            escalators(file.inside("escalators")),
            masks(file.inside("masking")),
            readings(file.inside("readings")),
            knowinglyGated(file.inside("knowingly-gated")),
            file.has("say-who") ? draft.references(file, "say-who", draft.factIds) : List.of(),
            file.place());
    if (ranges.has("source")) {
      draft.references(ranges, "source", draft.sourceIds);
    }
    ranges.optionalText("note");
    ranges.done();
    scope.done();
    return policy;
  }

  private Estimate telling(Mapping telling) {
    Estimate estimate = new Numbers(draft).read(telling, "chance", 1);
    telling.done();
    return estimate;
  }

  private Rule rule(Mapping mapping) {
    Optional<YamlNode> when = mapping.node("when");
    if (when.isEmpty()) {
      mapping.text("when");
    }
    return when.map(rules::read).orElse(RuleReader.NEVER);
  }

  private double years(Mapping scope) {
    String text = scope.text("adult");
    Matcher matcher = AGE.matcher(text);
    Optional<Unit> unit = matcher.matches() ? Unit.of(matcher.group(2)) : Optional.empty();
    if (unit.isEmpty()) {
      draft.problems.add(
          "missing-unit", scope.place(), text, "\"" + text + "\" is not an age", "Write \"18 y\"");
      return 18;
    }
    return new Quantity(Double.parseDouble(matcher.group(1)), unit.get()).in(Unit.YEAR);
  }

  private Map<Level, Policy.LevelText> levels(Mapping levels) {
    Map<Level, Policy.LevelText> texts = new EnumMap<>(Level.class);
    levels
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, levels.problems());
          Policy.LevelText text = levelText(mapping);
          level(levels, id).ifPresent(level -> texts.put(level, text));
          mapping.done();
        });
    return texts;
  }

  private Policy.LevelText levelText(Mapping level) {
    return new Policy.LevelText(
        level.text("headline"),
        level.text("do"),
        forSome(level, "also"),
        forSome(level, "instead"),
        level.text("contact"));
  }

  private Policy.OutOfScope outOfScope(Mapping scope) {
    return new Policy.OutOfScope(scope.text("says"), scope.text("soon"), levelText(scope));
  }

  private Policy.@Nullable ForSome forSome(Mapping level, String key) {
    if (!level.has(key)) {
      return null;
    }
    Mapping some = level.inside(key);
    Policy.ForSome read = new Policy.ForSome(rule(some), some.text("says"));
    some.done();
    return read;
  }

  private static Optional<Level> level(Mapping levels, String id) {
    return Words.find(levels, id, id, Level.values(), Level::id);
  }

  private static Map<String, Map<String, String>> places(Mapping places) {
    Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
    places.all().keySet().forEach(place -> numbers.put(place, places.textMap(place)));
    return numbers;
  }

  private Map<String, Policy.Members> members(Mapping places) {
    Map<String, Policy.Members> members = new LinkedHashMap<>();
    places
        .all()
        .forEach((place, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          members.put(
              place, new Policy.Members(mapping.texts("countries"), draft.sources(mapping)));
          mapping.done();
        });
    return members;
  }

  private Map<Level, Policy.Risk> risks(Mapping risks) {
    Map<Level, Policy.Risk> thresholds = new EnumMap<>(Level.class);
    risks
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          Policy.Risk risk =
              new Policy.Risk(
                  mapping.number("at-least"),
                  mapping.text("says"),
                  mapping.text("source"),
                  mapping.place());
          mapping.optionalText("note");
          draft.sourceIds.refer(risk.source(), mapping.place());
          level(risks, id).ifPresent(level -> thresholds.put(level, risk));
          mapping.done();
        });
    return thresholds;
  }

  private static Map<Estimate.Kind, Double> ranges(Mapping ranges) {
    Map<Estimate.Kind, Double> factors = new EnumMap<>(Estimate.Kind.class);
    for (Estimate.Kind kind : Estimate.Kind.values()) {
      factors.put(kind, ranges.number(Words.kebab(kind)));
    }
    return factors;
  }

  private Policy.SelfCareGate gate(Mapping gate) {
    Disposition otherwise = Words.disposition(gate);
    List<Policy.Blocker> blockers = new ArrayList<>();
    gate.inside("blockers")
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.ruleIds.define(id, mapping.place());
          blockers.add(
              new Policy.Blocker(
                  id,
                  mapping.text("says"),
                  rule(mapping),
                  mapping.node("unless").map(this::unless).orElse(null),
                  new Disposition(otherwise.level(), Words.within(mapping, otherwise.within())),
                  draft.sources(mapping),
                  mapping.place()));
          mapping.optionalText("note");
          mapping.done();
        });
    Policy.SelfCareGate read = new Policy.SelfCareGate(otherwise, blockers);
    gate.done();
    return read;
  }

  private Policy.Unless unless(YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    String reassuring = mapping.text("reassuring");
    draft.factIds.refer(reassuring, mapping.place());
    var unless = new Policy.Unless(reassuring, mapping.text("says"));
    mapping.done();
    return unless;
  }

  private List<Policy.Escalator> escalators(Mapping escalators) {
    List<Policy.Escalator> read = new ArrayList<>();
    escalators
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.ruleIds.define(id, mapping.place());
          read.add(
              new Policy.Escalator(
                  id,
                  mapping.text("says"),
                  rule(mapping),
                  Words.disposition(mapping),
                  draft.sources(mapping),
                  mapping.place()));
          mapping.optionalText("note");
          mapping.done();
        });
    return read;
  }

  private List<Policy.Mask> masks(Mapping masks) {
    List<Policy.Mask> read = new ArrayList<>();
    masks
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.ruleIds.define(id, mapping.place());
          read.add(
              new Policy.Mask(
                  id,
                  mapping.text("says"),
                  mapping.text("by"),
                  rule(mapping),
                  draft.references(mapping, "hides", draft.factIds),
                  draft.sources(mapping),
                  mapping.place()));
          mapping.optionalText("note");
          mapping.done();
        });
    return read;
  }

  private List<Policy.Reading> readings(Mapping readings) {
    List<Policy.Reading> read = new ArrayList<>();
    readings
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.ruleIds.define(id, mapping.place());
          String means = mapping.text("means");
          draft.factIds.refer(means, mapping.place());
          read.add(
              new Policy.Reading(
                  id,
                  rule(mapping),
                  means,
                  mapping.optionalText("state"),
                  draft.sources(mapping),
                  mapping.place()));
          mapping.optionalText("note");
          mapping.done();
        });
    return read;
  }

  private Map<String, String> knowinglyGated(Mapping reasons) {
    Map<String, String> read = new LinkedHashMap<>();
    reasons
        .all()
        .forEach((fact, node) -> {
          Place at = node.place();
          String reason = reasons.text(node);
          draft.factIds.refer(fact, at);
          read.put(fact, reason == null ? "" : reason);
        });
    return read;
  }
}
