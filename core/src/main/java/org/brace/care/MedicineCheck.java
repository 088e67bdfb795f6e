package org.brace.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.chart.Asked;
import org.brace.chart.Chart;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.Remedies;
import org.brace.knowledge.Remedies.About;
import org.brace.knowledge.Remedy;
import org.brace.rules.Evaluation;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// The medicine rules, looked at for one thing that someone takes, would start or might be offered.
final class MedicineCheck {

  private static final Verdict ALWAYS = new Verdict(Truth.TRUE, List.of(), List.of());

  private static final List<Situation> TAKING_FIRST = List.of(Situation.TAKING, Situation.STARTING);

  private final Map<String, Rule> hazards = new HashMap<>();
  private final Map<Remedy, List<About>> about = new HashMap<>();

  MedicineCheck(Knowledge knowledge) {
    var remedies = new Remedies(knowledge);
    for (MedicineRule rule : knowledge.care().rules().values()) {
      if (rule.when() != null) {
        hazards.put(rule.id(), OpenWhileUnknown.of(rule.when()));
      }
    }
    Set<Remedy> all = new HashSet<>(knowledge.care().commonlyBought());
    knowledge.care().options().values().forEach(each -> all.addAll(each.uses().remedies()));
    knowledge.care().selfCare().values().forEach(each -> all.addAll(each.uses().remedies()));
    knowledge.ingredients().keySet().forEach(id -> all.add(Remedy.ingredient(id)));
    knowledge.medicineClasses().keySet().forEach(id -> all.add(Remedy.medicineClass(id)));
    for (MedicineRule rule : knowledge.care().rules().values()) {
      rule.instead().stream()
          .map(Alternative::remedy)
          .forEach(remedy -> {
            if (remedy != null) {
              all.add(remedy);
            }
          });
    }
    knowledge.care().measures().keySet().forEach(id -> all.add(Remedy.measure(id)));
    all.forEach(each -> about.put(each, remedies.rulesAbout(each)));
  }

  /// What there is to say about some remedies together, worst first.
  ///
  /// @param situations whether the person would start it, takes it, or both: has it and may be
  ///   offered it; a rule for those who take it then speaks to one who does
  List<Concern> of(List<Remedy> remedies, Set<Situation> situations, Chart chart) {
    return of(remedies, situations, false, chart);
  }

  /// What there is to say about something that is taken.
  ///
  /// @param whenNeeded whether it is taken only now and then
  List<Concern> ofTaken(List<Remedy> remedies, boolean whenNeeded, Chart chart) {
    return of(remedies, Set.of(Situation.TAKING), whenNeeded, chart);
  }

  private List<Concern> of(
      List<Remedy> remedies, Set<Situation> situations, boolean whenNeeded, Chart chart) {
    Map<String, About> rules = new LinkedHashMap<>();
    for (Remedy remedy : remedies) {
      for (About each : about.getOrDefault(remedy, List.of())) {
        // The same rule about all of one remedy and a part of another is about all of it.
        rules.merge(each.rule().id(), each, (one, other) -> one.part() ? other : one);
      }
    }
    List<Concern> concerns = new ArrayList<>();
    Set<String> stoodIn = new HashSet<>();
    for (About each : rules.values()) {
      MedicineRule rule = each.rule();
      // That one of a group is taken does not say that the part is which the rule is about.
      Situation situation = situation(rule, each.part() ? Set.of(Situation.STARTING) : situations);
      Rule hazard = hazards.get(rule.id());
      // What is always worth knowing about a part is for those who take or think of that part.
      boolean ofPartAlone = each.part() && hazard == null && rule.severity() == Severity.DISCUSS;
      if (situation == null || chart.isReassured(rule.unless()) || ofPartAlone) {
        continue;
      }
      Verdict verdict = hazard == null ? ALWAYS : withWhatIsThere(hazard, chart);
      if (verdict.truth() != Truth.FALSE) {
        concerns.add(
            whenNeeded && rule.sayWhenNeeded() != null
                ? concern(rule, Action.DO_NOT_START, rule.sayWhenNeeded(), verdict, false, chart)
                : concern(
                    rule,
                    situation,
                    situations.contains(Situation.STARTING)
                        && rule.applies().contains(Situation.STARTING),
                    verdict,
                    each.part(),
                    chart));
        if (rule.elseRule() != null) {
          stoodIn.add(rule.elseRule());
        }
        if (verdict.truth() == Truth.TRUE && !each.part()) {
          stoodIn.addAll(rule.silences());
        }
      }
    }
    concerns.removeIf(concern -> stoodIn.contains(concern.rule()));
    concerns.sort(Concern.WORST_FIRST);
    return concerns;
  }

  /// What the hazard comes to; of one that is not known, with the facts that are there of it.
  private static Verdict withWhatIsThere(Rule hazard, Chart chart) {
    Verdict verdict = Evaluation.of(hazard, chart);
    if (verdict.truth() != Truth.UNKNOWN || !(hazard instanceof Rule.All(List<Rule> parts))) {
      return verdict;
    }
    List<String> there =
        parts.stream().flatMap(part -> Evaluation.of(part, chart).because().stream()).toList();
    return new Verdict(Truth.UNKNOWN, there, verdict.open());
  }

  /// The situation that the rule speaks to; null where it speaks to none.
  private static @Nullable Situation situation(MedicineRule rule, Set<Situation> situations) {
    for (Situation each : TAKING_FIRST) {
      if (situations.contains(each) && rule.applies().contains(each)) {
        return each;
      }
    }
    return null;
  }

  /// @param offered whether it speaks of something that might be begun: "take no more of it" is not
  ///   for that
  private static Concern concern(
      MedicineRule rule,
      Situation situation,
      boolean offered,
      Verdict verdict,
      boolean part,
      Chart chart) {
    boolean sure = verdict.truth() == Truth.TRUE;
    // "Take no more of it" is for a hazard that is there, not for a question that is open.
    boolean told = sure || rule.action() == Action.DO_NOT_STOP;
    String taking = situation == Situation.TAKING && told && !offered ? rule.sayTaking() : null;
    return concern(
        rule,
        action(rule, situation, offered),
        taking == null ? rule.say() : taking,
        verdict,
        part,
        chart);
  }

  private static Concern concern(
      MedicineRule rule, Action action, String says, Verdict verdict, boolean part, Chart chart) {
    boolean sure = verdict.truth() == Truth.TRUE;
    return new Concern(
        rule.id(),
        sure && !part ? action : Action.ASK_FIRST,
        part ? about(rule.severity()) : rule.severity(),
        sure,
        rule.urgent() && sure && !part,
        action == Action.DO_NOT_STOP && (sure || rule.action() == Action.DO_NOT_STOP),
        says,
        null,
        Asked.behind(verdict.because(), chart),
        askedFirst(Asked.behind(verdict.open(), chart), chart),
        rule.sources());
  }

  /// What decides, without what is asked only of those who say yes to something else of it: on how
  /// many days painkillers were taken matters once there is a headache.
  private static List<String> askedFirst(List<String> open, Chart chart) {
    return open.stream().filter(fact -> !waits(chart.knowledge().fact(fact), open, chart)).toList();
  }

  private static boolean waits(Fact fact, List<String> open, Chart chart) {
    if (fact.askWhen() == null) {
      return false;
    }
    Verdict gate = Evaluation.of(fact.askWhen(), chart);
    return gate.truth() == Truth.UNKNOWN
        && open.stream().anyMatch(Asked.behind(gate.open(), chart)::contains);
  }

  /// How much what forbids one member of a class weighs for the class: what is told first is about
  /// all of it.
  private static Severity about(Severity ofPart) {
    return ofPart == Severity.CONTRAINDICATED ? Severity.CAUTION : ofPart;
  }

  /// What must not be stopped must, by someone who does not take it, not be started; or asked about
  /// first, where it is not contraindicated.
  private static Action action(MedicineRule rule, Situation situation, boolean offered) {
    if (situation == Situation.TAKING) {
      return offered ? rule.action() : rule.toDoTaking();
    }
    if (rule.action() != Action.DO_NOT_STOP) {
      return rule.action();
    }
    return rule.severity() == Severity.CONTRAINDICATED ? Action.DO_NOT_START : Action.ASK_FIRST;
  }
}
