package org.brace.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.brace.evaluation.statistics.Share;
import org.brace.model.Level;

/// How right the levels are. Where two levels are right, either is.
///
/// @param right the shown level is right
/// @param withinOne it is right or the next to it
/// @param safe it is not under what is right
/// @param under it is under what is right
/// @param over it is over what is right
/// @param emergencies of those that belong to an emergency department or an ambulance, how many are
///   shown one of the two
/// @param missed of those, how many are shown less than the same day
/// @param selfCare of those that need no more than self-care, how many are shown it
/// @param shown by the level that is right (the higher of two), how many are shown each level
public record LevelFigures(
    Share right,
    Share withinOne,
    Share safe,
    Share under,
    Share over,
    Share emergencies,
    Share missed,
    Share selfCare,
    Map<Level, Map<Level, Integer>> shown) {

  /// The figures of those whose level is known.
  public static LevelFigures of(List<Judged> all) {
    List<Judged> known = all.stream().filter(Judged::levelKnown).toList();
    List<Judged> emergencies = known.stream().filter(LevelFigures::isEmergency).toList();
    var shown = new EnumMap<Level, Map<Level, Integer>>(Level.class);
    known.forEach(each ->
        shown
            .computeIfAbsent(each.gold().level(), _ -> new EnumMap<>(Level.class))
            .merge(each.shown(), 1, Integer::sum));
    return new LevelFigures(
        share(known, each -> each.above() == 0),
        share(known, each -> Math.abs(each.above()) <= 1),
        share(known, each -> each.above() >= 0),
        share(known, each -> each.above() < 0),
        share(known, each -> each.above() > 0),
        share(emergencies, each -> each.shown().atLeast(Level.EMERGENCY_DEPARTMENT)),
        share(emergencies, each -> !each.shown().atLeast(Level.SAME_DAY)),
        share(
            known.stream().filter(each -> each.gold().level() == Level.SELF_CARE).toList(),
            each -> each.shown() == Level.SELF_CARE),
        shown);
  }

  static boolean isEmergency(Judged each) {
    return each.gold().hasLevel() && each.gold().level().atLeast(Level.EMERGENCY_DEPARTMENT);
  }

  private static Share share(List<Judged> all, Predicate<Judged> which) {
    return Share.of(all, which);
  }
}
