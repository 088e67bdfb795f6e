package org.brace.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.care.Care.MedicineWarning;
import org.brace.care.Care.Option;
import org.brace.care.Care.SelfCare;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.CareOption.Evidence;
import org.brace.knowledge.Indication;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.SelfCareItem;
import org.brace.model.Level;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Rule;

/// What may help one person: options, and what to do on one's own.
final class Offers {

  private final CareGuide guide;
  private final Map<String, Rule> avoidIf = new HashMap<>();

  Offers(Knowledge knowledge) {
    guide = knowledge.care();
    for (SelfCareItem item : guide.selfCare().values()) {
      if (item.avoidIf() != null) {
        avoidIf.put(item.id(), OpenWhileUnknown.of(item.avoidIf()));
      }
    }
  }

  /// What a rule asks for by itself comes before what is for a cause that may be there.
  private static final double BY_RULE = 1;

  /// Suitable ones first, and of these a last choice last; then those that what is told asks for,
  /// those for the likeliest cause, to the next tenth, and those best known to help: of two causes
  /// that are both as good as sure, neither is helped before the other.
  ///
  /// What does not suit before someone was seen is told at their level only where something speaks
  /// against it.
  ///
  /// What is not advised for most is left out where this person is told to take just that, and what
  /// would begin something where it is taken already.
  ///
  /// What someone asked about comes first, and has its verdict though it is for no cause that is
  /// likely, or not at this level; before they were seen, only as something to ask about.
  ///
  /// @param asked the ids of the options that someone asked about
  List<Option> options(
      Offer offer, PersonalCheck check, List<MedicineWarning> warnings, Set<String> asked) {
    List<Option> options = new ArrayList<>();
    for (CareOption option : guide.options().values()) {
      Optional<List<String>> conditions = offer.to(option.indication());
      if (conditions.isPresent() && option.starts().stream().noneMatch(check::isTaken)) {
        List<Concern> concerns = check.about(option.uses());
        Fit fit = fit(option, concerns);
        if (option.suitsAt().contains(offer.level()) || fit == Fit.AVOID) {
          options.add(new Option(option, fit, conditions.get(), concerns));
          continue;
        }
      }
      if (asked.contains(option.id()) && !offer.level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        List<Concern> concerns = new ArrayList<>(check.about(option.uses()));
        if (offer.level().atLeast(Level.SAME_DAY)) {
          concerns.add(seenFirst());
          concerns.sort(Concern.DECISIVE_FIRST);
        }
        options.add(new Option(option, fit(option, concerns), List.of(), concerns));
      }
    }
    Set<Remedy> told = told(options, warnings);
    options.removeIf(each ->
        each.fit() == Fit.NOT_ADVISED
            && !asked.contains(each.option().id())
            && each.option().uses().remedies().stream().anyMatch(told::contains));
    options.sort(
        Comparator.comparing(Option::fit)
            .thenComparing(each -> !asked.contains(each.option().id()))
            .thenComparing(each -> each.option().lastChoice())
            .thenComparing(
                Comparator.comparingDouble((Option each) -> likeliest(each, offer)).reversed())
            .thenComparing(each -> each.option().evidence()));
    return options;
  }

  /// Of what someone asks about and would not be told of before someone has seen them.
  private Concern seenFirst() {
    return new Concern(
        "seen-first",
        MedicineRule.Action.ASK_FIRST,
        MedicineRule.Severity.CAUTION,
        true,
        false,
        false,
        Objects.requireNonNull(guide.seenFirst(), "options have a care.yaml beside them"),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Fit fit(CareOption option, List<Concern> concerns) {
    return option.evidence() == Evidence.AGAINST ? Fit.NOT_ADVISED : Concern.fit(concerns);
  }

  /// What someone is told may help, and what they are told to take instead of something.
  private Set<Remedy> told(List<Option> options, List<MedicineWarning> warnings) {
    Set<Remedy> told = new HashSet<>();
    for (Option each : options) {
      if (each.fit() == Fit.SUITABLE || each.fit() == Fit.ASK_FIRST) {
        told.addAll(each.option().uses().remedies());
      }
    }
    Stream.concat(
            options.stream()
                .filter(each -> each.fit() != Fit.NOT_ADVISED)
                .flatMap(each -> each.concerns().stream()),
            warnings.stream().map(MedicineWarning::concern))
        .filter(concern -> concern.instead() != null)
        .map(concern -> guide.rules().get(concern.rule()))
        .filter(Objects::nonNull)
        .flatMap(rule -> rule.instead().stream())
        .map(Alternative::remedy)
        .filter(Objects::nonNull)
        .forEach(told::add);
    return told;
  }

  private static double likeliest(Option option, Offer offer) {
    return likeliest(option.conditions(), option.option().indication(), offer);
  }

  private static double likeliest(List<String> conditions, Indication indication, Offer offer) {
    double likeliest = conditions.stream().mapToDouble(offer::probability).max().orElse(0);
    return Math.rint(
        10 * (offer.holds(indication.when()) ? Math.max(likeliest, BY_RULE) : likeliest));
  }

  /// Suitable ones first; then those that are told only as urgent as this, and what prevents last;
  /// then, like options, what is told asks for or the likeliest cause, and what is best known to
  /// help.
  List<SelfCare> selfCare(Offer offer, PersonalCheck check) {
    List<SelfCare> items = new ArrayList<>();
    for (SelfCareItem item : guide.selfCare().values()) {
      Optional<List<String>> conditions = offer.to(item.indication());
      if (conditions.isPresent()) {
        List<Concern> concerns = new ArrayList<>();
        Rule hazard = avoidIf.get(item.id());
        if (hazard != null) {
          concerns.addAll(check.hazard(item.id(), hazard, item.sources()));
        }
        concerns.addAll(check.about(item.uses()));
        concerns.sort(Concern.DECISIVE_FIRST);
        items.add(new SelfCare(item, Concern.fit(concerns), conditions.get(), concerns));
      }
    }
    items.sort(
        Comparator.comparing(SelfCare::fit)
            .thenComparing(each -> each.item().prevents())
            .thenComparing(each -> each.item().indication().levels().size() > 1)
            .thenComparing(
                Comparator.comparingDouble((SelfCare each) ->
                        likeliest(each.conditions(), each.item().indication(), offer))
                    .reversed())
            .thenComparing(each -> each.item().grade()));
    return items;
  }
}
