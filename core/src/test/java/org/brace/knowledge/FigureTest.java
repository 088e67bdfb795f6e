package org.brace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.brace.knowledge.Figure.Sort;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Knowledge KNOWLEDGE = SoundBase.sound().knowledge();

  private static List<String> names(Sort sort) {
    return Figure.all(KNOWLEDGE).stream()
        .filter(figure -> figure.sort() == sort)
        .map(Figure::of)
        .toList();
  }

  /// The sites of a pain repeat the numbers of their heading.
  @Test
  void every_number_is_told_once_with_what_it_is() {
    assertThat(names(Sort.CHANCE))
        .containsExactlyInAnyOrder(
            "the leak of cough-duration (short)",
            "the leak of cough-duration (long)",
            "the leak of wheeze (present)",
            "the leak of breathless (effort)",
            "the leak of breathless (rest)",
            "the leak of pain-site (neck)",
            "the leak of pain-site (chest-side)",
            "the leak of oxygen-saturation (low)",
            "the leak of oxygen-saturation (very-low)",
            "the prevalence of smoker (present)",
            "the prevalence of takes.steroid-tablets (present)",
            "the prior of rib-fracture",
            "the sensitivity of pain-site.chest-side in rib-fracture",
            "the ratio by which rib-fracture hides pain-site.neck",
            "the prior of whooping",
            "the sensitivity of cough-duration.long in whooping",
            "the sensitivity of wheeze in whooping",
            "the sensitivity of breathless.rest in whooping",
            "the sensitivity of oxygen-saturation.low in whooping",
            "the probability from which care speaks of a condition");
  }

  @Test
  void odds_ratios_are_no_chances() {
    assertThat(names(Sort.ODDS))
        .containsExactlyInAnyOrder(
            "the odds ratio of smoker for rib-fracture",
            "the odds ratio of takes.steroid-tablets for rib-fracture",
            "the odds ratio of whooping for rib-fracture");
  }

  @Test
  void each_number_is_the_one_that_stands_there() {
    assertThat(Figure.all(KNOWLEDGE))
        .filteredOn(figure -> figure.of().equals("the odds ratio of whooping for rib-fracture"))
        .singleElement()
        .satisfies(figure -> {
          assertThat(figure.estimate().value()).isEqualTo(8);
          assertThat(figure.estimate().source()).isEqualTo("hanak2005");
        });
  }

  @Test
  void they_are_counted_by_where_they_come_from() {
    assertThat(Figure.counts(KNOWLEDGE))
        .containsExactly(
            entry(Estimate.Kind.PUBLISHED, 5),
            entry(Estimate.Kind.DERIVED, 1),
            entry(Estimate.Kind.EXPERT, 17));
  }

  @Test
  void without_care_there_is_no_number_of_it() {
    Knowledge without =
        SoundBase.sound()
            .without("care.yaml")
            .without("medicine-rules/nsaid.yaml")
            .without("options/back.yaml")
            .without("self-care/ease.yaml")
            .knowledge();

    assertThat(Figure.all(without)).hasSize(Figure.all(KNOWLEDGE).size() - 1);
    assertThat(Figure.all(without)).extracting(Figure::of).noneMatch(of -> of.contains("care"));
  }
}
