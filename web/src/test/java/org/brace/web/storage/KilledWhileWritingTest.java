package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.web.Home;
import org.brace.web.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process is killed while it writes, again and again: nothing that it acknowledged is lost, and
/// no revision is half there.
class KilledWhileWritingTest {

  private static final int FEW = 10;
  private static final int MANY = 200;

  @TempDir Path data;

  @Nullable String database() throws Exception {
    return null;
  }

  @Test
  void ten_kills_lose_no_acknowledged_answer() throws Exception {
    kill(FEW);
  }

  @Test
  @Tag("long")
  void two_hundred_kills_lose_no_acknowledged_answer() throws Exception {
    kill(MANY);
  }

  private void kill(int times) throws Exception {
    String url = database();
    UUID visit = UUID.randomUUID();
    try (Database database = Database.open(data, url)) {
      database
          .visits(Vault.in(data), Home.KNOWLEDGE)
          .begin(
              visit,
              new Case(
                  "killed",
                  "",
                  Instant.EPOCH,
                  null,
                  Teller.PERSON,
                  null,
                  List.of(),
                  Evidence.NONE,
                  null),
              Instant.EPOCH,
              null);
    }
    var random = new Random(7);
    int before = 1;
    for (int i = 0; i < times; i++) {
      int acknowledged = killedAfter(random.nextInt(40), url, visit, before);
      try (Database database = Database.open(data, url)) {
        Visits visits = database.visits(Vault.in(data), Home.KNOWLEDGE);
        int kept = visits.find(visit).orElseThrow().revision();
        assertThat(kept).as("after kill %d", i).isGreaterThanOrEqualTo(acknowledged);
        assertThat(visits.revisions(visit)).hasSize(kept);
        // Each revision that was acknowledged has the answer that it was written for.
        List<String> facts = Writer.facts();
        for (int revision = before + 1; revision <= kept; revision++) {
          assertThat(visits.find(visit, revision).orElseThrow().given().evidence().answers())
              .containsKey(facts.get((revision - 1) % facts.size()));
        }
        before = kept;
      }
    }
    assertThat(before).isGreaterThan(times);
  }

  /// Lets a process write, and kills it so many milliseconds after its first answer.
  ///
  /// @return the last revision that it acknowledged
  private int killedAfter(int milliseconds, @Nullable String url, UUID visit, int before)
      throws Exception {
    List<String> command = ServerProcess.command("org.brace.web.storage.Writer");
    command.addAll(List.of(data.toString(), url == null ? "" : url, visit.toString()));
    Process writer =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int acknowledged = before;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.matches("\\d+")) {
        line = lines.readLine();
      }
      Thread.sleep(milliseconds);
      writer.toHandle().destroyForcibly();
      while (line != null) {
        if (line.matches("\\d+")) {
          acknowledged = Integer.parseInt(line);
        }
        line = lines.readLine();
      }
    }
    writer.waitFor();
    assertThat(acknowledged).as("it wrote before it was killed").isGreaterThan(before);
    return acknowledged;
  }
}
