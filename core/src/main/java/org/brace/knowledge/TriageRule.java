package org.brace.knowledge;

import java.util.List;
import org.brace.model.Disposition;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// A rule that sets a level: a red flag, a combination or a policy.
///
/// @param says what it stands for, in plain words
/// @param when what makes it true, the reassuring part left out
/// @param unless a reassuring fact that silences it when known to be present; `elseRule` then stays
/// @param elseRule the lower rule that stays whatever is silenced
/// @param reviewer the clinician who signed it; null while nobody has
public record TriageRule(
    String id,
    Kind kind,
    Group group,
    String says,
    Rule when,
    @Nullable String unless,
    @Nullable String elseRule,
    Disposition disposition,
    List<String> suspects,
    @Nullable String strength,
    List<String> sources,
    List<String> cases,
    List<String> nearMisses,
    @Nullable String note,
    @Nullable String reviewer,
    Place place) {

  /// Whether that rule stays where this one is silenced: it tests the same and is less urgent. The
  /// `elseRule` is the last of them, which nothing silences.
  public boolean standsBefore(TriageRule lower) {
    return unless != null
        && disposition.compareTo(lower.disposition) > 0
        && when.equals(lower.when);
  }

  /// What belongs together: the rules of one file.
  ///
  /// @param title what they are about, in plain words
  public record Group(String id, String title) {}

  /// What sort of rule it is.
  public enum Kind {
    RED_FLAG("red-flag"),
    COMBINATION("combination"),
    POLICY("policy");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
