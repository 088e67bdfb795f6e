package org.brace.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.brace.RealBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private final Wording wording = new Wording(RealBase.KNOWLEDGE);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cough-duration; 1 wk; how long the cough has lasted: 1 week",
        "cough-duration; 2 wk; how long the cough has lasted: 2 weeks",
        "cough-duration; > 3 wk; how long the cough has lasted: more than 3 weeks",
        "cough-duration; >= 3 wk and < 8 wk; how long the cough has lasted: 3 weeks or more and less than 8 weeks",
        "steroid-courses-12m; >= 1; steroid courses in 12 months: 1 or more",
        "steroid-courses-12m; >= 1 and <= 2; steroid courses in 12 months: 1 to 2",
        "prednisolone-12m; >= 1200 mg and <= 1500 mg; prednisolone or equivalent in 12 months: 1200 to 1500 mg",
        "peak-flow-percent; 47.61904761904762 %; peak flow as a share of the best, worked out: 47.6 %",
        "peak-flow-percent; >= 2.2222222222222223 %; peak flow as a share of the best, worked out: 2.2 % or more",
        "inhaler-regimen; not-asked; how the inhalers work together: not known",
        "temperature; 37.1 Cel; temperature: 37.1 °C",
        "feverish; absent; feverish: no",
        "feverish; masked; feverish: no, but something that you took may hide it",
        "temperature; masked; temperature: as told, but something that you took may hide more",
      })
  void what_is_known_is_said_as_people_say_it(String fact, String answer, String words) {
    assertThat(wording.known(fact, answer)).isEqualTo(words);
  }

  @Test
  void a_judgement_of_our_own_is_not_told_as_a_source() {
    assertThat(wording.sources(List.of("cg95", "expert")))
        .isEqualTo("NICE CG95, our own judgement");
    assertThat(wording.published("cg95")).isTrue();
    assertThat(wording.published("expert")).isFalse();
  }

  @Test
  void a_number_that_is_open_may_be_high_or_low_and_is_not_so() {
    assertThat(wording.ifSo(List.of("reliever-inhalers-12m", "reliever-days-week")))
        .isEqualTo("If any of these is high for you");
    assertThat(wording.ifSo(List.of("egfr"))).isEqualTo("If this is low for you");
    assertThat(wording.ifSo(List.of("diabetes"))).isEqualTo("If this applies to you");
    assertThat(wording.ifSo(List.of("egfr", "diabetes")))
        .isEqualTo("If any of these applies to you");
    assertThat(wording.ifSo(List.of("reliever-days-week", "egfr")))
        .isEqualTo("If any of these applies to you");
    assertThat(wording.ifSo(List.of("pregnancy-stage"))).isEqualTo("Depending on this");
  }

  @Test
  void beside_what_may_apply_a_number_is_named_with_its_bad_end() {
    assertThat(wording.questions(List.of("egfr", "skin-broken")))
        .containsExactly(
            "kidney function (eGFR) that is low", "broken or inflamed skin at the painful place");
    assertThat(wording.questions(List.of("egfr"))).containsExactly("kidney function (eGFR)");
    assertThat(wording.asked("pain-site.lower-back")).isEqualTo("lower back");
    assertThat(wording.asked("egfr")).isEqualTo("kidney function (eGFR)");
  }

  @Test
  void what_is_not_known_is_a_line_and_names_the_list_of_medicines_once() {
    assertThat(notKnown("takes.oestrogen", "takes.insulin", "steroid-courses-12m"))
        .isEqualTo("your medicines");
    assertThat(notKnown("peak-flow-percent", "takes.insulin"))
        .isEqualTo("your medicines; peak flow as a share of the best, worked out");
    assertThat(notKnown("feverish", "rigors", "takes.insulin", "nausea", "diabetes", "asthma"))
        .startsWith("your medicines; feverish; ")
        .endsWith("; and 1 more");
  }

  private String notKnown(String... facts) {
    var why = new LinkedHashMap<String, String>();
    List.of(facts).forEach(fact -> why.put(fact, "not-asked"));
    return wording.notKnown(why);
  }
}
