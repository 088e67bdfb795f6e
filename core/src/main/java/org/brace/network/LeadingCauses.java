package org.brace.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brace.inference.Outcome.Posterior;
import org.jspecify.annotations.Nullable;

/// How the most probable and the most uncertain causes of one person hang together: a weight for
/// each of the ways in which they can be true or not.
///
/// The other causes count as independent, each there with its exact posterior. The weights are then
/// fitted so that each cause that leads has its exact posterior too (iterative proportional
/// fitting). With the causes that matter in one table, what any answer would do to them costs a
/// pass over it, where an exact answer costs a whole inference.
///
/// Which cause comes first is a matter of those that explain something. For that the others stay
/// out of the table and leave their places to rivals that are less likely.
final class LeadingCauses {

  /// How many causes are in the table.
  static final int MOST = 10;

  /// How many of the most probable ones are among them, however sure they are.
  private static final int FOREMOST = 4;

  /// A cause less likely than this, or its absence, is not in doubt.
  private static final double IN_DOUBT = 1e-6;

  private static final int FITTING_ROUNDS = 12;

  /// Once no weight is moved by a larger share than this, they fit.
  private static final double FITTED = 1e-9;

  private final Layout layout;
  private final Numbers numbers;
  private final Person person;
  private final double[] chance;

  /// By place in the table, the condition; and by condition its place, or -1.
  final int[] leading;

  private final int[] place;

  /// For each way in which they can be true, a bit for each: how likely it is with all that is
  /// known.
  private final double[] weights;

  /// Their [#sums].
  private final double[] ofWeights;

  private LeadingCauses(
      Layout layout, Numbers numbers, Person person, Posterior posterior, IntPredicate among) {
    this.layout = layout;
    this.numbers = numbers;
    this.person = person;
    this.chance = new double[posterior.conditions()];
    Arrays.setAll(chance, posterior::probability);
    this.leading = leading(among);
    this.place = new int[chance.length];
    Arrays.fill(place, -1);
    for (int i = 0; i < leading.length; i++) {
      place[leading[i]] = i;
    }
    this.weights = weights();
    fit();
    this.ofWeights = sums(weights);
  }

  /// Of all causes.
  static LeadingCauses ofAll(Layout layout, Numbers numbers, Person person, Posterior posterior) {
    return new LeadingCauses(layout, numbers, person, posterior, _ -> true);
  }

  /// Of those that explain something, the most probable one first.
  static LeadingCauses ofExplaining(
      Layout layout, Numbers numbers, Person person, Posterior posterior) {
    return new LeadingCauses(
        layout, numbers, person, posterior, j -> !layout.conditions.get(j).unexplained());
  }

  /// The most probable causes that explain something, then those most in doubt.
  private int[] leading(IntPredicate among) {
    List<Integer> foremost =
        IntStream.range(0, chance.length)
            .filter(j -> !layout.conditions.get(j).unexplained())
            .boxed()
            .sorted(layout.inOrder(j -> chance[j]))
            .limit(FOREMOST)
            .toList();
    Stream<Integer> inDoubt =
        IntStream.range(0, chance.length)
            .filter(among)
            .filter(j -> Math.min(chance[j], 1 - chance[j]) >= IN_DOUBT)
            .boxed()
            .filter(j -> !foremost.contains(j))
            .sorted(
                Comparator.comparingDouble((Integer j) -> Math.abs(chance[j] - 0.5))
                    .thenComparing(Comparator.naturalOrder()));
    return Stream.concat(foremost.stream(), inDoubt)
        .limit(MOST)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// By how much the answer to an open fact is expected to lower the uncertainty about each cause.
  double[] gains(int fact) {
    var mean = new double[leading.length];
    var left = new double[leading.length];
    for (Possible answer : possible(fact)) {
      for (int i = 0; i < leading.length; i++) {
        mean[i] += answer.chance() * answer.causes()[i];
        left[i] += answer.chance() * Uncertainty.of(answer.causes()[i]);
      }
    }
    var gains = new double[chance.length];
    for (int i = 0; i < leading.length; i++) {
      gains[leading[i]] = Math.max(0, Uncertainty.of(Math.min(1, mean[i])) - left[i]);
    }
    return gains;
  }

  /// An answer that an open fact may have.
  ///
  /// @param causes by place in the table, how likely each cause is with it
  record Possible(double chance, double[] causes) {}

  /// How likely the cause at this place of the table is.
  double chance(int at) {
    return chance[leading[at]];
  }

  /// Whether the cause at the one place is told before the other where they are equally likely.
  boolean isFirstOfEquals(int one, int other) {
    return layout.inOrder(_ -> 0).compare(leading[one], leading[other]) < 0;
  }

  /// How likely the causes at these two places are both there.
  double both(int one, int other) {
    int mask = 1 << one | 1 << other;
    double sum = 0;
    double both = 0;
    for (int c = 0; c < weights.length; c++) {
      sum += weights[c];
      both += (c & mask) == mask ? weights[c] : 0;
    }
    return both / sum;
  }

  /// The answers that an open fact may have, the harmless one first.
  Possible[] possible(int fact) {
    double[][] sums =
        numbers.priors.restOn(fact)
            ? byTable(fact)
            : fact < layout.findings ? byStep(fact) : unmoved(fact);
    double all = 0;
    for (double[] sum : sums) {
      all += sum[leading.length];
    }
    var possible = new Possible[sums.length];
    for (int k = 0; k < sums.length; k++) {
      double sum = sums[k][leading.length];
      var causes = new double[leading.length];
      for (int i = 0; i < causes.length; i++) {
        causes[i] = sum > 0 ? Math.min(1, sums[k][i] / sum) : 0;
      }
      possible[k] = new Possible(sum / all, causes);
    }
    return possible;
  }

  /// For each state of a finding that no prior rests on, [#sums] of the weights with that state.
  /// What is in a state is what is in it or a lower one, less what is in a lower one.
  private double[][] byStep(int finding) {
    int low = person.low()[finding];
    int high = person.high()[finding];
    double[] now = weights;
    if (person.isKnown(finding)) {
      now = weights.clone();
      divide(now, shown(finding, low, high));
    }
    var steps = new double[high - low + 1][];
    double[] below = low == 0 ? new double[leading.length + 1] : upToSums(now, finding, low - 1);
    for (int k = low; k <= high; k++) {
      double[] upTo = upToSums(now, finding, k);
      steps[k - low] = upTo.clone();
      for (int i = 0; i < upTo.length; i++) {
        steps[k - low][i] = Math.max(0, upTo[i] - below[i]);
      }
      below = upTo;
    }
    return steps;
  }

  private double[] upToSums(double[] table, int finding, int state) {
    if (state == layout.states(finding) - 1) {
      return person.isKnown(finding) ? sums(table) : ofWeights;
    }
    double[] upTo = table.clone();
    multiply(upTo, upTo(finding, state));
    return sums(upTo);
  }

  /// The same for a fact that bears on no cause: only how common each state is.
  private double[][] unmoved(int fact) {
    int low = person.low()[fact];
    double[] share = layout.atAge(fact, numbers.prevalence(fact), person.age());
    var same = new double[person.high()[fact] - low + 1][];
    for (int k = 0; k < same.length; k++) {
      same[k] = ofWeights.clone();
      scale(same[k], 1 / share[low + k]);
    }
    return same;
  }

  /// The same for a fact on which priors rest.
  private double[][] byTable(int fact) {
    int low = person.low()[fact];
    int high = person.high()[fact];
    var states = new double[high - low + 1][];
    for (int k = low; k <= high; k++) {
      double[] table = weights.clone();
      if (fact < layout.findings) {
        multiply(table, shown(fact, k, k));
        if (person.isKnown(fact)) {
          divide(table, shown(fact, low, high));
        }
      } else {
        scale(table, 1 / layout.atAge(fact, numbers.prevalence(fact), person.age())[k]);
      }
      scale(table, 1 / moved(table, fact, person.with(fact, k)));
      states[k - low] = sums(table);
    }
    return states;
  }

  /// Puts into the table what a state of a fact does to the priors of the causes in it.
  ///
  /// @return by what the odds of the causes outside the table make all that is known more likely
  private double moved(double[] table, int fact, Person told) {
    double elsewhere = 1;
    var factors = new double[leading.length];
    Arrays.fill(factors, 1);
    double one = 1;
    for (int j : numbers.priors.restingOn(fact)) {
      double before = numbers.priors.of(j, person);
      double now = numbers.priors.of(j, told);
      int at = place[j];
      if (at < 0) {
        elsewhere *= (1 - chance[j] + chance[j] * now / before) * (1 + before) / (1 + now);
        continue;
      }
      double parents = ofParentsElsewhere(at);
      factors[at] = now / before;
      double[] raised = raised(at);
      if (raised == null) {
        one *= (1 + before * parents) / (1 + now * parents);
      } else {
        for (int c = 0; c < table.length; c++) {
          table[c] *= (1 + before * parents * raised[c]) / (1 + now * parents * raised[c]);
        }
      }
    }
    multiply(table, products(one, factors));
    return elsewhere;
  }

  private static void multiply(double[] table, double[] by) {
    for (int c = 0; c < table.length; c++) {
      table[c] *= by[c];
    }
  }

  private static void divide(double[] table, double[] by) {
    for (int c = 0; c < table.length; c++) {
      table[c] = by[c] > 0 ? table[c] / by[c] : 0;
    }
  }

  /// For each way, how likely it is with all that is known, but for a factor common to all. What
  /// denied findings say of each cause is multiplied up first, as it is a product over the causes.
  private double[] weights() {
    double[] table = priors();
    var denied = new double[leading.length];
    Arrays.fill(denied, 1);
    for (int f = 0; f < layout.findings; f++) {
      if (!person.isKnown(f) || !bearsOnLeading(f)) {
        continue;
      }
      if (person.high()[f] == 0 && numbers.links.hiding[f].length == 0) {
        for (Links.Pushing pushing : numbers.links.pushing[f]) {
          if (place[pushing.condition()] >= 0) {
            denied[place[pushing.condition()]] *= pushing.byState()[0];
          }
        }
      } else {
        multiply(table, shown(f, person.low()[f], person.high()[f]));
        scale(table, Arrays.stream(table).max().orElseThrow());
      }
    }
    multiply(table, products(1, denied));
    scale(table, Arrays.stream(table).sum());
    return table;
  }

  /// For each way, how likely it is before any finding.
  private double[] priors() {
    var odds = new double[leading.length];
    double none = 1;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = numbers.priors.of(leading[i], person) * ofParentsElsewhere(i);
      none *= raised(i) == null ? 1 / (1 + odds[i]) : 1;
    }
    double[] table = products(none, odds);
    for (int i = 0; i < odds.length; i++) {
      double[] raised = raised(i);
      for (int c = 0; raised != null && c < table.length; c++) {
        table[c] *= ((c >> i & 1) == 1 ? raised[c] : 1) / (1 + odds[i] * raised[c]);
      }
    }
    return table;
  }

  private double ofParentsElsewhere(int child) {
    double odds = 1;
    for (var cause : layout.conditions.get(leading[child]).causedBy().entrySet()) {
      int parent = layout.condition(cause.getKey());
      odds *= place[parent] >= 0 ? 1 : 1 + chance[parent] * (cause.getValue().value() - 1);
    }
    return odds;
  }

  /// For each way, by what its causes raise the odds of this one; null where none of the table
  /// does.
  private double @Nullable [] raised(int child) {
    var ratios = new double[leading.length];
    Arrays.fill(ratios, 1);
    boolean any = false;
    for (var cause : layout.conditions.get(leading[child]).causedBy().entrySet()) {
      int parent = place[layout.condition(cause.getKey())];
      if (parent >= 0) {
        ratios[parent] = cause.getValue().value();
        any = true;
      }
    }
    return any ? products(1, ratios) : null;
  }

  private boolean bearsOnLeading(int finding) {
    return Arrays.stream(numbers.links.pushing[finding]).anyMatch(p -> place[p.condition()] >= 0)
        || Arrays.stream(numbers.links.hiding[finding]).anyMatch(h -> place[h.condition()] >= 0);
  }

  /// For each way, P(the finding is in one of these states).
  private double[] shown(int finding, int low, int high) {
    double[] shown = upTo(finding, high);
    if (low > 0) {
      double[] below = upTo(finding, low - 1);
      for (int c = 0; c < shown.length; c++) {
        shown[c] = Math.max(0, shown[c] - below[c]);
      }
    }
    return shown;
  }

  /// For each way, P(the finding is in this state or a lower one).
  private double[] upTo(int finding, int state) {
    if (state == layout.states(finding) - 1) {
      var sure = new double[1 << leading.length];
      Arrays.fill(sure, 1);
      return sure;
    }
    double one = upTo(numbers.links.leak[finding], state);
    var factors = new double[leading.length];
    Arrays.fill(factors, 1);
    for (Links.Pushing pushing : numbers.links.pushing[finding]) {
      double upTo = upTo(pushing.byState(), state);
      int at = place[pushing.condition()];
      if (at >= 0) {
        factors[at] = upTo;
      } else {
        one *= 1 - chance[pushing.condition()] * (1 - upTo);
      }
    }
    double[] pushed = products(one, factors);
    if (numbers.links.hiding[finding].length == 0) {
      return pushed;
    }
    double seen = 1;
    Arrays.fill(factors, 1);
    for (Links.Hiding hiding : numbers.links.hiding[finding]) {
      int at = place[hiding.condition()];
      if (at >= 0) {
        factors[at] = hiding.ratio();
      } else {
        seen *= 1 - chance[hiding.condition()] * (1 - hiding.ratio());
      }
    }
    double[] visible = products(seen, factors);
    for (int c = 0; c < pushed.length; c++) {
      pushed[c] = 1 - visible[c] * (1 - pushed[c]);
    }
    return pushed;
  }

  private static double upTo(double[] byState, int state) {
    double sum = 0;
    for (int k = 0; k <= state; k++) {
      sum += byState[k];
    }
    return sum;
  }

  /// For each way, the product of the factors of what is true in it.
  private static double[] products(double one, double[] factors) {
    var products = new double[1 << factors.length];
    products[0] = one;
    for (int i = 0; i < factors.length; i++) {
      for (int c = 0; c < 1 << i; c++) {
        products[c | 1 << i] = products[c] * factors[i];
      }
    }
    return products;
  }

  /// For each cause of the table, the sum over the ways in which it is true; last, over all ways.
  private double[] sums(double[] table) {
    double[] folded = table.clone();
    var sums = new double[leading.length + 1];
    for (int i = leading.length - 1; i >= 0; i--) {
      int half = 1 << i;
      double there = 0;
      for (int c = 0; c < half; c++) {
        there += folded[c | half];
        folded[c] += folded[c | half];
      }
      sums[i] = there;
    }
    sums[leading.length] = folded[0];
    return sums;
  }

  private void fit() {
    for (int round = 0; round < FITTING_ROUNDS; round++) {
      double furthest = 0;
      for (int i = 0; i < leading.length; i++) {
        double there = 0;
        double all = 0;
        for (int c = 0; c < weights.length; c++) {
          all += weights[c];
          there += (c >> i & 1) == 1 ? weights[c] : 0;
        }
        there /= all;
        if (there <= 0 || there >= 1) {
          continue;
        }
        double on = chance[leading[i]] / there;
        double off = (1 - chance[leading[i]]) / (1 - there);
        furthest = Math.max(furthest, Math.max(Math.abs(on - 1), Math.abs(off - 1)));
        for (int c = 0; c < weights.length; c++) {
          weights[c] *= (c >> i & 1) == 1 ? on : off;
        }
      }
      if (furthest < FITTED) {
        return;
      }
    }
  }

  private static void scale(double[] table, double by) {
    for (int c = 0; c < table.length; c++) {
      table[c] /= by;
    }
  }
}
