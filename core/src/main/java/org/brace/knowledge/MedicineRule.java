package org.brace.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a medicine or measure, for whom, and what to do about it.
///
/// @param about what it speaks of: any one of these
/// @param when the hazard, the reassuring part left out; null where it always holds
/// @param unless a reassuring fact that silences it when known to be present; `elseRule` then stays
/// @param elseRule the milder rule that stays when a reassuring fact silences this one
/// @param silences milder rules that say less of the same: not told of a medicine while this one
///   surely is
/// @param applies to whom: those who would start it, those who take it
/// @param actionTaking what someone who takes it does, where that differs: a medicine to be asked
///   about before it is begun may be one to go on with
/// @param say what to tell someone, in plain words
/// @param sayTaking what to tell someone who already takes it, where that differs
/// @param sayWhenNeeded what to tell someone who takes it only now and then: there is nothing that
///   could be stopped suddenly, so it is not to be taken any more
/// @param sayOnTheWay what to tell someone who takes it and is on the way to the emergency
///   department, where that differs: nobody asks a pharmacist from there
/// @param waits whether what it tells is for a later talk: not for someone who is on the way to the
///   emergency department
/// @param urgent whether what it tells someone who takes it cannot wait, even where all else can
/// @param instead what may be taken or done instead, the best first
/// @param unknowns golden cases in which the hazard is not known
/// @param reviewer the clinician who signed it; null while nobody has
public record MedicineRule(
    String id,
    String group,
    List<Remedy> about,
    @Nullable Rule when,
    @Nullable String unless,
    @Nullable String elseRule,
    List<String> silences,
    Set<Situation> applies,
    Severity severity,
    Action action,
    @Nullable Action actionTaking,
    String say,
    @Nullable String sayTaking,
    @Nullable String sayWhenNeeded,
    @Nullable String sayOnTheWay,
    boolean waits,
    boolean urgent,
    List<Alternative> instead,
    List<String> sources,
    List<String> cases,
    List<String> nearMisses,
    List<String> unknowns,
    @Nullable String note,
    @Nullable String reviewer,
    Place place) {

  public MedicineRule {
    about = List.copyOf(about);
    silences = List.copyOf(silences);
    applies = Set.copyOf(applies);
    instead = List.copyOf(instead);
    sources = List.copyOf(sources);
  }

  /// What to do for someone who takes it.
  public Action toDoTaking() {
    return actionTaking == null ? action : actionTaking;
  }

  /// What someone is told who takes it.
  public String toTellTaking() {
    return sayTaking == null ? say : sayTaking;
  }

  /// The same on the way to the emergency department.
  public String toTellOnTheWay() {
    return sayOnTheWay == null ? toTellTaking() : sayOnTheWay;
  }

  /// Whether someone would start it or takes it already.
  public enum Situation {
    STARTING,
    TAKING
  }

  /// How bad it can be; from least to most.
  public enum Severity {
    DISCUSS,
    CAUTION,
    CONTRAINDICATED;

    /// The name in files and replies.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
      return compareTo(other) >= 0;
    }
  }

  /// What to do about it.
  public enum Action {
    ASK_FIRST("ask-first"),
    /// See someone, and go on with it meanwhile: a reliever, steroid tablets, a beta-blocker.
    DO_NOT_STOP("do-not-stop"),
    DO_NOT_START("do-not-start");

    private final String id;

    Action(String id) {
      this.id = id;
    }

    /// The name in files and replies.
    public String id() {
      return id;
    }
  }
}
