package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

  private static final String CASE = "{\"brace-case\": 1}";

  private static void refused(HttpResponse<String> reply, int status, String... words) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(reply.body()).contains("\"status\":" + status);
    assertThat(List.of(words)).allSatisfy(word -> assertThat(reply.body()).contains(word));
    Schemas.holds("brace-problem-1", reply.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
        "nonsense",
        "*/*",
        "application/*"
      })
  void a_body_of_another_kind_is_refused(String type) {
    refused(
        SharedServer.post("/api/assess", type, CASE),
        415,
        "\"at\":\"Content-Type\"",
        "application/json");
  }

  @Test
  void a_packed_body_and_one_of_no_kind_are_refused() {
    refused(
        SharedServer.send(
            HttpRequest.newBuilder(SharedServer.address().resolve("/api/next"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(CASE))
                .build()),
        415,
        "\"at\":\"Content-Encoding\",\"value\":\"gzip\"");
    refused(
        SharedServer.send(
            HttpRequest.newBuilder(SharedServer.address().resolve("/api/report"))
                .POST(BodyPublishers.ofString(CASE))
                .build()),
        415);
  }

  @Test
  void a_body_that_is_too_large_is_refused_with_and_without_its_length_told() {
    String large = CASE + " ".repeat(Cases.MOST_BYTES);
    refused(
        SharedServer.post("/api/assess", "application/json", large),
        413,
        "larger than 200000 bytes",
        "at most 200000 bytes at a time",
        "shorter texts");
    refused(
        SharedServer.send(
            HttpRequest.newBuilder(SharedServer.address().resolve("/api/assess"))
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build()),
        413);
    assertThat(
            SharedServer.post(
                    "/api/next",
                    "application/json",
                    CASE + " ".repeat(Cases.MOST_BYTES - CASE.length()))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_list_of_cases_is_told_how_to_send_several() {
    refused(
        SharedServer.post("/api/assess", "application/json", "\n[" + CASE + "," + CASE + "]"),
        400,
        "a-list",
        "application/x-ndjson");
  }

  @Test
  void more_cases_than_one_request_may_hold_are_refused() {
    String one = CASE + "\n";
    assertThat(
            SharedServer.post(
                    "/api/assess?ranges=false",
                    "application/x-ndjson",
                    one.repeat(Cases.MOST_CASES))
                .body()
                .lines())
        .hasSize(Cases.MOST_CASES);
    refused(
        SharedServer.post(
            "/api/assess?ranges=false", "application/x-ndjson", one.repeat(Cases.MOST_CASES + 1)),
        413,
        "100 cases",
        "at most 100 at a time");
  }

  @Test
  void a_body_that_is_empty_or_no_text_is_refused() {
    for (String empty : new String[] {"", "\n\n", "# nothing\n"}) {
      refused(SharedServer.post("/api/assess", "application/yaml", empty), 400, "no-case");
    }
    refused(
        SharedServer.post("/api/assess", "application/json", new byte[] {'{', (byte) 0xff, '}'}),
        400,
        "not-utf-8");
  }

  @Test
  void a_parameter_that_is_not_known_is_refused_and_not_overlooked() {
    refused(
        SharedServer.post("/api/assess?range=false", "application/json", CASE),
        400,
        "\"at\":\"?range\",\"value\":\"range\"",
        "Did you mean ranges?");
    refused(
        SharedServer.post("/api/assess?ranges=no", "application/json", CASE),
        400,
        "\"value\":\"no\"",
        "Use one of true, false");
    refused(SharedServer.post("/api/next?x", "application/json", CASE), 400);
    refused(SharedServer.get("/api/knowledge/facts?limit=3"), 400, "\"at\":\"?limit\"");
  }

  @Test
  void more_medicines_than_a_case_holds_are_refused_at_once() {
    for (String key : List.of("medicines", "wants")) {
      String names = "\"abcdefghi\",".repeat(9000) + "\"none such\"";
      String body = "{\"brace-case\": 1, \"%s\": [%s]}".formatted(key, names);

      refused(
          SharedServer.post("/api/next", "application/json", body),
          422,
          "\"code\":\"too-many-medicines\"",
          "has 9001 entries, and may have 200");
    }
  }

  @Test
  void another_method_or_address_is_refused() {
    var get = SharedServer.get("/api/assess");
    refused(get, 405);
    assertThat(get.headers().firstValue("Allow")).hasValue("POST");
    var put =
        SharedServer.send(
            HttpRequest.newBuilder(SharedServer.address().resolve("/api/knowledge/facts"))
                .PUT(BodyPublishers.ofString("x"))
                .build());
    refused(put, 405);
    assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD");
    refused(SharedServer.get("/api"), 404);
    refused(SharedServer.get("/api/asses"), 404);
    refused(SharedServer.get("/api/knowledge/facts/cough/more"), 404);
    assertThat(SharedServer.get("/schema/nothing.json").statusCode()).isEqualTo(404);
  }

  @Test
  void a_page_from_elsewhere_reaches_no_address_of_it() {
    for (String[] header :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      for (String path : new String[] {"/api/assess", "/api/next", "/api/report"}) {
        var reply =
            SharedServer.send(
                HttpRequest.newBuilder(SharedServer.address().resolve(path))
                    .header("Content-Type", "application/json")
                    .header(header[0], header[1])
                    .POST(BodyPublishers.ofString(CASE))
                    .build());
        refused(reply, 403, "only its own pages");
        assertThat(reply.body()).doesNotContain("brace-");
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      }
    }
  }
}
