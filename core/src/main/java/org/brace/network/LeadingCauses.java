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

  private final Layout layout;
  private final Numbers numbers;
  private final Person person;
  private final double[] chance;

  /// By place in the table, the condition; and by condition its place, or -1.
  final int[] leading;

  private final int[] place;

  /// For each way in which they can be true, a bit for each: how likely it is with all that is
  /// known.
  final double[] weights;

  /// Their [Ways#sums].
  final double[] ofWeights;

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
    Ways.fit(weights, IntStream.of(leading).mapToDouble(j -> chance[j]).toArray());
    this.ofWeights = Ways.sums(weights, leading.length);
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

  /// How likely the cause at this place of the table is.
  double chance(int at) {
    return chance[leading[at]];
  }

  /// How likely a condition is, in the table or not.
  double chanceOf(int condition) {
    return chance[condition];
  }

  /// The place of a condition in the table, or -1.
  int place(int condition) {
    return place[condition];
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

  /// For each way, how likely it is with all that is known, but for a factor common to all. What
  /// denied findings say of each cause is multiplied up first, as it is a product over the causes.
  private double[] weights() {
    double[] table = priors();
    var denied = new double[leading.length];
    Arrays.fill(denied, 1);
    for (int f = 0; f < layout.findings; f++) {
      if (numbers.links.hiding[layout.hiddenWith(f)].length > 0) {
        if (layout.hiddenTogether(f).stream().anyMatch(person::isKnown)) {
          take(table, shownTogether(f));
        }
      } else if (person.isKnown(f) && bearsOnLeading(f)) {
        if (person.high()[f] == 0) {
          deny(f, denied);
        } else {
          take(table, pushed(f, person.low()[f], person.high()[f]));
        }
      }
    }
    Ways.multiply(table, Ways.products(1, denied));
    Ways.scale(table, Arrays.stream(table).sum());
    return table;
  }

  private static void take(double[] table, double[] likelihoods) {
    Ways.multiply(table, likelihoods);
    Ways.scale(table, Arrays.stream(table).max().orElseThrow());
  }

  private void deny(int finding, double[] denied) {
    for (Links.Pushing pushing : numbers.links.pushing[finding]) {
      if (place[pushing.condition()] >= 0) {
        denied[place[pushing.condition()]] *= pushing.byState()[0];
      }
    }
  }

  /// For each way, how likely it is before any finding.
  private double[] priors() {
    var odds = new double[leading.length];
    double none = 1;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = numbers.priors.of(leading[i], person) * ofParentsElsewhere(i);
      none *= raised(i) == null ? 1 / (1 + odds[i]) : 1;
    }
    double[] table = Ways.products(none, odds);
    for (int i = 0; i < odds.length; i++) {
      double[] raised = raised(i);
      for (int c = 0; raised != null && c < table.length; c++) {
        table[c] *= ((c >> i & 1) == 1 ? raised[c] : 1) / (1 + odds[i] * raised[c]);
      }
    }
    return table;
  }

  double ofParentsElsewhere(int child) {
    double odds = 1;
    for (var cause : layout.conditions.get(leading[child]).causedBy().entrySet()) {
      int parent = layout.condition(cause.getKey());
      odds *= place[parent] >= 0 ? 1 : 1 + chance[parent] * (cause.getValue().value() - 1);
    }
    return odds;
  }

  /// For each way, by what its causes raise the odds of this one; null where none of the table
  /// does.
  double @Nullable [] raised(int child) {
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
    return any ? Ways.products(1, ratios) : null;
  }

  private boolean bearsOnLeading(int finding) {
    return Arrays.stream(numbers.links.pushing[finding]).anyMatch(p -> place[p.condition()] >= 0);
  }

  /// For each way, P(what is known of a finding and of those hidden with it): all are hidden, or
  /// none.
  private double[] shownTogether(int with) {
    double[] pushed = sure();
    boolean present = false;
    for (int f : layout.hiddenTogether(with)) {
      if (person.isKnown(f)) {
        Ways.multiply(pushed, pushed(f, person.low()[f], person.high()[f]));
        present |= person.low()[f] > 0;
      }
    }
    double[] visible = visible(with);
    for (int c = 0; c < pushed.length; c++) {
      pushed[c] = visible[c] * pushed[c] + (present ? 0 : 1 - visible[c]);
    }
    return pushed;
  }

  private double[] sure() {
    var sure = new double[1 << leading.length];
    Arrays.fill(sure, 1);
    return sure;
  }

  /// For each way, P(the finding is in one of these states), with what is known of those hidden
  /// with it.
  double[] shown(int finding, int low, int high) {
    return less(upTo(finding, high), low == 0 ? null : upTo(finding, low - 1));
  }

  /// Likewise where nothing hides it.
  private double[] pushed(int finding, int low, int high) {
    return less(pushedUpTo(finding, high), low == 0 ? null : pushedUpTo(finding, low - 1));
  }

  private static double[] less(double[] shown, double @Nullable [] below) {
    for (int c = 0; below != null && c < shown.length; c++) {
      shown[c] = Math.max(0, shown[c] - below[c]);
    }
    return shown;
  }

  /// For each way, P(the finding is in this state or a lower one), with what is known of those
  /// hidden with it.
  double[] upTo(int finding, int state) {
    double[] pushed = pushedUpTo(finding, state);
    int with = layout.hiddenWith(finding);
    if (numbers.links.hiding[with].length == 0) {
      return pushed;
    }
    double[] visible = visible(with);
    for (int other : layout.hiddenTogether(with)) {
      if (other != finding && person.isKnown(other)) {
        if (person.low()[other] > 0) {
          return pushed;
        }
        double[] absent = pushedUpTo(other, person.high()[other]);
        for (int c = 0; c < visible.length; c++) {
          double seen = visible[c] * absent[c];
          visible[c] = seen == 0 ? 0 : seen / (seen + 1 - visible[c]);
        }
      }
    }
    for (int c = 0; c < pushed.length; c++) {
      pushed[c] = 1 - visible[c] * (1 - pushed[c]);
    }
    return pushed;
  }

  /// Likewise where nothing hides it.
  private double[] pushedUpTo(int finding, int state) {
    if (state == layout.states(finding) - 1) {
      return sure();
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
    return Ways.products(one, factors);
  }

  /// For each way, P(nothing hides a finding and those hidden with it).
  private double[] visible(int with) {
    double seen = 1;
    var factors = new double[leading.length];
    Arrays.fill(factors, 1);
    for (Links.Hiding hiding : numbers.links.hiding[with]) {
      int at = place[hiding.condition()];
      if (at >= 0) {
        factors[at] = hiding.ratio();
      } else {
        seen *= 1 - chance[hiding.condition()] * (1 - hiding.ratio());
      }
    }
    return Ways.products(seen, factors);
  }

  private static double upTo(double[] byState, int state) {
    double sum = 0;
    for (int k = 0; k <= state; k++) {
      sum += byState[k];
    }
    return sum;
  }
}
