package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.brace.care.Care;
import org.brace.care.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Options in golden cases of people whom they are for, and how they fit there.
class OptionCasesTest {

  @ParameterizedTest
  @CsvSource({
    "copd-flare-with-diabetes, copd-flare-care, ASK_FIRST",
    "bronchiectasis-flare, bronchiectasis-flare-care, SUITABLE",
    "heart-failure-and-cough, heart-failure-care, SUITABLE",
    "panic-and-tingling-hands, panic-care, SUITABLE",
    "hay-fever-with-asthma, hay-fever-care, SUITABLE",
    "hay-fever-with-ritonavir, hay-fever-care, ASK_FIRST",
    "hay-fever-with-weak-kidneys, hay-fever-care, ASK_FIRST",
  })
  void is_offered_as_it_fits(String golden, String option, Fit fit) throws IOException {
    assertThat(care(golden).options())
        .filteredOn(each -> each.option().id().equals(option))
        .singleElement()
        .extracting(Care.Option::fit)
        .isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "diclofenac-healthy, copd-flare-care",
    "diclofenac-healthy, hay-fever-care",
    "hay-fever-with-asthma, copd-flare-care",
  })
  void is_not_offered_to_others(String golden, String option) throws IOException {
    assertThat(care(golden).options()).noneMatch(each -> each.option().id().equals(option));
  }

  @Test
  void a_last_choice_is_told_last_of_what_suits() throws IOException {
    Care strong =
        Objects.requireNonNull(
            GoldenCases.of("cases/benign/strong-strain-with-a-cold")
                .getFirst()
                .assessment()
                .care());

    assertThat(strong.options().stream().filter(each -> each.fit() == Fit.SUITABLE).toList())
        .hasSizeGreaterThan(3)
        .last()
        .satisfies(each -> assertThat(each.option().id()).isEqualTo("weak-opioid-short"));
  }

  private static Care care(String golden) throws IOException {
    return Objects.requireNonNull(
        GoldenCases.of("cases/care/" + golden).getFirst().assessment().care());
  }
}
