package org.brace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static final Search SEARCH = new Search(RealBase.KNOWLEDGE);

  @Test
  void a_word_of_the_name_comes_before_a_word_of_the_text() {
    assertThat(SEARCH.find("wheeze").getFirst()).isEqualTo(new Reference(Kind.FACT, "wheeze"));
  }

  @Test
  void all_words_must_be_there_in_any_order_and_case() {
    List<Reference> found = SEARCH.find("RIB  cough");
    assertThat(found).contains(new Reference(Kind.CONDITION, "cough-rib-fracture"));
    assertThat(SEARCH.find("cough rib")).containsExactlyInAnyOrderElementsOf(found);
    assertThat(SEARCH.find("cough rib zebra")).isEmpty();
  }

  @Test
  void the_beginning_of_a_word_is_enough_and_its_middle_is_not() {
    assertThat(SEARCH.find("whee")).contains(new Reference(Kind.FACT, "wheeze"));
    assertThat(SEARCH.find("heeze")).doesNotContain(new Reference(Kind.FACT, "wheeze"));
  }

  @Test
  void a_product_a_source_and_an_option_are_found() {
    assertThat(SEARCH.find("co-codamol 8/500"))
        .contains(new Reference(Kind.MEDICINE, "co-codamol 8/500"));
    assertThat(SEARCH.find("hanak2005")).contains(new Reference(Kind.SOURCE, "hanak2005"));
    assertThat(SEARCH.find("paracetamol")).anyMatch(item -> item.kind() == Kind.OPTION);
  }

  @Test
  void nothing_is_found_for_nothing() {
    assertThat(SEARCH.find("")).isEmpty();
    assertThat(SEARCH.find(" ?! ")).isEmpty();
  }
}
