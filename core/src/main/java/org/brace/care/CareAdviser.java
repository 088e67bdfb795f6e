package org.brace.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.Resolved;
import org.brace.medicines.Wants;
import org.brace.model.Level;

/// Works out what care says.
///
/// Made once for a knowledge base, then used for any number of people, by any thread.
public final class CareAdviser {

  private final Knowledge knowledge;
  private final MedicineCheck check;
  private final Offers offers;
  private final Schedule schedule;

  public CareAdviser(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.check = new MedicineCheck(knowledge);
    this.offers = new Offers(knowledge);
    this.schedule = new Schedule(knowledge.care());
  }

  /// What one person is told.
  ///
  /// @param level how urgent it is
  /// @param suspected the conditions that what makes it urgent points to: what helps with them is
  ///   told however improbable they are
  /// @param probabilities of the conditions; empty where they could not be told
  /// @param now the moment that all times count from
  /// @param where the time in which days are named
  public Care advise(
      Chart chart,
      Resolved medicines,
      Wants wants,
      Level level,
      Set<String> suspected,
      Map<String, Double> probabilities,
      Instant now,
      ZoneId where) {
    var offer = new Offer(knowledge.care().likely(), suspected, level, probabilities, chart);
    var concerns =
        new PersonalCheck(knowledge, check, chart.withMasksThatMayHold(), medicines, wants, level);
    LocalDate today = LocalDate.ofInstant(now, where);
    List<String> unrecognised = new ArrayList<>(medicines.unrecognised());
    unrecognised.addAll(wants.unrecognised());
    List<Care.MedicineWarning> warnings = concerns.warnings();
    return new Care(
        level,
        offers.options(offer, concerns, warnings, asked(wants)),
        warnings,
        offers.selfCare(offer, concerns),
        new FirstSteps(knowledge, chart).at(level),
        schedule.safetyNet(level, offer),
        schedule.recheck(offer, now.atZone(where)),
        schedule.followUps(offer, today),
        schedule.adherence(offer),
        AsthmaPlans.of(knowledge.care().asthmaPlan(), chart, offer),
        schedule.backPlan(offer),
        unrecognised,
        readAs(medicines, wants, LocalDate.ofInstant(now, ZoneOffset.UTC)),
        new Care.NotKnown(medicines.unrecognised(), medicines.hangsOnUnrecognised()),
        medicines.asked());
  }

  private static Set<String> asked(Wants wants) {
    return wants.options().stream().map(Wants.Asked::option).collect(Collectors.toSet());
  }

  private List<Care.ReadAs> readAs(Resolved medicines, Wants wants, LocalDate today) {
    Stream<Care.ReadAs> taken =
        Stream.concat(medicines.recognised().stream(), wants.medicines().stream())
            .flatMap(each ->
                each.readAs(today).map(as -> new Care.ReadAs(each.entry().name(), as)).stream());
    Stream<Care.ReadAs> done =
        wants.options().stream()
            .map(each ->
                new Care.ReadAs(
                    each.name(),
                    Objects.requireNonNull(knowledge.care().options().get(each.option())).name()));
    return Stream.concat(taken, done).distinct().toList();
  }
}
