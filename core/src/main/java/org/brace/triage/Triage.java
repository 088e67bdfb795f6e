package org.brace.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brace.chart.Asked;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Comparison;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;

/// The level that the rules give.
///
/// Every rule is evaluated; the most urgent that is true stands, and nothing lowers it. Where none
/// is true it is self-care only if each blocker of the self-care gate is known to be false and no
/// rule of `same-day` or above is open; otherwise `routine`, for the reason that the gate names.
/// The gate also stands beside rules that would let someone wait longer than it does, so that one
/// more finding never lengthens the wait.
public final class Triage {

  /// The id of the reason given by the self-care gate.
  public static final String GATE = "self-care-gate";

  /// The id of the reason given where Brace is not meant for this person or complaint.
  public static final String OUT_OF_SCOPE = "out-of-scope";

  static final Comparator<Reason> BY_URGENCY =
      Comparator.comparing(Reason::disposition).reversed().thenComparing(Reason::id);

  private final Knowledge knowledge;
  private final Chart chart;

  /// By the id of an open rule, the asked facts that could decide it, once they were looked for.
  private final Map<String, List<String>> deciding = new HashMap<>();

  private Triage(Knowledge knowledge, Chart chart) {
    this.knowledge = knowledge;
    this.chart = chart;
  }

  public static TriageResult of(Knowledge knowledge, Chart chart) {
    return new Triage(knowledge, chart).result();
  }

  /// What stands, without what could still change it.
  static Standing standing(Knowledge knowledge, Chart chart) {
    return new Triage(knowledge, chart).standing(new ArrayList<>());
  }

  /// The part of a result that rests on what is known.
  ///
  /// @param reasons as of the result
  record Standing(Disposition disposition, List<Reason> reasons, boolean inScope) {}

  private TriageResult result() {
    List<TriageRule> open = new ArrayList<>();
    Standing standing = standing(open);
    Disposition disposition = standing.disposition();
    List<TriageRule> higher =
        open.stream().filter(rule -> rule.disposition().compareTo(disposition) > 0).toList();
    List<OpenFact> openFacts = openFacts(higher);
    Level couldRiseTo =
        higher.stream()
            .map(rule -> rule.disposition().level())
            .reduce(disposition.level(), (one, other) -> one.atLeast(other) ? one : other);
    boolean settled = openFacts.stream().noneMatch(fact -> unasked(fact.because()));
    return new TriageResult(
        disposition, standing.reasons(), couldRiseTo, openFacts, settled, standing.inScope());
  }

  /// @param open gets the rules that are open
  private Standing standing(List<TriageRule> open) {
    List<Reason> reasons = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (silenced(rule)) {
        continue;
      }
      Truth truth = Evaluation.truth(rule.when(), chart);
      if (truth == Truth.TRUE) {
        reasons.add(reason(rule));
      } else if (truth == Truth.UNKNOWN) {
        open.add(rule);
      }
    }
    dropWhatStoodIn(reasons);
    boolean inScope = inScope();
    if (!inScope) {
      reasons.add(outOfScope());
    }
    if (inScope) {
      Disposition rules =
          reasons.stream()
              .map(Reason::disposition)
              .max(Comparator.naturalOrder())
              .orElse(Disposition.SELF_CARE);
      gate(open, rules).forEach(reasons::add);
    }
    reasons.sort(BY_URGENCY);
    Disposition disposition =
        sooner(
            reasons.isEmpty() ? Disposition.SELF_CARE : reasons.getFirst().disposition(), reasons);
    return new Standing(disposition, reasons, inScope);
  }

  /// The disposition with the shortest time that an escalator for its level allows; each that
  /// shortens it becomes the last reason, so that the medical ones come first.
  private Disposition sooner(Disposition disposition, List<Reason> reasons) {
    Disposition soonest = disposition;
    for (Policy.Escalator escalator : knowledge.policy().escalators()) {
      Disposition shorter = escalator.disposition();
      if (shorter.level() == disposition.level()
          && shorter.compareTo(disposition) > 0
          && Evaluation.truth(escalator.when(), chart) == Truth.TRUE) {
        Verdict verdict = Evaluation.of(escalator.when(), chart);
        reasons.add(
            new Reason(
                escalator.id(),
                TriageRule.Kind.POLICY.id(),
                shorter,
                escalator.says(),
                Asked.behind(verdict.because(), chart),
                List.of(),
                escalator.sources(),
                List.of()));
        soonest = soonest.compareTo(shorter) < 0 ? shorter : soonest;
      }
    }
    return soonest;
  }

  /// Whether a reassuring fact that is known to be present silences the rule; its `elseRule` stays.
  private boolean silenced(TriageRule rule) {
    String unless = rule.unless();
    return unless != null && Comparison.AtLeast.PRESENT.of(chart.possible(unless)) == Truth.TRUE;
  }

  /// Leaves out the rules that test the same as a more urgent one among the reasons: those that
  /// would have stayed, had that one been silenced.
  private void dropWhatStoodIn(List<Reason> reasons) {
    List<TriageRule> fired =
        reasons.stream()
            .map(each -> knowledge.rules().get(each.id()))
            .filter(Objects::nonNull)
            .toList();
    fired.stream()
        .filter(rule -> fired.stream().anyMatch(each -> each.standsBefore(rule)))
        .forEach(rule -> reasons.removeIf(reason -> reason.id().equals(rule.id())));
  }

  private Reason reason(TriageRule rule) {
    Verdict verdict = Evaluation.of(rule.when(), chart);
    return new Reason(
        rule.id(),
        rule.kind().id(),
        rule.disposition(),
        rule.says(),
        Asked.behind(verdict.because(), chart),
        eased(rule),
        rule.sources(),
        rule.suspects());
  }

  /// The rules that are silenced and would stand in place of this one, the most urgent first.
  private List<Eased> eased(TriageRule stands) {
    return knowledge.rules().values().stream()
        .filter(rule -> rule.standsBefore(stands) && silenced(rule))
        .sorted(
            Comparator.comparing(TriageRule::disposition).reversed().thenComparing(TriageRule::id))
        .map(rule ->
            new Eased(
                rule.id(),
                rule.disposition(),
                Asked.behind(List.of(Objects.requireNonNull(rule.unless())), chart)))
        .toList();
  }

  private boolean inScope() {
    Policy policy = knowledge.policy();
    boolean child =
        knowledge.facts().containsKey("age")
            && chart.possible("age").allBelow(policy.adultFrom(), true);
    return !child && Evaluation.truth(policy.inScopeWhen(), chart) != Truth.FALSE;
  }

  private Reason outOfScope() {
    Disposition least = Disposition.usual(Level.ROUTINE);
    return new Reason(
        OUT_OF_SCOPE,
        TriageRule.Kind.POLICY.id(),
        least,
        knowledge.policy().outOfScope(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// One reason for each blocker that is true and allows less time than the rules do, and one for
  /// what is open among such blockers and the rules.
  private List<Reason> gate(List<TriageRule> open, Disposition rules) {
    Policy.SelfCareGate gate = knowledge.policy().selfCareGate();
    List<Reason> reasons = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    Disposition whileOpen = Disposition.SELF_CARE;
    for (Policy.Blocker blocker : gate.blockers()) {
      if (blocker.disposition().compareTo(rules) <= 0) {
        continue;
      }
      Verdict verdict = Evaluation.of(blocker.when(), chart);
      switch (verdict.truth()) {
        case TRUE ->
            reasons.add(
                gateReason(
                    blocker.id(),
                    blocker.says(),
                    blocker.disposition(),
                    verdict.because(),
                    blocker.sources()));
        case UNKNOWN -> {
          facts.addAll(verdict.open());
          whileOpen = Collections.max(List.of(whileOpen, blocker.disposition()));
        }
        case FALSE -> {}
      }
    }
    if (gate.otherwise().compareTo(rules) > 0) {
      // Open for more than a measurement whose symptom twins were all answered.
      var withoutDevices = new WithoutDevices(chart);
      List<TriageRule> serious =
          open.stream()
              .filter(rule -> rule.disposition().level().atLeast(Level.SAME_DAY))
              .filter(rule -> Evaluation.truth(rule.when(), withoutDevices) == Truth.UNKNOWN)
              .toList();
      if (!serious.isEmpty()) {
        openFacts(serious).forEach(each -> facts.add(each.fact()));
        whileOpen = Collections.max(List.of(whileOpen, gate.otherwise()));
      }
    }
    if (!facts.isEmpty()) {
      reasons.add(
          gateReason(
              "open",
              "Some questions that matter have no answer yet",
              whileOpen,
              facts,
              List.of()));
    }
    return reasons;
  }

  private Reason gateReason(
      String id, String says, Disposition disposition, List<String> facts, List<String> sources) {
    return new Reason(
        GATE + "." + id,
        TriageRule.Kind.POLICY.id(),
        disposition,
        says,
        Asked.behind(facts, chart),
        List.of(),
        sources,
        List.of());
  }

  private List<OpenFact> openFacts(List<TriageRule> rules) {
    Map<String, Level> upTo = new LinkedHashMap<>();
    rules.stream()
        .sorted(Comparator.comparing(TriageRule::disposition).reversed())
        .forEach(rule -> {
          for (String fact : deciding(rule)) {
            upTo.putIfAbsent(fact, rule.disposition().level());
          }
        });
    return upTo.entrySet().stream()
        .map(entry -> new OpenFact(entry.getKey(), chart.state(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<String> deciding(TriageRule rule) {
    return deciding.computeIfAbsent(
        rule.id(), _ -> Asked.behind(Evaluation.of(rule.when(), chart).open(), chart));
  }

  private static boolean unasked(State state) {
    return switch (state) {
      case NOT_ASKED, OUTDATED, DERIVED -> true;
      case ANSWERED, UNSURE, CANNOT_MEASURE, DECLINED, MASKED, NOT_RELEVANT -> false;
    };
  }
}
