package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Folded.Bit;

/// In which order to take the conditions, and where each bit then stands in the table.
///
/// A bit is live from the first condition that touches it to the last; a parent's own bit from when
/// it is taken until its children are. The table has one entry for each setting of the live bits,
/// so the order is chosen, greedily and with restarts, to keep few bits live.
record Plan(List<Step> steps, double operations) {

  /// One step of the way. Bits are numbered by [Folded]'s items in order; positions are powers of
  /// two in the index of the table as it stands at that step, a new bit always taking the top one.
  sealed interface Step {

    /// A new bit becomes live, at the top.
    record Introduce(int bit) implements Step {}

    /// A condition is taken: its bits and their places in [Bit#conditions], its parents' positions;
    /// if it has children to come, its own bit becomes live, at the top.
    record Take(int condition, int[] bits, int[] places, int[] at, int[] parentsAt, boolean stays)
        implements Step {}

    /// The bit must be set.
    record Demand(int at) implements Step {}

    /// The first bit must be clear or the second one set.
    record DemandUnlessBlocked(int pushedAt, int blockedAt) implements Step {}

    /// A parent's bit is no longer needed.
    record Forget(int at) implements Step {}
  }

  private static final int RESTARTS = 24;

  /// The best of some orders.
  static Plan of(Folded folded) {
    var random = new SplittableRandom(1);
    Plan best = new Search(folded, random, 0).plan();
    for (int i = 1; i < RESTARTS && best.operations > 4_000; i++) {
      Plan other = new Search(folded, random, 0.3).plan();
      best = other.operations < best.operations ? other : best;
    }
    return best;
  }

  /// One greedy search.
  private static final class Search {

    private final Folded folded;
    private final SplittableRandom random;
    private final double noise;
    private final List<Bit> bits = new ArrayList<>();
    private final int[] itemOf;
    private final int[] remaining;
    private final boolean[] introduced;
    private final List<List<int[]>> touches = new ArrayList<>();
    private final int[] parentsLeft;
    private final int[] childrenLeft;
    private final boolean[] toTake;
    private final int[] demandsLeft;

    /// What stands at each position of the table: a bit, or a condition as -1 - condition.
    private final List<Integer> live = new ArrayList<>();

    private final List<Step> steps = new ArrayList<>();
    private double operations;

    Search(Folded folded, SplittableRandom random, double noise) {
      this.folded = folded;
      this.random = random;
      this.noise = noise;
      int conditions = folded.odds.length;
      demandsLeft = new int[folded.items.size()];
      List<Integer> items = new ArrayList<>();
      for (int i = 0; i < demandsLeft.length; i++) {
        for (Bit bit : folded.items.get(i).bits()) {
          bits.add(bit);
          items.add(i);
          demandsLeft[i] += bit.conditions().length;
        }
      }
      itemOf = items.stream().mapToInt(i -> i).toArray();
      remaining = bits.stream().mapToInt(bit -> bit.conditions().length).toArray();
      introduced = new boolean[bits.size()];
      parentsLeft = new int[conditions];
      childrenLeft = new int[conditions];
      toTake = new boolean[conditions];
      for (int j = 0; j < conditions; j++) {
        touches.add(new ArrayList<>());
      }
      for (int b = 0; b < bits.size(); b++) {
        int[] of = bits.get(b).conditions();
        for (int place = 0; place < of.length; place++) {
          touches.get(of[place]).add(new int[] {b, place});
          toTake[of[place]] = true;
        }
      }
      for (int j = 0; j < conditions; j++) {
        if (folded.foldedInto[j] < 0) {
          for (int parent : folded.parents[j]) {
            parentsLeft[j]++;
            childrenLeft[parent]++;
            toTake[j] = true;
            toTake[parent] = true;
          }
        }
      }
    }

    Plan plan() {
      for (int next = best(); next >= 0; next = best()) {
        take(next);
      }
      for (int i = 0; i < demandsLeft.length; i++) {
        if (demandsLeft[i] == 0) {
          finish(i); // an item that nothing touches
        }
      }
      return new Plan(List.copyOf(steps), operations);
    }

    /// The condition whose taking keeps the table smallest, or -1 when all are taken.
    private int best() {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < toTake.length; j++) {
        if (toTake[j] && parentsLeft[j] == 0) {
          double cost = cost(j) + noise * 4 * random.nextDouble();
          if (cost < least) {
            least = cost;
            best = j;
          }
        }
      }
      return best;
    }

    /// By how many bits the table grows for a condition, and by how many it has grown after it.
    private double cost(int j) {
      int opened = childrenLeft[j] > 0 ? 1 : 0;
      int closed = 0;
      for (int[] touch : touches.get(j)) {
        opened += introduced[touch[0]] ? 0 : 1;
        closed += remaining[touch[0]] == 1 ? 1 : 0;
      }
      for (int parent : folded.parents[j]) {
        closed += childrenLeft[parent] == 1 ? 1 : 0;
      }
      return (opened - closed) + 0.5 * opened - 0.05 * touches.get(j).size();
    }

    private void take(int j) {
      for (int[] touch : touches.get(j)) {
        introduce(touch[0]);
      }
      int count = touches.get(j).size();
      int[] touched = new int[count];
      int[] places = new int[count];
      int[] at = new int[count];
      for (int i = 0; i < count; i++) {
        touched[i] = touches.get(j).get(i)[0];
        places[i] = touches.get(j).get(i)[1];
        at[i] = live.indexOf(touched[i]);
      }
      int[] parentsAt =
          Arrays.stream(folded.parents[j]).map(parent -> live.indexOf(-1 - parent)).toArray();
      boolean stays = childrenLeft[j] > 0;
      operations += (count + 2) * Math.scalb(2.0, live.size() + (stays ? 1 : 0));
      steps.add(new Step.Take(j, touched, places, at, parentsAt, stays));
      if (stays) {
        live.add(-1 - j);
      }
      toTake[j] = false;
      for (int child = 0; child < folded.parents.length; child++) {
        for (int parent : folded.parents[child]) {
          parentsLeft[child] -= parent == j && folded.foldedInto[child] < 0 ? 1 : 0;
        }
      }
      for (int parent : folded.parents[j]) {
        if (--childrenLeft[parent] == 0) {
          int position = live.indexOf(-1 - parent);
          steps.add(new Step.Forget(position));
          release(position);
        }
      }
      for (int b : touched) {
        remaining[b]--;
        if (--demandsLeft[itemOf[b]] == 0) {
          finish(itemOf[b]);
        }
      }
    }

    private void introduce(int bit) {
      if (!introduced[bit]) {
        introduced[bit] = true;
        steps.add(new Step.Introduce(bit));
        live.add(bit);
        operations += Math.scalb(1.0, live.size());
      }
    }

    private void finish(int item) {
      int first = firstBit(item);
      boolean blockable = folded.items.get(item).blockable();
      introduce(first);
      if (blockable) {
        introduce(first + 1);
        int pushedAt = live.indexOf(first);
        int blockedAt = live.indexOf(first + 1);
        steps.add(new Step.DemandUnlessBlocked(pushedAt, blockedAt));
        release(Math.max(pushedAt, blockedAt));
        release(Math.min(pushedAt, blockedAt));
      } else {
        int position = live.indexOf(first);
        steps.add(new Step.Demand(position));
        release(position);
      }
      demandsLeft[item] = -1;
    }

    /// Frees a position; those above move down.
    private void release(int position) {
      live.subList(position, position + 1).clear();
    }

    private int firstBit(int item) {
      int bit = 0;
      while (itemOf[bit] != item) {
        bit++;
      }
      return bit;
    }
  }
}
