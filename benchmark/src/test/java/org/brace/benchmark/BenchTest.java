package org.brace.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

  private static final Measurement A_MOMENT = new Measurement(0, 0, 1, 20);

  private static final Workload KNOWLEDGE_BASE = Workload.named(Workload.KNOWLEDGE_BASE);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter progress = new StringWriter();

  @Test
  void a_line_of_a_peer_is_measured_beside_ours() throws Exception {
    Path json = folder.resolve("figures.json");

    int code =
        run("--only", "20x60 P10, posteriors, variable elimination", "--json", json.toString());

    assertThat(code).as(progress.toString()).isZero();
    assertThat(out.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("20x60 P10 +posteriors .*"))
        .anyMatch(line -> line.contains("by variable elimination"));
    var lines = JsonMapper.builder().build().readTree(Files.readString(json));
    assertThat(lines.get(0).get("by").stringValue()).isEqualTo("brace");
    for (var line : lines) {
      double median = line.get("median").doubleValue();
      assertThat(median).isGreaterThan(0);
      assertThat(line.get("p99").doubleValue()).isGreaterThanOrEqualTo(median);
      assertThat(line.get("max").doubleValue()).isGreaterThanOrEqualTo(median);
    }
    assertThat(lines.get(1).get("error").doubleValue()).isLessThan(1e-9);
  }

  @Test
  void the_choice_of_the_next_page_is_measured() {
    assertThat(run("--planner", "--quick")).isZero();

    assertThat(out.toString())
        .matches(
            """
            next page of the interview, \\d+ choices for 5 people: median .*, p99 .*, max .*
            next page of the interview, causes asked for too, \\d+ choices for 20 people: .*
            """);
  }

  @Test
  void what_the_causes_of_the_golden_cases_cost_is_measured() {
    assertThat(run("--cases", "--quick")).isZero();

    assertThat(out.toString())
        .matches(
            """
            \\d+ golden cases, one thread, time of the processor
             +median +mean +p99 +max
            multiplications of a pass +[1-9].*
            new plan +[1-9].*
            causes, plan kept +[1-9].*
            with ranges, plan kept +[1-9].*
            """);
  }

  @Test
  void a_search_that_finds_no_line_is_wrong_use() {
    assertThat(run("--only", "no such line")).isEqualTo(2);
    assertThat(progress.toString()).contains("no line of the table has that");
  }

  @ParameterizedTest
  @EnumSource
  void each_question_can_be_asked_of_our_knowledge_base(Question question) {
    var queries = BraceQueries.of(KNOWLEDGE_BASE.first(5), question);

    assertThat(queries.cases()).isEqualTo(5);
    for (int i = 0; i < 5; i++) {
      assertThat(queries.ask(i)).as("case %d", i).isFinite().isNotZero();
    }
  }

  private int run(String... arguments) {
    var bench = new Bench(new PrintWriter(out), new PrintWriter(progress), A_MOMENT);
    return new CommandLine(bench).execute(arguments);
  }
}
