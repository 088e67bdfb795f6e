package org.brace.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.brace.inference.Bounds;
import org.brace.inference.Ensemble;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Kernel;
import org.brace.inference.Limit;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Plausible;
import org.brace.inference.Worlds;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Values;
import org.brace.network.Cause.Interval;
import org.brace.network.Causes.Between;

/// A knowledge base as a network that is asked for causes. Built once, then used by any thread.
public final class CauseNetwork {

  private static final Set<Level> ABOVE_SELF_CARE =
      EnumSet.range(Level.ROUTINE, Level.EMERGENCY_AMBULANCE);

  /// For how many causes, the most probable first, the facts for and against are weighed.
  private static final int EXPLAINED = 6;

  /// A cause less likely than this is not explained.
  private static final double WORTH_EXPLAINING = 0.01;

  /// How many causes are looked at, at most, to say which line tells the first one: with all of
  /// them it takes up to a second where many signs are there, and what is asked is hardly better.
  private static final int PLAUSIBLE = 24;

  /// So many fewer are looked at where that would take more than [#MOMENT].
  private static final int FEWER = 6;

  /// About a millisecond, and a short search, as most plans are for one question.
  private static final Limit MOMENT = new Limit(1e5, 1L << 18, 3000);

  /// How many causes are looked at, at most and at least, where exact numbers about all of them
  /// would take too long.
  private static final int MOST_NEAR = 48;

  private static final int LEAST_NEAR = 24;

  /// Some hundredths of a second for a pass; the ranges and what speaks for and against take many.
  private static final Limit NEAR = new Limit(2e7, 1L << 22);

  /// No cause that seems likelier than this may be left out.
  private static final double LEFT_OUT = 0.005;

  /// Multiplications of one pass for bounds: less than a second for all of them.
  private static final double OPERATIONS_OF_BOUNDS = 1e6;

  private final Layout layout;
  private final Numbers onAverage;
  private final Inference inference;

  /// The network, as written, alone.
  private final Ensemble written;

  /// For what is asked next, not for what is told.
  private final Inference quick;

  /// For the causes that seem likeliest, where all take too long.
  private final Inference near;

  private final Ranges ranges;
  private final Notable notable;

  private CauseNetwork(Knowledge knowledge) {
    this.layout = new Layout(knowledge);
    this.onAverage = Numbers.onAverage(layout);
    this.inference = Inference.of(onAverage.network);
    this.quick = Inference.of(onAverage.network, Kernel.fastest(), MOMENT);
    this.near = Inference.of(onAverage.network, Kernel.fastest(), NEAR);
    this.written = new Ensemble(onAverage.network);
    this.ranges = new Ranges(layout, onAverage.network, inference, written);
    this.notable = new Notable(layout);
  }

  /// The network of this knowledge base.
  ///
  /// @throws IllegalArgumentException if a number that the network needs is missing or impossible
  public static CauseNetwork of(Knowledge knowledge) {
    return new CauseNetwork(knowledge);
  }

  /// Whether a fact bears on any cause.
  public boolean has(String fact) {
    return layout.fact(fact) >= 0;
  }

  /// The possible causes, without intervals.
  public Causes causes(Values values) {
    return causes(Person.of(layout, values), false);
  }

  /// The possible causes, each with an interval that says how far it moves with the numbers of the
  /// knowledge base.
  public Causes causesWithRanges(Values values) {
    return causes(Person.of(layout, values), true);
  }

  /// What is known of a person, as evidence about the network, for those who measure its inference.
  public Evidence evidence(Values values) {
    return onAverage.evidence(Person.of(layout, values));
  }

  /// The same about each of the networks whose posteriors make the intervals.
  public List<Evidence> drawnEvidence(Values values) {
    Person person = Person.of(layout, values);
    return ranges.sets().stream().map(numbers -> numbers.evidence(person)).toList();
  }

  /// How probable each condition is, by id and in the order of the knowledge base, with nothing
  /// else worked out; empty where that cannot be told.
  public Map<String, Double> probabilities(Values values) {
    if (inference.posterior(evidence(values)) instanceof Posterior posterior) {
      var probabilities = new LinkedHashMap<String, Double>();
      for (int j = 0; j < layout.conditions.size(); j++) {
        probabilities.put(layout.conditions.get(j).id(), posterior.probability(j));
      }
      return probabilities;
    }
    return Map.of();
  }

  /// Which of some facts are most worth asking for the causes, the best first; empty where the
  /// causes cannot be told.
  ///
  /// One inference and no more, unless exactly one cause is true, where every value is exact at
  /// little cost: see [LeadingCauses].
  ///
  /// @param facts what can be asked; what is no fact of the network, or known, is left out
  /// @param most how many to name at most
  public List<Asking> worthAsking(Values values, Collection<String> facts, int most) {
    Person person = Person.of(layout, values);
    return posterior(person)
        .map(posterior -> valuesOfAsking(person, posterior).ranked(facts, most))
        .orElse(List.of());
  }

  /// Which of some lines are most worth asking to know which cause is the most probable one, the
  /// best first; empty where the causes cannot be told or the first is as good as sure. Only the
  /// causes that seem likeliest are looked at: see [Plausible].
  ///
  /// @param lines what can be asked, each the facts that it asks for together
  /// @param sureEnough for each line that may be named, the first to the last: it is named only
  ///   where it is at least this likely that another cause comes first once everything is known;
  ///   for all but the first, after those named before it
  /// @return each by its first fact, with how much less doubtful asking makes it which cause comes
  ///   first once everything is known, per line read
  public List<Asking> worthAskingForFirst(
      Values values, List<List<String>> lines, double[] sureEnough) {
    Person person = Person.of(layout, values);
    return plausible(onAverage.evidence(person))
        .map(posterior -> valuesOfAsking(person, posterior).rankedForFirst(lines, sureEnough))
        .orElse(List.of());
  }

  /// The same with exact values for all of them: at least one inference for each. The tests hold
  /// the quick values against it; nothing else asks it.
  public List<Asking> worthAskingExactly(Values values, Collection<String> facts, int most) {
    Person person = Person.of(layout, values);
    return posterior(person)
        .map(posterior -> valuesOfAsking(person, posterior).rankedExactly(facts, most))
        .orElse(List.of());
  }

  /// The posterior of the causes that seem likeliest, as if there were no others.
  private Optional<Posterior> plausible(Evidence evidence) {
    Plausible seem = Plausible.of(written, evidence);
    Outcome outcome = Outcome.IMPOSSIBLE;
    for (int most = PLAUSIBLE; most > 0; most -= FEWER) {
      outcome = quick.posterior(seem.only(most));
      if (!(outcome instanceof Outcome.TooCostly)) {
        break;
      }
    }
    return outcome instanceof Posterior posterior ? Optional.of(posterior) : Optional.empty();
  }

  private Optional<Posterior> posterior(Person person) {
    return inference.posterior(onAverage.evidence(person)) instanceof Posterior posterior
        ? Optional.of(posterior)
        : Optional.empty();
  }

  private ValuesOfAsking valuesOfAsking(Person person, Posterior posterior) {
    return new ValuesOfAsking(layout, onAverage, inference, person, posterior);
  }

  private Causes causes(Person person, boolean withRanges) {
    Evidence evidence = onAverage.evidence(person);
    return switch (inference.posterior(evidence)) {
      case Outcome.Impossible _ -> new Causes.Impossible();
      case Outcome.TooCostly(double operations, double _) ->
          near(person, evidence, withRanges)
              .<Causes>map(found -> found)
              .orElseGet(() -> between(evidence, operations));
      case Posterior posterior -> weighed(person, evidence, posterior, withRanges);
    };
  }

  /// The causes that seem likeliest, exactly, as if there were no others; the others are as likely
  /// as they seem, without an interval. Empty where too many seem likely to be left out.
  Optional<Causes.Weighed> near(Person person, Evidence evidence, boolean withRanges) {
    Plausible seem = Plausible.of(written, evidence);
    for (int most = LEAST_NEAR; most <= MOST_NEAR; most += FEWER) {
      Evidence only = seem.only(most);
      int[] leftOut =
          IntStream.range(0, layout.conditions.size()).filter(j -> !only.canBeTrue(j)).toArray();
      if (IntStream.of(leftOut).allMatch(j -> seem.probability(j) <= LEFT_OUT)) {
        return near.posterior(only) instanceof Posterior posterior
                && weighed(person, only, posterior, withRanges) instanceof Causes.Weighed found
            ? Optional.of(found.withLeftOut(seeming(seem, leftOut), layout.ranking))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Map<String, Double> seeming(Plausible seem, int[] conditions) {
    Map<String, Double> seems = new HashMap<>();
    for (int j : conditions) {
      seems.put(layout.conditions.get(j).id(), seem.probability(j));
    }
    return seems;
  }

  private Causes between(Evidence evidence, double operations) {
    Bounds bounds = inference.bounds(evidence, OPERATIONS_OF_BOUNDS);
    var between = new ArrayList<Between>();
    for (int j = 0; j < layout.conditions.size(); j++) {
      between.add(new Between(layout.conditions.get(j).id(), bounds.low(j), bounds.high(j)));
    }
    between.sort(
        Comparator.comparingDouble((Between each) -> -each.high()).thenComparing(Between::id));
    var atLeast = new EnumMap<Level, Double>(Level.class);
    for (Level level : ABOVE_SELF_CARE) {
      // At least as likely as any one of them.
      double most = IntStream.of(atLeast(level)).mapToDouble(bounds::low).max().orElse(0);
      atLeast.put(level, most);
    }
    return new Causes.TooCostly(operations, between, atLeast);
  }

  private Causes weighed(
      Person person, Evidence evidence, Posterior posterior, boolean withRanges) {
    List<Interval> intervals = withRanges ? ranges.intervals(person, evidence, posterior) : null;
    List<Integer> explained = explained(posterior);
    List<String> facts = List.copyOf(notable.facts(person, explained));
    List<Level> levels = List.copyOf(ABOVE_SELF_CARE);
    // All that is not asked of the sets of numbers, in one question.
    List<Evidence> asked = new ArrayList<>();
    facts.forEach(fact -> asked.add(onAverage.without(fact, person, evidence)));
    levels.forEach(level -> asked.add(evidence.ruledOut(atLeast(level))));
    asked.add(evidence.ruledOut(explaining()));
    var conditions = new BitSet();
    explained.forEach(conditions::set);
    var worlds = new Worlds();
    boolean weighs =
        !(inference.worlds(asked.toArray(Evidence[]::new), facts.size(), conditions, worlds)
            instanceof Outcome.TooCostly);
    // What is ruled out couples nothing, so one by one these take less than the question itself.
    List<Outcome> ruledOut =
        IntStream.range(facts.size(), asked.size())
            .mapToObj(i -> weighs ? worlds.outcome(i) : inference.posterior(asked.get(i)))
            .toList();
    for (Outcome outcome : ruledOut) {
      if (outcome instanceof Outcome.TooCostly(double operations, double _)) {
        return between(evidence, operations);
      }
    }

    var weights = new Weights(person, notable, explained);
    for (int i = 0; i < facts.size() && weighs; i++) {
      if (worlds.outcome(i) instanceof Posterior without) {
        weights.add(facts.get(i), posterior, without);
      }
    }
    var causes = new ArrayList<Cause>();
    for (int j = 0; j < layout.conditions.size(); j++) {
      causes.add(
          new Cause(
              layout.conditions.get(j).id(),
              posterior.probability(j),
              intervals == null ? null : intervals.get(j),
              weights.pro(j),
              weights.against(j)));
    }
    causes.sort((one, other) ->
        layout.ranking.compare(one.id(), one.probability(), other.id(), other.probability()));
    var atLeast = new EnumMap<Level, Double>(Level.class);
    for (int i = 0; i < levels.size(); i++) {
      atLeast.put(levels.get(i), 1 - none(posterior, ruledOut.get(i)));
    }
    double noListed = layout.knowledge.exactlyOne() ? 0 : none(posterior, ruledOut.getLast());
    return new Causes.Weighed(causes, noListed, atLeast, weighs, false);
  }

  /// The conditions that explain something: all but those that stand for what none explains.
  private int[] explaining() {
    return IntStream.range(0, layout.conditions.size())
        .filter(j -> !layout.conditions.get(j).unexplained())
        .toArray();
  }

  /// The conditions whose reasons are told: those that are told first.
  private List<Integer> explained(Posterior posterior) {
    return IntStream.range(0, posterior.conditions())
        .boxed()
        .sorted(layout.inOrder(posterior::probability))
        .limit(EXPLAINED)
        .filter(j -> posterior.probability(j) >= WORTH_EXPLAINING)
        .toList();
  }

  /// The conditions that should be seen at a level or higher.
  private int[] atLeast(Level level) {
    return IntStream.range(0, layout.conditions.size())
        .filter(j -> layout.conditions.get(j).ifTrue().level().atLeast(level))
        .toArray();
  }

  /// P(none of some conditions | what is known), given what came of ruling them out.
  private static double none(Posterior posterior, Outcome ruledOut) {
    if (ruledOut instanceof Posterior joint) {
      return Math.clamp(StrictMath.exp(joint.logEvidence() - posterior.logEvidence()), 0, 1);
    }
    // That none of them is true cannot be: one of them is.
    return 0;
  }
}
