package org.brace.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "ventalin, ventolin, ventolin",
    "ventalin 100 mcg, ventolin, ventolin 100 mcg",
    "2 puffs of Ventalin twice a day, ventolin, 2 puffs of ventolin twice a day",
    "montelukst 10, montelukast, montelukast 10",
    "st jon wort 300 mg, st john's wort, st john's wort 300 mg",
    "fostar, fostair nexthaler, fostair nexthaler",
  })
  void a_name_is_put_right_and_all_else_stays(String typed, String chosen, String respelt) {
    assertThat(Names.respelt(typed, chosen)).isEqualTo(respelt);
  }

  private static final List<String> FACTS =
      List.of(
          "cough",
          "feverish",
          "pain-worse-coughing-sneezing",
          "pain-worse-movement-twisting",
          "saddle-numbness",
          "wheeze");

  @ParameterizedTest
  @CsvSource({
    "saddle-numness, saddle-numbness",
    "pain-worse-movement, pain-worse-movement-twisting",
    "worse-coughing-pain, pain-worse-coughing-sneezing",
    "fever, feverish",
    "wheezing, wheeze",
  })
  void an_id_near_by_its_letters_or_by_its_words_is_offered(String wrong, String meant) {
    assertThat(Names.instead(wrong, FACTS, "?")).isEqualTo("Did you mean " + meant + "?");
  }

  @Test
  void where_nothing_is_near_all_are_named_or_where_they_stand() {
    assertThat(Names.instead("zorb", List.of("present", "absent"), "elsewhere"))
        .isEqualTo("Use one of present, absent");
    assertThat(Names.instead("zorb", Collections.nCopies(13, "cough"), "elsewhere"))
        .isEqualTo("elsewhere");
    assertThat(Names.instead("zorb", List.of(), "elsewhere")).isEqualTo("elsewhere");
  }

  @Test
  void the_letters_of_a_name_pass_over_none_that_is_near() {
    var random = new Random(7);
    List<String> known = Stream.generate(() -> word(random)).limit(3000).distinct().toList();
    for (int i = 0; i < 100; i++) {
      String wrong = word(random);
      for (int most = 1; most < 4; most++) {
        int letters = most;
        assertThat(Names.spelt(wrong, known.stream(), most))
            .containsExactlyInAnyOrderElementsOf(
                known.stream().filter(each -> Names.distance(wrong, each) <= letters).toList());
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(7), 'a', 'f')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void three_are_offered_at_most() {
    assertThat(
            Names.meant(
                "leg-pain", List.of("leg-pain-a", "leg-pain-b", "leg-pain-c", "leg-pain-d")))
        .hasSize(3);
  }
}
