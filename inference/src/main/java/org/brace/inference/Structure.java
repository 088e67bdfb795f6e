package org.brace.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.brace.inference.Leaf.Touch;
import org.brace.inference.Leaf.Touch.Kind;

/// What couples the conditions in a question: `P(E)` as a sum, over some variables of two values,
/// of products of small tables, the [Leaf]s.
///
/// A finding known to be in a state from 0 to `b` multiplies each true condition by the chance that
/// its push stays at or below `b`: it couples nothing. One known to lie in `a..b`, `a > 0`, does
/// the same, and what is left is a noisy-OR known to be present. Its variable is an
/// **accumulator**: clear until something pushes, then set, and at the end it must be set. Two
/// tables that both may push combine as `or` does, not point by point: that keeps every term
/// positive, where inclusion and exclusion would cancel.
///
/// The other variables are **selectors**, as in any sum of products: a condition that is a parent
/// keeps its own value, and absent findings that can be blocked together have one that says which
/// of two ways made them absent: `(1 - pushed) · ratios + (1 - ratios)`.
///
/// It holds no strength. Worlds that differ in their numbers alone, or in what is known of findings
/// that some world observes, have one structure and share plans.
final class Structure {

  /// A leaf with more variables is taken apart.
  private static final int WIDEST_LEAF = 7;

  /// Of how many variables the parts are.
  private static final int WIDTH_OF_PARTS = 3;

  final Leaf[] leaves;

  /// By condition, its leaf that holds its prior; -1 where nothing couples it.
  final int[] leafOf;

  /// By finding that some world knows to be present, how many conditions can have pushed it: one
  /// that only one can have pushed couples nothing.
  final int[] pushing;

  /// The place of the only one.
  final int[] only;

  /// By finding, whether some world knows it to be absent, and in some it can have been blocked.
  final boolean[] blockable;

  /// By leaf, where its part of [Leaves#beside] begins, in entries; one more at the end.
  final int[] besideAt;

  final Network network;

  /// By condition, whether some world says that it can be true.
  private final boolean[] possible;

  /// By condition, whether its prior says so: of one that is ruled out, that it is not true tells
  /// about its parents.
  private final boolean[] uncertain;

  private final List<Leaf> made = new ArrayList<>();
  private final BitSet accumulators = new BitSet();
  private int variables;

  /// @param worlds the first `count` of these, on networks that differ in their numbers alone
  Structure(Evidence[] worlds, int count) {
    network = worlds[0].network;
    possible = new boolean[network.conditions()];
    uncertain = new boolean[network.conditions()];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < possible.length; j++) {
        possible[j] |= worlds[i].canBeTrue(j);
        uncertain[j] |= worlds[i].odds[j] > 0;
      }
    }
    pushing = new int[network.findings()];
    only = new int[network.findings()];
    blockable = new boolean[network.findings()];
    List<List<Touch>> touches = new ArrayList<>();
    for (int j = 0; j < possible.length; j++) {
      touches.add(new ArrayList<>());
    }
    for (int f = 0; f < network.findings(); f++) {
      if (network.blockedWith[f] == f) {
        addAbsent(f, touches, worlds, count);
      }
      addPresent(f, touches, worlds, count);
    }
    leafOf = new int[possible.length];
    addConditions(touches);
    leaves = made.toArray(Leaf[]::new);
    besideAt = new int[leaves.length + 1];
    for (int i = 0; i < leaves.length; i++) {
      int entries = leaves[i] instanceof Leaf.OfCondition of ? 2 << of.selectors() : 0;
      besideAt[i + 1] = besideAt[i] + entries;
    }
  }

  /// How many variables there are.
  int variables() {
    return variables;
  }

  boolean accumulates(int variable) {
    return accumulators.get(variable);
  }

  private int[] possible(int[] conditions) {
    int[] places = new int[conditions.length];
    int count = 0;
    for (int place = 0; place < conditions.length; place++) {
      if (possible[conditions[place]]) {
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private int variable(boolean accumulating) {
    accumulators.set(variables, accumulating);
    return variables++;
  }

  /// @param with a finding that stands for those blocked together with it
  private void addAbsent(int with, List<List<Touch>> touches, Evidence[] worlds, int count) {
    int[] inhibitors = possible(network.inhibitors[with]);
    if (inhibitors.length == 0 || !someWorld(worlds, count, world -> world.mayBeBlocked[with])) {
      return;
    }
    int[] absent =
        Arrays.stream(network.together[with])
            .filter(f -> someWorld(worlds, count, world -> world.isAbsent(f)))
            .toArray();
    int selector = variable(false);
    int blocked = inhibitors.length > 1 ? variable(true) : -1;
    made.add(
        new Leaf.Absent(
            with, absent, blocked < 0 ? new int[] {selector} : new int[] {selector, blocked}));
    for (int place : inhibitors) {
      touches
          .get(network.inhibitors[with][place])
          .add(
              blocked < 0
                  ? new Touch(Kind.ALONE_BLOCKS, with, place, selector, selector)
                  : new Touch(Kind.BLOCKS, with, place, blocked, selector));
    }
    for (int f : absent) {
      blockable[f] = true;
      addCouldHavePushed(f, selector, touches, worlds, count);
    }
  }

  private void addCouldHavePushed(
      int f, int selector, List<List<Touch>> touches, Evidence[] worlds, int count) {
    for (int place : possible(network.causes[f])) {
      int at = place;
      if (someWorld(
          worlds,
          count,
          world -> world.isAbsent(f) && world.upToHigh(f, world.network.pushes[f][at]) < 1)) {
        touches
            .get(network.causes[f][place])
            .add(new Touch(Kind.COULD_HAVE_PUSHED, f, place, selector, selector));
      }
    }
  }

  private void addPresent(int f, List<List<Touch>> touches, Evidence[] worlds, int count) {
    if (!someWorld(worlds, count, world -> world.isPresent(f))) {
      return;
    }
    int[] places =
        Arrays.stream(possible(network.causes[f]))
            .filter(place ->
                someWorld(
                    worlds,
                    count,
                    world ->
                        world.isPresent(f) && world.within(f, world.network.pushes[f][place]) > 0))
            .toArray();
    pushing[f] = places.length;
    only[f] = places.length == 1 ? places[0] : -1;
    if (places.length < 2) {
      return;
    }
    int variable = variable(true);
    made.add(new Leaf.Present(f, new int[] {variable}));
    for (int place : places) {
      touches
          .get(network.causes[f][place])
          .add(new Touch(Kind.PUSHES, f, place, variable, variable));
    }
  }

  private static boolean someWorld(Evidence[] worlds, int count, Predicate<Evidence> is) {
    for (int i = 0; i < count; i++) {
      if (is.test(worlds[i])) {
        return true;
      }
    }
    return false;
  }

  private void addConditions(List<List<Touch>> touches) {
    int[] own = new int[possible.length];
    Arrays.fill(own, -1);
    for (int j = 0; j < possible.length; j++) {
      boolean isParent = false;
      for (int child : network.children[j]) {
        isParent |= uncertain[child];
      }
      if (possible[j] && (isParent || width(j, touches.get(j)) > WIDEST_LEAF)) {
        own[j] = variable(false);
      }
    }
    for (int j = 0; j < possible.length; j++) {
      leafOf[j] = -1;
      int[] parents = uncertain[j] ? possible(network.parents[j]) : new int[0];
      if (own[j] < 0 && parents.length == 0 && touches.get(j).isEmpty()) {
        continue;
      }
      int[] before = new int[parents.length];
      for (int k = 0; k < parents.length; k++) {
        before[k] = own[network.parents[j][parents[k]]];
      }
      leafOf[j] = made.size();
      addCondition(j, parents, before, own[j], touches.get(j));
    }
  }

  private int width(int j, List<Touch> touches) {
    return variables(touches).length + possible(network.parents[j]).length;
  }

  private void addCondition(
      int j, int[] parents, int[] parentVariables, int own, List<Touch> touches) {
    if (own < 0 || parents.length + variables(touches).length + 1 <= WIDEST_LEAF) {
      made.add(leaf(j, true, parents, parentVariables, own, touches));
      return;
    }
    made.add(leaf(j, true, parents, parentVariables, own, List.of()));
    List<Touch> part = new ArrayList<>();
    for (int i = 0; i < touches.size(); i++) {
      part.add(touches.get(i));
      boolean more = i + 1 < touches.size();
      // What a condition does to one finding stays together.
      boolean same = more && touches.get(i + 1).selector() == touches.get(i).selector();
      if (!more || (part.size() >= WIDTH_OF_PARTS && !same)) {
        made.add(leaf(j, false, new int[0], new int[0], own, part));
        part = new ArrayList<>();
      }
    }
  }

  /// The variables that are touched, each once.
  private static int[] variables(List<Touch> touches) {
    int[] variables = new int[2 * touches.size()];
    int count = 0;
    for (Touch touch : touches) {
      if (touch.kind() == Kind.BLOCKS) {
        count = add(touch.selector(), variables, count);
      }
      count = add(touch.position(), variables, count);
    }
    return Arrays.copyOf(variables, count);
  }

  /// @return how many there are then
  private static int add(int variable, int[] variables, int count) {
    for (int i = 0; i < count; i++) {
      if (variables[i] == variable) {
        return count;
      }
    }
    variables[count] = variable;
    return count + 1;
  }

  /// The leaf, with the variables in their order in it.
  private Leaf leaf(
      int j, boolean prior, int[] parents, int[] parentVariables, int own, List<Touch> touches) {
    int[] touched = variables(touches);
    int[] order =
        Arrays.copyOf(parentVariables, parents.length + touched.length + (own >= 0 ? 1 : 0));
    int count = append(touched, false, order, parents.length);
    int selectors = count;
    count = append(touched, true, order, count);
    if (own >= 0) {
      order[count] = own;
    }
    Touch[] placed = new Touch[touches.size()];
    for (int i = 0; i < placed.length; i++) {
      Touch touch = touches.get(i);
      placed[i] =
          new Touch(
              touch.kind(),
              touch.finding(),
              touch.place(),
              Part.place(order, touch.position()),
              Part.place(order, touch.selector()));
    }
    return new Leaf.OfCondition(j, prior, parents, placed, selectors, own >= 0, order);
  }

  /// Appends those that are accumulators, or those that are not.
  private int append(int[] variables, boolean accumulating, int[] to, int count) {
    int next = count;
    for (int variable : variables) {
      if (accumulates(variable) == accumulating) {
        to[next++] = variable;
      }
    }
    return next;
  }

  /// All that a plan depends on, in one list: equal for equal structures, and for those alone.
  int[] key() {
    int length = 0;
    for (Leaf leaf : leaves) {
      length += 1 + leaf.variables().length;
    }
    int[] words = new int[length];
    int count = 0;
    for (Leaf leaf : leaves) {
      boolean bears = leaf instanceof Leaf.OfCondition of && of.prior();
      words[count++] = leaf.variables().length * 2 + (bears ? 1 : 0);
      for (int variable : leaf.variables()) {
        words[count++] = variable * 2 + (accumulates(variable) ? 1 : 0);
      }
    }
    return words;
  }
}
