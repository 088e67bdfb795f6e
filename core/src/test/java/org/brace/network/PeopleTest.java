package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.knowledge.Knowledge;
import org.brace.model.Span;
import org.brace.network.Causes.Weighed;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Shares of drawn people against shares worked out exactly. With a fixed seed each test always
/// gives the same; 0.001 keeps chance out, and a wrong sampler is far below it at 20,000 people.
@NullMarked
class PeopleTest {

  private static final int PEOPLE = 20_000;
  private static final double CHANCE = 0.001;

  @Test
  void conditions_risk_factors_and_findings_come_as_often_as_worked_by_hand() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("smoker", 0.2);
    small.yesNo("pain", 0.05);
    small.condition("ill", 0.1).shows("pain", 1, 0.6).riskFactor("smoker", 1, 4);
    List<DrawnPerson> people = draw(small.build());

    // odds 1/9, centred by 0.2 * 4 + 0.8 = 1.6: smokers 1/9 * 2.5, others 1/9 * 0.625
    double ofSmokers = odds(2.5 / 9);
    double ofOthers = odds(0.625 / 9);
    double ill = 0.2 * ofSmokers + 0.8 * ofOthers;
    assertShares(people, "smoker", 0.8, 0.2);
    assertThat(pValue(people.stream().map(each -> each.conditions().size()).toList(), 1 - ill, ill))
        .isGreaterThan(CHANCE);
    double pain = ill * 0.6 + (1 - ill) * 0.05;
    assertShares(people, "pain", 1 - pain, pain);
  }

  @Test
  void a_graded_finding_takes_the_worst_push_and_a_parent_makes_its_child_likelier() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.choice("weak", null, 0.1, 0.02);
    small.condition("parent", 0.3).shows("weak", 2, 0.3);
    small.condition("child", 0.2).causedBy.put("parent", SmallKnowledge.number(5));
    small.conditions.get("child").hides("weak", 0.5);
    Knowledge knowledge = small.build();
    List<DrawnPerson> people = draw(knowledge);

    // the child's odds 0.25 are centred by 1 + 0.3 * 4 = 2.2
    double without = odds(0.25 / 2.2);
    double with = odds(0.25 / 2.2 * 5);
    double both = 0.3 * with;
    double child = both + 0.7 * without;
    assertThat(
            pValue(
                people.stream()
                    .map(each ->
                        (each.conditions().contains("parent") ? 2 : 0)
                            + (each.conditions().contains("child") ? 1 : 0))
                    .toList(),
                0.7 * (1 - without),
                0.7 * without,
                0.3 * (1 - with),
                both))
        .isGreaterThan(CHANCE);
    // alone the parent gives 0.3 worst; its push is to 2 only: the leak keeps 0.1 * (1 - q) for 1
    double q = (0.3 - 0.02) / 0.98;
    double kept = 1 - child * 0.5;
    double keptOfParents = 0.3 - both * 0.5;
    double worst = keptOfParents * 0.3 + (kept - keptOfParents) * 0.02;
    double mild = keptOfParents * 0.1 * (1 - q) + (kept - keptOfParents) * 0.1;
    assertShares(people, "weak", 1 - mild - worst, mild, worst);
  }

  @Test
  void risk_factors_come_as_often_as_at_that_age_and_leave_what_age_does_to_the_condition() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo(
        "frail", 0.1, Map.of("18-29", 0.1, "30-44", 0.1, "45-59", 1.0, "60-74", 2.0, "75+", 2.8));
    small.condition("ill", 0.02).riskFactor("frail", 1, 6);
    List<DrawnPerson> old = draw(small.build()).stream().filter(each -> each.age() >= 75).toList();

    assertShares(old, "frail", 0.72, 0.28);
    // centred by 1 + 0.28 * 5 = 2.4 at that age
    double ill = 0.28 * odds(6 / 2.4 / 49) + 0.72 * odds(1 / 2.4 / 49);
    assertThat(pValue(old.stream().map(each -> each.conditions().size()).toList(), 1 - ill, ill))
        .isGreaterThan(CHANCE);
  }

  @Test
  void the_multipliers_of_a_prevalence_average_to_one_over_those_who_ask() {
    double[] ages = {0.18, 0.26, 0.25, 0.20, 0.11};
    var bands = List.of("18-29", "30-44", "45-59", "60-74", "75+");
    RealBase.KNOWLEDGE.facts().values().stream()
        .filter(fact -> !fact.byAge().isEmpty())
        .forEach(fact -> {
          double mean =
              IntStream.range(0, ages.length)
                  .mapToDouble(i -> ages[i] * fact.byAge().getOrDefault(bands.get(i), 0.0))
                  .sum();
          assertThat(mean).as(fact.id()).isCloseTo(1, within(0.01));
        });
  }

  @Test
  void a_detail_is_found_as_often_as_its_number_says_and_only_with_its_whole() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.choice("breathless", null, 0.1, 0.04);
    small.detail("gasping", 0.01, List.of("breathless.s2"), List.of());
    small.condition("ill", 0.2).shows("breathless", 2, 0.5).shows("gasping", 1, 0.4);
    List<DrawnPerson> people = draw(small.build());

    assertThat(people)
        .filteredOn(each -> each.state("gasping") == 1)
        .allMatch(each -> each.state("breathless") == 2);
    double gasping = 0.2 * 0.4 + 0.8 * 0.01;
    assertShares(people, "gasping", 1 - gasping, gasping);
    assertShares(
        people,
        "breathless",
        0.8 * 0.86 + 0.2 * 0.5 * 0.86 / 0.96,
        0.1 * (0.8 + 0.1 / 0.96),
        0.8 * 0.04 + 0.1);
  }

  @Test
  void of_the_diagnoses_of_one_complaint_each_person_gets_one_and_each_keeps_its_share() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("pain", 0.1);
    small.condition("strain", 0.3).shows("pain", 1, 0.5).oneOf = "back";
    small.condition("cold", 0.4).shows("pain", 1, 0.2);
    small.condition("unspecified", 0.5).shows("pain", 1, 0.5).oneOf = "back";
    List<DrawnPerson> people = draw(small.build());

    assertThat(people)
        .noneMatch(each -> each.conditions().containsAll(List.of("strain", "unspecified")));
    assertThat(
            pValue(
                people.stream()
                    .map(each ->
                        each.conditions().contains("strain")
                            ? 2
                            : each.conditions().contains("unspecified") ? 1 : 0)
                    .toList(),
                0.2,
                0.5,
                0.3))
        .isGreaterThan(CHANCE);
    assertThat(
            pValue(
                people.stream().map(each -> each.conditions().contains("cold") ? 1 : 0).toList(),
                0.6,
                0.4))
        .isGreaterThan(CHANCE);
  }

  @Test
  void everyone_with_a_condition_shows_one_of_the_signs_it_presents_with() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("pain", 0.1);
    small.yesNo("fever", 0.05);
    small
        .condition("ill", 0.3)
        .shows("pain", 1, 0.5)
        .shows("fever", 1, 0.4)
        .presentsWith("pain", "fever");
    List<DrawnPerson> people = draw(small.build());

    assertThat(people)
        .noneMatch(each ->
            each.conditions().contains("ill") && each.state("pain") + each.state("fever") == 0);
    // 0.5 and 0.4 leave 0.3 with neither, who are drawn again
    double pain = 0.3 * 0.5 / 0.7 + 0.7 * 0.1;
    double fever = 0.3 * 0.4 / 0.7 + 0.7 * 0.05;
    assertShares(people, "pain", 1 - pain, pain);
    assertShares(people, "fever", 1 - fever, fever);
  }

  @Test
  void someone_drawn_with_a_diagnosis_has_no_other_of_its_complaint() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("pain", 0.1);
    small.condition("strain", 0.3).shows("pain", 1, 0.5).oneOf = "back";
    small.condition("unspecified", 0.5).shows("pain", 1, 0.5).oneOf = "back";
    var people = People.of(small.build());

    assertThat(
            IntStream.range(0, 200)
                .mapToObj(seed ->
                    people.drawWith("unspecified", new SplittableRandom(seed)).conditions()))
        .allMatch(conditions -> conditions.equals(Set.of("unspecified")));
  }

  @Test
  void what_a_finding_rules_out_is_not_there_with_it() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("only-on-moving", 0.5);
    small.detail("constant", 0.3, List.of(), List.of("only-on-moving"));
    small.condition("ill", 0.1).shows("constant", 1, 0.6).shows("only-on-moving", 1, 0.7);
    List<DrawnPerson> people = draw(small.build());

    assertThat(people)
        .filteredOn(each -> each.state("constant") == 1)
        .isNotEmpty()
        .allMatch(each -> each.state("only-on-moving") == 0);
  }

  @Test
  void who_has_a_condition_is_drawn_as_if_all_others_had_been_thrown_away() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo(
        "smoker", 0.3, Map.of("18-29", 1.6, "30-44", 1.3, "45-59", 1.0, "60-74", 0.5, "75+", 0.2));
    small.yesNo("pain", 0.1);
    small.condition("parent", 0.2).shows("pain", 1, 0.5);
    var child = small.condition("child", 0.3).riskFactor("smoker", 1, 6);
    child.causedBy.put("parent", SmallKnowledge.number(3));
    child.age.put("75+", 4.0);
    child.sex.put("male", 2.0);
    Knowledge knowledge = small.build();
    var people = People.of(knowledge);
    List<DrawnPerson> kept =
        IntStream.range(0, 5 * PEOPLE)
            .mapToObj(i -> people.draw(new SplittableRandom(i)))
            .filter(each -> each.conditions().contains("child"))
            .toList();
    List<DrawnPerson> straight =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> people.drawWith("child", new SplittableRandom(-i)))
            .toList();

    assertThat(straight).allMatch(each -> each.conditions().contains("child"));
    long[][] counts = new long[2][48];
    kept.forEach(each -> counts[0][cell(each)]++);
    straight.forEach(each -> counts[1][cell(each)]++);
    assertThat(new ChiSquareTest().chiSquareTest(occupied(counts))).isGreaterThan(CHANCE);
  }

  @Test
  void posteriors_are_the_shares_among_those_who_show_it() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.yesNo("pain", 0.05);
    small.yesNo("fever", 0.1);
    small.condition("one", 0.2).shows("pain", 1, 0.7).shows("fever", 1, 0.4);
    small.condition("other", 0.1).shows("pain", 1, 0.3).hides("fever", 0.2);
    Knowledge knowledge = small.build();
    List<DrawnPerson> shown =
        draw(knowledge).stream()
            .filter(each -> each.state("pain") == 1 && each.state("fever") == 0)
            .toList();
    var told = Map.of("pain", Span.PRESENT, "fever", Span.ABSENT);

    var causes =
        (Weighed) CauseNetwork.of(knowledge).causes(SmallKnowledge.values(knowledge, told));

    for (Cause cause : causes.causes()) {
      var has = shown.stream().map(each -> each.conditions().contains(cause.id()) ? 1 : 0).toList();
      assertThat(pValue(has, 1 - cause.probability(), cause.probability())).isGreaterThan(CHANCE);
    }
  }

  @Test
  void what_is_hidden_together_is_hidden_in_one_event() {
    var small = new SmallKnowledge();
    small.ageAndSex();
    small.hiddenWith.put("sore", "sharp");
    small.yesNo("sharp", 0.3);
    small.yesNo("sore", 0.4);
    small.condition("heart", 0.5).hides("sharp", 0.3);
    small.condition("strain", 0.5).shows("sore", 1, 0.7);

    var both =
        draw(small.build()).stream()
            .map(each -> 2 * each.state("sharp") + each.state("sore"))
            .toList();

    // visible in 1 - 0.5 * 0.7 = 0.65 of all; then 0.55 are sore
    assertThat(
            pValue(
                both, 0.65 * 0.7 * 0.45 + 0.35, 0.65 * 0.7 * 0.55, 0.65 * 0.3 * 0.45, 0.65 * 0.165))
        .isGreaterThan(CHANCE);
  }

  @Test
  void a_base_with_just_one_cause_is_refused() {
    var small = new SmallKnowledge();
    small.exactlyOne = true;
    small.yesNo("pain", 0.1);
    small.condition("one", 0.5).shows("pain", 1, 0.5);

    assertThatThrownBy(() -> People.of(small.build())).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<DrawnPerson> draw(Knowledge knowledge) {
    var people = People.of(knowledge);
    return IntStream.range(0, PEOPLE).mapToObj(i -> people.draw(new SplittableRandom(i))).toList();
  }

  private static int cell(DrawnPerson person) {
    int cell = person.age() < 45 ? 0 : person.age() < 75 ? 1 : 2;
    cell = 2 * cell + (person.sex().equals("male") ? 1 : 0);
    cell = 2 * cell + (person.conditions().contains("parent") ? 1 : 0);
    cell = 2 * cell + person.state("smoker");
    return 2 * cell + person.state("pain");
  }

  private static long[][] occupied(long[][] counts) {
    int[] columns =
        IntStream.range(0, counts[0].length).filter(i -> counts[0][i] + counts[1][i] > 0).toArray();
    var occupied = new long[2][columns.length];
    for (int i = 0; i < columns.length; i++) {
      occupied[0][i] = counts[0][columns[i]];
      occupied[1][i] = counts[1][columns[i]];
    }
    return occupied;
  }

  private static void assertShares(List<DrawnPerson> people, String fact, double... shares) {
    var states = people.stream().map(each -> each.state(fact)).toList();
    assertThat(pValue(states, shares)).as(fact).isGreaterThan(CHANCE);
  }

  private static double pValue(List<Integer> seen, double... shares) {
    var counts = new long[shares.length];
    seen.forEach(state -> counts[state]++);
    var expected = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      expected[i] = shares[i] * seen.size();
    }
    return new ChiSquareTest().chiSquareTest(expected, counts);
  }

  private static double odds(double odds) {
    return odds / (1 + odds);
  }
}
