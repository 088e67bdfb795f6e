package org.brace.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Urgency;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;

/// Which reasons for the urgency a person is told of, and which a clinician reads in full; programs
/// get them all.
///
/// A less urgent reason that rests on nothing new says what has been said: whose leg gives way need
/// not read that a weak leg should be seen this week. Where nothing presses, a reason that rests on
/// the same as one before says nothing new either: a cough of over eight weeks is over three. In an
/// emergency nobody is told what would by itself be seen this week: asthma that needs a review.
public final class ReasonsToName {

  /// More than that nobody can say in a breath.
  private static final int MOST_TO_SAY = 5;

  private static final Set<String> RULES =
      Set.of(TriageRule.Kind.RED_FLAG.id(), TriageRule.Kind.COMBINATION.id());

  private ReasonsToName() {}

  /// The most urgent first.
  public static List<Because> of(Urgency urgency) {
    Set<Answered> told = new HashSet<>();
    Set<Set<Answered>> grounds = new HashSet<>();
    var named = new ArrayList<Because>();
    boolean emergency = urgency.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT);
    for (Because reason : urgency.reasons()) {
      if (emergency && !reason.disposition().level().atLeast(Level.SAME_DAY)) {
        continue;
      }
      boolean less = reason.disposition().level().compareTo(urgency.disposition().level()) < 0;
      boolean nothingNew = !reason.because().isEmpty() && told.containsAll(reason.because());
      Set<Answered> ground = Set.copyOf(reason.because());
      boolean same = !presses(urgency) && !ground.isEmpty() && grounds.contains(ground);
      if (!same && (!less || !nothingNew)) {
        named.add(reason);
        told.addAll(ground);
        grounds.add(ground);
      }
    }
    return List.copyOf(named);
  }

  /// Those that a clinician reads in full, the most urgent first: each that rests on a sign that
  /// none before it rests on or on no sign at all (an age, what is not known), that follows from a
  /// policy or from the causes, or that would be more urgent than the level shown but for an answer
  /// that reassures. All others hold by signs that are read already, and can be named alone.
  public static List<Because> inFull(Urgency urgency) {
    Set<Answered> read = new HashSet<>();
    return urgency.reasons().stream()
        .filter(reason -> {
          List<Answered> signs = signs(reason);
          boolean saysMore = signs.isEmpty() || !read.containsAll(signs);
          boolean isRule = RULES.contains(reason.kind());
          boolean wasMore =
              reason.eased().stream()
                  .anyMatch(each -> each.disposition().compareTo(urgency.disposition()) > 0);
          read.addAll(signs);
          return saysMore || !isRule || wasMore;
        })
        .toList();
  }

  /// Whether someone should be asked today at least.
  static boolean presses(Urgency urgency) {
    return urgency.disposition().level().atLeast(Level.SAME_DAY);
  }

  /// In an emergency, what to say on the phone or at the desk: of each reason for an ambulance in
  /// turn a fact that it rests on, then of each another one, then likewise of those for an
  /// emergency department; of a reason first what is wrong now, then illnesses and medicines; but
  /// for who it is. [WhoToName] says that, and what is not said here of illnesses and medicines. So
  /// a few facts speak of all that is wrong, and not of the first reason alone. Where no rule, but
  /// the causes or a doubt make it an emergency, the reasons for the same day say what is wrong.
  /// Nothing that was denied is said. Empty where it is no emergency.
  public static List<Answered> toSay(Knowledge knowledge, Urgency urgency) {
    if (!urgency.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return List.of();
    }
    Set<String> lasting = new HashSet<>(knowledge.policy().sayWho());
    knowledge.medicineClasses().keySet().forEach(id -> lasting.add(MedicineClass.takes(id)));
    Comparator<Answered> signsFirst = Comparator.comparing(each -> lasting.contains(each.fact()));
    var levels = new ArrayList<>(List.of(Level.EMERGENCY_AMBULANCE, Level.EMERGENCY_DEPARTMENT));
    if (of(urgency).stream().noneMatch(ReasonsToName::isEmergencyByRule)) {
      levels.add(Level.SAME_DAY);
    }
    // What speaks for a cause may be a "no".
    Predicate<Answered> isThere = told -> !knowledge.fact(told.fact()).deniedBy(told.answer());
    var said = new LinkedHashSet<Answered>();
    for (Level level : levels) {
      said.addAll(
          inTurn(
              of(urgency).stream()
                  .filter(reason -> reason.disposition().level() == level)
                  .map(reason -> signs(reason).stream().filter(isThere).sorted(signsFirst).toList())
                  .toList()));
    }
    return said.stream().limit(MOST_TO_SAY).toList();
  }

  private static boolean isEmergencyByRule(Because reason) {
    return reason.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)
        && RULES.contains(reason.kind());
  }

  private static Set<Answered> inTurn(List<List<Answered>> grounds) {
    var said = new LinkedHashSet<Answered>();
    int turns = grounds.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < turns; turn++) {
      for (List<Answered> ground : grounds) {
        ground.stream().filter(each -> !said.contains(each)).findFirst().ifPresent(said::add);
      }
    }
    return said;
  }

  /// What was told and is not who the person is.
  private static List<Answered> signs(Because reason) {
    return reason.told().stream().filter(told -> !WhoToName.PERSON.contains(told.fact())).toList();
  }
}
