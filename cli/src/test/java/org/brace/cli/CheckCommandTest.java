package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brace.knowledge.check.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final Path KNOWLEDGE = KnowledgeOption.home().resolve("knowledge-base");
  private static final String EXAMPLE =
      BraceHome.PATH.resolve("examples/02-strain-with-a-cold.yaml").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Brace.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void the_knowledge_base_is_sound_and_its_contents_are_counted() {
    int code = run("check");

    assertThat(out.toString())
        .contains(
            " is sound.",
            " topics\n",
            " facts that are asked\n",
            " conditions\n",
            " red flags\n",
            " numbers: published\n",
            " numbers: derived\n",
            " numbers: expert\n",
            " sources (");
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void every_problem_is_printed_with_its_place_and_the_exit_code_is_2(@TempDir Path folder)
      throws IOException {
    copy(KNOWLEDGE, folder);
    replace(folder.resolve("conditions/pneumonia.yaml"), "clinical-name:", "clinical-nam:");
    replace(folder.resolve("red-flags/clot.yaml"), "level:", "levle:");

    int code = run("check", "--knowledge", folder.toString());

    assertThat(code).isEqualTo(2);
    assertThat(out.toString())
        .startsWith("4 problems in the knowledge base:\n")
        .containsPattern("conditions/pneumonia.yaml:\\d+: \"clinical-nam\" is not a key")
        .containsPattern("red-flags/clot.yaml:\\d+: \"levle\" is not a key")
        .contains("Did you mean level?")
        .endsWith("Further checks follow once these are mended.\n");
  }

  @Test
  void a_golden_case_that_comes_to_something_else_is_named(@TempDir Path folder)
      throws IOException {
    copy(KNOWLEDGE, folder);
    Path story = folder.resolve("cases/benign/strain-with-a-cold.yaml");
    replace(story, "level: self-care", "level: routine");

    assertThat(run("check", "--knowledge", folder.toString())).isZero();
    assertThat(
            run("check", "--cases", "benign/strain-with-a-cold", "--knowledge", folder.toString()))
        .isEqualTo(2);
    assertThat(out.toString())
        .contains(
            "cases/benign/strain-with-a-cold.yaml: the level is self-care, not routine",
            "0 of 1 golden cases come to what they expect.");
    assertThat(run("check", "--cases", "fracture")).isZero();
    assertThat(out.toString()).containsPattern("(\\d+) of \\1 golden cases come to what they");
    assertThat(run("check", "--cases", "fractur")).as("no such group").isEqualTo(2);
  }

  @Test
  void numbers_of_which_no_network_can_be_made_are_named_by_whoever_would_use_them(
      @TempDir Path folder) throws IOException {
    copy(KNOWLEDGE, folder);
    replace(
        folder.resolve("conditions/pneumonia.yaml"),
        "  cough-productive: {sensitivity: 0.",
        "  cough-productive: {sensitivity: 0.000");

    assertThat(run("assess", "--knowledge", folder.toString(), EXAMPLE)).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("the knowledge base cannot be used:\nconditions/pneumonia.yaml:")
        .contains("pneumonia shows cough-productive", "under the ");
  }

  @Test
  void a_knowledge_base_that_can_hide_an_emergency_is_not_used(@TempDir Path folder)
      throws IOException {
    copy(KNOWLEDGE, folder);
    replace(
        folder.resolve("facts/cannot-wait.yaml"),
        "\n  cyanosis:\n",
        "\n  cyanosis:\n    ask-when: asthma\n");

    assertThat(run("assess", "--knowledge", folder.toString(), EXAMPLE)).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("the knowledge base cannot be used:\n")
        .contains("the gate of cyanosis can hide", "[unsound-gate]");
  }

  @Test
  void a_case_that_a_rule_names_must_exist(@TempDir Path folder) throws IOException {
    copy(KNOWLEDGE, folder);
    try (var cases = Files.walk(folder.resolve("cases/clot"))) {
      for (Path file : cases.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }

    assertThat(run("check", "--knowledge", folder.toString())).isEqualTo(2);
    assertThat(out.toString()).contains("names the case clot/", "[golden-cases]");
  }

  @Test
  void all_checks_are_listed_with_what_they_find() {
    assertThat(run("check", "--list")).isZero();
    assertThat(out.toString().lines()).hasSameSizeAs(Checks.ALL);
    Checks.ALL.forEach(check -> assertThat(out.toString()).contains(check.id(), check.what()));
  }

  @Test
  void a_folder_that_is_not_there_is_our_fault_or_yours_but_told() {
    assertThat(run("check", "--knowledge", "/nowhere")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no knowledge base in /nowhere");
  }

  private static void replace(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    int at = text.indexOf(old);
    assertThat(at).isNotNegative();
    Files.writeString(
        file, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
