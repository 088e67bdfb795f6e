package org.brace.care;

import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Remedy;
import org.jspecify.annotations.Nullable;

/// What one person may take or do instead of something: the first alternative of a rule that is not
/// itself forbidden to them.
final class Alternatives {

  private static final String NONE = "ask a pharmacist";

  private final PersonalCheck check;

  Alternatives(PersonalCheck check) {
    this.check = check;
  }

  /// The words; null where the rule names no alternative.
  @Nullable String to(MedicineRule rule) {
    if (rule.instead().isEmpty()) {
      return null;
    }
    for (Alternative each : rule.instead()) {
      String words = words(each);
      if (words != null) {
        return words;
      }
    }
    return NONE;
  }

  /// How it is put; null where it is not for this person.
  private @Nullable String words(Alternative alternative) {
    Remedy remedy = alternative.remedy();
    if (remedy == null) {
      return alternative.says();
    }
    List<String> taken = check.takenIn(remedy);
    List<Concern> concerns = check.about(remedy);
    if (Concern.fit(concerns) == Fit.AVOID || (!taken.isEmpty() && !check.takenAlone(remedy))) {
      return null;
    }
    String says = alternative.says();
    List<String> words = new ArrayList<>(List.of(says == null ? check.name(remedy) : says));
    if (!taken.isEmpty()) {
      words.add("which you already take");
    } else if (concerns.stream().anyMatch(concern -> concern.sure() && concern.blocks())) {
      words.add("if a pharmacist agrees");
    }
    return String.join(", ", words);
  }
}
