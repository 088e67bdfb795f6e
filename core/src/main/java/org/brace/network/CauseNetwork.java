package org.brace.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Kernel;
import org.brace.inference.Network;
import org.brace.inference.Outcome;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Worlds;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Values;
import org.brace.network.Cause.Interval;
import org.jspecify.annotations.Nullable;

/// A knowledge base as a network that is asked for causes. Built once, then used by any thread.
public final class CauseNetwork {

  private static final Comparator<Cause> MOST_PROBABLE_FIRST =
      Comparator.comparingDouble((Cause cause) -> -cause.probability()).thenComparing(Cause::id);

  private static final Set<Level> ABOVE_SELF_CARE =
      EnumSet.range(Level.ROUTINE, Level.EMERGENCY_AMBULANCE);

  /// For how many causes, the most probable first, the facts for and against are weighed.
  private static final int EXPLAINED = 6;

  /// A cause less likely than this is not explained.
  private static final double WORTH_EXPLAINING = 0.01;

  private final Layout layout;
  private final Numbers asWritten;
  private final Ranges ranges;
  private final Inference inference;

  private CauseNetwork(Knowledge knowledge) {
    this.layout = new Layout(knowledge);
    this.asWritten = new Numbers(layout, new Draw.AsWritten());
    this.ranges = new Ranges(layout);
    // The same digits on every machine: the plain kernel's do not depend on its vectors.
    this.inference = Inference.of(asWritten.network, Kernel.plain());
  }

  /// The network of this knowledge base.
  ///
  /// @throws IllegalArgumentException if a number that the network needs is missing or impossible
  public static CauseNetwork of(Knowledge knowledge) {
    return new CauseNetwork(knowledge);
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

  /// The network with the numbers as they are written, for those who measure its inference.
  public Network network() {
    return asWritten.network;
  }

  /// What is known of a person, as evidence about [#network()].
  public Evidence evidence(Values values) {
    return asWritten.evidence(Person.of(layout, values));
  }

  /// The networks whose posteriors make the intervals: one for each set of numbers.
  public List<Network> drawnNetworks() {
    return ranges.sets().stream().map(numbers -> numbers.network).toList();
  }

  /// What is known of a person, as evidence about each of [#drawnNetworks()].
  public List<Evidence> drawnEvidence(Values values) {
    Person person = Person.of(layout, values);
    return ranges.sets().stream().map(numbers -> numbers.evidence(person)).toList();
  }

  /// How probable each condition is, by id and in the order of the knowledge base, with nothing
  /// else worked out; empty where that cannot be told.
  public Map<String, Double> probabilities(Values values) {
    Person person = Person.of(layout, values);
    if (inference.posterior(asWritten.evidence(person)) instanceof Posterior posterior) {
      var probabilities = new LinkedHashMap<String, Double>();
      for (int j = 0; j < layout.conditions.size(); j++) {
        probabilities.put(layout.conditions.get(j).id(), posterior.probability(j));
      }
      return probabilities;
    }
    return Map.of();
  }

  private Causes causes(Person person, boolean withRanges) {
    Evidence evidence = asWritten.evidence(person);
    inference.prepare(evidence);
    return switch (inference.posterior(evidence)) {
      case Outcome.Impossible _ -> new Causes.Impossible();
      case Outcome.TooCostly(double operations, double _) -> new Causes.TooCostly(operations);
      case Posterior posterior ->
          weighed(
              weights(person, evidence, explained(posterior)),
              posterior,
              atLeast(evidence),
              withRanges ? ranges.intervals(inference, person, posterior) : null);
    };
  }

  /// By how much each fact moves the causes that are explained.
  private Weights weights(Person person, Evidence evidence, List<Integer> explained) {
    List<String> facts = List.copyOf(facts(person, explained));
    Evidence[] worlds = new Evidence[facts.size() + 1];
    worlds[0] = evidence;
    for (int i = 0; i < facts.size(); i++) {
      worlds[i + 1] = asWritten.evidence(person.without(facts.get(i)));
    }
    var posteriors = new Worlds(asWritten.network);
    var weights = new Weights(layout.conditions.size());
    if (inference.worlds(worlds, posteriors) instanceof Posterior) {
      for (int i = 0; i < facts.size(); i++) {
        weights.add(facts.get(i), posteriors, i + 1);
      }
    }
    return weights;
  }

  /// The facts that may speak for or against some conditions: all that touch one of them, and all
  /// that are not at their harmless state, as these can speak for a rival. What is absent and
  /// touches none of them is not looked at.
  private Set<String> facts(Person person, List<Integer> conditions) {
    var touching = new HashSet<Integer>();
    for (int j : conditions) {
      Condition condition = layout.conditions.get(j);
      condition.shows().keySet().forEach(key -> touching.add(layout.fact(key)));
      condition.hides().keySet().forEach(key -> touching.add(layout.fact(key)));
      condition.riskFactors().keySet().forEach(key -> touching.add(layout.fact(key)));
    }
    var facts = new LinkedHashSet<String>();
    for (int i = 0; i < layout.facts.size(); i++) {
      if (person.isKnown(i) && (person.low()[i] > 0 || touching.contains(i))) {
        facts.add(person.named()[i]);
      }
    }
    facts.addAll(person.known().stream().filter(CauseNetwork::isOfThePerson).toList());
    return facts;
  }

  private static boolean isOfThePerson(String fact) {
    return fact.equals(Person.AGE) || fact.equals(Person.SEX);
  }

  private Causes weighed(
      Weights weights,
      Posterior posterior,
      Map<Level, Double> atLeast,
      @Nullable List<Interval> intervals) {
    List<Integer> explained = explained(posterior);
    var causes = new ArrayList<Cause>();
    for (int j = 0; j < layout.conditions.size(); j++) {
      causes.add(
          new Cause(
              layout.conditions.get(j).id(),
              posterior.probability(j),
              intervals == null ? null : intervals.get(j),
              explained.contains(j) ? weights.pro(j) : List.of(),
              explained.contains(j) ? weights.against(j) : List.of()));
    }
    causes.sort(MOST_PROBABLE_FIRST);
    double noListed = layout.knowledge.exactlyOne() ? 0 : posterior.none();
    return new Causes.Weighed(causes, noListed, atLeast);
  }

  /// The conditions whose reasons are told: the most probable ones.
  private static List<Integer> explained(Posterior posterior) {
    return IntStream.range(0, posterior.conditions())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer j) -> -posterior.probability(j))
                .thenComparing(Comparator.naturalOrder()))
        .limit(EXPLAINED)
        .filter(j -> posterior.probability(j) >= WORTH_EXPLAINING)
        .toList();
  }

  /// For each level above self-care, P(a condition that should be seen there or higher).
  private Map<Level, Double> atLeast(Evidence evidence) {
    List<Level> levels = List.copyOf(ABOVE_SELF_CARE);
    int[][] classes =
        levels.stream()
            .map(level ->
                IntStream.range(0, layout.conditions.size())
                    .filter(j -> layout.conditions.get(j).ifTrue().level().atLeast(level))
                    .toArray())
            .toArray(int[][]::new);
    double[] none = new double[classes.length];
    if (!(inference.none(evidence, classes, none) instanceof Posterior)) {
      throw new IllegalStateException("What had an answer has none");
    }
    var atLeast = new EnumMap<Level, Double>(Level.class);
    for (int i = 0; i < classes.length; i++) {
      atLeast.put(levels.get(i), 1 - none[i]);
    }
    return atLeast;
  }
}
