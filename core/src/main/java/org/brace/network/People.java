package org.brace.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;

/// Draws people from the network, as the network believes them to be: age and sex, risk factors by
/// their prevalence at that age, conditions by their odds given those and their parents, findings
/// by what leak and conditions push them to, less what a condition hides.
///
/// Of the conditions that are `one-of` a complaint each person gets one at most: studies give each
/// visit one of those labels, and the priors are shares of the visits. The network does not know
/// it.
///
/// Findings are drawn again until each condition has one of those that everyone with it
/// `presents-with`: drawn one by one, some would have none of its signs and yet ask. That raises
/// each of the signs by the share that was refused. The network does not know it either.
///
/// Facts that no condition is linked with are drawn too where they have a leak or a prevalence,
/// each on its own. A fact that has neither is left out.
public final class People {

  /// Shares of the ages 18-29, 30-44, 45-59, 60-74 and 75-90 among those who ask: the weights over
  /// which each condition's age multipliers average to 1.
  private static final double[] AGES = {0.18, 0.26, 0.25, 0.20, 0.11};

  /// Where each of those ages begins, and where the last ends.
  private static final int[] FROM = {18, 30, 45, 60, 75, 91};

  /// So often findings are drawn again; beyond it the signs must be impossible.
  private static final int TRIES = 10_000;

  private static final double[] SEXES = {0.57, 0.43};
  private static final List<String> SEX_NAMES = List.of("female", "male");

  private final Layout layout;
  private final PriorOdds priors;
  private final FindingsDraw findings;
  private final Map<Integer, double[]> riskFactors = new TreeMap<>();
  private final Map<Fact, double[]> others = new LinkedHashMap<>();
  private final List<Integer> parentsFirst = new ArrayList<>();
  private final Draw numbers;
  private final Person nobody;

  private People(Knowledge knowledge, Draw draw) {
    if (knowledge.exactlyOne()) {
      throw new IllegalArgumentException("People are drawn only where causes are independent");
    }
    this.numbers = draw;
    this.layout = new Layout(knowledge);
    this.nobody = Person.unknown(layout);
    this.priors = new PriorOdds(layout, draw);
    this.findings = new FindingsDraw(layout, draw);
    for (Condition condition : layout.conditions) {
      condition
          .riskFactors()
          .keySet()
          .forEach(key ->
              riskFactors.computeIfAbsent(layout.fact(key), f -> layout.prevalence(f, draw)));
      addAfterParents(layout.condition(condition.id()));
    }
    addOthers(knowledge);
  }

  /// The people whom this knowledge base describes.
  ///
  /// @throws IllegalArgumentException where exactly one cause is taken to be true, or a number is
  ///   missing or impossible
  public static People of(Knowledge knowledge) {
    return new People(knowledge, new Draw.AsWritten());
  }

  /// Worlds of such people: in each the numbers of the knowledge base are others, drawn within
  /// their ranges as for the intervals of the causes.
  ///
  /// @param most how many worlds are enough
  /// @throws IllegalArgumentException as [#of]
  public static List<People> withinRanges(Knowledge knowledge, int most) {
    var strata = new Strata(Ranges.SETS);
    return IntStream.range(0, Math.min(most, Ranges.SETS))
        .parallel()
        .mapToObj(i -> new People(knowledge, new RangeDraw(i, strata, knowledge.policy())))
        .toList();
  }

  private void addAfterParents(int j) {
    if (!parentsFirst.contains(j)) {
      layout.conditions.get(j).causedBy().keySet().stream()
          .map(layout::condition)
          .forEach(this::addAfterParents);
      parentsFirst.add(j);
    }
  }

  /// Facts outside the network that have a number of their own: a leak or a prevalence.
  private void addOthers(Knowledge knowledge) {
    var graded = new TreeSet<String>();
    knowledge.facts().values().stream()
        .filter(fact -> fact.grades() != null)
        .forEach(fact -> graded.add(fact.grades()));
    for (Fact fact : knowledge.facts().values()) {
      var byState = fact.leak().isEmpty() ? fact.prevalence() : fact.leak();
      if (!byState.isEmpty() && !layout.facts.contains(fact) && !graded.contains(fact.id())) {
        var shares = new double[fact.states().size()];
        byState.forEach((state, estimate) ->
            shares[fact.state(state)] = numbers.chance(fact.id() + "/alone/" + state, estimate));
        shares[0] = Math.max(0, 1 - Arrays.stream(shares).sum());
        others.put(fact, shares);
      }
    }
  }

  /// Someone of whom nothing is laid down.
  public DrawnPerson draw(RandomGenerator random) {
    var start = new Start(random, AGES, SEXES, Map.of());
    var has = new boolean[layout.conditions.size()];
    var diagnosis = new OneDiagnosis(layout.conditions);
    for (int j : parentsFirst) {
      has[j] = random.nextDouble() < diagnosis.given(j, chance(j, start.person, has));
      if (has[j]) {
        diagnosis.has(j);
      }
    }
    return whole(start, has, random);
  }

  /// Someone who has this condition, as drawn from all who have it.
  ///
  /// Age, sex and risk factors are drawn in proportion to how much likelier they make it. What that
  /// overstates (odds are capped, a chance is less than its odds, a parent may be missing) is made
  /// good by refusing some and drawing again.
  ///
  /// @throws IllegalStateException of people whose numbers are drawn within their ranges
  public DrawnPerson drawWith(String condition, RandomGenerator random) {
    if (!(numbers instanceof Draw.AsWritten)) {
      throw new IllegalStateException("Drawn only where the numbers are as written");
    }
    int given = layout.condition(condition);
    var tilt = new Tilt(given);
    while (true) {
      var start = new Start(random, tilt.ages, tilt.sexes, tilt.ratios);
      var has = new boolean[layout.conditions.size()];
      var diagnosis = new OneDiagnosis(layout.conditions);
      diagnosis.has(given);
      boolean refused = false;
      for (int j : parentsFirst) {
        double chance = chance(j, start.person, has);
        has[j] =
            random.nextDouble()
                < (j == given ? chance / tilt.most(start) : diagnosis.given(j, chance));
        if (has[j]) {
          diagnosis.has(j);
        }
        refused |= j == given && !has[j];
        if (refused) {
          break;
        }
      }
      if (!refused) {
        return whole(start, has, random);
      }
    }
  }

  /// P(condition j), given age, sex, risk factors and its parents.
  private double chance(int j, Person person, boolean[] has) {
    double odds = priors.of(j, person);
    for (Stated.Single parent : layout.stated.parents.get(j)) {
      if (has[parent.condition()]) {
        odds *= numbers.of(parent.number());
      }
    }
    return odds / (1 + odds);
  }

  private DrawnPerson whole(Start start, boolean[] has, RandomGenerator random) {
    var states = new HashMap<String, Integer>();
    Span age = Span.point(start.age);
    others.forEach((fact, shares) ->
        put(states, fact, ByChance.state(Layout.atAge(fact, shares, age), random)));
    int[] shown = drawFindings(has, random);
    for (int f = 0; f < shown.length; f++) {
      put(states, layout.facts.get(f), shown[f]);
    }
    riskFactors.keySet().forEach(f -> put(states, layout.facts.get(f), start.person.low()[f]));
    var conditions = new TreeSet<String>();
    for (int j = 0; j < has.length; j++) {
      if (has[j]) {
        conditions.add(layout.conditions.get(j).id());
      }
    }
    return new DrawnPerson(start.age, SEX_NAMES.get(start.sex), conditions, states);
  }

  private static void put(Map<String, Integer> states, Fact fact, int state) {
    if (state == 0) {
      states.remove(fact.id());
    } else {
      states.put(fact.id(), state);
    }
  }

  private int[] drawFindings(boolean[] has, RandomGenerator random) {
    for (int i = 0; i < TRIES; i++) {
      int[] shown = findings.draw(has, random);
      if (presents(has, shown)) {
        return shown;
      }
    }
    throw new IllegalStateException("Nobody shows one of the signs of what they have");
  }

  private boolean presents(boolean[] has, int[] shown) {
    for (int j = 0; j < has.length; j++) {
      List<FindingKey> signs = layout.conditions.get(j).presentsWith();
      if (has[j]
          && !signs.isEmpty()
          && signs.stream().noneMatch(sign -> shown[layout.fact(sign)] >= sign.state())) {
        return false;
      }
    }
    return true;
  }

  /// Age, sex and risk factors, before any condition.
  private final class Start {
    final int band;
    final int age;
    final int sex;
    final Person person;

    /// By how much the risk factors made it likelier that this person was drawn.
    final double favour;

    /// @param ratios by what each state of a risk factor is favoured
    Start(RandomGenerator random, double[] ages, double[] sexes, Map<Integer, double[]> ratios) {
      band = ByChance.state(ages, random);
      age = random.nextInt(FROM[band], FROM[band + 1]);
      sex = ByChance.state(sexes, random);
      int[] states = nobody.low().clone();
      int[] highest = nobody.high().clone();
      double favoured = 1;
      for (var factor : riskFactors.entrySet()) {
        int f = factor.getKey();
        double[] shares = layout.atAge(f, factor.getValue(), Span.point(age)).clone();
        double[] ratio = ratios.get(f);
        if (ratio != null) {
          double mean = 0;
          for (int k = 0; k < shares.length; k++) {
            shares[k] *= ratio[k];
            mean += shares[k];
          }
          states[f] = ByChance.state(shares, random);
          favoured *= ratio[states[f]] / mean;
        } else {
          states[f] = ByChance.state(shares, random);
        }
        highest[f] = states[f];
      }
      favour = favoured;
      person =
          new Person(layout, states, highest, nobody.named(), Span.point(age), SEX_NAMES.get(sex));
    }
  }

  /// How age, sex and risk factors lie among those who have a condition, as far as its odds are
  /// multiplied by each.
  private final class Tilt {
    final double[] ages = AGES.clone();
    final double[] sexes = SEXES.clone();

    /// By fact, the odds ratio of each state.
    final Map<Integer, double[]> ratios = new HashMap<>();

    private final double base;

    Tilt(int given) {
      Condition condition = layout.conditions.get(given);
      for (int i = 0; i < ages.length; i++) {
        ages[i] *= AgeBand.multiplier(condition.age(), Span.point(FROM[i]));
      }
      for (int i = 0; i < sexes.length; i++) {
        sexes[i] *= condition.sex().getOrDefault(SEX_NAMES.get(i), 1.0);
      }
      condition
          .riskFactors()
          .forEach((key, odds) ->
              ratios
                      .computeIfAbsent(
                          layout.fact(key),
                          f -> {
                            var ones = new double[layout.states(f)];
                            Arrays.fill(ones, 1);
                            return ones;
                          })[key.state()] =
                  odds.value());
      double highest = priors.of(given, Person.unknown(layout));
      for (var parent : condition.causedBy().values()) {
        highest *= Math.max(1, parent.value());
      }
      base = highest;
    }

    /// A bound on P(condition | start), in proportion to which `start` was drawn too often.
    double most(Start start) {
      return base
          * (ages[start.band] / AGES[start.band])
          * (sexes[start.sex] / SEXES[start.sex])
          * start.favour;
    }
  }
}
