package org.brace.inference;

import java.util.Arrays;
import org.brace.inference.Plan.Leaf;
import org.brace.inference.Plan.Step;

/// Forward–backward over the conditions: the algorithm of this package, in one place.
///
/// `P(evidence)` is a sum over all sets of true conditions. With `u` the weight of a condition not
/// being true and `w` of its being true, and a finding's bit, which begins `(clear, set)`, saying
/// whether anything has pushed it yet, taking the condition into a table `g` over the live bits is
///
/// `g ← u · g + w · M g`, where `M` does, for each of its bits: `h1 += push · h0; h0 *= keep`.
///
/// When the last condition of a bit has been taken, only the half with the bit set goes on. When
/// the first one is taken, the table doubles. What is left at the end is `P(evidence)`. What hangs
/// off like a leaf needs no table: a condition with one bit changes what that bit begins with, a
/// bit with one condition changes its weights, and so on inwards.
///
/// The backward pass is the exact transpose of the forward pass, and gives the derivative of
/// `P(evidence)` with respect to each condition's two weights: weight times derivative is the joint
/// probability of the condition being true, or not, and the evidence.
///
/// All terms are positive and nothing is subtracted, so the relative error is about the number of
/// operations in a chain times 1e-16, however improbable the evidence. Numbers that get small are
/// rescaled by powers of two.
///
/// Cost: the sum over the steps of (bits handled) · 2^(live bits), forward and backward. See
/// Heckerman 1989 (UAI) for the model, and why a signed sum over findings loses its digits.
final class Frontier {

  /// A table with an entry of this size is not rescaled.
  private static final double LARGE_ENOUGH = 0x1p-200;

  private final Kernel kernel;
  private final int lanes;
  private final Workspace space;

  /// Of the plan that is being run.
  private Plan plan;

  private Graph graph;
  private double[] cells;

  Frontier(Kernel kernel, Workspace space) {
    this.kernel = kernel;
    this.lanes = kernel.lanes();
    this.space = space;
    this.plan = Plan.EMPTY;
    this.graph = plan.graph();
    this.cells = space.cells;
  }

  /// Computes P(E) of every lane: afterwards, the sum of the workspace.
  void forward(Plan next) {
    plan = next;
    graph = plan.graph();
    free();
    for (int i = 0; i < plan.leaves().length; i++) {
      leaf(plan.leaves()[i], 2 * i * lanes);
    }
    Step[] steps = plan.steps();
    cells = space.cells(plan.cells() + 6 * plan.widest());
    Arrays.fill(cells, 0, lanes, 1);
    int last = 0;
    for (int s = 0; s < steps.length; s++) {
      Step step = steps[s];
      merge(step);
      last = step.after() * lanes;
      rescale(last, step.merged() * step.settings(), true);
    }
    for (int l = 0; l < lanes; l++) {
      space.multiply(l, cells[last + l]);
    }
  }

  /// After [#forward]: the posterior of every condition in every lane.
  void backward() {
    int widest = (int) (plan.widest() * lanes);
    int beta = (int) (plan.cells() * lanes);
    int other = beta + widest;
    Arrays.fill(cells, beta, beta + lanes, 1);
    Step[] steps = plan.steps();
    for (int s = steps.length - 1; s >= 0; s--) {
      Step step = steps[s];
      unmerge(step, beta, other);
      rescale(other, step.size(), false);
      int swap = beta;
      beta = other;
      other = swap;
    }
    for (int i = plan.leaves().length - 1; i >= 0; i--) {
      unleaf(plan.leaves()[i], 2 * i * lanes);
    }
    for (int j : plan.free()) {
      for (int at = j * lanes; at < (j + 1) * lanes; at++) {
        space.byOn[at] = space.priorOn[at];
        space.byOff[at] = space.priorOff[at];
      }
    }
    for (int j = 0; j < graph.conditions; j++) {
      boolean takesPart = graph.takesPart(j);
      for (int at = j * lanes; at < (j + 1) * lanes; at++) {
        double on = takesPart ? space.on[at] * space.byOn[at] : 0;
        double off = takesPart ? space.off[at] * space.byOff[at] : 1;
        double all = on + off;
        space.posterior[at] = all > 0 ? on / all : 0;
        space.complement[at] = all > 0 ? off / all : 0;
      }
    }
  }

  private void free() {
    Workspace s = space;
    for (int l = 0; l < lanes; l++) {
      double all = 1;
      for (int j : plan.free()) {
        int at = j * lanes + l;
        all *= s.on[at] * s.priorOn[at] + s.off[at] * s.priorOff[at];
        if (all < LARGE_ENOUGH) {
          s.multiply(l, all);
          all = 1;
        }
      }
      s.multiply(l, all);
    }
  }

  private void leaf(Leaf leaf, int saved) {
    Workspace s = space;
    int j = leaf.condition() * lanes;
    int b = leaf.bit() * lanes;
    int q = leaf.link() * lanes;
    switch (leaf.kind()) {
      case CONDITION -> {
        for (int l = 0; l < lanes; l++) {
          double off = s.off[j + l] * s.priorOff[j + l];
          double on = s.on[j + l] * s.priorOn[j + l];
          double clear = s.clear[b + l];
          double set = s.set[b + l];
          s.saved[saved + l] = clear;
          s.saved[saved + lanes + l] = set;
          s.clear[b + l] = clear * (off + on * s.keep[q + l]);
          s.set[b + l] = set * (off + on) + clear * on * s.push[q + l];
          s.exponent[l] -= Workspace.enlarge(s.clear, s.set, b + l);
        }
      }
      case BIT -> {
        for (int l = 0; l < lanes; l++) {
          double on = s.on[j + l];
          double off = s.off[j + l];
          double set = s.set[b + l];
          s.saved[saved + l] = on;
          s.saved[saved + lanes + l] = off;
          s.on[j + l] = on * (set + s.clear[b + l] * s.push[q + l]);
          s.off[j + l] = off * set;
          s.exponent[l] -= Workspace.enlarge(s.on, s.off, j + l);
        }
      }
      case CHILD -> {
        for (int l = 0; l < lanes; l++) {
          int parent = q + l;
          int child = leaf.condition();
          double on = s.on[j + l];
          double off = s.off[j + l];
          s.saved[saved + l] = s.on[parent];
          s.saved[saved + lanes + l] = s.off[parent];
          s.on[parent] *= on * priorOn(child, 1, l) + off * priorOff(child, 1, l);
          s.off[parent] *= on * priorOn(child, 0, l) + off * priorOff(child, 0, l);
          s.exponent[l] -= Workspace.enlarge(s.on, s.off, parent);
        }
      }
      case LAST_BIT -> {
        for (int l = 0; l < lanes; l++) {
          s.multiply(l, s.set[b + l]);
        }
      }
      case LAST_CONDITION -> {
        for (int l = 0; l < lanes; l++) {
          s.multiply(l, s.on[j + l] * s.priorOn[j + l] + s.off[j + l] * s.priorOff[j + l]);
        }
      }
    }
  }

  /// The transpose of [#leaf]: the derivatives with respect to what was folded away.
  private void unleaf(Leaf leaf, int saved) {
    Workspace s = space;
    int j = leaf.condition() * lanes;
    int b = leaf.bit() * lanes;
    int q = leaf.link() * lanes;
    switch (leaf.kind()) {
      case CONDITION -> {
        for (int l = 0; l < lanes; l++) {
          double clear = s.saved[saved + l];
          double set = s.saved[saved + lanes + l];
          double keep = s.keep[q + l];
          double push = s.push[q + l];
          double byClear = s.byClear[b + l];
          double bySet = s.bySet[b + l];
          double priorOff = s.priorOff[j + l];
          double priorOn = s.priorOn[j + l];
          double off = s.off[j + l] * priorOff;
          double on = s.on[j + l] * priorOn;
          s.byOn[j + l] = priorOn * (clear * keep * byClear + (set + clear * push) * bySet);
          s.byOff[j + l] = priorOff * (clear * byClear + set * bySet);
          s.byClear[b + l] = byClear * (off + on * keep) + bySet * on * push;
          s.bySet[b + l] = bySet * (off + on);
          s.clear[b + l] = clear;
          s.set[b + l] = set;
          Workspace.enlarge(s.byOn, s.byOff, j + l);
          Workspace.enlarge(s.byClear, s.bySet, b + l);
        }
      }
      case BIT -> {
        for (int l = 0; l < lanes; l++) {
          double on = s.saved[saved + l];
          double off = s.saved[saved + lanes + l];
          double set = s.set[b + l];
          double push = s.push[q + l];
          double byOn = s.byOn[j + l];
          double byOff = s.byOff[j + l];
          s.byClear[b + l] = byOn * on * push;
          s.bySet[b + l] = byOn * on + byOff * off;
          s.byOn[j + l] = byOn * (set + s.clear[b + l] * push);
          s.byOff[j + l] = byOff * set;
          s.on[j + l] = on;
          s.off[j + l] = off;
          Workspace.enlarge(s.byOn, s.byOff, j + l);
          Workspace.enlarge(s.byClear, s.bySet, b + l);
        }
      }
      case CHILD -> {
        int child = leaf.condition();
        for (int l = 0; l < lanes; l++) {
          int parent = q + l;
          double ifSo = s.byOn[parent] * s.saved[saved + l];
          double ifNot = s.byOff[parent] * s.saved[saved + lanes + l];
          double onIfSo = priorOn(child, 1, l);
          double offIfSo = priorOff(child, 1, l);
          double onIfNot = priorOn(child, 0, l);
          double offIfNot = priorOff(child, 0, l);
          s.byOn[j + l] = ifSo * onIfSo + ifNot * onIfNot;
          s.byOff[j + l] = ifSo * offIfSo + ifNot * offIfNot;
          s.byOn[parent] *= s.on[j + l] * onIfSo + s.off[j + l] * offIfSo;
          s.byOff[parent] *= s.on[j + l] * onIfNot + s.off[j + l] * offIfNot;
          s.on[parent] = s.saved[saved + l];
          s.off[parent] = s.saved[saved + lanes + l];
          Workspace.enlarge(s.byOn, s.byOff, j + l);
          Workspace.enlarge(s.byOn, s.byOff, parent);
        }
      }
      case LAST_BIT -> {
        for (int l = 0; l < lanes; l++) {
          s.byClear[b + l] = 0;
          s.bySet[b + l] = 1;
        }
      }
      case LAST_CONDITION -> {
        for (int l = 0; l < lanes; l++) {
          s.byOn[j + l] = s.priorOn[j + l];
          s.byOff[j + l] = s.priorOff[j + l];
        }
      }
    }
  }

  /// Takes a table over a step: the bits that are live already, then the merge of the two cases,
  /// which brings in the new bits.
  private void merge(Step step) {
    if (step.scales()) {
      scale(step);
      return;
    }
    weigh(step);
    gather(step, true);
    int g = tableG;
    int h = tableH;
    int n = step.merged();
    int settings = step.settings();
    int early = step.early();
    boolean fused = early < step.actAt().length;
    int link = fused ? step.actLink()[early] * lanes : 0;
    int stride = fused ? 1 << step.actAt()[early] : 0;
    for (int x = 0; x < settings; x++) {
      int to = (step.after() + x * n) * lanes;
      int at = (step.weights() + x) * lanes;
      if (!fused) {
        kernel.merge(cells, g, h, n, to, space.u, space.w, at);
      } else if (early < step.closing()) {
        kernel.closeAndMerge(cells, g, h, n, stride, space.push, link, to, space.u, space.w, at);
      } else {
        kernel.pushAndMerge(
            cells, g, h, n, stride, space.keep, space.push, link, to, space.u, space.w, at);
      }
    }
  }

  private int tableG;
  private int tableH;

  /// Sets [#tableG] and [#tableH] to the tables that a step merges: for the condition not being
  /// true, and for its being true.
  ///
  /// @param compute whether to compute them; else they are where the forward pass left them
  private void gather(Step step, boolean compute) {
    int size = step.size();
    tableG = step.before() * lanes;
    tableH = tableG;
    int scratchG = step.scratchG() * lanes;
    int scratchH = step.scratchH() * lanes;
    if (step.splits()) {
      size /= 2;
      if (1 << step.splitAt() == size) {
        tableH = tableG + size * lanes;
      } else {
        if (compute) {
          part(tableG, scratchG, size, 1 << step.splitAt(), 0);
          part(tableG, scratchH, size, 1 << step.splitAt(), 1);
        }
        tableG = scratchG;
        tableH = scratchH;
      }
    }
    for (int i = 0; i < step.early(); i++) {
      int link = step.actLink()[i] * lanes;
      int stride = 1 << step.actAt()[i];
      if (i < step.closing()) {
        size /= 2;
        if (compute) {
          kernel.close(cells, tableH, scratchH, size, stride, space.push, link);
          kernel.select(cells, tableG, scratchG, size, stride);
        }
        tableG = scratchG;
      } else if (compute) {
        kernel.push(cells, tableH, scratchH, size, stride, space.keep, space.push, link);
      }
      tableH = scratchH;
    }
    if (step.parentsAt().length > 0) {
      if (compute) {
        byParents(step, tableG, scratchG, size, false);
        byParents(step, tableH, scratchH, size, true);
      }
      tableG = scratchG;
      tableH = scratchH;
    }
  }

  /// Multiplies each entry by the chance that the condition is true, or not, as the bits of its
  /// parents stand there.
  private void byParents(Step step, int from, int to, int n, boolean on) {
    double[] chances = everywhere(step, n, on);
    for (int i = 0; i < n * lanes; i++) {
      cells[to + i] = chances[i] * cells[from + i];
    }
  }

  /// A step whose condition has parents and no bits: it multiplies each entry by one number.
  private void scale(Step step) {
    int n = step.merged();
    double[] on = everywhere(step, n, true);
    double[] off = everywhere(step, n, false);
    int j = step.condition() * lanes;
    int from = step.before() * lanes;
    int to = step.after() * lanes;
    for (int i = 0; i < n * lanes; i += lanes) {
      for (int l = 0; l < lanes; l++) {
        double weight = space.on[j + l] * on[i + l] + space.off[j + l] * off[i + l];
        cells[to + i + l] = weight * cells[from + i + l];
      }
    }
  }

  /// The transpose of [#scale].
  private void unscale(Step step, int beta, int to) {
    int n = step.merged();
    double[] on = everywhere(step, n, true);
    double[] off = everywhere(step, n, false);
    int j = step.condition() * lanes;
    int from = step.before() * lanes;
    for (int l = 0; l < lanes; l++) {
      double ifOn = space.on[j + l];
      double ifOff = space.off[j + l];
      double byOn = 0;
      double byOff = 0;
      for (int i = l; i < n * lanes; i += lanes) {
        double later = cells[beta + i];
        double all = cells[from + i] * later;
        byOn += on[i] * all;
        byOff += off[i] * all;
        cells[to + i] = (ifOn * on[i] + ifOff * off[i]) * later;
      }
      space.byOn[j + l] = byOn;
      space.byOff[j + l] = byOff;
      Workspace.enlarge(space.byOn, space.byOff, j + l);
    }
  }

  /// For each entry of a table, the chance that a step's condition is true, or not.
  private double[] everywhere(Step step, int n, boolean on) {
    int[] at = step.parentsAt();
    int j = step.condition();
    int[] parentAt = graph.parentAt[j];
    boolean multiplies = true;
    for (int ratio : parentAt) {
      multiplies &= ratio < 0;
    }
    double[] all = space.everywhere(n, on);
    if (!multiplies) {
      double[] chances = chances(j, at.length, on);
      int[] masks = space.masks(n);
      for (int size = 1, p = 0; size < n; size *= 2, p++) {
        int bit = 0;
        for (int k = 0; k < at.length; k++) {
          bit |= at[k] == p ? 1 << k : 0;
        }
        for (int i = 0; i < size; i++) {
          masks[size + i] = masks[i] | bit;
        }
      }
      for (int i = 0; i < n; i++) {
        System.arraycopy(chances, masks[i] * lanes, all, i * lanes, lanes);
      }
      return all;
    }
    System.arraycopy(on ? space.priorOn : space.priorOff, j * lanes, all, 0, lanes);
    for (int size = 1, p = 0; size < n; size *= 2, p++) {
      int run = size * lanes;
      System.arraycopy(all, 0, all, run, run);
      for (int k = 0; on && k < at.length; k++) {
        if (at[k] == p) {
          multiply(all, run, (-1 - parentAt[k]) * lanes);
        }
      }
    }
    return all;
  }

  /// Multiplies as many cells as lie before a place, from there on, by the factors of a pair.
  private void multiply(double[] all, int run, int pair) {
    if (lanes == 1) {
      double by = space.pair[pair];
      for (int i = run; i < 2 * run; i++) {
        all[i] *= by;
      }
      return;
    }
    for (int i = run; i < 2 * run; i += lanes) {
      for (int l = 0; l < lanes; l++) {
        all[i + l] *= space.pair[pair + l];
      }
    }
  }

  /// Copies one half of a table.
  private void part(int from, int to, int n, int stride, int which) {
    int run = stride * lanes;
    for (int i = 0; i < n * lanes; i += run) {
      System.arraycopy(cells, from + 2 * i + which * run, cells, to + i, run);
    }
  }

  /// Takes the derivative with respect to the table after a step to that before it, and notes those
  /// with respect to the condition's weights and to what its new bits begin with.
  private void unmerge(Step step, int beta, int to) {
    if (step.scales()) {
      unscale(step, beta, to);
      return;
    }
    gather(step, false);
    int n = step.merged();
    int settings = step.settings();
    int early = step.early();
    int widest = (int) (plan.widest() * lanes);
    int scratch = (int) (plan.cells() * lanes) + 2 * widest;
    int bg = step.direct() ? to : scratch;
    int bh = step.direct() ? to : scratch + widest;
    int bg2 = scratch + 2 * widest;
    int bh2 = bg2 + widest;
    boolean fused = early < step.actAt().length;
    int link = fused ? step.actLink()[early] * lanes : 0;
    int stride = fused ? 1 << step.actAt()[early] : 0;
    if (!fused) {
      int weights = step.weights() * lanes;
      Arrays.fill(space.a, weights, weights + settings * lanes, 0);
      Arrays.fill(space.b, weights, weights + settings * lanes, 0);
    }
    for (int x = 0; x < settings; x++) {
      int from = beta + x * n * lanes;
      int at = (step.weights() + x) * lanes;
      if (!fused) {
        kernel.unmerge(
            cells, tableG, tableH, n, from, bg, bh, x > 0, space.u, space.w, space.a, space.b, at);
      } else if (early < step.closing()) {
        kernel.unmergeAndOpen(
            cells,
            tableG,
            tableH,
            n,
            stride,
            space.push,
            link,
            from,
            bg,
            bh,
            x > 0,
            space.u,
            space.w,
            space.a,
            space.b,
            at);
      } else {
        kernel.unmergeAndPull(
            cells,
            tableG,
            tableH,
            n,
            stride,
            space.keep,
            space.push,
            link,
            from,
            bg,
            bh,
            x > 0,
            space.u,
            space.w,
            space.a,
            space.b,
            at);
      }
    }
    note(step);
    if (step.direct()) {
      return;
    }
    int size = fused && early < step.closing() ? 2 * n : n;
    if (step.parentsAt().length > 0) {
      byParents(step, bg, bg, size, false);
      byParents(step, bh, bh, size, true);
    }
    for (int i = early - 1; i >= 0; i--) {
      int act = step.actLink()[i] * lanes;
      int at = 1 << step.actAt()[i];
      if (i < step.closing()) {
        kernel.open(cells, bh, bh2, size, at, space.push, act);
        kernel.spread(cells, bg, bg2, size, at);
        int swap = bg;
        bg = bg2;
        bg2 = swap;
        swap = bh;
        bh = bh2;
        bh2 = swap;
        size *= 2;
      } else {
        kernel.pull(cells, bh, size, at, space.keep, space.push, act);
      }
    }
    if (step.splits()) {
      int run = lanes << step.splitAt();
      for (int i = 0; i < size * lanes; i += run) {
        System.arraycopy(cells, bg + i, cells, to + 2 * i, run);
        System.arraycopy(cells, bh + i, cells, to + 2 * i + run, run);
      }
    } else {
      kernel.add(cells, bg, bh, to, size);
    }
  }

  /// The weights of a step's condition for each setting of what becomes live: bare, and times what
  /// observed findings multiply them by. Where there are parents, the table has the chances
  /// already.
  private void weigh(Step step) {
    Workspace s = space;
    int j = step.condition() * lanes;
    boolean fresh = step.fresh();
    boolean chances = fresh && step.parentsAt().length == 0;
    for (int l = 0; l < lanes; l++) {
      int first = step.weights() * lanes + l;
      s.bareU[first] = chances ? s.priorOff[j + l] : 1;
      s.bareW[first] = chances ? s.priorOn[j + l] : 1;
      int end = first + lanes;
      for (int link : step.opened()) {
        int b = graph.linkBit[link] * lanes + l;
        double clear = s.clear[b];
        double set = s.set[b];
        double keep = clear * s.keep[link * lanes + l];
        double push = set + clear * s.push[link * lanes + l];
        int length = end - first;
        for (int at = first; at < end; at += lanes) {
          s.bareU[at + length] = s.bareU[at] * set;
          s.bareW[at + length] = s.bareW[at] * push;
          s.bareU[at] *= clear;
          s.bareW[at] *= keep;
        }
        end += length;
      }
      if (step.stays()) {
        int length = end - first;
        for (int at = first; at < end; at += lanes) {
          s.bareU[at + length] = 0;
          s.bareW[at + length] = s.bareW[at];
          s.bareW[at] = 0;
        }
        end += length;
      }
      double on = fresh ? s.on[j + l] : 1;
      double off = fresh ? s.off[j + l] : 1;
      for (int at = first; at < end; at += lanes) {
        s.u[at] = off * s.bareU[at];
        s.w[at] = on * s.bareW[at];
      }
    }
  }

  /// Notes the derivatives of the sum that a step's scalar products hold.
  private void note(Step step) {
    Workspace s = space;
    int j = step.condition() * lanes;
    int first = step.weights() * lanes;
    int end = first + step.settings() * lanes;
    for (int l = 0; l < lanes; l++) {
      if (step.fresh()) {
        double byOn = 0;
        double byOff = 0;
        for (int at = first + l; at < end; at += lanes) {
          byOn += s.bareW[at] * s.b[at];
          byOff += s.bareU[at] * s.a[at];
        }
        s.byOn[j + l] = byOn;
        s.byOff[j + l] = byOff;
        Workspace.enlarge(s.byOn, s.byOff, j + l);
      }
      for (int o : step.noted()) {
        noteBit(step, o, l);
      }
    }
  }

  /// Notes the derivatives with respect to what one of the new bits begins with.
  private void noteBit(Step step, int o, int l) {
    Workspace s = space;
    int link = step.opened()[o];
    int j = step.condition() * lanes + l;
    boolean fresh = step.fresh();
    boolean chances = fresh && step.parentsAt().length == 0;
    double keep = s.keep[link * lanes + l];
    double push = s.push[link * lanes + l];
    double byClear = 0;
    double bySet = 0;
    for (int x = 0; x < step.settings(); x++) {
      double off = (fresh ? s.off[j] : 1) * (chances ? s.priorOff[j] : 1);
      double on = (fresh ? s.on[j] : 1) * (chances ? s.priorOn[j] : 1);
      for (int other = 0; other < step.opened().length; other++) {
        if (other != o) {
          int q = step.opened()[other] * lanes + l;
          int b = graph.linkBit[step.opened()[other]] * lanes + l;
          boolean set = (x >> other & 1) == 1;
          off *= set ? s.set[b] : s.clear[b];
          on *= set ? s.set[b] + s.clear[b] * s.push[q] : s.clear[b] * s.keep[q];
        }
      }
      if (step.stays()) {
        boolean isOn = (x >> step.opened().length & 1) == 1;
        off = isOn ? 0 : off;
        on = isOn ? on : 0;
      }
      int at = (step.weights() + x) * lanes + l;
      double ifOff = off * s.a[at];
      double ifOn = on * s.b[at];
      if ((x >> o & 1) == 1) {
        bySet += ifOff + ifOn;
        byClear += ifOn * push;
      } else {
        byClear += ifOff + ifOn * keep;
      }
    }
    int bit = graph.linkBit[link] * lanes + l;
    s.byClear[bit] = byClear;
    s.bySet[bit] = bySet;
    Workspace.enlarge(s.byClear, s.bySet, bit);
  }

  /// The chance that a condition is true, for a setting of its parents.
  private double priorOn(int j, int mask, int lane) {
    int at = j * lanes + lane;
    if (mask == 0) {
      return space.priorOn[at];
    }
    double odds = raised(j, mask, lane);
    double chance =
        odds == space.odds[at]
            ? space.priorOn[at]
            : odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    int[] parentAt = graph.parentAt[j];
    for (int k = 0; k < parentAt.length; k++) {
      if ((mask >> k & 1) == 1 && parentAt[k] < 0) {
        chance *= space.pair[(-1 - parentAt[k]) * lanes + lane];
      }
    }
    return chance;
  }

  private double priorOff(int j, int mask, int lane) {
    int at = j * lanes + lane;
    if (mask == 0) {
      return space.priorOff[at];
    }
    double odds = raised(j, mask, lane);
    return odds == space.odds[at] ? space.priorOff[at] : 1 / (1 + odds);
  }

  private double raised(int j, int mask, int lane) {
    double odds = space.odds[j * lanes + lane];
    int[] parentAt = graph.parentAt[j];
    for (int k = 0; k < parentAt.length; k++) {
      if ((mask >> k & 1) == 1 && parentAt[k] >= 0) {
        odds *= space.ratio[graph.parentStart(j, k) * lanes + lane];
      }
    }
    return odds;
  }

  /// The chance that a condition is true, or not, for each setting of its parents: by doubling.
  private double[] chances(int j, int parents, boolean on) {
    int masks = 1 << parents;
    double[] chances = space.chances(2 * masks);
    int factors = masks * lanes;
    int[] parentAt = graph.parentAt[j];
    for (int l = 0; l < lanes; l++) {
      chances[l] = space.odds[j * lanes + l];
      chances[factors + l] = 1;
    }
    boolean raised = false;
    for (int k = 0; k < parents; k++) {
      int half = lanes << k;
      boolean isRatio = parentAt[k] >= 0;
      raised |= isRatio;
      double[] of = isRatio ? space.ratio : space.pair;
      int first = (isRatio ? graph.parentStart(j, k) : -1 - parentAt[k]) * lanes;
      for (int i = 0; i < half; i++) {
        double by = of[first + i % lanes];
        chances[half + i] = isRatio ? chances[i] * by : chances[i];
        chances[factors + half + i] = isRatio ? chances[factors + i] : chances[factors + i] * by;
      }
    }
    for (int i = 0; i < factors; i++) {
      double chance;
      if (!raised || i < lanes) {
        int prior = j * lanes + i % lanes;
        chance = on ? space.priorOn[prior] : space.priorOff[prior];
      } else {
        double odds = chances[i];
        chance = on ? (odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds)) : 1 / (1 + odds);
      }
      chances[i] = on ? chance * chances[factors + i] : chance;
    }
    return chances;
  }

  /// Multiplies the tables of lanes that have become small by a power of two.
  private void rescale(int table, int n, boolean noted) {
    for (int l = 0; l < lanes; l++) {
      if (cells[table + l] < LARGE_ENOUGH) {
        rescale(table + l, n, l, noted);
      }
    }
  }

  private void rescale(int first, int n, int lane, boolean noted) {
    double most = 0;
    for (int i = first; i < first + n * lanes; i += lanes) {
      most = Math.max(most, cells[i]);
    }
    if (most == 0 || most >= LARGE_ENOUGH) {
      return;
    }
    int shift = -Math.getExponent(most);
    for (int i = first; i < first + n * lanes; i += lanes) {
      cells[i] = Math.scalb(cells[i], shift);
    }
    if (noted) {
      space.exponent[lane] -= shift;
    }
  }
}
