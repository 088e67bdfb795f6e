package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.answer;
import static org.brace.casefile.ReadTexts.one;
import static org.brace.casefile.ReadTexts.read;
import static org.brace.casefile.ReadTexts.refused;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {

  private static final String FULL =
      """
      brace-case: 1
      id: everything
      story: "A \\"quoted\\" story; with: colons"
      now: 2026-11-20T08:30Z
      place: GB
      told-by: proxy
      person: {age: 58, sex: female}
      medicines:
        - {name: prednisolone, dose: 30 mg, from: 2026-11-10, to: 2026-11-15}
        - Lemsip Max
      answers:
        pain-site: [upper-back, neck]
        cough: present
        cough-duration: "> 3 wk and <= 8 wk"
        temperature: 98.6 F
        pain-severity: 7
        leg-weakness: mild
        saddle-numbness: unsure
        oxygen-saturation: cannot-measure
        pregnant: declined
        asthma: {is: present, told-by: record, how: prefilled, at: 2026-01-05}
      expect:
        level: same-day
        within: 4h
        because: [pleuritic-pain]
        causes: {pneumonia: {at-least: 0.1, at-most: 0.5}}
      """;

  @ParameterizedTest
  @CsvSource({"absent, ABSENT", "neck, PRESENT", "'[neck, flank]', PRESENT"})
  void who_told_of_a_list_when_and_how_is_kept_with_each_of_its_choices(
      String answer, Answer.Word neck) {
    Case subject =
        one(
            """
            brace-case: 1
            now: 2026-11-22T10:00Z
            answers: {pain-site: {is: %s, at: 2026-11-10T10:00Z, how: prefilled, told-by: record}}
            """
                .formatted(answer));

    Instant then = Instant.parse("2026-11-10T10:00:00Z");
    assertThat(subject.evidence().of("pain-site.neck"))
        .contains(new Told(neck, Origin.PREFILLED, Teller.RECORD, then));
    assertThat(subject.evidence().of("pain-site.chest-front"))
        .contains(new Told(Answer.Word.ABSENT, Origin.PREFILLED, Teller.RECORD, then));
  }

  @Test
  void every_part_of_a_case_is_read() {
    Case subject = one(FULL);

    assertThat(subject.now()).isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
    assertThat(subject.medicines()).hasSize(2);
    assertThat(answer(subject, "age")).isEqualTo(measured(58, Unit.YEAR));
    assertThat(answer(subject, "sex")).isEqualTo(new Answer.Choice("female"));
    assertThat(answer(subject, "pain-site.neck")).isEqualTo(Answer.Word.PRESENT);
    assertThat(answer(subject, "pain-site.flank")).isEqualTo(Answer.Word.ABSENT);
    assertThat(answer(subject, "temperature")).isEqualTo(measured(98.6, Unit.FAHRENHEIT));
    assertThat(answer(subject, "pain-severity")).isEqualTo(new Answer.Count(7));
    assertThat(subject.evidence().of("asthma").orElseThrow().at())
        .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    assertThat(subject.expect()).isNotNull();
    assertThat(subject.expect().level()).isEqualTo(Level.SAME_DAY);
  }

  @Test
  void a_written_case_is_read_back_as_the_same() {
    Case subject = one(FULL);

    assertThat(one(CaseWriter.write(subject))).isEqualTo(subject);
    Case told = subject.toldWith("0123abcd");
    assertThat(one(CaseWriter.write(told))).isEqualTo(told);
  }

  @Test
  void several_documents_and_json_lines_stream_and_a_bad_one_stops_no_other() {
    String documents =
        "brace-case: 1\nid: a\n---\nbrace-case: 2\nid: b\n---\nbrace-case: 1\nid: c\n";
    String lines =
        "{\"brace-case\": 1, \"id\": \"a\", \"answers\": {\"cough\": \"present\"}}\n\n"
            + "{\"brace-case\": 1, \"id\": \"b\", \"answers\": {\"coff\": \"present\"}}\n"
            + "{\"brace-case\": 1, \"id\": \"c\"}\n";

    for (var outcomes :
        List.of(
            read(documents, CaseReader.Format.YAML), read(lines, CaseReader.Format.JSON_LINES))) {
      assertThat(outcomes).hasSize(3);
      assertThat(outcomes.get(0)).isInstanceOf(CaseOutcome.Read.class);
      assertThat(outcomes.get(1)).isInstanceOf(CaseOutcome.Refused.class);
      assertThat(outcomes.get(2)).isInstanceOf(CaseOutcome.Read.class);
    }
  }

  @Test
  void all_problems_of_a_case_are_told_at_once_with_place_and_mend() {
    List<Problem> problems =
        refused(
            """
            brace-case: 1
            person: {age: 158}
            answers:
              saddle-numness: present
              temperature: 37 kg
              cough: perhaps
              colour: blue
            """);

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "impossible-value", "unknown-fact", "wrong-unit", "unknown-answer", "unknown-fact");
    assertThat(problems)
        .filteredOn(problem -> problem.value().equals("saddle-numness"))
        .allSatisfy(problem -> {
          assertThat(problem.at()).contains("some.yaml:4");
          assertThat(problem.mend()).contains("saddle-numbness");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cough-duration: 3            | wrong-unit
          temperature: 370 Cel         | impossible-value
          pain-severity: 11            | impossible-value
          pain-severity: 3.5           | not-a-count
          leg-weakness: strong         | unknown-answer
          cough: cannot-measure        | unknown-answer
          fever: present               | derived-fact
          pain-site: [upper-back, ear] | unknown-answer
          cough-duration: "> 8 wk and < 3 wk" | empty-range
          oxygen-saturation: "> 100 %"  | empty-range
          reliever-days-week: "> 7"     | empty-range
          pain-severity: "> 6 and < 7"  | empty-range
          """)
  void a_bad_answer_has_its_own_name(String answer, String code) {
    assertThat(refused("brace-case: 1\nanswers:\n  " + answer + "\n"))
        .extracting(Problem::code)
        .containsExactly(code);
  }

  /// What a person or program sent comes back with where it stands, what was found and what to
  /// write instead.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answers: {pain-worse-movement: present}     | pain-worse-movement | pain-worse-movement-twisting
          answers: {zorbifex: present}                | zorbifex            | ./brace show fact
          answers: {cough: yes}                       | yes                 | Write present instead
          answers: {cough: 'no'}                      | no                  | Write absent instead
          answers: {cough: perhaps}                   | perhaps             | present, absent, unsure, declined
          answers: {leg-weakness: sever}              | sever               | severe
          answers: {cough: [present]}                 | a list              | present
          answers: {cough: {at: 2026-01-05}}          | is                  | {is: present}
          answers: {cough: {is: present, at: 2027-01-05}} | 2027-01-05      | up to now
          answers: {pain-severity: 3.5}               | 3.5                 | 3 or 4
          answers: {pain-severity: "> 6 and < 7"}     | > 6 and < 7         | one number
          answers: {pain-severity: much}              | much                | 5
          answers: {temperature: 37 kg}               | 37 kg               | °C
          answers: {pain-site: [upper-back], pain-site.upper-back: absent} | absent | Leave one
          answers: [cough]                            | a list              | key: value
          story: [cough]                              | a list              | one value
          answer: {cough: present}                    | answer              | answers
          denied: [pain-plase]                        | pain-plase          | pain-place
          place: Narnia                               | Narnia              | GB
          told-by: nobody                             | nobody              | person, proxy
          now: yesterday                              | yesterday           | 2026-11-22T03:10Z
          person: {age: old}                          | old                 | "60 years"
          medicines: [{name: aspirin, from: 2026-02-02, to: 2026-01-01}] | 2026-02-02 to 2026-01-01 | right way round
          medicines: [{name: aspirin, from: 2027-02-02}] | 2027-02-02       | wants
          medicines: [{name: aspirin, dose: a lot}]   | a lot               | 30 mg
          medicines: [{dose: 30 mg}]                  | name                | name: …
          expect: {level: urgent}                     | urgent              | same-day
          expect: {within: soon}                      | soon                | 24h
          expect: {causes: {rib-fracture: {}}}        | rib-fracture        | cough-rib-fracture
          expect: {avoid: [chocolate-cake]}           | chocolate-cake      | ./brace show
          """)
  void each_problem_names_place_value_and_mend(String wrong, String value, String mend) {
    assertThat(refused("brace-case: 1\n" + wrong.replace('\'', '"') + "\n"))
        .first()
        .satisfies(problem -> {
          assertThat(problem.at()).matches("some.yaml:2|some.yaml:1");
          assertThat(problem.value()).contains(value);
          assertThat(problem.mend()).contains(mend);
        });
  }

  @Test
  void what_is_worked_out_names_what_to_answer_instead() {
    assertThat(refused("brace-case: 1\nanswers: {fever: present, steroid-courses-12m: 3}\n"))
        .extracting(Problem::mend)
        .containsExactlyInAnyOrder(
            "Answer what it follows from: feverish, temperature",
            "Leave it out: it is computed from the medicines or the readings");
  }

  @Test
  void a_file_without_its_format_names_the_line_to_add() {
    assertThat(refused("answers: {cough: present}\n"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("missing-key");
          assertThat(problem.mend()).contains("brace-case: 1");
        });
  }

  @Test
  void what_is_nested_without_end_is_refused_however_long_it_is() {
    for (String opening : List.of("[", "{a: ")) {
      assertThat(refused("brace-case: 1\nanswers: " + opening.repeat(50_000)))
          .extracting(Problem::code)
          .containsExactly("not-yaml");
    }
  }

  @Test
  void contradictions_are_told() {
    assertThat(refused("brace-case: 1\nanswers:\n  cough: absent\n  cough-duration: 3 wk\n"))
        .extracting(Problem::code)
        .containsExactly("contradiction");
  }

  @Test
  void none_of_these_denies_what_is_not_listed_and_says_nothing_of_what_cannot_be_denied() {
    Case subject = one("brace-case: 1\nanswers:\n  saddle-numbness: present\ndenied: all\n");

    assertThat(answer(subject, "saddle-numbness")).isEqualTo(Answer.Word.PRESENT);
    assertThat(answer(subject, "urinary-retention-new")).isEqualTo(Answer.Word.ABSENT);
    assertThat(answer(subject, "leg-weakness")).isEqualTo(new Answer.Choice("none"));
    assertThat(answer(subject, "oxygen-saturation")).isEqualTo(Answer.Word.CANNOT_MEASURE);
    assertThat(subject.evidence().of("pain-severity")).isEmpty();
    assertThat(subject.evidence().of("pain-only-on-cough-or-move")).isEmpty();
    assertThat(subject.medicines()).isEmpty();
  }

  @Test
  void only_the_pages_named_are_denied() {
    Case subject = one("brace-case: 1\ndenied: [legs-bladder-bowel]\n");

    assertThat(answer(subject, "saddle-numbness")).isEqualTo(Answer.Word.ABSENT);
    assertThat(subject.evidence().of("cyanosis")).isEmpty();
    assertThat(subject.medicines()).isNull();
  }

  private static Answer measured(double value, Unit unit) {
    return new Answer.Measured(new Quantity(value, unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oxygen-saturation: \"< 90 % and <= 99 %\"",
        "oxygen-saturation: \"< 90 % and 98 %\"",
        "oxygen-saturation: \"98 % and < 90 %\"",
        "cough-duration: \"> 3 wk and > 1 wk\"",
        "cough-duration: \"> 1 wk and < 3 wk and < 2 wk\""
      })
  void a_range_has_one_lower_and_one_upper_end(String answer) {
    assertThat(refused("brace-case: 1\nanswers: {" + answer + "}\n"))
        .extracting(Problem::code)
        .containsExactly("not-a-range");
  }

  @Test
  void what_cannot_be_read_hides_nothing_that_follows() {
    List<CaseOutcome> outcomes =
        read(
            "# a file\n---\nbrace-case: 1\nid: a\n---\nbrace-case: 1\n  id: : x\n--- # next\n"
                + "brace-case: 1\nid: c\nanswers: {saddle-numbness: present}\n...\n---\n\n",
            CaseReader.Format.YAML);

    assertThat(outcomes).hasSize(3);
    assertThat(((CaseOutcome.Refused) outcomes.get(1)).problems())
        .allSatisfy(problem -> assertThat(problem.at()).startsWith("some.yaml:7"));
    assertThat(((CaseOutcome.Read) outcomes.get(2)).subject().id()).isEqualTo("c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brace-case: 1                             | YAML
          {"brace-case": 1}                         | JSON_LINES
          ;; {"brace-case": 1}                      | JSON_LINES
          {"brace-case": 1,; "id": "a"}             | YAML
          {;  "brace-case": 1,;  "id": "a";}        | YAML
          {"brace-case": 1, "id": "a; {"brace-case": 1} | JSON_LINES
          {"brace-case": 1                          | JSON_LINES
          [1]                                       | YAML
          \uFEFF{"brace-case": 1}                   | JSON_LINES
          """)
  void json_over_several_lines_is_one_case_and_a_broken_line_hides_no_other(
      String text, CaseReader.Format format) throws IOException {
    var reader = new BufferedReader(new StringReader(text.replace(';', '\n')));

    assertThat(CaseReader.Format.of(reader)).isEqualTo(format);
    assertThat(reader.lines().toList()).hasSizeGreaterThan(0).last().isNotEqualTo("");
  }

  @Test
  void a_json_object_on_one_very_long_line_is_a_line() throws IOException {
    String line = "{\"brace-case\": 1, \"story\": \"" + "x".repeat(40_000) + "\"}\n";
    var reader = new BufferedReader(new StringReader(line + line));

    assertThat(CaseReader.Format.of(reader)).isEqualTo(CaseReader.Format.JSON_LINES);
    assertThat(read(line + line, CaseReader.Format.JSON_LINES)).hasSize(2);
  }

  @Test
  void what_stands_after_the_end_of_a_case_is_not_passed_over() {
    String text = "{\n\"brace-case\": 1\n}\n";

    assertThat(refused(text + text))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.at()).endsWith(":4"));
  }

  @Test
  void a_json_object_over_several_lines_is_read() {
    String text =
        "{\n\t\"brace-case\": 1,\n\t\"id\": \"a\",\n\t\"answers\": {\"cough\": \"present\"}\n}\n";

    assertThat(one(text).id()).isEqualTo("a");
  }

  @Test
  void what_was_answered_today_where_the_day_began_earlier_is_not_in_the_future() {
    String morning =
        "brace-case: 1\nnow: 2026-11-23T08:00+13:00\nanswers: {cough: {is: present, at: %s}}\n";

    for (String at : List.of("2026-11-23", "2026-11-23T07:45", "2026-11-23T07:45+13:00")) {
      assertThat(one(morning.formatted(at)).evidence().of("cough").orElseThrow().at())
          .as(at)
          .isBeforeOrEqualTo(Instant.parse("2026-11-22T19:00:00Z"));
    }
    for (String at : List.of("2026-11-24", "2026-11-23T08:15+13:00", "2026-11-22T19:30Z")) {
      assertThat(refused(morning.formatted(at)))
          .as(at)
          .extracting(Problem::code)
          .containsExactly("future-date");
    }
  }

  @Test
  void an_empty_id_is_none() {
    assertThat(one("brace-case: 1\nid: \"\"\n").id()).isEqualTo("some.yaml#1");
  }
}
