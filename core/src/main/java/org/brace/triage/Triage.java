package org.brace.triage;

import java.util.ArrayList;
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
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Evaluation;
import org.brace.rules.Verdict;

/// The level that the rules give.
///
/// Every rule is evaluated; the most urgent that is true stands, and nothing lowers it. Where none
/// is true it is self-care only if each blocker of the self-care gate is known to be false and no
/// rule of `same-day` or above is open; otherwise `routine`, for the reason that the gate names.
/// The gate also stands beside rules that would let someone wait longer than it does, so that one
/// more finding never lengthens the wait.
public final class Triage {

  static final Comparator<Reason> BY_URGENCY =
      Comparator.comparing(Reason::disposition).reversed().thenComparing(Reason::id);

  private final Knowledge knowledge;
  private final Chart chart;
  private final Decision decision;

  /// By the id of an open rule, the asked facts that could decide it, once they were looked for.
  private final Map<String, List<String>> deciding = new HashMap<>();

  private Triage(Knowledge knowledge, Chart chart, Decision decision) {
    this.knowledge = knowledge;
    this.chart = chart;
    this.decision = decision;
  }

  public static TriageResult of(Knowledge knowledge, Chart chart) {
    return new Triage(knowledge, chart, Decision.of(knowledge, chart)).result();
  }

  /// How urgent it is, and nothing else, which takes a fraction of the time.
  public static Disposition disposition(Knowledge knowledge, Chart chart) {
    return Decision.of(knowledge, chart).disposition();
  }

  /// Whether the level can be this one or a higher one; false where it is lower for sure.
  public static boolean mayReach(Knowledge knowledge, Chart chart, Level least) {
    return Decision.mayReach(knowledge, chart, least);
  }

  /// What shortens the time inside a level that something else than the rules gives, as reasons.
  public static List<Reason> escalators(Knowledge knowledge, Chart chart, Disposition most) {
    return Decision.escalators(knowledge, chart, most).stream()
        .map(each -> reason(each, chart))
        .toList();
  }

  private TriageResult result() {
    Disposition disposition = decision.disposition();
    List<TriageRule> higher =
        decision.open().stream()
            .filter(rule -> rule.disposition().compareTo(disposition) > 0)
            .toList();
    List<OpenFact> openFacts = openFacts(higher);
    Level couldRiseTo =
        higher.stream()
            .map(rule -> rule.disposition().level())
            .reduce(disposition.level(), (one, other) -> one.atLeast(other) ? one : other);
    boolean settled = openFacts.stream().noneMatch(fact -> unasked(fact.because()));
    return new TriageResult(
        disposition, reasons(), couldRiseTo, openFacts, settled, decision.inScope());
  }

  /// The reasons of a decision, the most urgent first.
  static List<Reason> reasons(Knowledge knowledge, Chart chart, Decision decision) {
    return new Triage(knowledge, chart, decision).reasons();
  }

  /// Each escalator that shortens the time becomes the last reason, so that the medical ones come
  /// first.
  private List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    decision.fired().forEach(rule -> reasons.add(reason(rule)));
    if (!decision.inScope()) {
      reasons.add(outOfScope());
    }
    reasons.addAll(gate(decision.gate()));
    reasons.sort(BY_URGENCY);
    decision.escalators().forEach(each -> reasons.add(reason(each, chart)));
    return reasons;
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
        .filter(rule -> rule.standsBefore(stands) && chart.isReassured(rule.unless()))
        .sorted(
            Comparator.comparing(TriageRule::disposition).reversed().thenComparing(TriageRule::id))
        .map(rule ->
            new Eased(
                rule.id(),
                rule.disposition(),
                Asked.behind(List.of(Objects.requireNonNull(rule.unless())), chart)))
        .toList();
  }

  private static Reason reason(Policy.Escalator escalator, Chart chart) {
    Verdict verdict = Evaluation.of(escalator.when(), chart);
    return new Reason(
        escalator.id(),
        TriageRule.Kind.POLICY.id(),
        escalator.disposition(),
        escalator.says(),
        Asked.behind(verdict.because(), chart),
        List.of(),
        escalator.sources(),
        List.of());
  }

  private Reason outOfScope() {
    return new Reason(
        PolicyReason.OUT_OF_SCOPE,
        TriageRule.Kind.POLICY.id(),
        PolicyReason.OF_OTHERS,
        knowledge.policy().outOfScope().says(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// One reason for each blocker that is true and allows less time than the rules do, and one for
  /// what is open among such blockers and the rules.
  private List<Reason> gate(Decision.Gate gate) {
    List<Reason> reasons = new ArrayList<>();
    for (Policy.Blocker blocker : gate.closed()) {
      reasons.add(
          gateReason(
              PolicyReason.gate(blocker.id()),
              blocker.says(),
              blocker.disposition(),
              Evaluation.of(blocker.when(), chart).because(),
              List.of(),
              blocker.sources()));
    }
    if (decision.disposition().level() == Level.SELF_CARE) {
      gate.silenced().forEach(blocker -> reasons.add(silenced(blocker)));
    }
    if (gate.isOpen()) {
      List<String> facts = new ArrayList<>();
      gate.open().forEach(blocker -> facts.addAll(Evaluation.of(blocker.when(), chart).open()));
      openFacts(gate.serious()).forEach(each -> facts.add(each.fact()));
      reasons.add(
          gateReason(
              PolicyReason.GATE_OPEN,
              PolicyReason.SAYS_GATE_OPEN,
              gate.whileOpen(),
              facts,
              List.of(),
              List.of()));
    }
    return reasons;
  }

  /// Why self-care is said although a blocker would forbid it.
  private Reason silenced(Policy.Blocker blocker) {
    Policy.Unless unless = Objects.requireNonNull(blocker.unless());
    return gateReason(
        PolicyReason.silenced(blocker),
        unless.says(),
        Disposition.SELF_CARE,
        Evaluation.of(blocker.when(), chart).because(),
        List.of(
            new Eased(
                PolicyReason.gate(blocker.id()),
                blocker.disposition(),
                Asked.behind(List.of(unless.reassuring()), chart))),
        blocker.sources());
  }

  private Reason gateReason(
      String id,
      String says,
      Disposition disposition,
      List<String> facts,
      List<Eased> eased,
      List<String> sources) {
    return new Reason(
        id,
        TriageRule.Kind.POLICY.id(),
        disposition,
        says,
        Asked.behind(facts, chart),
        eased,
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
