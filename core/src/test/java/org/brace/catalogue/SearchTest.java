package org.brace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static List<Reference> best(String typed, int count) {
    return SEARCH.find(typed).stream().limit(count).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "heart attack, acute-coronary-syndrome",
    "attack heart, acute-coronary-syndrome",
    "myocardial infarction, acute-coronary-syndrome",
    "collapsed lung, pneumothorax",
    "blood clot in the lung, pulmonary-embolism",
    "clot lung, pulmonary-embolism",
    "slipped disc, lumbar-disc-radiculopathy",
    "sciatica, lumbar-disc-radiculopathy",
    "asthma attack, asthma-exacerbation",
    "water on the lungs, heart-failure",
    "pulled muscle back, thoracolumbar-muscle-strain",
    "lumbago, nonspecific-mechanical-back-pain",
    "stomach ulcer, peptic-ulcer",
  })
  void what_people_call_an_illness_finds_it_first(String typed, String condition) {
    assertThat(SEARCH.find(typed)).startsWith(new Reference(Kind.CONDITION, condition));
  }

  @Test
  void causes_and_red_flags_come_before_what_they_are_made_of() {
    List<Kind> kinds = SEARCH.find("heart attack").stream().map(Reference::kind).toList();

    assertThat(kinds.indexOf(Kind.RED_FLAG)).isBetween(1, 5);
    assertThat(kinds.indexOf(Kind.FACT)).isGreaterThan(kinds.indexOf(Kind.RED_FLAG) + 3);
  }

  @Test
  void a_medicine_rule_is_found_by_any_medicine_it_speaks_of_and_by_what_makes_it_hold() {
    var rule = new Reference(Kind.MEDICINE_RULE, "nsaid-pregnancy-20-weeks");

    assertThat(best("ibuprofen pregnancy", 5)).contains(rule);
    assertThat(best("pregnant naproxen", 5)).contains(rule);
    assertThat(SEARCH.find("nurofen pregnancy")).contains(rule);
  }
}
