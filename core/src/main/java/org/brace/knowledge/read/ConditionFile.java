package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Disposition;

/// `conditions/<id>.yaml`: one possible cause.
final class ConditionFile {

  private static final double PER_THOUSAND = 1000;

  private final Draft draft;
  private final Numbers numbers;

  ConditionFile(Draft draft) {
    this.draft = draft;
    this.numbers = new Numbers(draft);
  }

  void read(YamlNode document) {
    Mapping mapping = Mapping.of(document, draft.problems);
    String id = mapping.text("id");
    Place place = mapping.node("id").map(YamlNode::place).orElse(mapping.place());
    draft.conditionIds.define(id, place);
    // Findings name facts, so the whole page waits for them.
    draft.later(() -> draft.conditions.putIfAbsent(id, condition(id, mapping, place)));
  }

  private Condition condition(String id, Mapping mapping, Place place) {
    Mapping prior = mapping.inside("prior");
    Map<FindingKey, Estimate> shows = findings(mapping, "shows", "sensitivity");
    Condition condition =
        new Condition(
            id,
            mapping.text("name"),
            mapping.text("clinical-name"),
            mapping.texts("also-called"),
            mapping.text("lay"),
            mapping.optionalText("good-to-know"),
            mapping.text("group"),
            mapping.optionalText("one-of"),
            ifTrue(mapping),
            prior.has("value")
                ? numbers.read(prior, "value", 1)
                : numbers.read(prior, "per-1000", PER_THOUSAND),
            Numbers.multipliers(prior.inside("age")),
            Numbers.multipliers(prior.inside("sex")),
            findings(mapping, "risk-factors", "odds"),
            parents(mapping),
            shows,
            presentsWith(mapping, shows),
            findings(mapping, "hides", "ratio"),
            mapping.flag("unexplained"),
            mapping.textMap("codes"),
            sources(mapping),
            Reviews.reviewer(mapping),
            place);
    prior.done();
    mapping.done();
    return condition;
  }

  private static Disposition ifTrue(Mapping mapping) {
    Mapping inside = mapping.inside("if-true");
    Disposition disposition = Words.disposition(inside);
    inside.done();
    return disposition;
  }

  private List<String> sources(Mapping mapping) {
    String key = mapping.has("sources-used") ? "sources-used" : "sources";
    return draft.references(mapping, key, draft.sourceIds);
  }

  private Map<String, Estimate> parents(Mapping mapping) {
    Map<String, Estimate> parents = new LinkedHashMap<>();
    mapping
        .inside("caused-by")
        .all()
        .forEach((parent, node) -> {
          draft.conditionIds.refer(parent, node.place());
          parents.put(parent, numbers.read(node, "odds", 1));
        });
    return parents;
  }

  /// Each must be a finding that it shows.
  private List<FindingKey> presentsWith(Mapping mapping, Map<FindingKey, Estimate> shows) {
    List<FindingKey> found = new ArrayList<>();
    for (YamlNode node : mapping.nodes("presents-with")) {
      String text = mapping.text(node);
      if (text != null) {
        FindingKeys.find(draft, text, node.place())
            .ifPresent(key -> {
              if (shows.keySet().stream().noneMatch(shown -> shown.fact().equals(key.fact()))) {
                draft.problems.add(
                    "not-shown",
                    node.place(),
                    text,
                    "\"" + text + "\" is not among the findings that it shows",
                    "Add it under shows, or take it away here");
              }
              found.add(key);
            });
      }
    }
    return found;
  }

  private Map<FindingKey, Estimate> findings(Mapping mapping, String key, String number) {
    Map<FindingKey, Estimate> findings = new LinkedHashMap<>();
    mapping
        .inside(key)
        .all()
        .forEach((text, node) -> {
          Estimate estimate = numbers.read(node, number, 1);
          FindingKeys.find(draft, text, node.place())
              .ifPresent(finding -> findings.put(finding, estimate));
        });
    return findings;
  }
}
