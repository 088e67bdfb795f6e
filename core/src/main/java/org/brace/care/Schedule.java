package org.brace.care;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.care.Care.Adherence;
import org.brace.care.Care.BackPlan;
import org.brace.care.Care.FollowUp;
import org.brace.care.Care.Recheck;
import org.brace.care.Care.SafetyNet;
import org.brace.knowledge.CareGuide;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// With what to be seen sooner, when to answer again, whom to see again, and how to keep going.
final class Schedule {

  private final CareGuide guide;

  Schedule(CareGuide guide) {
    this.guide = guide;
  }

  /// Every line but those that are for someone else, those first that belong to what was told, then
  /// those of the likeliest causes. In an emergency none: there is nothing to wait for.
  List<SafetyNet> safetyNet(Level level, Offer offer) {
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return List.of();
    }
    record Ranked(CareGuide.Warning line, String says, boolean told, double probability) {
      boolean mattersMost() {
        return told || probability > 0;
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    for (CareGuide.Warning line : guide.safetyNet().values()) {
      if (offer.rulesOut(line.who())
          || (line.conditions().isEmpty() && offer.rulesOut(line.when()))) {
        continue;
      }
      String says = says(line, level, offer);
      if (says == null) {
        continue;
      }
      double probability =
          line.conditions().stream()
              .filter(offer::likely)
              .mapToDouble(offer::probability)
              .max()
              .orElse(0);
      ranked.add(new Ranked(line, says, offer.holds(line.when()), probability));
    }
    ranked.sort(
        Comparator.comparing(Ranked::told)
            .thenComparingDouble(Ranked::probability)
            .reversed()); // stable: the rest keeps the order of the file
    return ranked.stream()
        .map(each ->
            new SafetyNet(
                each.line.id(),
                each.says,
                each.line.then(),
                each.mattersMost(),
                each.line.sources()))
        .toList();
  }

  /// A line in the words for this person. Who told of its sign is told what would be worse; of a
  /// line that has no such words, nothing where their level is as urgent.
  private static @Nullable String says(CareGuide.Warning line, Level level, Offer offer) {
    if (!offer.holds(line.already())) {
      return line.says();
    }
    String worse = line.saysAlready();
    return worse == null && line.then().compareTo(level) > 0 ? line.says() : worse;
  }

  /// Where that is within hours it may be today still.
  @Nullable Recheck recheck(Offer offer, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    CareGuide.Recheck recheck = guide.rechecks().get(offer.level());
    return recheck == null
        ? null
        : new Recheck(
            now.plus(recheck.first()).toLocalDate(),
            days(today, recheck.next()),
            recheck.saysAlready() != null && offer.holds(recheck.already())
                ? recheck.saysAlready()
                : recheck.says(),
            recheck.sources());
  }

  /// Soonest first.
  List<FollowUp> followUps(Offer offer, LocalDate today) {
    return guide.followUps().values().stream()
        .filter(each -> offer.to(each.indication()).isPresent())
        .map(each ->
            new FollowUp(
                each.id(),
                after(today, each.first()),
                days(today, each.next()),
                each.says(),
                each.items(),
                each.sources()))
        .sorted(Comparator.comparing(FollowUp::first))
        .toList();
  }

  List<Adherence> adherence(Offer offer) {
    return guide.adherence().values().stream()
        .filter(each -> each.levels().contains(offer.level()))
        .filter(each ->
            each.conditions().isEmpty() || each.conditions().stream().anyMatch(offer::likely))
        .filter(each -> each.when() == null || offer.holds(each.when()))
        .map(each -> new Adherence(each.id(), each.says(), each.ask(), each.sources()))
        .toList();
  }

  @Nullable BackPlan backPlan(Offer offer) {
    CareGuide.BackPlan plan = guide.backPlan();
    return plan == null || offer.to(plan.indication()).isEmpty()
        ? null
        : new BackPlan(plan.says(), plan.steps(), plan.sources());
  }

  private static List<LocalDate> days(LocalDate today, List<Duration> times) {
    return times.stream().map(time -> after(today, time)).toList();
  }

  /// The day after that many days, the last of them begun: 24 hours from now is tomorrow.
  private static LocalDate after(LocalDate today, Duration time) {
    return today.plusDays(Math.ceilDiv(time.toMinutes(), Duration.ofDays(1).toMinutes()));
  }
}
