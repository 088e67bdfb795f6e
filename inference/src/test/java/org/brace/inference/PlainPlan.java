package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.PlainFolded.Bit;

/// In which order to take the conditions, and where each bit then stands in the table.
///
/// A bit is live from the first condition that touches it to the last; a parent's own bit from when
/// it is taken until its children are. The table has one entry for each setting of the live bits,
/// so the order is chosen, greedily and with restarts, to keep few bits live.
///
/// @param steps the way
/// @param operations multiplications that it takes
/// @param cells entries of all tables of the forward pass together, the first and last included
/// @param widest entries of the largest table
record PlainPlan(List<Step> steps, double operations, int cells, int widest) {

  /// One step of the way. Bits are numbered by [PlainFolded]'s items in order; positions are powers
  /// of two in the index of the table as it stands at that step, a new bit always taking the top
  /// one.
  sealed interface Step {

    /// By how much the table grows.
    default double growth() {
      return switch (this) {
        case Introduce _ -> 2;
        case Take take -> take.stays ? 2 : 1;
        case Demand _, ResolveBlocked _, ResolvePushed _, Forget _ -> 0.5;
        case DemandUnlessBlocked _ -> 0.25;
      };
    }

    /// A new bit becomes live, at the top.
    record Introduce(int bit) implements Step {}

    /// A condition is taken: its bits and their places in [Bit#conditions], its parents' positions;
    /// if it has children to come, its own bit becomes live, at the top.
    record Take(
        int condition,
        int[] bits,
        int[] places,
        int[] at,
        boolean[] sets,
        int[] parentsAt,
        boolean stays)
        implements Step {}

    /// The bit must be set.
    record Demand(int at) implements Step {}

    /// The first bit must be clear or the second one set.
    record DemandUnlessBlocked(int pushedAt, int blockedAt) implements Step {}

    /// All blockers are taken: the entries that are blocked are safe, those that were pushed are
    /// lost; the first bit goes on as "safe", cleared ones still having to stay so.
    record ResolveBlocked(int pushedAt, int blockedAt) implements Step {}

    /// All causes are taken: the entries that were not pushed are safe; the second bit goes on as
    /// "safe".
    record ResolvePushed(int pushedAt, int blockedAt) implements Step {}

    /// A parent's bit, or one that is safe either way, is no longer needed.
    record Forget(int at) implements Step {}
  }

  private static final int RESTARTS = 60;

  /// One more order is tried for every so many operations that the best one takes: a search costs
  /// no more than some answers.
  private static final double WORTH_A_RESTART = 8_000;

  /// The best of some orders. The same shape of evidence always gives the same one.
  static int[] order(PlainFolded folded) {
    var random = new SplittableRandom(1);
    Search best = new Search(folded, random, 0, Double.POSITIVE_INFINITY);
    best.greedily();
    for (int i = 1; i < RESTARTS && best.operations > i * WORTH_A_RESTART; i++) {
      Search other = new Search(folded, random, 0.25 + 0.05 * (i % 8), best.operations);
      best = other.greedily() ? other : best;
    }
    return best.taken.stream().mapToInt(j -> j).toArray();
  }

  /// The plan that takes the conditions in an order, as far as that is possible; what the order
  /// does not name comes last.
  static PlainPlan of(PlainFolded folded, int[] order) {
    var search = new Search(folded, new SplittableRandom(1), 0, Double.POSITIVE_INFINITY);
    for (int j : order) {
      if (search.canTake(j)) {
        search.take(j);
      }
    }
    search.greedily();
    return new PlainPlan(
        List.copyOf(search.steps), search.operations, (int) search.cells, (int) search.widest);
  }

  /// A way being made, condition by condition.
  private static final class Search {

    private final PlainFolded folded;
    private final SplittableRandom random;
    private final double noise;
    private final List<Bit> bits = new ArrayList<>();
    private final int[] itemOf;
    private final int[] remaining;
    private final boolean[] introduced;

    /// Whether all blockers of the bit's item are taken, so that a push no longer saves anything.
    private final boolean[] settled;

    private final List<List<int[]>> touches = new ArrayList<>();
    private final int[] parentsLeft;
    private final int[] childrenLeft;
    private final boolean[] toTake;
    private final int[] demandsLeft;

    /// What stands at each position of the table: a bit, or a condition as -1 - condition.
    private final List<Integer> live = new ArrayList<>();

    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> taken = new ArrayList<>();
    private final double enough;
    private double operations;

    /// Entries of all tables so far, and of the largest one.
    private double cells = 1;

    private double widest = 1;
    private double size = 1;

    /// @param enough the search gives up when it costs as much
    Search(PlainFolded folded, SplittableRandom random, double noise, double enough) {
      this.enough = enough;
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
      settled = new boolean[bits.size()];
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

    /// Takes what is left, the cheapest next; false when that costs too much.
    boolean greedily() {
      for (int next = best(); next >= 0; next = best()) {
        take(next);
        if (operations >= enough) {
          return false;
        }
      }
      for (int i = 0; i < demandsLeft.length; i++) {
        if (demandsLeft[i] == 0) {
          finish(i); // an item that nothing touches
        }
      }
      return true;
    }

    boolean canTake(int j) {
      return toTake[j] && parentsLeft[j] == 0;
    }

    /// The condition whose taking keeps the table smallest, or -1 when all are taken.
    private int best() {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < toTake.length; j++) {
        if (canTake(j)) {
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

    void take(int j) {
      taken.add(j);
      for (int[] touch : touches.get(j)) {
        introduce(touch[0]);
      }
      int count = touches.get(j).size();
      int[] touched = new int[count];
      int[] places = new int[count];
      int[] at = new int[count];
      boolean[] sets = new boolean[count];
      for (int i = 0; i < count; i++) {
        touched[i] = touches.get(j).get(i)[0];
        places[i] = touches.get(j).get(i)[1];
        at[i] = live.indexOf(touched[i]);
        sets[i] = !settled[touched[i]];
      }
      int[] parentsAt =
          Arrays.stream(folded.parents[j]).map(parent -> live.indexOf(-1 - parent)).toArray();
      boolean stays = childrenLeft[j] > 0;
      operations += (count + 2) * Math.scalb(2.0, live.size() + (stays ? 1 : 0));
      step(new Step.Take(j, touched, places, at, sets, parentsAt, stays));
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
          step(new Step.Forget(position));
          release(position);
        }
      }
      for (int b : touched) {
        remaining[b]--;
        demandsLeft[itemOf[b]]--;
      }
      for (int b : touched) {
        int item = itemOf[b];
        if (demandsLeft[item] == 0) {
          finish(item);
        } else if (demandsLeft[item] > 0 && remaining[b] == 0) {
          resolve(item, b);
        }
      }
    }

    private void introduce(int bit) {
      if (!introduced[bit]) {
        introduced[bit] = true;
        step(new Step.Introduce(bit));
        live.add(bit);
        operations += Math.scalb(1.0, live.size());
      }
    }

    private void resolve(int item, int done) {
      int first = firstBit(item);
      introduce(first);
      introduce(first + 1);
      int pushedAt = live.indexOf(first);
      int blockedAt = live.indexOf(first + 1);
      if (done == first) {
        step(new Step.ResolvePushed(pushedAt, blockedAt));
        release(pushedAt);
      } else {
        step(new Step.ResolveBlocked(pushedAt, blockedAt));
        settled[first] = true;
        release(blockedAt);
      }
    }

    private void finish(int item) {
      int first = firstBit(item);
      boolean blockable = folded.items.get(item).blockable();
      introduce(first);
      int pushedAt = live.indexOf(first);
      if (!blockable) {
        step(new Step.Demand(pushedAt));
        release(pushedAt);
      } else if (settled[first]) {
        step(new Step.Forget(pushedAt));
        release(pushedAt);
      } else {
        introduce(first + 1);
        int blockedAt = live.indexOf(first + 1);
        if (pushedAt < 0) {
          step(new Step.Demand(blockedAt));
          release(blockedAt);
        } else {
          step(new Step.DemandUnlessBlocked(pushedAt, blockedAt));
          release(Math.max(pushedAt, blockedAt));
          release(Math.min(pushedAt, blockedAt));
        }
      }
      demandsLeft[item] = -1;
    }

    private void step(Step step) {
      steps.add(step);
      size *= step.growth();
      cells += size;
      widest = Math.max(widest, size);
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
