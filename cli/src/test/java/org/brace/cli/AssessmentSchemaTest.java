package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `assess --format json` really prints, against the JSON Schema in the repository.
class AssessmentSchemaTest {

  private static final Schema SCHEMA =
      schema(BraceHome.PATH.resolve("docs/schema/brace-assessment-1.json"));

  private static Schema schema(Path file) {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void golden_cases_are_valid() throws IOException {
    isValid(5, 40);
  }

  @Tag("long")
  @Test
  void every_golden_case_is_valid_with_and_without_ranges() throws IOException {
    isValid(1, 1);
  }

  /// @param every one in so many without ranges
  /// @param ranged one in so many with them
  private static void isValid(int every, int ranged) throws IOException {
    List<Path> files =
        List.copyOf(
            GoldenFiles.cases(BraceHome.PATH, BraceHome.PATH.resolve("knowledge-base")).values());
    List<Path> some = one(files, ranged);
    List<Path> many = one(files, every);
    List<String> withRanges = assessed(some);
    List<String> without = assessed(many, "--no-ranges");

    assertThat(withRanges).hasSizeGreaterThanOrEqualTo(some.size()).hasSizeGreaterThan(12);
    assertThat(without).hasSizeGreaterThanOrEqualTo(many.size()).hasSizeGreaterThan(100);
    assertThat(withRanges).allSatisfy(AssessmentSchemaTest::isValid);
    assertThat(without).allSatisfy(AssessmentSchemaTest::isValid);
    assertThat(String.join("", withRanges)).contains("\"of\":\"parameters\"");
    assertThat(String.join("", without)).doesNotContain("\"interval\"");
  }

  private static List<Path> one(List<Path> files, int every) {
    return IntStream.range(0, files.size())
        .filter(i -> i % every == 0)
        .mapToObj(files::get)
        .toList();
  }

  @Test
  void a_refused_case_is_a_valid_line_too(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(
        file,
        "{\"brace-case\": 1, \"id\": \"bad\", \"answers\": {\"no-such-fact\": \"present\"}}\n");

    List<String> lines = lines("assess", "--format", "json", file.toString());

    assertThat(lines).hasSize(1).first().asString().contains("brace-refusal/1", "no-such-fact");
    assertThat(lines).allSatisfy(AssessmentSchemaTest::isValid);
  }

  @Test
  void the_schema_refuses_what_the_contract_does_not_have() {
    assertThat(problems("{\"schema\": \"brace-assessment/1\"}")).isNotEmpty();
    assertThat(problems("{\"schema\": \"brace-refusal/1\", \"case\": \"x\", \"problems\": []}"))
        .isNotEmpty();
  }

  private static void isValid(String line) {
    assertThat(problems(line)).as(line).isEmpty();
  }

  private static List<?> problems(String line) {
    return SCHEMA.validate(line, InputFormat.JSON);
  }

  private static List<String> assessed(List<Path> files, String... options) {
    var arguments = new ArrayList<String>(List.of("assess", "--format", "json"));
    arguments.addAll(List.of(options));
    files.forEach(file -> arguments.add(file.toString()));
    return lines(arguments.toArray(String[]::new));
  }

  private static List<String> lines(String... arguments) {
    var out = new StringWriter();
    Brace.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return out.toString().lines().toList();
  }
}
