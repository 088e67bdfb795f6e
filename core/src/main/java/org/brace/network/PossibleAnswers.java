package org.brace.network;

import java.util.Arrays;

/// What the answer to an open fact would say of the leading causes of one person, for each answer
/// that it may have.
///
/// Where no prior rests on the fact, the weights of [LeadingCauses] are shared out among its
/// states. Where one does, they are moved by what the state does to the priors, too.
final class PossibleAnswers {

  /// An answer that an open fact may have.
  ///
  /// @param causes by place in the table, how likely each cause is with it
  record Possible(double chance, double[] causes) {}

  private final Layout layout;
  private final Numbers numbers;
  private final Person person;
  private final LeadingCauses causes;

  /// How many causes are in the table.
  private final int count;

  PossibleAnswers(Layout layout, Numbers numbers, Person person, LeadingCauses causes) {
    this.layout = layout;
    this.numbers = numbers;
    this.person = person;
    this.causes = causes;
    this.count = causes.leading.length;
  }

  /// The answers that an open fact may have, the harmless one first.
  Possible[] of(int fact) {
    double[][] sums =
        numbers.priors.restOn(fact)
            ? byTable(fact)
            : fact < layout.findings ? byStep(fact) : unmoved(fact);
    double all = 0;
    for (double[] sum : sums) {
      all += sum[count];
    }
    var possible = new Possible[sums.length];
    for (int k = 0; k < sums.length; k++) {
      double sum = sums[k][count];
      var each = new double[count];
      for (int i = 0; i < count; i++) {
        each[i] = sum > 0 ? Math.min(1, sums[k][i] / sum) : 0;
      }
      possible[k] = new Possible(sum / all, each);
    }
    return possible;
  }

  /// By how much the answer to an open fact is expected to lower the uncertainty about each cause.
  double[] gains(int fact) {
    var mean = new double[count];
    var left = new double[count];
    for (Possible answer : of(fact)) {
      for (int i = 0; i < count; i++) {
        mean[i] += answer.chance() * answer.causes()[i];
        left[i] += answer.chance() * Uncertainty.of(answer.causes()[i]);
      }
    }
    var gains = new double[layout.conditions.size()];
    for (int i = 0; i < count; i++) {
      gains[causes.leading[i]] = Math.max(0, Uncertainty.of(Math.min(1, mean[i])) - left[i]);
    }
    return gains;
  }

  /// For each state of a finding that no prior rests on, the sums of the weights with that state.
  /// What is in a state is what is in it or a lower one, less what is in a lower one.
  private double[][] byStep(int finding) {
    int low = person.low()[finding];
    int high = person.high()[finding];
    double[] now = causes.weights;
    if (person.isKnown(finding)) {
      now = causes.weights.clone();
      Ways.divide(now, causes.shown(finding, low, high));
    }
    var steps = new double[high - low + 1][];
    double[] below = low == 0 ? new double[count + 1] : upToSums(now, finding, low - 1);
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
      return person.isKnown(finding) ? Ways.sums(table, count) : causes.ofWeights;
    }
    double[] upTo = table.clone();
    Ways.multiply(upTo, causes.upTo(finding, state));
    return Ways.sums(upTo, count);
  }

  /// The same for a fact that bears on no cause: only how common each state is.
  private double[][] unmoved(int fact) {
    int low = person.low()[fact];
    double[] share = layout.atAge(fact, numbers.prevalence(fact), person.age());
    var same = new double[person.high()[fact] - low + 1][];
    for (int k = 0; k < same.length; k++) {
      same[k] = causes.ofWeights.clone();
      Ways.scale(same[k], 1 / share[low + k]);
    }
    return same;
  }

  /// The same for a fact on which priors rest.
  private double[][] byTable(int fact) {
    int low = person.low()[fact];
    int high = person.high()[fact];
    var states = new double[high - low + 1][];
    for (int k = low; k <= high; k++) {
      double[] table = causes.weights.clone();
      if (fact < layout.findings) {
        Ways.multiply(table, causes.shown(fact, k, k));
        if (person.isKnown(fact)) {
          Ways.divide(table, causes.shown(fact, low, high));
        }
      } else {
        Ways.scale(table, 1 / layout.atAge(fact, numbers.prevalence(fact), person.age())[k]);
      }
      Ways.scale(table, 1 / moved(table, fact, person.with(fact, k)));
      states[k - low] = Ways.sums(table, count);
    }
    return states;
  }

  /// Puts into the table what a state of a fact does to the priors of the causes in it.
  ///
  /// @return by what the odds of the causes outside the table make all that is known more likely
  private double moved(double[] table, int fact, Person told) {
    double elsewhere = 1;
    var factors = new double[count];
    Arrays.fill(factors, 1);
    double one = 1;
    for (int j : numbers.priors.restingOn(fact)) {
      double before = numbers.priors.of(j, person);
      double now = numbers.priors.of(j, told);
      int at = causes.place(j);
      if (at < 0) {
        double chance = causes.chanceOf(j);
        elsewhere *= (1 + chance * (now / before - 1)) * (1 + before) / (1 + now);
        continue;
      }
      double parents = causes.ofParentsElsewhere(at);
      factors[at] = now / before;
      double[] raised = causes.raised(at);
      if (raised == null) {
        one *= (1 + before * parents) / (1 + now * parents);
      } else {
        for (int c = 0; c < table.length; c++) {
          table[c] *= (1 + before * parents * raised[c]) / (1 + now * parents * raised[c]);
        }
      }
    }
    Ways.multiply(table, Ways.products(one, factors));
    return elsewhere;
  }
}
