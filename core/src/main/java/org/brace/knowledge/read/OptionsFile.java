package org.brace.knowledge.read;

import java.util.Set;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.CareOption.Evidence;
import org.brace.knowledge.CareOption.Who;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// `options/<area>.yaml`: what may help in one area.
final class OptionsFile {

  private final Draft draft;
  private final CareParts parts;

  OptionsFile(Draft draft) {
    this.draft = draft;
    this.parts = new CareParts(draft);
  }

  void read(YamlNode document) {
    new CareGroup<>("area", "options", draft.care.optionIds, draft.care.options)
        .read(document, draft, this::option);
  }

  private CareOption option(String id, String area, @Nullable String reviewer, Mapping mapping) {
    Set<Level> suitsAt = parts.levels(mapping, "suits-at");
    CareOption option =
        new CareOption(
            id,
            area,
            mapping.text("name"),
            mapping.texts("called"),
            mapping.optionalText("says"),
            parts.indication(mapping, CareParts.ALL_LEVELS),
            suitsAt.isEmpty() ? CareParts.ALL_LEVELS : suitsAt,
            mapping.flag("last-choice"),
            Words.find(mapping, "who", Who.values(), Who::id, Who.CLINICIAN),
            Words.find(mapping, "evidence", Evidence.values(), Evidence::id, Evidence.CONSENSUS),
            parts.uses(mapping),
            parts.remedies(mapping, "starts"),
            mapping.optionalText("step"),
            mapping.optionalText("note"),
            draft.sources(mapping),
            reviewer,
            mapping.place());
    mapping.done();
    return option;
  }
}
