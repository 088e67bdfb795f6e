package org.brace.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.brace.RealBase;
import org.brace.model.Level;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private final Simulation simulation = new Simulation(RealBase.KNOWLEDGE, false, 7);

  @Test
  void the_same_seed_gives_the_same_people_whatever_the_threads() throws Exception {
    List<Simulated> alone = on(1, () -> simulation.people(300));
    List<Simulated> together = on(4, () -> simulation.people(300));

    assertThat(together).isEqualTo(alone);
    assertThat(new Simulation(RealBase.KNOWLEDGE, false, 8).people(300)).isNotEqualTo(alone);
  }

  @Test
  void the_first_people_are_the_same_however_many_are_drawn() {
    assertThat(simulation.people(200).subList(0, 100)).isEqualTo(simulation.people(100));
  }

  @Test
  void everyone_drawn_with_a_condition_has_it() {
    assertThat(simulation.peopleWith("pulmonary-embolism", 100))
        .allMatch(person -> person.conditions().contains("pulmonary-embolism"))
        .allMatch(Simulated::serious);
  }

  @Test
  void devices_add_measurements_and_nothing_else() {
    var without = simulation.people(200);
    var with = new Simulation(RealBase.KNOWLEDGE, true, 7).people(200);

    assertThat(without).noneMatch(person -> tells(person, "temperature:"));
    assertThat(with).anyMatch(person -> tells(person, "temperature:"));
    assertThat(with.stream().filter(person -> person.told().isEmpty())).isEmpty();
  }

  /// Of everyone 1.5 in 100 take them for long; weak immunity and much steroid are made true by
  /// them now and then, and do not multiply them.
  @Test
  void a_way_to_make_a_fact_true_stays_about_as_common_as_it_is() {
    var people = simulation.people(6_000);

    assertThat(people.stream().filter(person -> tells(person, "steroid-systemic-long")).count())
        .isBetween(60L, 200L);
  }

  @Test
  void shares_add_up_and_the_groups_are_parts_of_everyone() {
    var levels = Levels.of(RealBase.KNOWLEDGE, simulation, 400, 20);

    for (Levels.Group group : levels.groups()) {
      double sum = List.of(Level.values()).stream().mapToDouble(group::share).sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
    assertThat(levels.groups().get(1).people() + levels.groups().get(4).people()).isEqualTo(400);
    assertThat(levels.emergencies())
        .extracting(Levels.Emergency::condition)
        .contains("aortic-dissection", "cauda-equina-syndrome")
        .doesNotContain("costochondritis");
    var drawn = new LevelsJson.Drawn(RealBase.KNOWLEDGE, 400, 20, 1, false);
    assertThat(LevelsJson.line(levels, drawn))
        .isEqualTo(LevelsJson.line(Levels.of(RealBase.KNOWLEDGE, simulation, 400, 20), drawn));
  }

  private static boolean tells(Simulated person, String start) {
    return person.told().stream().anyMatch(told -> told.startsWith(start));
  }

  private static <T> T on(int threads, Callable<T> work) throws Exception {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(work).get();
    }
  }
}
