package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.brace.RealBase;
import org.brace.wording.Wording;
import org.junit.jupiter.api.Test;

class WhoToNameTest {

  private static final String SADDLE = "pain-site: [lower-back]\nsaddle-numbness: present\n";

  private static WhoToName who(String person, String medicines, String answers) {
    Assessment assessment =
        Assessed.of(
            """
            brace-case: 1
            person: {%s}
            medicines: [%s]
            denied: all
            answers:
            %s
            """
                .formatted(person, medicines, answers.strip().indent(2).stripTrailing()));
    return new WhoToName(
        RealBase.KNOWLEDGE, new Wording(RealBase.KNOWLEDGE, assessment.medicines()), assessment);
  }

  private static String person(String person) {
    return who(person, "", "cough: present").person();
  }

  @Test
  void age_and_sex_are_said_as_people_say_them() {
    assertThat(person("age: 62, sex: female")).isEqualTo("62-year-old woman");
    assertThat(person("age: 30, sex: male")).isEqualTo("30-year-old man");
    assertThat(person("age: 16, sex: male")).isEqualTo("16-year-old boy");
    assertThat(person("age: 41")).isEqualTo("41-year-old");
    assertThat(person("sex: female")).isEqualTo("woman");
    assertThat(person("")).isEmpty();
  }

  @Test
  void in_an_emergency_illnesses_and_medicines_that_matter_are_said_with_it() {
    String illnesses =
        "asthma: present\ncopd: absent\ndiabetes: unsure\nhypertension: present\nosteoporosis: present\n";

    String said =
        who("age: 62, sex: female", "{name: Eliquis}, {name: paracetamol}", SADDLE + illnesses)
            .toSay();

    assertThat(said).isEqualTo("62-year-old woman; asthma; takes Eliquis; osteoporosis");
  }

  @Test
  void a_line_for_several_is_said_only_where_none_of_them_was_named() {
    String pregnancy = SADDLE + "pregnancy: present\n";

    assertThat(who("age: 30, sex: female", "", pregnancy).toSay())
        .contains("pregnant, perhaps pregnant, or gave birth lately");
    assertThat(who("age: 30, sex: female", "", pregnancy + "pregnant: present").toSay())
        .isEqualTo("30-year-old woman; pregnant");
  }

  @Test
  void nobody_is_told_what_to_say_where_it_is_no_emergency() {
    assertThat(who("age: 30, sex: female", "", "cough: present").toSay()).isEmpty();
  }

  @Test
  void one_breath_is_enough_for_it() {
    String many =
        SADDLE
            + "asthma: present\ncopd: present\ndiabetes: present\nheart-failure-known: present\n"
            + "clot-ever: present\nimmune-suppressed: present\nsickle-cell: present\nosteoporosis: present";

    assertThat(who("age: 70, sex: male", "{name: warfarin}", many).toSay().split("; "))
        .hasSize(7)
        .startsWith("70-year-old man", "asthma", "COPD", "takes warfarin", "diabetes");
  }
}
