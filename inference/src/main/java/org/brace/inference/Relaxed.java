package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.brace.inference.Outcome.Posterior;

/// Bounds by relaxing: some of what couples the conditions is replaced by a product over them, one
/// that is nowhere less and one that is nowhere more; what is left is summed exactly, twice. The
/// sums bound P(condition and E) and P(not condition and E), and so the posterior.
///
/// At first all couplings are relaxed; then, those first that blur most, they are taken in as they
/// are, as long as the plan stays within the multiplications allowed. The products are fitted to
/// the posteriors they lead to. All bounds met on the way hold, and the best of each are kept: so
/// more multiplications never give wider ones.
final class Relaxed {

  /// Multiplications of the first level; each further one takes ten times as many.
  private static final double FIRST = 1e3;

  private static final int ROUNDS = 6;

  private final Evidence evidence;
  private final List<Coupling> couplings = new ArrayList<>();
  private final Bounds bounds;

  /// By condition, the chance in the sum that is nowhere less, and in the one that is nowhere more.
  private double[] inAbove;

  private double[] inBelow;

  Relaxed(Evidence evidence) {
    this.evidence = evidence;
    Network network = evidence.network;
    bounds = new Bounds(network.conditions());
    inAbove = new double[network.conditions()];
    for (int j = 0; j < inAbove.length; j++) {
      inAbove[j] = evidence.canBeTrue(j) ? Leaves.chance(evidence.odds[j]) : 0;
    }
    inBelow = inAbove;
    var structure = new Structure(new Evidence[] {evidence}, 1);
    for (int f = 0; f < network.findings(); f++) {
      if (structure.pushing[f] > 1) {
        couplings.add(Coupling.present(evidence, f));
      }
    }
    for (int with : network.inhibited) {
      if (Arrays.stream(network.together[with]).anyMatch(f -> structure.blockable[f])) {
        couplings.add(Coupling.absent(evidence, with));
      }
    }
    for (int j = 0; j < network.conditions(); j++) {
      if (evidence.odds[j] > 0 && network.parents[j].length > 0) {
        couplings.add(Coupling.parents(evidence, j));
      }
    }
  }

  Bounds within(double operations, Kernel kernel) {
    for (double level = FIRST; level <= Math.max(operations, FIRST); level *= 10) {
      boolean more = level == FIRST || takeIn(level);
      if (more && !sum(kernel)) {
        break;
      }
    }
    return bounds;
  }

  /// Takes in couplings as they are while that costs no more than it may; whether there was one.
  private boolean takeIn(double level) {
    List<Coupling> worst =
        couplings.stream()
            .filter(Coupling::relaxed)
            .sorted(Comparator.comparingDouble((Coupling each) -> -each.blur(inAbove)))
            .toList();
    boolean some = false;
    for (Coupling coupling : worst) {
      coupling.relax(false);
      Evidence left = relaxed().build();
      boolean tooMany = Plan.estimate(new Structure(new Evidence[] {left}, 1)) > level;
      coupling.relax(tooMany);
      some |= !tooMany;
    }
    return some;
  }

  /// The evidence without what is relaxed, about a network without the parents that are.
  private Evidence.Builder relaxed() {
    var orphans = new BitSet();
    couplings.stream()
        .filter(each -> each.relaxed() && each.findings().length == 0)
        .forEach(each -> orphans.set(each.number()));
    var left = new Evidence.Builder(evidence, evidence.network.without(orphans));
    for (int with : evidence.network.inhibited) {
      if (evidence.unblocked[with]) {
        left.unblocked(with);
      }
    }
    couplings.stream()
        .filter(Coupling::relaxed)
        .flatMapToInt(each -> Arrays.stream(each.findings()))
        .forEach(f -> left.observe(f, 0, evidence.network.states(f) - 1));
    return left;
  }

  /// Sums both, again and again as the products get closer; false where there is nothing to add.
  private boolean sum(Kernel kernel) {
    Evidence left = relaxed().build();
    List<Coupling> cut = couplings.stream().filter(Coupling::relaxed).toList();
    Inference exact = Inference.of(left.network, kernel);
    for (int round = 0; round < ROUNDS; round++) {
      for (Coupling coupling : cut) {
        coupling.fit(inAbove, inBelow, round);
      }
      var above = new Evidence.Builder(left, left.network);
      var below = new Evidence.Builder(left, left.network);
      double constantAbove = put(cut, Coupling::above, above);
      double constantBelow = put(cut, Coupling::below, below);
      Outcome most = exact.posterior(above.build());
      if (most instanceof Outcome.Impossible) {
        bounds.impossible();
        return false;
      }
      if (most instanceof Posterior posterior) {
        bounds.atMost(posterior, constantAbove);
        inAbove = chances(posterior);
      }
      if (constantBelow > Double.NEGATIVE_INFINITY
          && exact.posterior(below.build()) instanceof Posterior posterior) {
        bounds.atLeast(posterior, constantBelow);
        inBelow = chances(posterior);
      }
      if (cut.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Puts the product of one side of each coupling into evidence; returns the constant left over.
  private static double put(
      List<Coupling> cut, Function<Coupling, Factor> side, Evidence.Builder evidence) {
    double[] on = new double[evidence.conditions()];
    double[] off = new double[on.length];
    double constant = 0;
    for (Coupling coupling : cut) {
      constant += side.apply(coupling).into(on, off);
    }
    return constant + Factor.put(on, off, evidence);
  }

  private static double[] chances(Posterior posterior) {
    double[] chances = new double[posterior.conditions()];
    Arrays.setAll(chances, posterior::probability);
    return chances;
  }
}
