package org.brace.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// Something that may help, to be talked over; never a prescription.
///
/// @param called what people call it who ask about it: massage
/// @param says how it is done or what to expect, in plain words
/// @param uses what it makes use of
/// @param suitsAt the levels at which it may suit; at the others only what speaks against it is
///   told
/// @param starts what it begins: whoever takes that already is not offered it
/// @param lastChoice whether it is tried only after all else
/// @param step for asthma, which step of treatment it belongs to
/// @param note for clinicians
/// @param reviewer the clinician who signed it; null while nobody has
public record CareOption(
    String id,
    String area,
    String name,
    List<String> called,
    @Nullable String says,
    Indication indication,
    Set<Level> suitsAt,
    boolean lastChoice,
    Who who,
    Evidence evidence,
    Uses uses,
    List<Remedy> starts,
    @Nullable String step,
    @Nullable String note,
    List<String> sources,
    @Nullable String reviewer,
    Place place) {

  public CareOption {
    called = List.copyOf(called);
    suitsAt = Set.copyOf(suitsAt);
    starts = List.copyOf(starts);
    sources = List.copyOf(sources);
  }

  /// Who arranges it.
  public enum Who {
    SELF,
    PHARMACIST,
    CLINICIAN,
    SPECIALIST;

    /// The name in files and replies.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How well it is known to help.
  public enum Evidence {
    HIGH,
    MODERATE,
    LOW,
    CONSENSUS,
    /// It is advised against.
    AGAINST;

    /// The name in files and replies.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
