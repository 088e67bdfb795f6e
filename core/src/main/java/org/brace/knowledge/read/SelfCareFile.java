package org.brace.knowledge.read;

import java.util.EnumSet;
import org.brace.knowledge.SelfCareItem;
import org.brace.knowledge.SelfCareItem.Grade;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// `self-care/<group>.yaml`: what someone can do on their own.
final class SelfCareFile {

  private final Draft draft;
  private final CareParts parts;

  SelfCareFile(Draft draft) {
    this.draft = draft;
    this.parts = new CareParts(draft);
  }

  void read(YamlNode document) {
    new CareGroup<>("group", "items", draft.care.itemIds, draft.care.selfCare)
        .read(document, draft, this::item);
  }

  private SelfCareItem item(String id, String group, @Nullable String reviewer, Mapping mapping) {
    SelfCareItem item =
        new SelfCareItem(
            id,
            group,
            mapping.text("do"),
            mapping.optionalText("why"),
            Words.find(mapping, "grade", Grade.values(), Grade::name, Grade.D),
            parts.indication(mapping, EnumSet.range(Level.SELF_CARE, Level.SAME_DAY)),
            parts.rule(mapping, "avoid-if"),
            mapping.flag("prevents"),
            parts.uses(mapping),
            draft.references(mapping, "same-as", draft.care.optionIds),
            mapping.optionalText("note"),
            draft.sources(mapping),
            reviewer,
            mapping.place());
    mapping.done();
    return item;
  }
}
