package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;
import org.jspecify.annotations.Nullable;

/// What can still change the level of the rules: each fact that was not asked, with the highest
/// level that it could help to reach.
///
/// A rule points one way, so a fact can matter only through a rule of a higher level that is open,
/// and there only in parts that are open themselves. Where a rule that stands rests on a reassuring
/// fact that is not known to be absent, or on a neutral one taken at its worst, that fact could
/// lower the level and matters too.
final class Stakes {

  /// Stands among the facts for the medicine list.
  static final String MEDICINES = "medicines";

  private final Knowledge knowledge;
  private final Known known;
  private final Chart chart;
  private final Lines lines;
  private final Map<String, Level> reach = new HashMap<>();

  /// All that open rules wait for, whether it is asked now or after something else.
  private final Map<String, Level> waiting = new HashMap<>();

  private Level standing = Level.SELF_CARE;
  private boolean inScope = true;

  private Stakes(Knowledge knowledge, Known known, Chart chart, Lines lines) {
    this.knowledge = knowledge;
    this.known = known;
    this.chart = chart;
    this.lines = lines;
  }

  static Stakes of(Knowledge knowledge, Known known, Chart chart, Lines lines) {
    var stakes = new Stakes(knowledge, known, chart, lines);
    stakes.look();
    return stakes;
  }

  /// The level of the rules as things stand, the self-care gate left out while it is open.
  Level standing() {
    return standing;
  }

  boolean inScope() {
    return inScope;
  }

  /// By fact, the highest level that it can help to reach; none that cannot be asked.
  Map<String, Level> reach() {
    return reach;
  }

  /// By fact, the same for all that open rules wait for: asked now, or once something else is
  /// there.
  Map<String, Level> waiting() {
    return waiting;
  }

  /// Asks a fact that cannot change the level but tells causes apart.
  void addForCauses(String fact) {
    addAsked(knowledge.fact(fact), Level.SELF_CARE);
  }

  private void look() {
    List<TriageRule> standingRules = new ArrayList<>();
    List<TriageRule> open = new ArrayList<>();
    for (TriageRule rule : knowledge.rules().values()) {
      if (silenced(rule)) {
        continue;
      }
      Truth truth = Evaluation.truth(rule.when(), chart);
      if (truth == Truth.TRUE) {
        standingRules.add(rule);
        standing = higher(standing, rule.disposition().level());
      } else if (truth == Truth.UNKNOWN) {
        open.add(rule);
      }
    }
    inScope = !outOfScope();
    var effort = new Effort(knowledge, known, chart, lines);
    List<TriageRule> higher =
        open.stream().filter(rule -> rule.disposition().level().compareTo(standing) > 0).toList();
    for (TriageRule rule : higher) {
      var all = new Stakes(knowledge, known, chart, lines);
      all.add(rule.when(), rule.disposition().level());
      effort.waits(all.reach.keySet());
      all.reach.forEach((fact, level) -> waiting.merge(fact, level, Stakes::higher));
    }
    for (TriageRule rule : higher) {
      Level level = rule.disposition().level();
      boolean askable = choose(rule.when(), level, effort);
      if (!askable && level.atLeast(Level.SAME_DAY) && standing == Level.SELF_CARE) {
        standing = stuck(rule) && !mayBeSilenced(rule) ? Level.ROUTINE : standing;
      }
    }
    if (standing == Level.SELF_CARE) {
      gate();
    }
    reach.values().removeIf(level -> level.compareTo(standing) <= 0);
    mayBeLowered(standingRules);
  }

  /// Adds of an open rule as little as settles it where that is denied; whether there is any.
  private boolean choose(Rule rule, Level level, Effort effort) {
    if (Evaluation.truth(rule, chart) != Truth.UNKNOWN) {
      return false;
    }
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> choose(parts, 1, level, effort);
      case Rule.Any(List<Rule> parts) -> choose(parts, parts.size(), level, effort);
      case Rule.AtLeast(int count, List<Rule> parts) ->
          choose(parts, effort.toDeny(count, parts), level, effort);
      case Rule.Atom atom ->
          knowledge.fact(atom.fact()).derivation() instanceof Derivation.When(Rule derived)
              ? choose(derived, level, effort)
              : want(atom.fact(), level, effort);
      case Rule.Unless _, Rule.Unsure _ -> false;
    };
  }

  private boolean choose(List<Rule> parts, int count, Level level, Effort effort) {
    List<Rule> cheapest =
        parts.stream()
            .filter(part -> effort.of(part) < Effort.NONE)
            .sorted(Comparator.comparingDouble(effort::of))
            .limit(count)
            .toList();
    boolean any = false;
    for (Rule part : cheapest) {
      any |= choose(part, level, effort);
    }
    return any;
  }

  private boolean want(String fact, Level level, Effort effort) {
    boolean any = add(fact, level);
    reach.keySet().forEach(effort::want);
    return any;
  }

  /// Whether nothing that can be asked will ever decide the rule, so that self-care is out.
  private boolean stuck(TriageRule rule) {
    return Evaluation.of(rule.when(), chart).open().stream().noneMatch(this::isAskable);
  }

  /// Asks for what reassures where that alone can still settle an open rule; whether there is any.
  private boolean mayBeSilenced(TriageRule rule) {
    return rule.unless() != null && add(rule.unless(), Level.ROUTINE);
  }

  private boolean isAskable(String fact) {
    var alone = new Stakes(knowledge, known, chart, lines);
    return alone.add(fact, Level.ROUTINE);
  }

  private boolean silenced(TriageRule rule) {
    String unless = rule.unless();
    return unless != null && Comparison.AtLeast.PRESENT.of(chart.possible(unless)) == Truth.TRUE;
  }

  private boolean outOfScope() {
    Policy policy = knowledge.policy();
    boolean child =
        knowledge.facts().containsKey("age")
            && chart.possible("age").allBelow(policy.adultFrom(), true);
    return child || Evaluation.truth(policy.inScopeWhen(), chart) == Truth.FALSE;
  }

  /// Asks what could lower the level that stands, where every rule of that level could fall.
  private void mayBeLowered(List<TriageRule> rules) {
    Map<String, Level> softeners = new HashMap<>();
    for (TriageRule rule : rules) {
      if (rule.disposition().level() != standing) {
        continue;
      }
      var soft = new Stakes(knowledge, known, chart, lines);
      boolean falls = rule.unless() != null && soft.add(rule.unless(), standing);
      for (String fact : Evaluation.of(rule.when(), chart).because()) {
        falls |= soft.addNeutral(fact, standing);
      }
      if (!falls) {
        return;
      }
      softeners.putAll(soft.reach);
    }
    softeners.forEach(this::put);
  }

  /// What the self-care gate, the scope and the masks still wait for.
  private void gate() {
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      if (Evaluation.truth(blocker.when(), chart) == Truth.TRUE) {
        standing = Level.ROUTINE;
        return;
      }
    }
    for (Policy.Blocker blocker : knowledge.policy().selfCareGate().blockers()) {
      boolean askable = add(blocker.when(), Level.ROUTINE);
      if (!askable && Evaluation.truth(blocker.when(), chart) == Truth.UNKNOWN) {
        standing = Level.ROUTINE;
        return;
      }
    }
    add(knowledge.policy().inScopeWhen(), Level.ROUTINE);
    for (Policy.Mask mask : knowledge.policy().masks()) {
      if (Evaluation.truth(mask.when(), chart) == Truth.UNKNOWN && hidesWhatMatters(mask)) {
        add(mask.when(), Level.ROUTINE);
      }
    }
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
    Chart masked = known.with(evidence).chart(knowledge);
    return knowledge.rules().values().stream()
        .filter(rule -> rule.disposition().level().atLeast(Level.SAME_DAY))
        .anyMatch(rule ->
            Evaluation.truth(rule.when(), chart) == Truth.FALSE
                && Evaluation.truth(rule.when(), masked) != Truth.FALSE);
  }

  /// Adds what is open in a rule; whether any of it can be asked.
  private boolean add(Rule rule, Level level) {
    boolean any = false;
    for (String fact : Evaluation.of(rule, chart).open()) {
      any |= add(fact, level);
    }
    return any;
  }

  private boolean add(String id, Level level) {
    Fact fact = knowledge.fact(id);
    return switch (fact.derivation()) {
      case null -> addAsked(fact, level);
      case Derivation.When(Rule rule) -> add(rule, level);
      case Derivation.CountOf(List<Rule> rules) -> {
        boolean any = false;
        for (Rule rule : rules) {
          any |= add(rule, level);
        }
        yield any;
      }
      case Derivation.Computed(String name) when name.equals(Chart.PEAK_FLOW_PERCENT) ->
          // The best of former days is of use only once there is a reading.
          add(Chart.PEAK_FLOW, level) || add(Chart.BEST_PEAK_FLOW, level);
      case Derivation.Computed _ -> {
        if (known.medicines() == null) {
          put(MEDICINES, level);
        }
        yield known.medicines() == null;
      }
    };
  }

  private boolean addAsked(Fact fact, Level level) {
    State state = chart.state(fact.id());
    if (state != State.NOT_ASKED && state != State.OUTDATED) {
      return false;
    }
    String graded = fact.grades();
    boolean waits = graded != null && !chart.possible(graded).isPoint() && add(graded, level);
    if (!waits && !addGate(fact, level)) {
      put(fact.id(), level);
    }
    return true;
  }

  /// Adds what the gates of a fact wait for; whether there is any.
  private boolean addGate(Fact fact, Level level) {
    var topic = knowledge.topics().get(fact.topic());
    boolean waits = addGate(fact.askWhen(), level);
    return (topic != null && addGate(topic.askWhen(), level)) || waits;
  }

  private boolean addGate(@Nullable Rule gate, Level level) {
    if (gate == null) {
      return false;
    }
    Verdict verdict = Evaluation.of(gate, chart);
    boolean waits = false;
    for (String fact : verdict.open()) {
      waits |= add(fact, level);
    }
    for (String fact : verdict.because()) {
      waits |= addNeutral(fact, level);
    }
    return waits;
  }

  /// Adds a neutral fact that stands at its worst only because it is not known.
  private boolean addNeutral(String id, Level level) {
    Fact fact = knowledge.fact(id);
    if (fact.derivation() instanceof Derivation.When(Rule rule)) {
      boolean any = false;
      for (String other : Evaluation.of(rule, chart).because()) {
        any |= addNeutral(other, level);
      }
      return any;
    }
    return fact.worse() == Direction.NEUTRAL
        && !chart.possible(id).isPoint()
        && !fact.isDerived()
        && addAsked(fact, level);
  }

  private void put(String fact, Level level) {
    reach.merge(fact, level, Stakes::higher);
  }

  private static Level higher(Level one, Level other) {
    return one.atLeast(other) ? one : other;
  }
}
