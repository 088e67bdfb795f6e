package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class EvaluateCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("cases.yaml"),
        """
        brace-case: 1
        id: numb
        person: {age: 40, sex: male}
        answers: {pain-site: [lower-back], saddle-numbness: present}
        ---
        brace-case: 1
        id: mild
        person: {age: 30, sex: female}
        answers: {pain-site: [lower-back], pain-severity: 2, pain-duration: 3 d}
        """);
    Files.writeString(
        folder.resolve("gold.yaml"),
        """
        brace-gold: 1
        cases:
          numb: {levels: [emergency-department], condition: cauda-equina-syndrome}
          mild: {levels: [same-day]}
        """);
  }

  @Test
  void figures_are_printed_and_written_and_every_case_shown_too_little_is_named() throws Exception {
    assertThat(run("cases.yaml", "--gold", "gold.yaml", "--out", "found")).isZero();

    assertThat(out.toString())
        .contains("50.0 % (1 of 2; 1.3 to 98.7)")
        .containsSubsequence("Shown less than is right", "mild", "same-day", "routine");
    assertThat(Files.readString(folder.resolve("found/evaluation.html"))).contains("<svg", "mild");
    JsonNode json =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("found/evaluation.json")));
    assertThat(json.at("/schema").asString()).isEqualTo("brace-evaluation/1");
    assertThat(json.at("/levels/under/count").asInt()).isEqualTo(1);
    assertThat(json.at("/judged/1/above").asInt()).isEqualTo(-1);
  }

  @Test
  void two_encodings_are_compared_where_nobody_knows_what_is_right() throws Exception {
    Files.writeString(
        folder.resolve("second.yaml"),
        """
        brace-case: 1
        id: numb
        person: {age: 40, sex: male}
        answers: {pain-site: [lower-back], saddle-numbness: absent}
        """);

    assertThat(run("cases.yaml", "--second", "second.yaml")).isZero();

    assertThat(out.toString())
        .contains("Two encodings", "saddle-numbness", "numb: present / absent")
        .doesNotContain("By kind of case");
  }

  @Test
  void the_linter_names_every_problem_and_ends_with_2() throws Exception {
    Files.writeString(
        folder.resolve("wrong.yaml"),
        "{brace-case: 1, id: wrong, answers: {wheez: present, cough: perhaps}}");

    assertThat(run("wrong.yaml", "cases.yaml", "--lint")).isEqualTo(Brace.REFUSED);

    assertThat(err.toString()).contains("[unknown-fact]", "[unknown-answer]");
    assertThat(out.toString()).contains("2 cases read, 2 problems");
  }

  @Test
  void cases_and_gold_without_a_counterpart_are_named_and_refused_cases_are_counted()
      throws Exception {
    Files.writeString(
        folder.resolve("other.yaml"),
        """
        brace-gold: 1
        cases:
          numb: {levels: [emergency-department]}
          nobody: {levels: [same-day]}
        """);
    Files.writeString(folder.resolve("wrong.yaml"), "{brace-case: 1, answers: {wheez: present}}");

    assertThat(run("cases.yaml", "--gold", "other.yaml", "--lint")).isEqualTo(Brace.REFUSED);
    assertThat(err.toString())
        .contains("other.yaml: no case that can be used has the id \"nobody\" [gold-without-case]")
        .contains("mild: nothing says what is right for mild [case-without-gold]");
    assertThat(out.toString()).contains("2 cases read, 2 problems");

    assertThat(run("cases.yaml", "wrong.yaml", "--gold", "other.yaml", "--out", "found"))
        .isEqualTo(Brace.REFUSED);
    for (String page :
        List.of(out.toString(), Files.readString(folder.resolve("found/evaluation.html")))) {
      assertThat(page).contains("1 could not be used", "1 (mild)", "1 (nobody)");
    }
    JsonNode json =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("found/evaluation.json")));
    assertThat(json.at("/refused").asInt()).isEqualTo(1);
    assertThat(json.at("/missing").asInt()).isEqualTo(1);
    assertThat(json.at("/unknown").asInt()).isEqualTo(1);
  }

  @Test
  void without_any_gold_nothing_is_judged() {
    assertThat(run("cases.yaml")).isEqualTo(Brace.REFUSED);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("nothing could be judged: of none of the 2 cases", "--gold");
  }

  @Test
  void simulated_people_need_no_case_file() {
    assertThat(run("--simulated", "20")).isZero();

    assertThat(out.toString()).contains("Calibration over simulated people", "--simulated 20");
  }

  @Test
  void nothing_to_evaluate_and_impossible_rates_are_told() {
    assertThat(run()).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("say what to evaluate");
    assertThat(run("cases.yaml", "--not-sure", "1.5")).isEqualTo(Brace.REFUSED);
    assertThat(run("cases.yaml", "--unsaid", "perhaps")).isEqualTo(Brace.REFUSED);
    // The country decides whom to call, which no figure rests on.
    assertThat(run("cases.yaml", "--place", "GB")).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("--place");
  }

  /// Arguments that name a file are taken to be in the folder.
  private int run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("evaluate"));
    for (String argument : arguments) {
      boolean file =
          argument.contains(".") && !argument.matches("[0-9.]+") || argument.equals("found");
      line.add(file ? folder.resolve(argument).toString() : argument);
    }
    line.addAll(List.of("--knowledge", BraceHome.PATH.resolve("knowledge-base").toString()));
    return Brace.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
  }
}
