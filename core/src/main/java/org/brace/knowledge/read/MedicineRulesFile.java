package org.brace.knowledge.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// `medicine-rules/<group>.yaml`: what can go wrong with a group of medicines or measures.
final class MedicineRulesFile {

  private final Draft draft;
  private final CareParts parts;

  MedicineRulesFile(Draft draft) {
    this.draft = draft;
    this.parts = new CareParts(draft);
  }

  void read(YamlNode document) {
    new CareGroup<>("group", "rules", draft.care.ruleIds, draft.care.rules)
        .read(document, draft, this::rule);
  }

  private MedicineRule rule(String id, String group, @Nullable String reviewer, Mapping mapping) {
    if (!mapping.has("for")) {
      mapping.text("for");
    }
    Mapping unless = mapping.inside("unless");
    String reassuring = unless.optionalText("reassuring");
    if (reassuring != null) {
      draft.factIds.refer(reassuring, unless.place());
    }
    String elseRule = unless.optionalText("else");
    if (elseRule != null) {
      draft.care.ruleIds.refer(elseRule, unless.place());
    }
    unless.done();
    List<String> silences = mapping.texts("silences");
    silences.forEach(each -> draft.care.ruleIds.refer(each, mapping.place()));
    MedicineRule rule =
        new MedicineRule(
            id,
            group,
            parts.remedies(mapping, "for"),
            parts.rule(mapping, "when"),
            reassuring,
            elseRule,
            silences,
            applies(mapping),
            Words.find(mapping, "severity", Severity.values(), Severity::id, Severity.CAUTION),
            Words.find(mapping, "action", Action.values(), Action::id, Action.ASK_FIRST),
            actionTaking(mapping),
            mapping.text("say"),
            mapping.optionalText("say-taking"),
            mapping.optionalText("say-when-needed"),
            mapping.optionalText("say-on-the-way"),
            mapping.flag("waits"),
            mapping.flag("urgent"),
            parts.alternatives(mapping, "instead"),
            draft.sources(mapping),
            mapping.texts("cases"),
            mapping.texts("near-miss"),
            mapping.texts("unknown"),
            mapping.optionalText("note"),
            reviewer,
            mapping.place());
    mapping.done();
    return rule;
  }

  private static @Nullable Action actionTaking(Mapping mapping) {
    return mapping.has("action-taking")
        ? Words.find(mapping, "action-taking", Action.values(), Action::id, Action.ASK_FIRST)
        : null;
  }

  private static Set<Situation> applies(Mapping mapping) {
    Set<Situation> applies = EnumSet.noneOf(Situation.class);
    for (String name : mapping.texts("applies")) {
      Words.find(mapping, "applies", name, Situation.values(), Words::kebab)
          .ifPresent(applies::add);
    }
    return applies.isEmpty() ? EnumSet.allOf(Situation.class) : applies;
  }
}
