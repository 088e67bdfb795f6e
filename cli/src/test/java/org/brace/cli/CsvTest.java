package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Assessments as a table.
@NullMarked
class CsvTest {

  private static final String NOW = "now: 2026-11-22T03:10Z\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int assess(String format, Path file, String... more) {
    var line = new ArrayList<>(List.of("assess", "--format", format, file.toString()));
    line.addAll(List.of(more));
    return Brace.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
  }

  /// The rows by the names of their columns, read as RFC 4180 says and by none of our own code.
  private static List<Map<String, String>> table(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    var value = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (inside) {
        if (each != '"') {
          value.append(each);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          value.append(text.charAt(++i));
        } else {
          inside = false;
        }
      } else if (each == '"') {
        inside = true;
      } else if (each == ',' || each == '\r') {
        row.add(value.toString());
        value.setLength(0);
      } else if (each == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      } else {
        value.append(each);
      }
    }
    assertThat(row).as("the last row is ended").isEmpty();
    List<String> names = rows.getFirst();
    List<Map<String, String>> table = new ArrayList<>();
    for (List<String> each : rows.subList(1, rows.size())) {
      assertThat(each).hasSameSizeAs(names);
      var named = new LinkedHashMap<String, String>();
      for (int i = 0; i < names.size(); i++) {
        named.put(names.get(i), each.get(i));
      }
      table.add(named);
    }
    return table;
  }

  @Test
  void a_row_says_what_the_json_says() throws IOException {
    Path example = BraceHome.PATH.resolve("examples/01-cough-steroids-midline-pain.yaml");
    assertThat(assess("csv", example)).isEqualTo(Brace.DONE);
    Map<String, String> row = table(out.toString()).getFirst();
    out.getBuffer().setLength(0);
    assess("json", example);
    JsonNode json = new JsonMapper().readTree(out.toString());

    JsonNode triage = json.get("triage");
    assertThat(row)
        .containsEntry("case", json.get("case").asString())
        .containsEntry("status", json.get("status").asString())
        .containsEntry("level", triage.get("level").asString())
        .containsEntry("within", triage.get("within").asString())
        .containsEntry("could_rise_to", triage.get("couldRiseTo").asString())
        .containsEntry("why", triage.get("reasons").get(0).get("text").asString())
        .containsEntry("knowledge", json.get("knowledge").get("sha256").asString());
    assertThat(row.get("reasons").split(";"))
        .hasSize(triage.get("reasons").size())
        .startsWith(triage.get("reasons").get(0).get("id").asString());
    for (int i = 0; i < 3; i++) {
      JsonNode cause = json.get("causes").get(i);
      String name = "cause_" + (i + 1);
      assertThat(row).containsEntry(name, cause.get("id").asString());
      same(row.get(name + "_probability"), cause.get("probability"));
      same(row.get(name + "_low"), cause.get("interval").get("low"));
      same(row.get(name + "_high"), cause.get("interval").get("high"));
    }
    same(row.get("no_listed_cause"), json.get("noListedCause"));
  }

  private static void same(String written, JsonNode number) {
    assertThat(Double.parseDouble(written)).isCloseTo(number.asDouble(), within(0.0));
  }

  @Test
  void every_case_has_its_row_in_its_place_also_a_refused_one() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("cases.yaml"),
            "brace-case: 1\nid: 'one, \"two\"'\n"
                + NOW
                + "---\nbrace-case: 1\nid: wrong\nanswers: {weeze: present, cough: 3}\n"
                + "---\nbrace-case: 1\nid: last\nmedicines: [Zorbl]\n"
                + NOW);

    assertThat(assess("csv", file, "--no-ranges")).isEqualTo(Brace.REFUSED);

    List<Map<String, String>> table = table(out.toString());
    assertThat(table)
        .extracting(row -> row.get("case"))
        .containsExactly("one, \"two\"", "wrong", "last");
    Map<String, String> refused = table.get(1);
    assertThat(refused).containsEntry("status", "refused").containsEntry("level", "");
    assertThat(refused.get("problems")).contains("unknown-fact");
    // The place, the value and the mend.
    assertThat(refused.get("problem_text"))
        .startsWith("cases.yaml:")
        .contains("weeze", "; Did you mean", "; cases.yaml:")
        .doesNotContain(folder.toString(), "\n", "\r");
    assertThat(out.toString().lines()).as("a case is a line").hasSize(1 + 3);
    assertThat(table.get(2)).containsEntry("problems", "unknown-medicine");
    assertThat(table.get(0)).containsEntry("cause_1_low", "");
    assertThat(table.get(0).get("cause_1_probability")).isNotEmpty();
    assertThat(err.toString()).contains("1 of 3 cases could not be used; each has its row");
  }

  @Test
  void no_text_is_a_formula_to_a_spreadsheet() throws IOException {
    List<String> ids =
        List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\uFF1D1", "a=b", "1-2");
    var cases = new StringBuilder();
    ids.forEach(id ->
        cases.append("{\"brace-case\": 1, \"id\": \"%s\"}\n".formatted(id.replace("\t", "\\t"))));
    Path file = Files.writeString(folder.resolve("formulas.jsonl"), cases);

    assertThat(assess("csv", file, "--no-ranges")).isEqualTo(Brace.DONE);

    assertThat(table(out.toString()))
        .extracting(row -> row.get("case"))
        .containsExactly(
            "'=cmd|' /C calc'!A0", "'+1", "'-1", "'@SUM(1)", "'\t=1", "'\uFF1D1", "a=b", "1-2");
  }

  @Test
  void the_names_of_the_columns_are_those_of_the_manual() throws IOException {
    assess("csv", Files.writeString(folder.resolve("none.yaml"), ""));
    String names = out.toString().lines().findFirst().orElseThrow();
    String manual = Files.readString(BraceHome.PATH.resolve("docs/api.md"));
    for (String name : names.split(",", -1)) {
      assertThat(manual).contains("`" + name.replaceAll("_[123]", "_1") + "`");
    }
  }
}
