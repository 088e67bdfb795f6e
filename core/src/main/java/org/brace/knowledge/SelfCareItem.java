package org.brace.knowledge;

import java.util.List;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Something that someone can do on their own.
///
/// @param does what to do
/// @param why what it is good for
/// @param grade how well it is known to help
/// @param avoidIf the hazard with which it is left out
/// @param prevents whether it is for later: it keeps trouble from coming or coming back
/// @param uses what it makes use of
/// @param sameAs the options that say no more than this
/// @param reviewer the clinician who signed it; null while nobody has
public record SelfCareItem(
    String id,
    String group,
    String does,
    @Nullable String why,
    Grade grade,
    Indication indication,
    @Nullable Rule avoidIf,
    boolean prevents,
    Uses uses,
    List<String> sameAs,
    @Nullable String note,
    List<String> sources,
    @Nullable String reviewer,
    Place place) {

  public SelfCareItem {
    sameAs = List.copyOf(sameAs);
    sources = List.copyOf(sources);
  }

  /// How well it is known to help.
  public enum Grade {
    /// Consistent trials.
    A,
    /// Some trials, or strong indirect evidence.
    B,
    /// Physiology, experts, leaflets of services.
    C,
    /// Unproven, and of little risk.
    D
  }
}
