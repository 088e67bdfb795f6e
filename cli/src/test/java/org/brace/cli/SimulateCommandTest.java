package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class SimulateCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void the_text_has_every_table_and_says_which_command_made_it() {
    assertThat(run("--people", "300", "--with-each", "20")).isZero();

    assertThat(out.toString())
        .contains("`./brace simulate --levels --people 300 --with-each 20 --seed 1`")
        .contains("| everyone | 300 |")
        .contains("## Rules that give emergency-ambulance")
        .contains("| aortic-dissection | 20 |")
        .contains("## Missed in more than 2 in 100");
    assertThat(err.toString()).containsPattern("\\d+ people in \\d+\\.\\d s, \\d\\.\\d+ s each");
  }

  @Test
  void the_same_seed_writes_the_same_file(@TempDir Path folder) throws Exception {
    Path one = folder.resolve("one.md");
    Path other = folder.resolve("other.md");

    run("--people", "100", "--with-each", "5", "--seed", "9", "--out", one.toString());
    run("--people", "100", "--with-each", "5", "--seed", "9", "--out", other.toString());

    assertThat(Files.readString(other)).isEqualTo(Files.readString(one)).contains("--seed 9");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void json_counts_everyone_once() {
    run("--people", "150", "--with-each", "5", "--format", "json");

    JsonNode found = JsonMapper.shared().readTree(out.toString());
    assertThat(found.get("schema").asString()).isEqualTo("brace-levels/1");
    assertThat(found.at("/seed").asLong()).isEqualTo(1);
    assertThat(found.at("/people").asInt()).isEqualTo(150);
    assertThat(found.at("/withEach").asInt()).isEqualTo(5);
    assertThat(found.at("/devices").asBoolean()).isFalse();
    assertThat(found.at("/knowledge/sha256").asString()).matches("[0-9a-f]{64}");
    int sum = 0;
    for (JsonNode count : found.get("groups").get(0).get("levels")) {
      sum += count.asInt();
    }
    assertThat(sum).isEqualTo(150);
  }

  @Test
  void what_cannot_be_simulated_is_refused_in_a_sentence() {
    assertThat(run("--people", "0")).isEqualTo(Brace.REFUSED);
    assertThat(err.toString()).contains("--people is 0", "write 1 or more");
  }

  private int run(String... options) {
    var args = new String[options.length + 4];
    args[0] = "simulate";
    args[1] = "--levels";
    args[2] = "--knowledge";
    args[3] = BraceHome.PATH.resolve("knowledge-base").toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return Brace.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
