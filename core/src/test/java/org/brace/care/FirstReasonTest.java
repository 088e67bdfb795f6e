package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.RealBase;
import org.brace.model.Answer;
import org.junit.jupiter.api.Test;

/// Of several reasons to ask first, the reader is told the first: it is the one that matters most.
class FirstReasonTest {

  private static String firstReason(AdvisedPerson person) {
    return person.probably("thoracolumbar-muscle-strain", 0.8).care().options().stream()
        .filter(option -> option.option().id().equals("anti-inflammatory-tablets"))
        .findFirst()
        .orElseThrow()
        .concerns()
        .getFirst()
        .rule();
  }

  @Test
  void with_heart_aspirin_it_is_about_every_such_painkiller_and_not_about_diclofenac() {
    var onAspirin =
        new AdvisedPerson(RealBase.KNOWLEDGE)
            .aged(70)
            .with("coronary-disease-known")
            .taking("aspirin 75 mg");

    assertThat(firstReason(onAspirin)).isEqualTo("nsaid-antiplatelet");
  }

  @Test
  void in_pregnancy_with_asthma_it_is_the_pregnancy() {
    var pregnant =
        new AdvisedPerson(RealBase.KNOWLEDGE)
            .aged(26)
            .with("asthma")
            .with("pregnant")
            .with("pregnancy-stage", new Answer.Choice("16-to-20-weeks"))
            .taking();

    assertThat(firstReason(pregnant)).isEqualTo("nsaid-pregnancy");
  }
}
