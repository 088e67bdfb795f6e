package org.brace.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.RealBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionNamesTest {

  @ParameterizedTest
  @CsvSource({
    "TB, pulmonary-tuberculosis",
    "flu, influenza-covid",
    "Covid, influenza-covid",
    "heart attack, acute-coronary-syndrome",
    "blood clot, pulmonary-embolism",
    "DVT, deep-vein-thrombosis",
    "slipped disc, lumbar-disc-radiculopathy",
    "sciatica, lumbar-disc-radiculopathy",
    "cancer, lung-cancer",
    "lung-cancer, lung-cancer",
    "chest infection, pneumonia",
  })
  void a_name_means_what_people_mean_by_it(String name, String condition) {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, name))
        .extracting(Condition::id)
        .startsWith(condition);
  }

  @Test
  void a_word_that_several_have_means_each_of_them() {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, "cancer"))
        .extracting(Condition::id)
        .contains("lung-cancer", "mesothelioma", "myeloma", "spinal-metastases-cord-compression");
  }

  @Test
  void a_part_of_a_word_means_nothing() {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, "umon")).isEmpty();
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, "  ")).isEmpty();
  }

  @Test
  void of_several_the_one_that_is_named_so_and_is_the_commonest_comes_first() {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, "asthma"))
        .extracting(Condition::id)
        .containsExactly(
            "asthma-poorly-controlled",
            "asthma-exacerbation",
            "aerd-reaction",
            "respiratory-muscle-overuse");
  }

  @ParameterizedTest
  @CsvSource({
    "pneumonia, pneumonia",
    "mesothelioma, mesothelioma",
    "cauda equina syndrome, cauda-equina-syndrome",
    "angina, stable-angina",
  })
  void what_stands_in_or_before_a_bracket_is_a_name_of_its_own(String name, String condition) {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, name))
        .extracting(Condition::id)
        .containsExactly(condition);
  }

  @ParameterizedTest
  @CsvSource({
    "lung canser, Lung cancer",
    "canser of the lung, Lung cancer",
    "cancr, Lung cancer",
    "newmonia, Pneumonia (lung infection)",
    "pnumonia, Pneumonia (lung infection)",
    "numonia, Pneumonia (lung infection)",
    "hart atack, Heart attack or one that threatens",
    "asma, Asthma that is not well controlled",
    "tubercolosis, Tuberculosis of the lung",
    "plurisy, Pleurisy (inflamed lining of the lung)",
    "scaitica, Slipped disc pressing on a leg nerve",
    "my hart failur, Heart failure",
    "bloodclot, Blood clot in the lung",
  })
  void what_is_misspelt_means_nothing_and_is_offered_by_its_name(String name, String condition) {
    assertThat(ConditionNames.meant(RealBase.KNOWLEDGE, name)).isEmpty();
    assertThat(ConditionNames.near(RealBase.KNOWLEDGE, name)).contains(condition);
  }

  @ParameterizedTest
  @CsvSource({"umon", "zzqqxx", "the", "''", "42", "toothache"})
  void what_is_like_no_name_offers_nothing(String name) {
    assertThat(ConditionNames.near(RealBase.KNOWLEDGE, name)).isEmpty();
  }
}
