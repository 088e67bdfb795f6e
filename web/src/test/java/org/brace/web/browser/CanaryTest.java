package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.brace.web.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What someone types leaves no trace in addresses, logs, metrics, errors or the file of the
/// database.
class CanaryTest {

  private static final String CANARY = "zebrafinch7731";

  @TempDir Path folder;

  @Test
  void a_word_that_was_typed_is_found_nowhere_but_on_the_pages_of_its_visit() throws Exception {
    List<String> traces = new ArrayList<>();
    Path data = folder.resolve("data");
    Path log = folder.resolve("log");
    try (var server = ServerProcess.start(data, null, log);
        var visitor = new Visitor(Chromium.window(), server.uri())) {
      visitor
          .page()
          .context()
          .onRequest(request -> {
            traces.add(request.url());
            traces.add(request.headers().getOrDefault("referer", ""));
          });
      var truths = new HashMap<>(People.SELF_CARE);
      truths.put("medicines", CANARY);
      visitor.visit(truths);
      assertThat(visitor.page().locator("main").textContent()).contains(CANARY);
      visitor.page().locator("#fear summary").click();
      visitor.page().locator("#of").fill(CANARY);
      visitor.press("Show");
      visitor.open("/visits/" + visitor.visit() + "/answers/20");
      visitor.page().locator("input[name='value.age']").fill(CANARY.substring(0, 12));
      visitor.press("Continue");
      assertThat(visitor.page().title()).startsWith("Please look again");
      visitor.open("/visits");

      assertThat(traces).isNotEmpty().noneMatch(each -> each.contains(CANARY.substring(0, 12)));
      assertThat(visitor.elsewhere()).isEmpty();
      assertThat(told(server.uri(), "/actuator/prometheus"))
          .contains("http_server_requests")
          .doesNotContain(CANARY);
      // Typed where it is never expected: in an address, a header, a broken body.
      for (String reply :
          List.of(
              told(server.uri(), "/visits/" + CANARY),
              told(server.uri(), "/" + CANARY + "?q=" + CANARY),
              told(server.uri(), "/visits/compare?visit=" + CANARY))) {
        assertThat(reply).doesNotContain(CANARY);
      }
      assertThat(told(server.uri(), "/actuator/prometheus")).doesNotContain(CANARY);
    }
    assertThat(Files.readString(log))
        .contains("Brace is at")
        .doesNotContain(CANARY, CANARY.substring(0, 12));
    assertThat(Files.readString(data.resolve("brace.mv.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(CANARY);
  }

  private static String told(URI server, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(server.resolve(path)).header("X-Note", CANARY).build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
