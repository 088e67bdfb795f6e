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
  void what_is_misspelt_is_offered_by_its_name() {
    assertThat(ConditionNames.near(RealBase.KNOWLEDGE, "lung canser")).contains("Lung cancer");
  }
}
