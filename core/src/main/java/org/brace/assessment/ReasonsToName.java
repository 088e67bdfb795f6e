package org.brace.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Urgency;
import org.brace.model.Level;

/// Which reasons for the urgency a person is told of; programs and clinicians get them all.
///
/// A less urgent reason that rests on nothing new says what has been said: whose leg gives way need
/// not read that a weak leg should be seen this week. Where nothing presses, a reason that rests on
/// the same as one before says nothing new either: a cough of over eight weeks is over three. In an
/// emergency nobody is told what would by itself be seen this week: asthma that needs a review.
public final class ReasonsToName {

  /// More than that nobody can say in a breath.
  private static final int MOST_TO_SAY = 5;

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

  /// Whether someone should be asked today at least.
  static boolean presses(Urgency urgency) {
    return urgency.disposition().level().atLeast(Level.SAME_DAY);
  }

  /// In an emergency, what to say on the phone or at the desk: the facts that the level rests on,
  /// the most urgent first, but for who it is, which [WhoToName] says. Empty where it is no
  /// emergency.
  public static List<Answered> toSay(Urgency urgency) {
    if (!urgency.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return List.of();
    }
    return of(urgency).stream()
        .filter(reason -> reason.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT))
        .flatMap(reason -> reason.told().stream())
        .filter(told -> !WhoToName.PERSON.contains(told.fact()))
        .distinct()
        .limit(MOST_TO_SAY)
        .toList();
  }
}
