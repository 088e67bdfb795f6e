package org.brace.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.interview.Strain.NOW;
import static org.brace.interview.Strain.PLANNER;
import static org.brace.interview.Strain.interview;
import static org.brace.interview.Strain.strain;

import java.util.ArrayList;
import java.util.List;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Level;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;
import org.junit.jupiter.api.Test;

/// What is asked for the causes, once the level is settled.
class CausePagesTest {

  @Test
  void a_strain_with_a_cold_is_asked_about_both() {
    List<String> asked = new ArrayList<>();
    interview(strain()).pages().forEach(page -> page.lines().forEach(l -> asked.add(l.fact())));

    assertThat(asked).contains("runny-blocked-nose", "pain-worse-movement-twisting");
  }

  @Test
  void a_page_for_the_causes_does_not_reach_across_seventy_lines() {
    int read = 0;
    List<Integer> ends = new ArrayList<>();
    for (Screen page : interview(strain()).pages()) {
      int before = read;
      for (Line line : page.lines()) {
        Fact fact = RealBase.KNOWLEDGE.facts().get(line.fact());
        boolean list = fact != null && fact.type() == Fact.Type.CHOICES;
        read += list ? fact.states().size() : 1;
      }
      ends.add(read);
      if (page.lines().stream().allMatch(line -> line.reach() == Level.SELF_CARE)) {
        assertThat(before < 70 && read > 70).as("from %d to %d", before, read).isFalse();
      }
    }
    assertThat(ends).as("they go on for the causes, having been asked again at 70").contains(70);
  }

  @Test
  void on_a_page_for_the_causes_alone_the_level_is_that_of_the_end() {
    var simulation = new Simulation(RealBase.KNOWLEDGE, false, 7);
    int pages = 0;
    for (int i = 0; i < 30; i++) {
      var answered = simulation.drawn(i).answered();
      var person = new Respondent(RealBase.KNOWLEDGE, answered.told(), answered.computed(), NOW);
      Level end = ((Step.Stop) PLANNER.next(person.interview(PLANNER).end())).level();
      boolean settled = false;
      for (Known known : person.moments(PLANNER)) {
        if (PLANNER.next(known) instanceof Step.Ask ask) {
          assertThat(settled && ask.purpose() == Step.Purpose.LEVEL)
              .as("asked for the level again")
              .isFalse();
          settled = ask.purpose() == Step.Purpose.CAUSES;
          if (settled) {
            pages++;
            assertThat(ask.standing()).isEqualTo(end);
          }
        }
      }
    }
    assertThat(pages).isGreaterThan(30);
  }

  @Test
  void a_detail_of_what_was_denied_is_not_asked_for_the_causes() {
    List<String> asked = new ArrayList<>();
    interview(strain()).pages().forEach(page -> page.lines().forEach(l -> asked.add(l.fact())));

    assertThat(asked).contains("feverish").doesNotContain("cold-explains-fever");
  }
}
