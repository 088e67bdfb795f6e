package org.brace.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Span;
import org.jspecify.annotations.NullMarked;

/// A small knowledge base with everything the network knows of, and one person, from a seed.
@NullMarked
final class RandomKnowledge {

  final Knowledge knowledge;
  final Map<String, Span> told = new HashMap<>();
  final Map<String, List<Integer>> states = new HashMap<>();

  private final Random random;
  private final SmallKnowledge small = new SmallKnowledge();
  private final Map<String, double[]> leaks = new HashMap<>();

  RandomKnowledge(long seed, boolean exactlyOne) {
    this(seed, exactlyOne, 1);
  }

  /// @param range the factor in odds that spans the range of each number
  RandomKnowledge(long seed, boolean exactlyOne, double range) {
    small.range = range;
    random = new Random(seed);
    small.exactlyOne = exactlyOne;
    if (seed % 2 == 0 && !exactlyOne) {
      small.hiddenWith.put("fever", "weakness");
    }
    for (String id : List.of("wheeze", "fever", "smoker")) {
      small.yesNo(id, leak(id, 1)[1]);
    }
    double[] weakness = leak("weakness", 2);
    small.choice("weakness", null, weakness[1], weakness[2]);
    small.yesNo("cough", 0.3);
    double[] cough = leak("cough-duration", 3);
    small.banded("cough-duration", "cough", new double[] {0, 3, 8}, cough[1], cough[2], cough[3]);
    small.choice("weight", null, 0.3, 0.1);
    for (int j = 0; j < 5; j++) {
      condition(j, exactlyOne);
    }
    knowledge = small.build();
    tell("wheeze", 2);
    tell("fever", 2);
    tell("smoker", 2);
    tell("weakness", 3);
    tell("weight", 3);
    tellCough();
  }

  private void condition(int j, boolean exactlyOne) {
    var condition = small.condition("c" + j, 0.02 + 0.3 * random.nextDouble());
    condition.level = Level.values()[random.nextInt(5)];
    for (String id : List.of("wheeze", "fever", "weakness", "cough-duration")) {
      if (random.nextInt(3) > 0) {
        shows(condition, id);
      }
    }
    if (random.nextBoolean()) {
      condition.riskFactor("smoker", 1, 0.5 + 4 * random.nextDouble());
    }
    if (random.nextBoolean()) {
      condition.riskFactor("weight", 2, 5).riskFactor("weight", 1, 0.7);
    }
    // A fact can be a finding of one condition and a risk factor of another.
    if (random.nextInt(4) == 0) {
      condition.riskFactor("fever", 1, 3);
    }
    if (random.nextInt(3) == 0) {
      condition.hides("weakness", 0.1 + 0.8 * random.nextDouble());
    }
    for (int parent = 0; parent < j && !exactlyOne; parent++) {
      if (random.nextInt(3) == 0) {
        Estimate ratio = SmallKnowledge.number(0.3 + 8 * random.nextDouble());
        condition.causedBy.put("c" + parent, ratio);
      }
    }
  }

  /// States sensitivities that come from some true push, so that they are possible.
  private void shows(SmallKnowledge.ConditionParts condition, String id) {
    double[] leak = leaks.get(id);
    var pushUpTo = new double[leak.length];
    pushUpTo[leak.length - 1] = 1;
    var stated = new boolean[leak.length];
    for (int k = leak.length - 1; k > 0; k--) {
      stated[k] = leak.length == 2 || random.nextInt(3) > 0;
      pushUpTo[k - 1] = stated[k] ? pushUpTo[k] * random.nextDouble() : pushUpTo[k];
    }
    for (int k = 1; k < leak.length; k++) {
      double upTo = Arrays.stream(leak, 0, k + 1).sum() * pushUpTo[k];
      double below = Arrays.stream(leak, 0, k).sum() * pushUpTo[k - 1];
      if (stated[k]) {
        condition.shows(id, k, upTo - below);
      }
    }
  }

  private double[] leak(String id, int worst) {
    var leak = new double[worst + 1];
    for (int k = 1; k <= worst; k++) {
      leak[k] = 0.01 + 0.15 * random.nextDouble();
    }
    leak[0] = 1 - Arrays.stream(leak).sum();
    leaks.put(id, leak);
    return leak;
  }

  private void tell(String id, int count) {
    int low = random.nextInt(count);
    int high = low + random.nextInt(count - low);
    if (random.nextInt(4) > 0) {
      told.put(id, Span.closed(low, high));
      states.put(id, IntStream.rangeClosed(low, high).boxed().toList());
    }
  }

  private void tellCough() {
    switch (random.nextInt(5)) {
      case 0 -> {
        told.put("cough", Span.ABSENT);
        told.put("cough-duration", Span.point(-1));
        states.put("cough-duration", List.of(0));
      }
      case 1 -> {
        told.put("cough", Span.PRESENT);
        states.put("cough-duration", List.of(1, 2, 3));
      }
      case 2 -> {
        told.put("cough", Span.PRESENT);
        told.put("cough-duration", Span.point(4));
        states.put("cough-duration", List.of(2));
      }
      case 3 -> {
        told.put("cough-duration", new Span(3, true, 100, false));
        states.put("cough-duration", List.of(2, 3));
      }
      default -> {}
    }
  }
}
