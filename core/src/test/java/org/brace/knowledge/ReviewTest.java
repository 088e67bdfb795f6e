package org.brace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.brace.knowledge.read.KnowledgeFile;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final String UNSIGNED = "reviewed: {by: null, date: null}";
  private static final String SIGNED = "reviewed: {by: Dr B, date: \"2026-02-03\"}";

  /// Two conditions, of which one is signed, seven rules of urgency, five of medicines, an option,
  /// something to do on one's own, and what belongs to every answer.
  private static final int SIGNABLE = 2 + 7 + 5 + 1 + 1 + 1;

  private static Review signed(Predicate<String> which) {
    SoundBase base = SoundBase.sound().with("policy.yaml", "scope:", UNSIGNED.concat("\nscope:"));
    for (KnowledgeFile file : base.files()) {
      if (which.test(file.path())) {
        base = base.with(file.path(), file.text().replace(UNSIGNED, SIGNED));
      }
    }
    return base.knowledge().review();
  }

  @Test
  void each_item_that_can_be_signed_is_counted_once() {
    assertThat(SoundBase.sound().knowledge().review()).isEqualTo(new Review(1, SIGNABLE));
  }

  @Test
  void who_signs_a_file_signs_each_of_its_items() {
    assertThat(signed(path -> path.equals("conditions/rib-fracture.yaml")).signed()).isEqualTo(2);
    assertThat(signed(path -> path.equals("red-flags/clot.yaml")).signed()).isEqualTo(1 + 5);
    assertThat(signed(path -> path.equals("medicine-rules/nsaid.yaml")).signed()).isEqualTo(1 + 5);
  }

  @Test
  void what_belongs_to_every_answer_is_one() {
    assertThat(signed(path -> path.equals("care.yaml")).signed()).isEqualTo(2);
  }

  @Test
  void it_is_whole_only_once_all_is_signed() {
    assertThat(signed(_ -> true)).isEqualTo(new Review(SIGNABLE, SIGNABLE));
    assertThat(signed(_ -> true).isWhole()).isTrue();
    assertThat(signed(path -> !path.equals("combinations.yaml")))
        .isEqualTo(new Review(SIGNABLE - 1, SIGNABLE));
    assertThat(signed(path -> !path.equals("combinations.yaml")).isWhole()).isFalse();
  }

  @Test
  void without_care_there_is_nothing_of_it_to_sign() {
    SoundBase base =
        SoundBase.sound()
            .without("care.yaml")
            .without("medicine-rules/nsaid.yaml")
            .without("options/back.yaml")
            .without("self-care/ease.yaml");

    assertThat(base.knowledge().review()).isEqualTo(new Review(1, 2 + 7));
  }
}
