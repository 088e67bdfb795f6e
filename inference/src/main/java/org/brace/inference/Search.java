package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.brace.inference.Plan.Leaf;
import org.brace.inference.Plan.Step;

/// A way through what the [Leaves] left, being made.
///
/// There are two moves. *Take* a condition: all of its bits are handled at once, and those that are
/// new become live. Or *finish* a bit: all of its conditions are brought in, so that it can be
/// closed; the conditions that have more bits become live themselves. Any order of moves gives the
/// same answer; they differ in how large the table gets.
final class Search {

  /// A step costs as much as so many multiplications besides.
  private static final double OVERHEAD = 40;

  private final Graph graph;
  private final Leaves leaves;
  private final double enough;

  private static final byte NEW = 0;
  private static final byte LIVE = 1;
  private static final byte DONE = 2;

  private final byte[] bit;
  private final byte[] condition;
  private final int[] linksOfBit;
  private final int[] linksOfCondition;
  private final int[] childrenLeft;
  private final int[] parentsNew;

  /// Where each condition and bit stands in the table, bits after the conditions.
  private final int[] live;

  private int width;
  private int conditionsLeft;

  /// The moves so far: a condition, or `-1 - bit`.
  final int[] moves;

  int moved;

  private final @org.jspecify.annotations.Nullable List<Step> steps;
  double operations;
  double worth;
  private double cells = 1;
  private double widest = 1;
  private int weights;

  Search(Graph graph, Leaves leaves) {
    this(graph, leaves, Double.POSITIVE_INFINITY, true);
  }

  /// @param enough the search gives up when it is worth no more than this
  /// @param writing whether a plan is wanted, or only its cost
  Search(Graph graph, Leaves leaves, double enough, boolean writing) {
    this.graph = graph;
    this.leaves = leaves;
    this.enough = enough;
    bit = new byte[graph.bits];
    condition = new byte[graph.all];
    linksOfBit = leaves.linksOfBit.clone();
    linksOfCondition = leaves.linksOfCondition.clone();
    childrenLeft = leaves.childrenLeft.clone();
    parentsNew = new int[graph.all];
    live = new int[graph.all + graph.bits];
    moves = new int[graph.all + graph.bits];
    steps = writing ? new ArrayList<>() : null;
    for (int j = 0; j < graph.all; j++) {
      condition[j] = leaves.conditionLeft[j] ? NEW : DONE;
      conditionsLeft += leaves.conditionLeft[j] ? 1 : 0;
      parentsNew[j] = graph.parents[j].length;
    }
    for (int b = 0; b < graph.bits; b++) {
      bit[b] = leaves.bitLeft[b] ? NEW : DONE;
    }
  }

  /// Takes condition after condition, each time the one that keeps the table smallest.
  Search greedy() {
    return greedy(0, 0, null);
  }

  /// The same, with some chance.
  ///
  /// @param noise by how much a move may be worse than the best and still be made
  /// @param finishing what finishing a bit costs more than taking a condition; not at all if 0
  Search greedy(
      double noise, double finishing, @org.jspecify.annotations.Nullable SplittableRandom random) {
    while (conditionsLeft > 0 && worth < enough) {
      int best = Integer.MIN_VALUE;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < graph.all; j++) {
        if (condition[j] != DONE
            && parentsNew[j] == 0
            && (linksOfCondition[j] > 0 || condition[j] == NEW)) {
          double cost = costOfTaking(j);
          if (random != null) {
            cost += noise * random.nextDouble();
          }
          if (cost < least) {
            least = cost;
            best = j;
          }
        }
      }
      for (int b = 0; finishing > 0 && b < graph.bits; b++) {
        if (bit[b] != DONE) {
          double cost = costOfFinishing(b) + finishing;
          if (random != null) {
            cost += noise * random.nextDouble();
          }
          if (cost < least) {
            least = cost;
            best = -1 - b;
          }
        }
      }
      move(best);
    }
    return this;
  }

  /// Makes these moves, each as soon as it can be made, then whatever is left.
  void follow(int[] wanted) {
    for (int move : wanted) {
      if (worth >= enough) {
        return;
      }
      if (canMove(move)) {
        move(move);
      }
    }
    greedy();
  }

  boolean isWhole() {
    return conditionsLeft == 0;
  }

  boolean canMove(int move) {
    if (move >= 0) {
      return condition[move] != DONE
          && parentsNew[move] == 0
          && (linksOfCondition[move] > 0 || condition[move] == NEW);
    }
    return bit[-1 - move] != DONE && costOfFinishing(-1 - move) < Double.POSITIVE_INFINITY;
  }

  void move(int move) {
    moves[moved++] = move;
    if (move >= 0) {
      take(move);
    } else {
      finish(-1 - move);
    }
  }

  /// By how many bits the table grows, and by how many it has grown after.
  private double costOfTaking(int j) {
    int opened = 0;
    int closed = 0;
    for (int link : graph.ofCondition[j]) {
      int b = graph.linkBit[link];
      opened += bit[b] == NEW ? 1 : 0;
      closed += bit[b] == LIVE && linksOfBit[b] == 1 ? 1 : 0;
    }
    opened += condition[j] == NEW && childrenLeft[j] > 0 ? 1 : 0;
    closed += condition[j] == LIVE && childrenLeft[j] == 0 ? 1 : 0;
    for (int parent : graph.parents[j]) {
      closed += condition[j] == NEW && isLastNeedOf(parent) ? 1 : 0;
    }
    return (opened - closed) + 0.25 * opened - 0.02 * linksOfCondition[j];
  }

  private boolean isLastNeedOf(int parent) {
    return condition[parent] == LIVE && childrenLeft[parent] == 1 && linksOfCondition[parent] == 0;
  }

  private double costOfFinishing(int b) {
    int opened = bit[b] == NEW ? 1 : 0;
    int closed = 1;
    for (int link : graph.ofBit[b]) {
      int j = graph.linkCondition[link];
      if (leaves.conditionLeft[j] && isOpen(link)) {
        if (parentsNew[j] > 0) {
          return Double.POSITIVE_INFINITY;
        }
        boolean last = linksOfCondition[j] == 1 && childrenLeft[j] == 0;
        opened += condition[j] == NEW && !last ? 1 : 0;
        closed += condition[j] == LIVE && last ? 1 : 0;
      }
    }
    return (opened - closed) + 0.25 * opened;
  }

  /// Whether a link is still to be followed. A condition that is done has followed all of its own.
  private boolean isOpen(int link) {
    return bit[graph.linkBit[link]] != DONE
        && condition[graph.linkCondition[link]] != DONE
        && !isFollowed(link);
  }

  private long[] followed = new long[4];

  private boolean isFollowed(int link) {
    return link >> 6 < followed.length && (followed[link >> 6] >>> link & 1) == 1;
  }

  private void follow(int link) {
    if (link >> 6 >= followed.length) {
      followed = Arrays.copyOf(followed, Math.max(2 * followed.length, (link >> 6) + 1));
    }
    followed[link >> 6] |= 1L << link;
  }

  private void take(int j) {
    int[] links = new int[linksOfCondition[j]];
    int count = 0;
    for (int link : graph.ofCondition[j]) {
      if (leaves.bitLeft[graph.linkBit[link]] && !isFollowed(link)) {
        links[count++] = link;
      }
    }
    step(j, links);
  }

  private void finish(int b) {
    for (int link : graph.ofBit[b]) {
      if (leaves.conditionLeft[graph.linkCondition[link]] && !isFollowed(link)) {
        step(graph.linkCondition[link], new int[] {link});
      }
    }
  }

  private static final int[] NONE = {};

  private void step(int j, int[] links) {
    boolean fresh = condition[j] == NEW;
    int before = width;
    int splitAt = -1;
    if (!fresh) {
      splitAt = place(j);
      remove(splitAt);
    }
    int closing = 0;
    int opening = 0;
    for (int link : links) {
      int b = graph.linkBit[link];
      opening += bit[b] == NEW ? 1 : 0;
      closing += bit[b] == LIVE && linksOfBit[b] == 1 ? 1 : 0;
    }
    int[] actAt = links.length == opening ? NONE : new int[links.length - opening];
    int[] actLink = links.length == opening ? NONE : new int[links.length - opening];
    int[] opened = opening == 0 ? NONE : new int[opening];
    int acts = 0;
    for (int link : links) {
      int b = graph.linkBit[link];
      if (bit[b] == LIVE && linksOfBit[b] == 1) {
        int at = place(graph.all + b);
        actAt[acts] = at;
        actLink[acts++] = link;
        remove(at);
      }
    }
    int merged = width;
    opening = 0;
    for (int link : links) {
      int b = graph.linkBit[link];
      if (bit[b] == NEW) {
        opened[opening++] = link;
      } else if (linksOfBit[b] > 1) {
        actAt[acts] = place(graph.all + b);
        actLink[acts++] = link;
      }
    }
    int[] parentsAt = NONE;
    if (fresh && graph.parents[j].length > 0) {
      parentsAt = new int[graph.parents[j].length];
      for (int k = 0; k < parentsAt.length; k++) {
        parentsAt[k] = place(graph.parents[j][k]);
      }
    }
    for (int link : links) {
      int b = graph.linkBit[link];
      follow(link);
      linksOfCondition[j]--;
      linksOfBit[b]--;
      if (bit[b] == NEW) {
        bit[b] = LIVE;
        live[width++] = graph.all + b;
      } else if (linksOfBit[b] == 0) {
        bit[b] = DONE;
      }
    }
    boolean stays = linksOfCondition[j] > 0 || childrenLeft[j] > 0;
    if (stays) {
      condition[j] = LIVE;
      live[width++] = j;
    } else {
      condition[j] = DONE;
      conditionsLeft--;
    }
    write(j, fresh, splitAt, actAt, actLink, closing, opened, stays, parentsAt, before, merged);
    if (fresh) {
      for (int child : graph.children[j]) {
        parentsNew[child]--;
      }
      for (int parent : graph.parents[j]) {
        if (--childrenLeft[parent] == 0
            && linksOfCondition[parent] == 0
            && condition[parent] == LIVE) {
          step(parent, NONE);
        }
      }
    }
  }

  private void write(
      int j,
      boolean fresh,
      int splitAt,
      int[] actAt,
      int[] actLink,
      int closing,
      int[] opened,
      boolean stays,
      int[] parentsAt,
      int widthBefore,
      int widthMerged) {
    double size = Math.scalb(1.0, widthBefore);
    double merged = Math.scalb(1.0, widthMerged);
    double after = Math.scalb(1.0, width);
    int early = Math.max(0, parentsAt.length > 0 ? actAt.length : actAt.length - 1);
    boolean split = splitAt >= 0 && splitAt < widthBefore - 1;
    boolean scales = parentsAt.length > 0 && actAt.length == 0 && opened.length == 0 && !stays;
    double scratch =
        !scales && (split || early > 0 || parentsAt.length > 0)
            ? (splitAt >= 0 ? size / 2 : size)
            : 0;
    double table = splitAt >= 0 ? size / 2 : size;
    double multiplications = 0;
    for (int a = 0; a < early; a++) {
      table = a < closing ? table / 2 : table;
      multiplications += 2 * table;
    }
    multiplications += parentsAt.length > 0 ? 6 * merged : 0;
    multiplications += scales ? 6 * merged : after * (early == actAt.length ? 6 : 9);
    operations += multiplications;
    worth += multiplications + OVERHEAD * (1 + early);
    widest = Math.max(widest, Math.max(size, after));
    int settings = 1 << Math.min(28, opened.length + (stays ? 1 : 0));
    if (steps != null) {
      int place = (int) cells;
      int g = (int) (cells + after);
      int h = (int) (cells + after + scratch);
      steps.add(
          new Step(
              j,
              fresh,
              splitAt,
              actAt,
              actLink,
              closing,
              opened,
              stays,
              parentsAt,
              weights,
              leaves.noted(opened),
              (int) size,
              (int) merged,
              tableAt,
              g,
              h,
              place));
      tableAt = place;
    }
    weights += settings;
    cells += after + 2 * scratch;
  }

  private int tableAt;

  private int place(int what) {
    for (int i = 0; i < width; i++) {
      if (live[i] == what) {
        return i;
      }
    }
    throw new IllegalStateException("Not live");
  }

  private void remove(int place) {
    width--;
    System.arraycopy(live, place + 1, live, place, width - place);
  }

  Plan plan() {
    if (steps == null || !isWhole()) {
      throw new IllegalStateException("There is no whole plan");
    }
    return new Plan(
        graph,
        leaves.free(),
        leaves.leaves.toArray(Leaf[]::new),
        steps.toArray(Step[]::new),
        operations,
        (long) cells,
        (long) widest,
        weights,
        false);
  }
}
