package org.brace.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.SelfCareItem;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// Everything that care says to one person.
///
/// @param level how urgent it is
/// @param options what may help, suitable ones first
/// @param warnings about what is taken, planned or commonly bought, worst first
/// @param selfCare what to do on one's own; also what is left out, and why
/// @param meanwhile what to do until help is there or on the way to it, in an emergency or where a
///   ticked line may yet be one
/// @param safetyNet with what to be seen sooner, what matters most first; empty in an emergency
/// @param recheck when to answer again; null in an emergency
/// @param unrecognised names of medicines and measures that are not known: they were not checked
/// @param readAs how the names of what is taken or planned were understood, where they do not say
///   it
/// @param notKnown what is taken of that, and what it leaves open
/// @param listAsked whether the medicines were asked for; while they were not, nothing was checked
public record Care(
    Level level,
    List<Option> options,
    List<MedicineWarning> warnings,
    List<SelfCare> selfCare,
    List<Meanwhile> meanwhile,
    List<SafetyNet> safetyNet,
    @Nullable Recheck recheck,
    List<FollowUp> followUp,
    List<Adherence> adherence,
    @Nullable AsthmaPlan asthmaPlan,
    @Nullable BackPlan backPlan,
    List<String> unrecognised,
    List<ReadAs> readAs,
    NotKnown notKnown,
    boolean listAsked) {

  /// How many concerns about an option are told.
  private static final int MOST_TOLD = 3;

  public Care {
    options = List.copyOf(options);
    warnings = List.copyOf(warnings);
    selfCare = List.copyOf(selfCare);
    meanwhile = List.copyOf(meanwhile);
    safetyNet = List.copyOf(safetyNet);
    followUp = List.copyOf(followUp);
    adherence = List.copyOf(adherence);
    unrecognised = List.copyOf(unrecognised);
    readAs = List.copyOf(readAs);
  }

  /// What is told of medicines: in an emergency only what cannot wait until it is over.
  public List<MedicineWarning> warningsNow() {
    return level.atLeast(Level.EMERGENCY_DEPARTMENT)
        ? warnings.stream().filter(warning -> !warning.waits()).toList()
        : warnings;
  }

  /// The options, but those suitable ones that say no more than one of the first things to do on
  /// one's own does.
  ///
  /// @param things how many of those things are told
  public List<Option> optionsBeside(int things) {
    Set<String> said =
        selfCare.stream()
            .filter(each -> each.fit() == Fit.SUITABLE)
            .limit(things)
            .flatMap(each -> each.item().sameAs().stream())
            .collect(Collectors.toSet());
    return options.stream()
        .filter(each -> each.fit() != Fit.SUITABLE || !said.contains(each.option().id()))
        .toList();
  }

  /// A name and what it was taken for.
  public record ReadAs(String name, String as) {}

  /// What is taken under a name that is not known.
  ///
  /// @param names as the person calls it
  /// @param leavesOpen the facts that would be known without it
  public record NotKnown(List<String> names, Set<String> leavesOpen) {
    public NotKnown {
      names = List.copyOf(names);
      leavesOpen = Set.copyOf(leavesOpen);
    }

    /// Whether the concern would be settled for the better, were the names known.
    public boolean decides(Concern concern) {
      return !concern.sure() && !concern.open().isEmpty() && leavesOpen.containsAll(concern.open());
    }
  }

  /// Something that may help.
  ///
  /// @param conditions the likely causes that it is for
  /// @param concerns what speaks against it or should be known, what decides the fit first
  public record Option(
      CareOption option, Fit fit, List<String> conditions, List<Concern> concerns) {
    public Option {
      conditions = List.copyOf(conditions);
      concerns = List.copyOf(concerns);
    }

    /// What to tell beside the name: the concern that decides, and what else is surely in the way,
    /// so that nobody who reads one reason takes it for the only one.
    public List<Concern> toTell() {
      return IntStream.range(0, concerns.size())
          .filter(i -> i == 0 || (concerns.get(i).sure() && concerns.get(i).blocks()))
          .limit(MOST_TOLD)
          .mapToObj(concerns::get)
          .toList();
    }

    /// Where what decides is open: what else is, and would stand in the way as well.
    public List<Concern> openBeside() {
      return concerns.isEmpty() || concerns.getFirst().sure()
          ? List.of()
          : concerns.stream()
              .skip(1)
              .filter(concern -> concern.blocks() && !concern.sure())
              .toList();
    }

    /// Whether nothing that is sure stands in the way, and something does that only the names that
    /// are not known leave open.
    public boolean hangsOn(NotKnown notKnown) {
      List<Concern> blocking = concerns.stream().filter(Concern::blocks).toList();
      return fit == Fit.ASK_FIRST
          && blocking.stream().noneMatch(Concern::sure)
          && blocking.stream().anyMatch(notKnown::decides);
    }
  }

  /// A concern about something that is taken, planned or commonly bought.
  ///
  /// @param name what the person calls it, or what it is called where it is only commonly bought
  /// @param waits whether it can be told when an emergency is over
  public record MedicineWarning(String name, Role role, Concern concern, boolean waits) {}

  /// Why something is looked at.
  public enum Role {
    TAKEN("taken"),
    WANTED("wanted"),
    COMMONLY_BOUGHT("commonly-bought");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    /// The name in replies.
    public String id() {
      return id;
    }
  }

  /// Something to do on one's own; what is not suitable is left out, for the reasons given.
  public record SelfCare(
      SelfCareItem item, Fit fit, List<String> conditions, List<Concern> concerns) {
    public SelfCare {
      conditions = List.copyOf(conditions);
      concerns = List.copyOf(concerns);
    }
  }

  /// What to do in an emergency until help is there, or on the way to it.
  ///
  /// @param inDoubt for whom the steps are, where it is not known whether that is this person; else
  ///   null
  public record Meanwhile(
      String id, String title, @Nullable String inDoubt, List<String> steps, List<String> sources) {
    public Meanwhile {
      steps = List.copyOf(steps);
    }
  }

  /// A sign with which to be seen.
  ///
  /// @param then how urgently
  /// @param mattersMost whether it belongs to a likely cause or to what was told
  public record SafetyNet(
      String id, String says, Level then, boolean mattersMost, List<String> sources) {}

  /// When to answer again.
  public record Recheck(LocalDate first, List<LocalDate> next, String says, List<String> sources) {
    public Recheck {
      next = List.copyOf(next);
    }
  }

  /// Whom to see again, when, and what about.
  public record FollowUp(
      String id,
      LocalDate first,
      List<LocalDate> next,
      String says,
      List<String> items,
      List<String> sources) {
    public FollowUp {
      next = List.copyOf(next);
      items = List.copyOf(items);
    }
  }

  /// Help with keeping to a treatment.
  public record Adherence(String id, String says, @Nullable String ask, List<String> sources) {}

  /// What to do as asthma gets worse.
  ///
  /// @param regimens the inhaler regimens that are possible; its steps are those of the only one,
  ///   or those that hold for an unknown one
  /// @param best the best peak flow in L/min on the person's own meter; null where it is not known
  /// @param scale the scale of that meter; null where it is not known
  public record AsthmaPlan(
      String says,
      List<String> regimens,
      @Nullable Double best,
      @Nullable PeakFlowScale scale,
      List<Zone> zones,
      List<String> sources) {
    public AsthmaPlan {
      regimens = List.copyOf(regimens);
      zones = List.copyOf(zones);
    }
  }

  /// A stretch of peak flow with what to do in it.
  ///
  /// @param fromPercent its lower end, in per cent of the best
  /// @param from its lower end in L/min on the person's own meter; null where the best is not known
  /// @param fromOnOther the same blow as the other scale reads it; null where either is not known
  public record Zone(
      String id,
      String name,
      double fromPercent,
      @Nullable Double from,
      @Nullable Double fromOnOther,
      String signs,
      String step) {}

  /// What to do about a painful back over the next weeks.
  public record BackPlan(String says, List<String> steps, List<String> sources) {
    public BackPlan {
      steps = List.copyOf(steps);
    }
  }
}
