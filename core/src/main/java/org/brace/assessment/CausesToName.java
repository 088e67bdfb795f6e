package org.brace.assessment;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.knowledge.Condition;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.wording.Chances;

/// Which of the possible causes a person is told of; programs get them all.
///
/// In an emergency only those that the reasons point to, or that should be seen the same day at
/// least: nobody should read there that it may be nothing. For the same day also what the first
/// reason sends someone for, where it is graver than what else is named.
public final class CausesToName {

  /// Causes that are less likely are counted, not named.
  private static final double WORTH_NAMING = 0.01;

  /// That a complaint has no clear cause is worth a line only where it is not far-fetched.
  private static final double WORTH_NAMING_UNEXPLAINED = 0.1;

  /// Likewise in an emergency, of what no reason points to: less likely ones only distract.
  private static final double WORTH_NAMING_NOW = 0.05;

  /// What a reason points to is named in an emergency unless it is rarer than this; what someone is
  /// sent for however rare, unless so many others come first.
  private static final double FAR_FETCHED = 0.001;

  /// From here on the chance of what someone is sent for is told as a number.
  private static final double LIKELY = 0.1;

  private static final int MOST = 6;

  /// Likewise of what someone is sent for on the same day: that is named last, and calmly.
  private static final int MOST_TODAY = 2;

  private CausesToName() {}

  /// The most probable first.
  public static List<PossibleCause> of(Knowledge knowledge, Assessment assessment) {
    if (!emergency(assessment)) {
      List<PossibleCause> likely = likely(assessment);
      return Stream.concat(likely.stream(), sentForToday(knowledge, assessment, likely).stream())
          .toList();
    }
    Set<String> suspects = pointedAt(knowledge, assessment, Level.SAME_DAY);
    Set<String> now = pointedAt(knowledge, assessment, Level.EMERGENCY_DEPARTMENT);
    // First what they are sent for, however likely; a strain is no reason to go, and no comfort.
    return assessment.causes().stream()
        .filter(cause -> isWorthGoing(knowledge.condition(cause.id()), now))
        .filter(cause -> {
          boolean sentFor = now.contains(cause.id()) && serious(knowledge.condition(cause.id()));
          boolean pointedAt = suspects.contains(cause.id());
          return sentFor || cause.probability() >= (pointedAt ? FAR_FETCHED : WORTH_NAMING_NOW);
        })
        .sorted(
            Comparator.comparing((PossibleCause cause) -> !now.contains(cause.id()))
                .thenComparing(cause -> !suspects.contains(cause.id())))
        .limit(MOST)
        .toList();
  }

  private static List<PossibleCause> likely(Assessment assessment) {
    return assessment.causes().stream()
        .filter(cause -> cause.probability() >= WORTH_NAMING && !cause.unexplained())
        .limit(MOST)
        .toList();
  }

  /// Of those who should be seen the same day, what the first reason sends them for and is graver
  /// than all that is named and that it points to; the gravest first.
  private static List<PossibleCause> sentForToday(
      Knowledge knowledge, Assessment assessment, List<PossibleCause> named) {
    if (assessment.triage().disposition().level() != Level.SAME_DAY) {
      return List.of();
    }
    Set<String> suspects =
        assessment.triage().reasons().stream()
            .filter(reason -> reason.disposition().level() == Level.SAME_DAY)
            .limit(1)
            .flatMap(reason -> reason.suspects().stream())
            .collect(Collectors.toSet());
    Level gravest =
        named.stream()
            .filter(cause -> suspects.contains(cause.id()))
            .map(cause -> level(knowledge, cause))
            .max(Comparator.naturalOrder())
            .orElse(Level.SELF_CARE);
    return assessment.causes().stream()
        .filter(cause -> suspects.contains(cause.id()) && !named.contains(cause))
        .filter(cause -> level(knowledge, cause).compareTo(gravest) > 0)
        .filter(cause -> serious(knowledge.condition(cause.id())))
        .filter(
            cause -> !KnownIllness.isDenied(knowledge, assessment, knowledge.condition(cause.id())))
        .sorted(Comparator.comparing((PossibleCause cause) -> level(knowledge, cause)).reversed())
        .limit(MOST_TODAY)
        .toList();
  }

  private static Level level(Knowledge knowledge, PossibleCause cause) {
    return knowledge.condition(cause.id()).ifTrue().level();
  }

  /// Whether it should be seen the same day at least if it is there.
  private static boolean serious(Condition condition) {
    return condition.ifTrue().level().atLeast(Level.SAME_DAY);
  }

  /// Whether it belongs among what has to be looked at now; what can be seen on another day only
  /// where someone is sent for it, and that there is no clear cause never.
  private static boolean isWorthGoing(Condition condition, Set<String> sentFor) {
    return serious(condition)
        || !condition.unexplained()
            && sentFor.contains(condition.id())
            && condition.ifTrue().level() == Level.ROUTINE;
  }

  /// In an emergency with so many signs that the causes could not be worked out, what the rules
  /// point to, the most urgent first, without numbers; else nothing. While a sign is not named
  /// nothing either: what it stands for would be missing.
  public static List<Condition> suspects(Knowledge knowledge, Assessment assessment) {
    boolean unnamed =
        assessment.problems().stream()
            .anyMatch(problem -> problem.code().equals(Assessment.SIGN_NOT_NAMED));
    if (assessment.withoutNumbers() == null || unnamed || !emergency(assessment)) {
      return List.of();
    }
    Set<String> now = pointedAt(knowledge, assessment, Level.EMERGENCY_DEPARTMENT);
    SequencedSet<String> suspects = new LinkedHashSet<>(now);
    suspects.addAll(pointedAt(knowledge, assessment, Level.SAME_DAY));
    return suspects.stream()
        .map(knowledge::condition)
        .filter(condition -> isWorthGoing(condition, now))
        .limit(MOST)
        .toList();
  }

  /// Whether a reason points to it though it is not likely, and it is named for that: a number
  /// would read as if it could wait.
  public static boolean toBeRuledOut(
      Knowledge knowledge, Assessment assessment, PossibleCause cause) {
    if (!emergency(assessment)) {
      return sentForToday(knowledge, assessment, likely(assessment)).contains(cause);
    }
    return serious(knowledge.condition(cause.id()))
        && cause.probability() < LIKELY
        && pointedAt(knowledge, assessment, Level.SAME_DAY).contains(cause.id());
  }

  /// What reasons of a level or higher point to, that of the most urgent first; not what belongs to
  /// an illness that was denied.
  private static SequencedSet<String> pointedAt(
      Knowledge knowledge, Assessment assessment, Level level) {
    SequencedSet<String> suspects = new LinkedHashSet<>();
    for (Because reason : assessment.triage().reasons()) {
      if (reason.disposition().level().atLeast(level)) {
        suspects.addAll(reason.suspects());
      }
    }
    suspects.removeIf(id -> KnownIllness.isDenied(knowledge, assessment, knowledge.condition(id)));
    return suspects;
  }

  /// What may have no clear cause, the most probable first, of the complaints that were told; in an
  /// emergency nothing.
  public static List<PossibleCause> unexplained(Knowledge knowledge, Assessment assessment) {
    return emergency(assessment)
        ? List.of()
        : assessment.causes().stream()
            .filter(cause -> cause.unexplained() && cause.probability() >= WORTH_NAMING_UNEXPLAINED)
            .filter(cause -> isTold(knowledge, assessment, knowledge.condition(cause.id())))
            .toList();
  }

  /// Whether something that a condition shows is there.
  private static boolean isTold(Knowledge knowledge, Assessment assessment, Condition condition) {
    Set<String> shown =
        condition.shows().keySet().stream().map(FindingKey::fact).collect(Collectors.toSet());
    return assessment.evidence().stream()
        .anyMatch(known ->
            shown.contains(known.fact()) && !knowledge.fact(known.fact()).deniedBy(known.answer()));
  }

  /// The words for how likely each cause of a list is, all of them so many in the same number: "2
  /// in 100" above "2 in 10" is misread.
  public static Function<PossibleCause, String> chances(
      Knowledge knowledge, Assessment assessment, List<PossibleCause> listed) {
    int scale =
        scale(
            listed.stream().filter(cause -> !toBeRuledOut(knowledge, assessment, cause)).toList());
    return cause ->
        toBeRuledOut(knowledge, assessment, cause)
            ? emergency(assessment) ? "it has to be ruled out now" : "it has to be ruled out today"
            : Chances.of(cause.probability(), cause.low(), cause.high(), scale);
  }

  /// The same for what stands under the list: that it is none of the named causes. Empty where the
  /// list has a complaint without a clear cause: that says the same of the complaint, and two
  /// numbers for it, one of which counts a cold as a cause, cannot be squared by a reader.
  public static Optional<String> chanceOfNone(double noListed, List<PossibleCause> listed) {
    if (listed.stream().anyMatch(PossibleCause::unexplained)) {
      return Optional.empty();
    }
    int scale = Math.max(scale(listed), Chances.listed(noListed, noListed));
    return Optional.of(Chances.of(noListed, noListed, noListed, scale));
  }

  private static int scale(List<PossibleCause> listed) {
    return listed.stream()
        .mapToInt(cause -> Chances.listed(cause.probability(), cause.high()))
        .max()
        .orElse(10);
  }

  /// Whether someone should be on the way to an emergency department.
  public static boolean emergency(Assessment assessment) {
    return assessment.triage().disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT);
  }
}
