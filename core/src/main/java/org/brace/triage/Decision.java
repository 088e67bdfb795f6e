package org.brace.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.TriageRule;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// Which rules and policies stand by what is known, and how urgent that is; without the facts
/// behind them, which take most of the work, and which nobody needs who only compares levels.
///
/// @param fired the rules that are true, without those that stood in for a more urgent one
/// @param open the rules that are neither true nor false
/// @param inScope whether Brace is meant for this person and complaint
/// @param gate what the self-care gate adds
/// @param escalators those that shorten the time
record Decision(
    List<TriageRule> fired,
    List<TriageRule> open,
    boolean inScope,
    Gate gate,
    List<Policy.Escalator> escalators,
    Disposition disposition) {

  /// What of the self-care gate allows less time than the rules do.
  ///
  /// @param closed the blockers that are true
  /// @param open the blockers that are open
  /// @param silenced the blockers that would be true, had nothing reassured
  /// @param serious the rules that are open and more urgent than what the gate says otherwise
  /// @param whileOpen how urgent it is while those are open
  record Gate(
      List<Policy.Blocker> closed,
      List<Policy.Blocker> open,
      List<Policy.Blocker> silenced,
      List<TriageRule> serious,
      Disposition whileOpen) {

    static final Gate NOTHING =
        new Gate(List.of(), List.of(), List.of(), List.of(), Disposition.SELF_CARE);

    boolean isOpen() {
      return !open.isEmpty() || !serious.isEmpty();
    }
  }

  static Decision of(Knowledge knowledge, Chart chart) {
    List<TriageRule> fired = new ArrayList<>();
    List<TriageRule> open = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (chart.isReassured(rule.unless())) {
        continue;
      }
      Truth truth = Evaluation.truth(rule.when(), chart);
      if (truth == Truth.TRUE) {
        fired.add(rule);
      } else if (truth == Truth.UNKNOWN) {
        open.add(rule);
      }
    }
    dropWhatStoodIn(fired);
    Disposition rules = most(fired.stream().map(TriageRule::disposition));
    boolean inScope = Scope.holds(chart);
    Gate gate =
        inScope ? gate(knowledge.policy().selfCareGate(), chart, open, rules) : Gate.NOTHING;
    Disposition most =
        most(
            Stream.concat(
                gate.closed().stream().map(Policy.Blocker::disposition),
                Stream.of(rules, inScope ? gate.whileOpen() : PolicyReason.OF_OTHERS)));
    List<Policy.Escalator> escalators = escalators(knowledge, chart, most);
    Disposition soonest =
        most(
            Stream.concat(Stream.of(most), escalators.stream().map(Policy.Escalator::disposition)));
    return new Decision(fired, open, inScope, gate, escalators, soonest);
  }

  /// Whether a rule of this level or above stands, or what else sets a level could give it.
  static boolean mayReach(Knowledge knowledge, Chart chart, Level least) {
    Policy.SelfCareGate gate = knowledge.policy().selfCareGate();
    return PolicyReason.OF_OTHERS.level().atLeast(least)
        || gate.otherwise().level().atLeast(least)
        || gate.blockers().stream().anyMatch(each -> each.disposition().level().atLeast(least))
        || knowledge.rules().values().stream()
            .filter(rule -> rule.disposition().level().atLeast(least))
            .anyMatch(rule ->
                !chart.isReassured(rule.unless())
                    && Evaluation.truth(rule.when(), chart) == Truth.TRUE);
  }

  /// What is true and shortens the time inside this level.
  static List<Policy.Escalator> escalators(Knowledge knowledge, Chart chart, Disposition most) {
    return knowledge.policy().escalators().stream()
        .filter(each -> shortens(each.disposition(), most))
        .filter(each -> Evaluation.truth(each.when(), chart) == Truth.TRUE)
        .toList();
  }

  private static Disposition most(Stream<Disposition> all) {
    return all.max(Comparator.naturalOrder()).orElse(Disposition.SELF_CARE);
  }

  /// Leaves out the rules that test the same as a more urgent one among those that are true: those
  /// that would have stayed, had that one been silenced.
  private static void dropWhatStoodIn(List<TriageRule> fired) {
    List<TriageRule> all = List.copyOf(fired);
    fired.removeIf(rule -> all.stream().anyMatch(each -> each.standsBefore(rule)));
  }

  private static Gate gate(
      Policy.SelfCareGate gate, Chart chart, List<TriageRule> openRules, Disposition rules) {
    List<Policy.Blocker> closed = new ArrayList<>();
    List<Policy.Blocker> open = new ArrayList<>();
    List<Policy.Blocker> silenced = new ArrayList<>();
    for (Policy.Blocker blocker : gate.blockers()) {
      if (blocker.disposition().compareTo(rules) <= 0) {
        continue;
      }
      Truth truth = Evaluation.truth(blocker.when(), chart);
      if (chart.isReassured(blocker.silencedBy())) {
        if (truth == Truth.TRUE) {
          silenced.add(blocker);
        }
      } else if (truth == Truth.TRUE) {
        closed.add(blocker);
      } else if (truth == Truth.UNKNOWN) {
        open.add(blocker);
      }
    }
    List<TriageRule> serious = List.of();
    if (gate.otherwise().compareTo(rules) > 0) {
      // Open for more than a measurement whose symptom twins were all answered.
      var withoutDevices = new WithoutDevices(chart);
      serious =
          openRules.stream()
              .filter(rule -> rule.disposition().level().atLeast(Level.SAME_DAY))
              .filter(rule -> Evaluation.truth(rule.when(), withoutDevices) == Truth.UNKNOWN)
              .toList();
    }
    Disposition whileOpen =
        most(
            Stream.concat(
                open.stream().map(Policy.Blocker::disposition),
                serious.stream().limit(1).map(_ -> gate.otherwise())));
    return new Gate(closed, open, silenced, serious, whileOpen);
  }

  /// Whether an escalator for a level allows less time than this.
  private static boolean shortens(Disposition shorter, Disposition than) {
    return shorter.level() == than.level() && shorter.compareTo(than) > 0;
  }
}
