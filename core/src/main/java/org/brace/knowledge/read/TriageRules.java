package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Place;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.TriageRule.Group;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Disposition;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Reads red flags, combinations and policies, and the files that hold them.
final class TriageRules {

  private final Draft draft;
  private final RuleReader rules;

  TriageRules(Draft draft) {
    this.draft = draft;
    this.rules = new RuleReader(draft);
  }

  private static final Group COMBINATIONS = new Group("combinations", "Signs that matter together");

  /// `red-flags/<group>.yaml`.
  void redFlags(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    read(
        file, "flags", TriageRule.Kind.RED_FLAG, new Group(file.text("group"), file.text("title")));
    file.done();
  }

  /// `combinations.yaml`.
  void combinations(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    file.optionalText("title");
    read(file, "combinations", TriageRule.Kind.COMBINATION, COMBINATIONS);
    file.done();
  }

  /// The rules under a key of a file, all with the review stamp of the file.
  void read(Mapping file, String key, TriageRule.Kind kind, Group group) {
    String reviewer = Reviews.reviewer(file);
    file.inside(key)
        .all()
        .forEach((id, node) -> {
          Mapping mapping = Mapping.of(node, draft.problems);
          draft.ruleIds.define(id, mapping.place());
          draft.later(() -> draft.rules.putIfAbsent(id, rule(id, kind, group, reviewer, mapping)));
        });
  }

  private TriageRule rule(
      String id, TriageRule.Kind kind, Group group, @Nullable String reviewer, Mapping mapping) {
    Set<RuleReader.Extra> extras =
        kind == TriageRule.Kind.POLICY
            ? EnumSet.of(RuleReader.Extra.UNSURE)
            : EnumSet.noneOf(RuleReader.Extra.class);
    Reassurance reassurance = new Reassurance(mapping);
    Rule when = reassurance.when(mapping, extras);
    Disposition disposition = Words.disposition(mapping);
    TriageRule rule =
        new TriageRule(
            id,
            kind,
            group,
            mapping.text("says"),
            when,
            reassurance.fact,
            reassurance.elseRule,
            disposition,
            draft.references(mapping, "suspect", draft.conditionIds),
            strength(mapping),
            draft.sources(mapping),
            mapping.texts("cases"),
            mapping.texts("near-miss"),
            mapping.optionalText("note"),
            reviewer,
            mapping.place());
    mapping.done();
    return rule;
  }

  private enum Strength {
    STRONG,
    MODERATE,
    CONSENSUS
  }

  private static @Nullable String strength(Mapping mapping) {
    String text = mapping.optionalText("strength");
    if (text != null) {
      Words.find(mapping, "strength", text, Strength.values(), Words::kebab);
    }
    return text;
  }

  /// The reassuring fact that silences a rule and the rule that then stays: beside `when` as
  /// `unless: {reassuring: fact, else: rule}`, or inside its `all` as `{unless: fact}` with `else`
  /// beside `when`.
  private final class Reassurance {

    private @Nullable String fact;
    private @Nullable String elseRule;

    Reassurance(Mapping mapping) {
      mapping.node("unless").ifPresent(node -> beside(node));
      mapping.node("else").ifPresent(node -> stays(node));
    }

    private void beside(YamlNode node) {
      if (node instanceof YamlNode.Scalar) {
        silences(node);
        return;
      }
      Mapping inside = Mapping.of(node, draft.problems);
      inside.node("reassuring").ifPresent(this::silences);
      inside.node("else").ifPresent(this::stays);
      inside.done();
    }

    private void silences(YamlNode node) {
      String id = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      draft.factIds.refer(id, node.place());
      if (fact != null) {
        draft.problems.add(
            "two-reassurances",
            node.place(),
            id,
            "only one reassuring fact may silence a rule, but here is a second: " + id,
            "Make a reassuring derived fact of the two");
      }
      fact = id;
    }

    private void stays(YamlNode node) {
      elseRule = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      draft.ruleIds.refer(elseRule, node.place());
    }

    /// The rule without its reassuring part.
    Rule when(Mapping mapping, Set<RuleReader.Extra> extras) {
      YamlNode when = mapping.node("when").orElse(null);
      if (when == null) {
        mapping.text("when");
        return RuleReader.NEVER;
      }
      if (when instanceof YamlNode.Fields(Place place, var entries)
          && entries.size() == 1
          && entries.get("all") instanceof YamlNode.Sequence(Place listed, var items)) {
        List<YamlNode> others = new ArrayList<>();
        for (YamlNode item : items) {
          if (item instanceof YamlNode.Fields(Place _, var part)
              && part.size() == 1
              && part.containsKey("unless")) {
            silences(part.getOrDefault("unless", item));
          } else {
            others.add(item);
          }
        }
        if (others.size() == 1 && items.size() > 1) {
          return rules.read(others.getFirst(), extras);
        }
        var rest = new LinkedHashMap<String, YamlNode>();
        rest.put("all", new YamlNode.Sequence(listed, others));
        return rules.read(new YamlNode.Fields(place, rest), extras);
      }
      return rules.read(when, extras);
    }
  }
}
