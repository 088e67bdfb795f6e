package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may ask, what a reply carries, and what is refused.
class DefencesTest {

  private static @TempDir Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.in(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// Sends a request as it stands, with lines parted by `|`; gives status and headers.
  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      String text =
          request.replace("PORT", Integer.toString(server.port())).replace("|", "\r\n")
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(String request) throws IOException {
    return raw(request).split(" ", 3)[1];
  }

  @Test
  void only_this_machines_names_are_answered_so_that_no_other_name_can_be_made_to_point_here()
      throws IOException {
    assertThat(status("GET / HTTP/1.1|Host: 127.0.0.1:PORT")).isEqualTo("200");
    assertThat(status("GET / HTTP/1.1|Host: localhost:PORT")).isEqualTo("200");
    assertThat(status("GET / HTTP/1.1|Host: evil.example:PORT")).isEqualTo("403");
    assertThat(status("GET / HTTP/1.1|Host: evil.example")).isEqualTo("403");
    assertThat(status("GET / HTTP/1.1|Host: 127.0.0.1.evil.example:PORT")).isEqualTo("403");
    assertThat(status("GET / HTTP/1.1|Host: 127.0.0.1:1")).isEqualTo("403");
    assertThat(status("GET /api/knowledge HTTP/1.1|Host: evil.example:PORT")).isEqualTo("403");
    assertThat(status("GET /actuator/prometheus HTTP/1.1|Host: evil.example:PORT"))
        .isEqualTo("403");
  }

  @Test
  void a_page_on_the_web_reaches_nothing_but_the_first_page_by_a_link() throws IOException {
    String here = "|Host: 127.0.0.1:PORT";
    assertThat(status("GET /visits HTTP/1.1" + here + "|Origin: https://evil.example"))
        .isEqualTo("403");
    assertThat(status("GET /visits HTTP/1.1" + here + "|Origin: null")).isEqualTo("403");
    assertThat(status("GET /visits HTTP/1.1" + here + "|Sec-Fetch-Site: cross-site"))
        .isEqualTo("403");
    assertThat(status("GET /visits HTTP/1.1" + here + "|Sec-Fetch-Site: same-site"))
        .isEqualTo("403");
    assertThat(
            status(
                "POST /api/assess HTTP/1.1"
                    + here
                    + "|Origin: http://localhost:3000|Content-Length: 0"))
        .isEqualTo("403");
    String link = "|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document";
    assertThat(status("GET / HTTP/1.1" + here + link)).isEqualTo("200");
    assertThat(status("GET /visits HTTP/1.1" + here + link)).isEqualTo("403");
    assertThat(status("GET / HTTP/1.1" + here + link.replace("document", "iframe")))
        .isEqualTo("403");
    assertThat(status("GET /visits HTTP/1.1" + here + "|Sec-Fetch-Site: same-origin"))
        .isEqualTo("200");
  }

  @Test
  void every_reply_carries_its_defences() throws Exception {
    try (var asking = new Asking(server.address())) {
      String visit = asking.begin();
      for (String path :
          List.of(
              "/",
              "/visits",
              visit + "/pages/1",
              visit + "/result",
              visit + "/answers",
              visit + "/case.yaml",
              "/visits/export.json",
              "/knowledge",
              "/knowledge/facts",
              "/knowledge/facts/cough",
              "/no-such-page")) {
        Map<String, List<String>> headers = asking.get(path).headers().map();
        assertThat(headers.get("content-security-policy").getFirst())
            .as(path)
            .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
            .doesNotContain("unsafe", "*", "http:", "data:");
        assertThat(headers.get("x-content-type-options")).contains("nosniff");
        assertThat(headers.get("x-frame-options")).contains("DENY");
        assertThat(headers.get("referrer-policy")).contains("same-origin");
        assertThat(headers.get("cross-origin-opener-policy")).contains("same-origin");
        assertThat(headers.get("cross-origin-resource-policy")).contains("same-origin");
        assertThat(headers.get("cache-control").getFirst()).contains("no-store");
        assertThat(headers).doesNotContainKeys("server", "x-powered-by");
      }
      assertThat(asking.get("/").headers().map()).doesNotContainKey("access-control-allow-origin");
    }
    assertThat(raw("GET / HTTP/1.1|Host: 127.0.0.1:PORT"))
        .containsPattern("Set-Cookie: brace-\\d+=[^;]+; Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void no_page_has_a_script_or_style_of_its_own() throws Exception {
    try (var asking = new Asking(server.address())) {
      String visit = asking.begin();
      for (String path :
          List.of("/", "/visits", visit + "/pages/1", visit + "/result", visit + "/answers")) {
        assertThat(asking.get(path).body())
            .as(path)
            .doesNotContain("<style", " style=", "javascript:", "onclick")
            .doesNotContainPattern("<script(?![^>]* src=\"/static/)");
      }
    }
  }

  @Test
  void what_is_sent_without_the_token_of_its_page_changes_nothing() throws Exception {
    try (var asking = new Asking(server.address());
        var other = new Asking(server.address())) {
      String visit = asking.begin();
      for (String path :
          List.of(
              "/visits",
              visit + "/delete",
              "/visits/delete",
              visit + "/again",
              visit + "/wants",
              visit + "/fear",
              visit + "/record",
              visit + "/pages/1",
              visit + "/answers/10",
              "/expired")) {
        HttpResponse<String> reply = other.post(path, List.of(Map.entry("wants", "x")));
        assertThat(reply.statusCode()).as(path).isEqualTo(403);
      }
      assertThat(asking.get(visit + "/answers").statusCode()).isEqualTo(200);
      assertThat(asking.get(visit + "/result").body()).doesNotContain(">x<");
    }
  }

  @Test
  void the_first_form_of_a_page_that_was_opened_afresh_is_taken() throws Exception {
    try (var asking = new Asking(server.address())) {
      String visit = asking.begin();
      for (String path : List.of("/", "/visits", visit + "/result", visit + "/answers")) {
        assertThat(raw("GET " + path + " HTTP/1.1|Host: 127.0.0.1:PORT"))
            .as(path)
            .containsPattern("(?m)^Set-Cookie: brace-");
      }

      try (var afresh = new Asking(server.address())) {
        afresh.get(visit + "/result");

        assertThat(afresh.post(visit + "/again", List.of()).statusCode()).isEqualTo(302);
      }
      assertThat(raw("GET /api/knowledge HTTP/1.1|Host: 127.0.0.1:PORT"))
          .doesNotContain("Set-Cookie");
    }
  }

  @Test
  void what_is_too_big_or_asked_in_another_way_is_refused() throws Exception {
    try (var asking = new Asking(server.address())) {
      String visit = asking.begin();
      asking.get(visit + "/pages/1");
      var big =
          asking.post(visit + "/pages/1", List.of(Map.entry("medicines", "a".repeat(300_000))));
      assertThat(big.statusCode()).isBetween(400, 499);
      assertThat(status("TRACE / HTTP/1.1|Host: 127.0.0.1:PORT")).startsWith("4");
      assertThat(status("PUT / HTTP/1.1|Host: 127.0.0.1:PORT|Content-Length: 0")).startsWith("4");
      for (String path :
          List.of(
              "/actuator",
              "/actuator/env",
              "/actuator/heapdump",
              "/h2-console",
              "/static/../application.properties",
              "/static/%2e%2e/application.properties",
              "/visits/1",
              "/visits/compare")) {
        assertThat(asking.get(path).statusCode()).as(path).isBetween(400, 499);
      }
    }
  }

  @Test
  void an_address_that_cannot_be_read_is_answered_in_our_own_words() throws IOException {
    for (String path : List.of("/..%2f", "/%zz", "/visits/%2e%2e%2f", "/a%00b", "/<b>", "/a\\b")) {
      String reply = raw("GET " + path + " HTTP/1.1|Host: 127.0.0.1:PORT");

      assertThat(reply)
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("This address cannot be read", "Content-Security-Policy: default-src 'none'")
          .doesNotContainIgnoringCase("tomcat", "HTTP Status", "exception", "<style")
          .doesNotContain(path);
    }
    assertThat(raw("GET /api/%zz HTTP/1.1|Host: 127.0.0.1:PORT"))
        .contains(
            "application/problem+json", "This address cannot be read. Check how it is written")
        .doesNotContain("%zz");
  }

  @Test
  void a_method_or_version_that_is_not_known_is_not_called_our_fault() throws IOException {
    for (String line : List.of("GET / HTTP/3.7", "BREW / HTTP/1.1", "BREW /api/next HTTP/1.1")) {
      assertThat(raw(line + "|Host: 127.0.0.1:PORT"))
          .as(line)
          .matches("(?s)HTTP/1.1 (4|50[15]).*")
          .doesNotContain("our fault", "went wrong");
    }
    assertThat(raw("GET / HTTP/3.7|Host: 127.0.0.1:PORT"))
        .startsWith("HTTP/1.1 505")
        .contains("Brace does not know this kind of request");
  }

  @Test
  void health_readiness_and_metrics_are_told_without_details() throws Exception {
    try (var asking = new Asking(server.address())) {
      assertThat(asking.get("/actuator/health").body())
          .contains("\"UP\"")
          .doesNotContain("h2", "path");
      assertThat(asking.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(asking.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(asking.get("/actuator/prometheus").body())
          .contains("jvm_memory_used_bytes", "http_server_requests");
    }
  }
}
