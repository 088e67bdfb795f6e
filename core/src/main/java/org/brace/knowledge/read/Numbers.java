package org.brace.knowledge.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// Numbers with their range, source and class.
final class Numbers {

  static final String EXPERT = "expert";

  /// The keys that say where a number comes from; beside states, they are not states.
  private static final Set<String> ABOUT = Set.of("source", "kind", "note", "range");

  private final Draft draft;

  Numbers(Draft draft) {
    this.draft = draft;
  }

  /// A map such as `{odds: 3, range: [1.5, 6], source: hanak2005}`.
  ///
  /// @param key the key of the number itself
  /// @param scale what the number and its range are divided by
  Estimate read(YamlNode node, String key, double scale) {
    Mapping mapping = Mapping.of(node, draft.problems);
    Estimate estimate = read(mapping, key, scale);
    mapping.done();
    return estimate;
  }

  /// Likewise, where other keys may follow.
  Estimate read(Mapping mapping, String key, double scale) {
    return about(mapping, mapping.number(key) / scale, scale, mapping.place());
  }

  /// Shares by state. Each is a number, or a map with a range of its own; where they come from
  /// stands beside them: `{mild: 0.04, severe: 0.007, source: expert}`.
  Map<String, Estimate> byState(Mapping mapping) {
    Map<String, Estimate> shares = new LinkedHashMap<>();
    List<String> states =
        mapping.all().keySet().stream().filter(key -> !ABOUT.contains(key)).toList();
    for (String state : states) {
      YamlNode node = mapping.node(state).orElseThrow();
      shares.put(
          state,
          node instanceof YamlNode.Fields
              ? read(node, "value", 1)
              : about(mapping, orNothing(mapping.number(node)), 1, node.place()));
    }
    return shares;
  }

  /// The odds multipliers by age band or sex.
  static Map<String, Double> multipliers(Mapping mapping) {
    Map<String, Double> multipliers = new LinkedHashMap<>();
    mapping.all().forEach((band, node) -> multipliers.put(band, orNothing(mapping.number(node))));
    return multipliers;
  }

  private static double orNothing(@Nullable Double number) {
    return number == null ? Double.NaN : number;
  }

  private Estimate about(Mapping mapping, double value, double scale, Place place) {
    String source = mapping.optionalText("source");
    if (source != null) {
      draft.sourceIds.refer(source, place);
    }
    Estimate.Kind usual = EXPERT.equals(source) ? Estimate.Kind.EXPERT : Estimate.Kind.PUBLISHED;
    List<YamlNode> range = mapping.nodes("range");
    if (!range.isEmpty() && range.size() != 2) {
      draft.problems.add(
          "not-a-range",
          mapping.place(),
          String.valueOf(range.size()),
          "a range has two ends, not " + range.size(),
          "Write range: [low, high]");
    }
    boolean both = range.size() == 2;
    return new Estimate(
        value,
        both ? Double.valueOf(orNothing(mapping.number(range.get(0))) / scale) : null,
        both ? Double.valueOf(orNothing(mapping.number(range.get(1))) / scale) : null,
        source == null ? "" : source,
        Words.oneOf(mapping, "kind", Estimate.Kind.values(), usual),
        mapping.optionalText("note"),
        place);
  }
}
