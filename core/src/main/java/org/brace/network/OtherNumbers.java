package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brace.inference.Evidence;
import org.brace.inference.Inference;
import org.brace.inference.Outcome.Posterior;
import org.brace.inference.Worlds;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Values;
import org.jspecify.annotations.Nullable;

/// What would be said of someone if the numbers of the knowledge base were others within their
/// ranges: the sets of numbers that the intervals are made of, or such sets in which one kind of
/// number moves and the rest stay as written. For those who measure which numbers matter.
public final class OtherNumbers {

  /// How many sets move one kind of number: enough for a variance, at a part of the time.
  static final int SETS_OF_ONE_KIND = 40;

  /// Someone with so many signs at once that one pass through the network takes more
  /// multiplications is left out: there are hundreds of passes.
  private static final double MOST_OPERATIONS = 5e5;

  private final Layout layout;
  private final @Nullable NumberKind only;
  private final Strata strata = new Strata(Ranges.SETS);
  private final List<Numbers> sets;
  private final Inference inference;

  private OtherNumbers(Knowledge knowledge, @Nullable NumberKind only) {
    this.only = only;
    this.layout = new Layout(knowledge);
    this.sets =
        RangeDraw.all(layout, strata).stream()
            .limit(only == null ? Ranges.SETS : SETS_OF_ONE_KIND)
            .parallel()
            .map(all -> new Numbers(layout, only == null ? all : new Draw.OnlyOf(only, all)))
            .toList();
    this.inference = Inference.of(sets.getFirst().network);
  }

  /// Sets in which all numbers are drawn.
  public static OtherNumbers all(Knowledge knowledge) {
    return new OtherNumbers(knowledge, null);
  }

  /// Sets in which the numbers of one kind are drawn.
  public static OtherNumbers only(Knowledge knowledge, NumberKind kind) {
    return new OtherNumbers(knowledge, kind);
  }

  /// What one set of numbers says.
  ///
  /// @param causes every condition with its probability, in the order of the knowledge base
  /// @param atLeast P(a condition that should be seen at that level or higher)
  public record Said(Map<String, Double> causes, Map<Level, Double> atLeast) {}

  /// What each set of numbers says of a person, in the order of the sets; empty where some of them
  /// have no answer, or all would take too long.
  ///
  /// @param levels for which to work out the chance of a condition of that level or higher
  public List<Said> of(Values values, Collection<Level> levels) {
    Person person = Person.of(layout, values);
    Evidence[] known =
        sets.stream().map(numbers -> numbers.evidence(person)).toArray(Evidence[]::new);
    if (inference.operations(known[0]) > MOST_OPERATIONS) {
      return List.of();
    }
    Posterior[] posteriors = posteriors(known);
    if (posteriors.length == 0) {
      return List.of();
    }
    var said = new ArrayList<Said>();
    for (Posterior posterior : posteriors) {
      var causes = new LinkedHashMap<String, Double>();
      for (int j = 0; j < layout.conditions.size(); j++) {
        causes.put(layout.conditions.get(j).id(), posterior.probability(j));
      }
      said.add(new Said(causes, new EnumMap<>(Level.class)));
    }
    for (Level level : levels) {
      int[] conditions = atLeast(level);
      Posterior[] without =
          posteriors(
              Arrays.stream(known).map(each -> each.ruledOut(conditions)).toArray(Evidence[]::new));
      for (int i = 0; i < without.length; i++) {
        double none = StrictMath.exp(without[i].logEvidence() - posteriors[i].logEvidence());
        said.get(i).atLeast().put(level, Math.clamp(1 - none, 0, 1));
      }
    }
    return said;
  }

  /// The names of all numbers that are drawn.
  public SortedSet<String> names() {
    return strata.names().stream()
        .filter(name -> only == null || NumberKind.of(name) == only)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// By how many standard deviations a number is moved in each set.
  public double[] moved(String name) {
    return IntStream.range(0, sets.size()).mapToDouble(i -> strata.normal(name, i)).toArray();
  }

  /// None where one of them has no answer.
  private Posterior[] posteriors(Evidence[] evidence) {
    var worlds = new Worlds();
    inference.worlds(evidence, worlds);
    var posteriors = new Posterior[evidence.length];
    for (int i = 0; i < posteriors.length; i++) {
      if (!(worlds.outcome(i) instanceof Posterior posterior)) {
        return new Posterior[0];
      }
      posteriors[i] = posterior;
    }
    return posteriors;
  }

  private int[] atLeast(Level level) {
    return IntStream.range(0, layout.conditions.size())
        .filter(j -> layout.conditions.get(j).ifTrue().level().atLeast(level))
        .toArray();
  }
}
