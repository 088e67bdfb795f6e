package org.brace.inference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The oracle: every set of true conditions in turn, straight from the definitions, in 60 digits.
final class Enumeration {

  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal ONE = BigDecimal.ONE;

  final BigDecimal evidence;
  final BigDecimal[] joint;
  final BigDecimal none;

  /// By condition and by which of the conditions that it looks at are true, what was worked out.
  private final Map<List<Integer>, BigDecimal> known = new HashMap<>();

  /// By the masses of a leak or a push, and by state, the mass up to there.
  private final IdentityHashMap<double[], BigDecimal[]> masses = new IdentityHashMap<>();

  Enumeration(Evidence given) {
    Network network = given.network;
    int conditions = network.conditions();
    BigDecimal sum = BigDecimal.ZERO;
    joint = new BigDecimal[conditions];
    java.util.Arrays.fill(joint, BigDecimal.ZERO);
    BigDecimal empty = BigDecimal.ZERO;
    for (int set = 0; set < 1 << conditions; set++) {
      if (isRuledOut(given, set) || (network.exactlyOne && Integer.bitCount(set) != 1)) {
        continue;
      }
      BigDecimal weight = prior(given, set);
      for (int f = 0; f < network.findings() && weight.signum() > 0; f++) {
        if (network.together[f].length > 0) {
          weight = weight.multiply(likelihood(given, f, set), DIGITS);
        }
      }
      sum = sum.add(weight, DIGITS);
      for (int j = 0; j < conditions; j++) {
        if ((set >> j & 1) == 1) {
          joint[j] = joint[j].add(weight, DIGITS);
        }
      }
      if (set == 0) {
        empty = weight;
      }
    }
    evidence = sum;
    none = empty;
  }

  double posterior(int condition) {
    return joint[condition].divide(evidence, DIGITS).doubleValue();
  }

  double none() {
    return none.divide(evidence, DIGITS).doubleValue();
  }

  double logEvidence() {
    // log of the leading digits plus the power of ten, as the number may be below what a double
    // holds
    int power = evidence.precision() - evidence.scale();
    return Math.log(evidence.scaleByPowerOfTen(-power).doubleValue()) + power * Math.log(10);
  }

  private static boolean isRuledOut(Evidence given, int set) {
    for (int j = 0; j < given.ruledOut.length; j++) {
      if (given.ruledOut[j] && (set >> j & 1) == 1) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal prior(Evidence given, int set) {
    Network network = given.network;
    BigDecimal weight = ONE;
    BigDecimal allOdds = BigDecimal.ZERO;
    for (int j = 0; j < network.conditions(); j++) {
      boolean on = (set >> j & 1) == 1;
      weight = weight.multiply(new BigDecimal(on ? given.ifTrue[j] : given.ifFalse[j]), DIGITS);
      if (given.odds[j] == Double.POSITIVE_INFINITY) {
        weight = on ? weight : BigDecimal.ZERO;
        continue;
      }
      BigDecimal odds = new BigDecimal(given.odds[j]);
      allOdds = allOdds.add(odds);
      for (int k = 0; k < network.parents[j].length; k++) {
        if ((set >> network.parents[j][k] & 1) == 1) {
          odds = odds.multiply(new BigDecimal(network.parentRatios[j][k]));
        }
      }
      if (network.exactlyOne) {
        weight = on ? weight.multiply(odds) : weight;
      } else {
        BigDecimal all = odds;
        int parents = 0;
        for (int parent : network.parents[j]) {
          parents |= set & 1 << parent;
        }
        BigDecimal chance =
            known.computeIfAbsent(
                List.of(j, parents, on ? 1 : 0),
                _ -> (on ? all : ONE).divide(ONE.add(all), DIGITS));
        weight = weight.multiply(chance, DIGITS);
      }
    }
    return network.exactlyOne ? weight.divide(allOdds, DIGITS) : weight;
  }

  /// P(the states of findings that are blocked together lie where they were observed | these
  /// conditions): of each the cumulative chance at the top of the range less that below it, then
  /// all blocked or none.
  private BigDecimal likelihood(Evidence given, int with, int set) {
    Network network = given.network;
    BigDecimal pushed = ONE;
    boolean canBeBlocked = true;
    for (int f : network.together[with]) {
      if (given.isObserved(f)) {
        BigDecimal below = upTo(network, f, set, given.low[f] - 1);
        pushed = pushed.multiply(upTo(network, f, set, given.high[f]).subtract(below), DIGITS);
        canBeBlocked &= given.low[f] == 0;
      }
    }
    BigDecimal open = ONE;
    for (int i = 0; i < network.inhibitors[with].length; i++) {
      if ((set >> network.inhibitors[with][i] & 1) == 1) {
        open = open.multiply(new BigDecimal(network.inhibitions[with][i]));
      }
    }
    BigDecimal blocked = canBeBlocked ? ONE.subtract(open) : BigDecimal.ZERO;
    return open.multiply(pushed, DIGITS).add(blocked, DIGITS);
  }

  private BigDecimal upTo(Network network, int f, int set, int state) {
    if (state < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal chance = mass(network.leak[f], state);
    for (int i = 0; i < network.causes[f].length; i++) {
      if ((set >> network.causes[f][i] & 1) == 1) {
        chance = chance.multiply(mass(network.pushes[f][i], state), DIGITS);
      }
    }
    return chance;
  }

  private BigDecimal mass(double[] masses, int state) {
    return this.masses.computeIfAbsent(masses, Enumeration::upTo)[state];
  }

  /// The mass up to each state, from the masses above it, which were given and not computed.
  private static BigDecimal[] upTo(double[] masses) {
    var upTo = new BigDecimal[masses.length];
    BigDecimal above = BigDecimal.ZERO;
    for (int k = masses.length - 1; k >= 0; k--) {
      upTo[k] = ONE.subtract(above);
      above = above.add(new BigDecimal(masses[k]));
    }
    return upTo;
  }
}
