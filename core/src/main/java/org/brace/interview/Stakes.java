package org.brace.interview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.interview.RuleGraph.Node;
import org.brace.interview.RuleGraph.Root;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer;
import org.brace.model.Disposition;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;
import org.brace.triage.Scope;
import org.jspecify.annotations.Nullable;

/// What can still raise the level of the rules or shorten the time inside it: each fact that was
/// not asked, with the highest level that it could help to reach.
///
/// A rule points one way, so a fact can matter only through a more urgent rule that is open, and
/// there only in parts that are open themselves. Where a rule that stands rests on a reassuring
/// fact that is not known to be absent, or on a neutral one taken at its worst, that fact could
/// lower the level and matters too.
final class Stakes {

  /// Stands among the facts for the medicine list.
  static final String MEDICINES = "medicines";

  private final Knowledge knowledge;
  private final RuleGraph graph;
  private final Known known;
  private final Chart chart;
  private final Truths truths;
  private final Questions questions;
  private final Effort effort;

  /// By the number of the question; null where it is not asked.
  private final @Nullable Disposition[] reach;

  /// The same for all that open rules wait for, whether it is asked now or after something else.
  private final @Nullable Disposition[] waiting;

  private Disposition standing = Disposition.SELF_CARE;
  private boolean inScope = true;

  private Stakes(RuleGraph graph, Known known, Chart chart, Lines lines) {
    this.knowledge = chart.knowledge();
    this.graph = graph;
    this.known = known;
    this.chart = chart;
    this.truths = new Truths(graph, chart);
    this.questions = new Questions(knowledge, known, chart);
    this.effort = new Effort(knowledge, graph, known, chart, truths, lines);
    this.reach = new Disposition[Questions.count(knowledge)];
    this.waiting = new Disposition[Questions.count(knowledge)];
  }

  static Stakes of(RuleGraph graph, Known known, Chart chart, Lines lines) {
    var stakes = new Stakes(graph, known, chart, lines);
    stakes.look();
    return stakes;
  }

  /// The level of the rules as things stand, the self-care gate left out while it is open.
  Level standing() {
    return standing.level();
  }

  /// What the rules come to.
  Truths truths() {
    return truths;
  }

  boolean inScope() {
    return inScope;
  }

  /// By fact, the highest level that it can help to reach; none that cannot be asked.
  Map<String, Level> reach() {
    return named(reach);
  }

  /// By fact, the same for all that open rules wait for: asked now, or once something else is
  /// there.
  Map<String, Level> waiting() {
    return named(waiting);
  }

  /// Asks a fact that cannot change the level but tells causes apart.
  void addForCauses(String fact) {
    put(questions.of(fact), Disposition.SELF_CARE);
  }

  private void look() {
    List<TriageRule> standingRules = new ArrayList<>();
    List<Root> open = new ArrayList<>();
    for (Root root : graph.roots()) {
      TriageRule rule = root.rule();
      if (chart.isReassured(rule.unless())) {
        continue;
      }
      Truth truth = truths.of(root.when());
      if (truth == Truth.TRUE) {
        standingRules.add(rule);
        standing = sooner(standing, rule.disposition());
      } else if (truth == Truth.UNKNOWN) {
        open.add(root);
      }
    }
    inScope = Scope.holds(chart);
    List<Policy.Blocker> standingBlockers = inScope ? blocked() : new ArrayList<>();
    open.removeIf(root -> root.rule().disposition().compareTo(standing) <= 0);
    wait(open);
    if (standing.level() == Level.SELF_CARE || standing.level() == Level.ROUTINE) {
      standingBlockers.addAll(gate());
    }
    escalate();
    for (int i = 0; i < reach.length; i++) {
      Disposition each = reach[i];
      reach[i] = each == null || each.compareTo(standing) <= 0 ? null : each;
    }
    mayBeLowered(standingRules, standingBlockers);
  }

  /// What stands between this person and self-care, which then sets the time too.
  private List<Policy.Blocker> blocked() {
    List<Policy.Blocker> blockers = new ArrayList<>();
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      if (!chart.isReassured(blocker.silencedBy())
          && Evaluation.truth(blocker.when(), chart) == Truth.TRUE) {
        standing = sooner(standing, blocker.disposition());
        blockers.add(blocker);
      }
    }
    return blockers;
  }

  /// Adds what open rules wait for.
  private void wait(List<Root> open) {
    Set<RuleGraph.Node> counted = new HashSet<>();
    for (Root root : open) {
      BitSet all = questions.of(root.when(), truths);
      if (counted.add(root.when())) {
        effort.waits(all);
      }
      for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
        waiting[i] = sooner(waiting[i], root.rule().disposition());
      }
    }
    for (Root root : open) {
      TriageRule rule = root.rule();
      boolean askable = choose(root.when(), rule.disposition());
      boolean keepsFromSelfCare =
          !askable
              && rule.disposition().level().atLeast(Level.SAME_DAY)
              && standing.level() == Level.SELF_CARE;
      if (keepsFromSelfCare && stuck(root) && !mayBeSilenced(rule)) {
        standing = otherwise();
      }
    }
  }

  /// Adds of an open node as little as settles it where that is denied; whether there is any.
  private boolean choose(Node node, Disposition upTo) {
    if (node.hasParts()) {
      boolean any = false;
      for (Node part : effort.cheapest(node)) {
        any |= choose(part, upTo);
      }
      return any;
    }
    if (node.fact < 0) {
      return false;
    }
    Fact fact = knowledge.table().fact(node.fact);
    return fact.derivation() instanceof Derivation.When
        ? choose(graph.behind(node.fact)[0], upTo)
        : want(node.fact, upTo);
  }

  private boolean want(int fact, Disposition upTo) {
    BitSet asked = questions.of(fact);
    effort.want(asked);
    return put(asked, upTo);
  }

  /// Whether nothing that can be asked will ever decide the rule, so that self-care is out.
  private boolean stuck(Root root) {
    return questions.of(root.when(), truths).isEmpty();
  }

  /// Asks for what reassures where that alone can still settle an open rule; whether there is any.
  private boolean mayBeSilenced(TriageRule rule) {
    return rule.unless() != null && put(questions.of(rule.unless()), otherwise());
  }

  /// Asks what could lower the level that stands, where every rule of that level could fall, and
  /// every blocker.
  private void mayBeLowered(List<TriageRule> rules, List<Policy.Blocker> blockers) {
    var softeners = new BitSet();
    for (Policy.Blocker blocker : blockers) {
      if (blocker.disposition().level() != standing.level()) {
        continue;
      }
      String unless = blocker.silencedBy();
      BitSet soft = unless == null ? new BitSet() : questions.first(unless);
      if (soft.isEmpty()) {
        return;
      }
      softeners.or(soft);
    }
    for (TriageRule rule : rules) {
      if (rule.disposition().level() != standing.level()) {
        continue;
      }
      var soft = new BitSet();
      if (rule.unless() != null) {
        soft.or(questions.first(rule.unless()));
      }
      for (String fact : Evaluation.of(rule.when(), chart).because()) {
        soft.or(questions.neutral(fact));
      }
      if (soft.isEmpty()) {
        return;
      }
      softeners.or(soft);
    }
    put(softeners, standing);
  }

  /// What the self-care gate still waits for; where self-care may still be said, the scope and the
  /// masks as well.
  ///
  /// @return the blockers that stand since nothing that can be asked will ever decide them
  private List<Policy.Blocker> gate() {
    List<Policy.Blocker> stuck = new ArrayList<>();
    for (RuleGraph.Gate gate : graph.gates()) {
      Disposition upTo = gate.blocker().disposition();
      boolean mayHold =
          upTo.compareTo(standing) > 0
              && !chart.isReassured(gate.blocker().silencedBy())
              && truths.isOpen(gate.when());
      if (mayHold && !choose(gate.when(), upTo) && !put(questions.of(gate.when(), truths), upTo)) {
        standing = upTo;
        stuck.add(gate.blocker());
      }
    }
    if (standing.level() != Level.SELF_CARE) {
      return stuck;
    }
    put(questions.of(knowledge.policy().inScopeWhen()), otherwise());
    for (Policy.Mask mask : knowledge.policy().masks()) {
      if (Evaluation.truth(mask.when(), chart) == Truth.UNKNOWN && hidesWhatMatters(mask)) {
        put(questions.of(mask.when()), otherwise());
      }
    }
    return stuck;
  }

  /// What would shorten the time of the level that stands, whichever rule gave it.
  private void escalate() {
    for (Policy.Escalator escalator : knowledge.policy().escalators()) {
      if (escalator.disposition().level() == standing.level()
          && Evaluation.truth(escalator.when(), chart) == Truth.UNKNOWN) {
        put(questions.of(escalator.when()), escalator.disposition());
      }
    }
  }

  /// What someone is told for whom self-care is out.
  private Disposition otherwise() {
    return knowledge.policy().selfCareGate().otherwise();
  }

  /// Whether a rule of same-day or above would be open if the mask held.
  private boolean hidesWhatMatters(Policy.Mask mask) {
    Evidence evidence = known.evidence();
    for (String fact : mask.hides()) {
      if (chart.state(fact) == State.ANSWERED) {
        evidence =
            evidence.with(
                fact, new Told(Answer.Word.UNSURE, Origin.ASKED, Teller.PERSON, known.now()));
      }
    }
    var masked = new Truths(graph, known.with(evidence).chart(knowledge));
    return graph.roots().stream()
        .filter(root -> root.rule().disposition().level().atLeast(Level.SAME_DAY))
        .map(Root::when)
        .anyMatch(when -> truths.of(when) == Truth.FALSE && masked.of(when) != Truth.FALSE);
  }

  /// Asks these; whether there is any.
  private boolean put(BitSet asked, Disposition upTo) {
    for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
      reach[i] = sooner(reach[i], upTo);
    }
    return !asked.isEmpty();
  }

  private Map<String, Level> named(@Nullable Disposition[] upTo) {
    Map<String, Level> named = new LinkedHashMap<>();
    for (int i = 0; i < upTo.length; i++) {
      Disposition each = upTo[i];
      if (each != null) {
        named.put(Questions.id(knowledge, i), each.level());
      }
    }
    return named;
  }

  private static Disposition sooner(@Nullable Disposition one, Disposition other) {
    return one == null || one.compareTo(other) < 0 ? other : one;
  }
}
