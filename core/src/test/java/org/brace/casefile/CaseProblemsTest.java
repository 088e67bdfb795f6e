package org.brace.casefile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a case is told with its place, its value and how to mend it.
class CaseProblemsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00Z");

  private static List<Problem> problems(String lines) {
    String text = "brace-case: 1\n" + lines.replace("; ", "\n") + "\n";
    var outcome =
        new CaseReader(RealBase.KNOWLEDGE, NOW)
            .read("some.yaml", new StringReader(text), CaseReader.Format.YAML)
            .next();
    assertThat(outcome).isInstanceOf(CaseOutcome.Refused.class);
    return ((CaseOutcome.Refused) outcome).problems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answers: {pain-worse-movement: present}                  | pain-worse-movement     | pain-worse-movement-twisting
          answers: {qqqqqqqqqq: present}                           | qqqqqqqqqq              | ./brace show
          answers: {cough: [present]}                              | cough takes one answer  | such as present
          answers: {cough: {how: asked}}                           | answer to cough         | {is: present}
          answers: {cough: {is: present, at: 2027-01-01}}          | cough was answered at 2027-01-01 | the "now" of the case
          answers: {pain-severity: 2.5}                            | not 2.5                 | Write 2 or 3
          answers: {cough-duration: "> 3 wk and < 2 wk"}            | cough-duration           | lower end first
          medicines: [{name: ventolin, from: 2026-03-02, to: 2026-03-01}] | 2026-03-01       | the right way round
          medicines: [{name: ventolin, from: 2027-03-02}]          | 2027-03-02              | wants
          denied: [cannot-w]                                       | "cannot-w"              | cannot-wait
          denied: [qqqqqqqqqq]                                     | "qqqqqqqqqq"            | Use one of
          expect: {level: urgent}                                  | "urgent"                | same-day
          expect: {within: soonish}                                | "soonish"               | Use one of
          answers: cough                                           | keys belong here        | key: value
          """)
  void each_names_its_place_its_value_and_its_mend(String lines, String value, String mend) {
    assertThat(problems(lines))
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.at()).matches("some\\.yaml:[12]");
          assertThat(problem.message()).contains(value);
          assertThat(problem.mend()).contains(mend);
        });
  }

  /// An example is one that a person would write, for that fact.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cough-duration: 3                      | "3 weeks"
          pain-duration: long                    | "10 days"
          oxygen-saturation: 97 kg               | "97 %"
          heart-rate: fast                       | "72 /min"
          weight: 80                             | "70 kg"
          paracetamol-24h: 8                     | "4000 mg"
          temperature: hot                       | "37 °C"
          systolic: x                            | "120 mmHg"
          reliever-inhalers-12m: many            | "3"
          age: old                               | "60 years"
          oxygen-saturation: "> 90 % and > 91 %" | ">= 97 % and < 100 %"
          pain-severity: "> 6 and < 7"           | ">= 5 and < 10"
          cough-duration: "> 8 wk and < 3 wk"    | ">= 3 weeks and < 6 weeks"
          """)
  void an_example_is_one_that_a_person_would_write(String answer, String example) {
    assertThat(problems("answers:;  " + answer))
        .singleElement()
        .extracting(Problem::mend)
        .asString()
        .contains(example);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paracetamol-24h: '1,000 mg' | a thousand as 1000",
        "paracetamol-24h: 10.000 mg  | Write 10000 mg or 10 mg",
        "paracetamol-24h: '> 7.500 mg' | Write 7500 mg or 7.5 mg",
        "cough-duration: 1.125 wk    | Write 1125 weeks or 1.1250 weeks",
        "temperature: 38.5           | Write \"38.5 °C\" if that is what it is in",
        "oxygen-saturation: 94       | Write \"94 %\" if that is what it is in",
        "weight: 12 st 4 lb          | Write for example \"70 kg\"",
        "systolic: 120/80            | Write for example \"120 mmHg\""
      })
  void what_may_mean_two_things_is_refused_with_how_to_write_it(String answer, String mend) {
    assertThat(problems("answers:;  " + answer))
        .singleElement()
        .satisfies(problem -> assertThat(problem.mend()).contains(mend));
  }

  @Test
  void each_example_is_an_answer_to_its_fact() {
    List<Fact> numbers =
        RealBase.KNOWLEDGE.facts().values().stream()
            .filter(fact -> !fact.isDerived())
            .filter(fact -> fact.type() == Fact.Type.COUNT || fact.type() == Fact.Type.QUANTITY)
            .toList();
    assertThat(numbers).hasSizeGreaterThan(15);
    for (Fact fact : numbers) {
      String example = AnswerReader.someAnswer(fact).replace("\"", "");
      assertThat(TypedAnswer.of(fact, example)).as(example).isInstanceOf(TypedAnswer.Read.class);
    }
  }

  @Test
  void two_answers_to_one_fact_are_both_named() {
    assertThat(problems("person: {age: 40}; answers: {age: 50 a}"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).contains("age is answered twice", "40", "50");
          assertThat(problem.mend()).contains("Leave one of the two out");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: a; now: yesterday                                    | 3
          id: a; now: 2999-01-01T00:00Z                            | 3
          id: a; place: Narnia                                     | 3
          id: a; told-by: nobody                                   | 3
          id: a; person:;   sex: female;   age: old                | 5
          id: a; medicines:;   - name: x;     dose: lots           | 5
          id: a; medicines:;   - name: x;     from: 2027-02-02     | 5
          id: a; answers:;   cough-duration: 3 wk;   cough: absent | 4
          id: a; answers:;   cough:;     is: present;     at: soon | 6
          id: a; denied:;   - pain-plase                           | 3
          """)
  void the_line_named_is_the_one_to_mend(String lines, int line) {
    assertThat(problems(lines))
        .singleElement()
        .extracting(Problem::at)
        .isEqualTo("some.yaml:" + line);
  }

  /// A line that holds all of a case does not tell where in it to look.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "answers": []                                          | answers
          "answers": {"weeze": "present"}                        | answers.weeze
          "answers": {"cough": {"is": "present", "at": "soon"}}  | answers.cough.at
          "answers": {"pain-site": ["neck", "ear"]}              | answers.pain-site[1]
          "medicines": ["aspirin", {"name": "x", "dose": "lots"}] | medicines[1].dose
          "medicines": [{"dose": "30 mg"}]                       | medicines[0]
          "person": {"age": "old"}                               | person.age
          "story": "a", "story": "b"                             | story
          "answer": {}                                           | answer
          """)
  void where_all_stands_on_one_line_the_keys_that_lead_to_it_are_told(String json, String path) {
    for (var format : List.of(CaseReader.Format.JSON, CaseReader.Format.JSON_LINES)) {
      var outcome = ReadTexts.read("{\"brace-case\": 1, " + json + "}\n", format).getFirst();

      assertThat(((CaseOutcome.Refused) outcome).problems())
          .extracting(Problem::at)
          .containsExactly("some.yaml:1 " + path);
    }
  }

  @Test
  void where_a_case_stands_on_several_lines_the_line_tells() {
    var outcome =
        ReadTexts.read(
                "{\"brace-case\": 1,\n \"answers\": {\"weeze\": \"present\"}}\n",
                CaseReader.Format.JSON)
            .getFirst();

    assertThat(((CaseOutcome.Refused) outcome).problems())
        .extracting(Problem::at)
        .containsExactly("some.yaml:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answers: {pain-severity: 6 points}     | pain-severity has the unit "points", but is told without one
          answers: {temperature: "37,1,2 Cel"}   | "37,1,2 Cel" is no number for temperature
          answers: {temperature: 1e400 Cel}      | "1e400 Cel" is no number for temperature
          now: 2999-01-01T00:00Z                 | which is no moment from 1900 to 2199
          x: &a [1]; y: [*a, *a]                 | a YAML anchor stands here
          """)
  void what_is_said_is_what_is_wrong(String lines, String message) {
    assertThat(problems(lines)).first().extracting(Problem::message).asString().contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answers: {%s}            | pain-worse-movement-%s: present
          answers: {pain-site: [%s]} | neck-of-%s
          expect: {causes: {%s}}   | cough-rib-fracture-%s: {}
          """)
  void what_was_meant_is_looked_for_where_a_dozen_names_are_unknown_and_no_more(
      String where, String wrong) {
    String many = IntStream.range(0, 5_000).mapToObj(wrong::formatted).collect(joining(", "));

    List<Problem> problems =
        assertTimeout(Duration.ofSeconds(10), () -> problems(where.formatted(many)));

    assertThat(problems).hasSize(5_000);
    assertThat(problems.stream().filter(each -> each.mend().startsWith("Did you mean")))
        .hasSize(12);
  }
}
