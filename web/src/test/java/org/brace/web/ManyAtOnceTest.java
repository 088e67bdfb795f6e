package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.brace.casefile.Case;
import org.brace.casefile.CaseWriter;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.simulation.Respondent;
import org.brace.simulation.Simulation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many different people with many signs ask in the memory that the launcher gives: everyone is
/// answered.
class ManyAtOnceTest {

  private static final int PEOPLE = 250;
  private static final int AT_ONCE = 6;
  private static final Pattern MEMORY = Pattern.compile("serve\\) memory='([^']*)'");

  @TempDir private Path folder;

  @Test
  @Tag("long")
  void everyone_of_many_different_people_is_answered() throws Exception {
    var memory = MEMORY.matcher(Files.readString(Home.PATH.resolve("brace")));
    assertThat(memory.find()).isTrue();
    try (var server =
            ServerProcess.start(
                folder.resolve("data"),
                folder.resolve("said.log"),
                List.of("--requests-per-second", "100000"),
                List.of(memory.group(1).split(" ")));
        var client = HttpClient.newHttpClient();
        var askers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Integer>> replies = new ArrayList<>();
      for (String person : people()) {
        var request =
            HttpRequest.newBuilder(server.uri().resolve("/api/assess"))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(person))
                .build();
        replies.add(askers.submit(() -> status(client, request)));
      }
      for (Future<Integer> reply : replies) {
        assertThat(reply.get()).isEqualTo(200);
      }
      assertThat(server.said()).doesNotContain("OutOfMemory");
    }
  }

  private static int status(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /// People drawn from the network, with what they told in an interview for the level.
  private static List<String> people() {
    var planner = new Planner(Home.KNOWLEDGE);
    var simulation = new Simulation(Home.KNOWLEDGE, false, 11);
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    List<String> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      var drawn = simulation.drawn(i).answered();
      var respondent = new Respondent(Home.KNOWLEDGE, drawn.told(), drawn.computed(), now);
      var told =
          new TreeMap<String, Told>(respondent.interview(planner).end().evidence().answers());
      told.entrySet().removeIf(each -> isDeniedNumber(each.getKey(), each.getValue()));
      people.add(
          CaseWriter.write(
              new Case(
                  "person-" + i,
                  "",
                  now,
                  "GB",
                  Teller.PERSON,
                  List.of(),
                  List.of(),
                  new Evidence(told),
                  null)));
    }
    return people;
  }

  /// Simulated people deny what they have no number for.
  private static boolean isDeniedNumber(String id, Told told) {
    Fact.Type type = Home.KNOWLEDGE.fact(id).type();
    return told.answer() == Answer.Word.ABSENT
        && (type == Fact.Type.COUNT || type == Fact.Type.QUANTITY);
  }
}
