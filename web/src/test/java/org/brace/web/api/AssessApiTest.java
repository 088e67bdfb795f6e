package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AssessApiTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("brace.home", "..")).resolve("examples");

  private static String type(HttpResponse<String> reply) {
    return reply.headers().firstValue("Content-Type").orElse("");
  }

  @Test
  void a_case_in_yaml_is_assessed() throws IOException {
    var reply =
        SharedServer.post(
            "/api/assess",
            "application/yaml",
            Files.readString(EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml")));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(type(reply)).startsWith("application/json");
    assertThat(reply.body())
        .startsWith("{\"schema\":\"brace-assessment/1\",\"case\":\"cough-steroid-midline-pain\"")
        .contains("\"level\":\"same-day\"", "\"interval\"", "\"care\"")
        .endsWith("}\n");
    Schemas.holds("brace-assessment-1", reply.body());
  }

  /// A reply as a program gets it that takes packed ones.
  private static HttpResponse<byte[]> packed(String path, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(SharedServer.address().resolve(path))
            .header("Accept-Encoding", "gzip");
    if (!body.isEmpty()) {
      request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    }
  }

  @Test
  void replies_are_packed_for_who_asks_for_that_and_pages_are_not() throws Exception {
    String one = Files.readString(EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml"));
    String two =
        "{\"brace-case\":1,\"now\":\"2026-11-22\"}\n{\"brace-case\":1,\"now\":\"2026-11-22\"}\n";
    for (var sent :
        List.of(
            List.of("/api/assess?ranges=false", "application/yaml", one),
            List.of("/api/assess?ranges=false", "application/x-ndjson", two),
            List.of("/api/next", "application/yaml", one),
            List.of("/api/report?for=person&format=text", "application/yaml", one),
            List.of("/api/knowledge/facts", "", ""))) {
      var reply = packed(sent.get(0), sent.get(1), sent.get(2));

      assertThat(reply.headers().firstValue("Content-Encoding")).as(sent.get(0)).hasValue("gzip");
      byte[] plain = new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes();
      String unpacked =
          sent.get(2).isEmpty()
              ? SharedServer.get(sent.get(0)).body()
              : SharedServer.post(sent.get(0), sent.get(1), sent.get(2)).body();
      assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(unpacked);
      assertThat(reply.body().length).as(sent.get(0)).isLessThan(plain.length / 2);
    }
    for (String page : List.of("/", "/knowledge/facts")) {
      var reply = packed(page, "", "");
      assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(reply.headers().firstValue("Content-Encoding")).as(page).isEmpty();
    }
  }

  @Test
  void what_speaks_for_a_cause_has_the_answer_that_was_told() throws IOException {
    String one = Files.readString(EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml"));
    JsonNode reply =
        JsonMapper.shared()
            .readTree(
                SharedServer.post("/api/assess?ranges=false", "application/yaml", one).body());
    Map<String, String> told = new HashMap<>();
    for (JsonNode known : reply.at("/evidence")) {
      told.put(known.at("/fact").asString(), known.at("/answer").asString());
    }

    List<JsonNode> weights = new ArrayList<>();
    for (JsonNode cause : reply.at("/causes")) {
      cause.at("/for").forEach(weights::add);
      cause.at("/against").forEach(weights::add);
    }

    assertThat(weights)
        .hasSizeGreaterThan(20)
        .allSatisfy(weight ->
            assertThat(weight.at("/answer").asString())
                .isEqualTo(told.get(weight.at("/fact").asString())));
    assertThat(weights.toString())
        .contains("{\"fact\":\"age\",\"answer\":\"58 a\"", "\"answer\":\"absent\"");
  }

  @Test
  void care_and_evidence_may_be_left_out() throws IOException {
    String one = Files.readString(EXAMPLES.resolve("01-cough-steroids-midline-pain.yaml"));

    var full = SharedServer.post("/api/assess?ranges=false", "application/yaml", one);
    var lean =
        SharedServer.post(
            "/api/assess?ranges=false&care=false&evidence=false", "application/yaml", one);

    Schemas.holds("brace-assessment-1", lean.body());
    ObjectNode with = (ObjectNode) JsonMapper.shared().readTree(full.body());
    assertThat(with.remove("care")).isNotNull();
    assertThat(with.remove("evidence")).isNotNull();
    assertThat(JsonMapper.shared().readTree(lean.body())).isEqualTo(with);
  }

  @Test
  void a_case_in_json_over_several_lines_is_read_as_json_means_it() {
    var reply =
        SharedServer.post(
            "/api/assess?ranges=false",
            "application/json; charset=UTF-8",
            """
            {
            \t"brace-case": 1,
            \t"id": "caf\\u00e9 \\/ \\"two\\"",
            \t"person": {"age": 44},
            \t"answers":{"cough":"present","pain-site":["lower-back"]}
            }
            """);

    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(reply.body())
        .contains("\"case\":\"café / \\\"two\\\"\"")
        .contains("\"fact\":\"pain-site.lower-back\",\"answer\":\"present\"")
        .doesNotContain("\"interval\"");
    Schemas.holds("brace-assessment-1", reply.body());
  }

  @Test
  void several_cases_are_answered_line_by_line_and_a_bad_one_stops_no_other() {
    String lines =
        """
        {"brace-case":1,"id":"a","answers":{"cough":"present"}}
        {"brace-case":1,"id":"b","answers":{"coff":"present"}}
        {"brace-case":1,"id":"c"}
        """;
    String documents =
        """
        brace-case: 1
        id: a
        answers: {cough: present}
        ---
        brace-case: 1
        id: b
        answers: {coff: present}
        ---
        brace-case: 1
        id: c
        """;
    for (var sent :
        List.of(
            List.of("application/x-ndjson", lines),
            List.of("application/jsonl", lines),
            List.of("application/yaml", documents))) {
      var reply = SharedServer.post("/api/assess?ranges=false", sent.getFirst(), sent.getLast());
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(type(reply)).startsWith("application/x-ndjson");
      List<String> answers = reply.body().lines().toList();
      assertThat(answers).hasSize(3).allSatisfy(line -> Schemas.holds("brace-assessment-1", line));
      assertThat(answers.get(0)).contains("\"case\":\"a\"", "brace-assessment/1");
      assertThat(answers.get(1)).contains("\"case\":\"b\"", "brace-refusal/1", "\"coff\"");
      assertThat(answers.get(2)).contains("\"case\":\"c\"", "brace-assessment/1");
    }
  }

  @Test
  void a_case_that_cannot_be_used_is_refused_with_all_that_is_wrong() {
    var reply =
        SharedServer.post(
            "/api/assess",
            "application/yaml",
            "brace-case: 1\nid: bad\nanswers:\n  coff: present\n  temperature: 37 kg\n");

    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body())
        .startsWith("{\"schema\":\"brace-refusal/1\",\"case\":\"bad\"")
        .contains("\"at\":\"body:4\",\"value\":\"coff\"", "\"code\":\"wrong-unit\"");
    Schemas.holds("brace-assessment-1", reply.body());
  }

  @Test
  void where_all_names_are_listed_is_told_as_an_address_that_there_is() {
    String odd =
        "{\"brace-case\": 1, \"answers\": {\"qqqqqqqqqq\": \"present\"}, \"denied\": [\"qqqqqqqqqq\"],"
            + " \"expect\": {\"causes\": {\"qqqqqqqqqq\": {}}, \"avoid\": [\"qqqqqqqqqq\"]}}";

    String body = SharedServer.post("/api/assess", "application/json", odd).body();

    assertThat(body).doesNotContain("./brace");
    for (String address : List.of("facts", "topics", "conditions")) {
      assertThat(body).contains("GET /api/knowledge/" + address + " lists");
      assertThat(SharedServer.get("/api/knowledge/" + address).statusCode()).isEqualTo(200);
    }
    assertThat(body).contains("GET /api/knowledge names");
  }

  @Test
  void broken_json_and_two_cases_sent_as_one_are_told_as_json() {
    var broken =
        SharedServer.post("/api/assess", "application/json", "{\"brace-case\": 1 \"id\": \"a\"}");
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body())
        .contains("\"code\":\"not-json\",\"at\":\"body:1\"", "column 18", "missing comma");
    Schemas.holds("brace-assessment-1", broken.body());

    var two =
        SharedServer.post(
            "/api/next", "application/json", "{\"brace-case\": 1}\n{\"brace-case\": 1}\n");
    assertThat(two.statusCode()).isEqualTo(422);
    assertThat(two.body())
        .contains("\"code\":\"more-after-end\",\"at\":\"body:2\"", "application/x-ndjson");
  }

  @Test
  void the_place_of_the_server_is_that_of_a_case_without_one() {
    String body = "{\"brace-case\": 1, \"answers\": {\"cough\": \"present\"}}";
    var unplaced = SharedServer.post("/api/assess?ranges=false", "application/json", body);
    var placed =
        SharedServer.post(
            "/api/assess?ranges=false",
            "application/json",
            body.replace("\"brace-case\": 1", "\"brace-case\": 1, \"place\": \"US\""));

    assertThat(unplaced.body()).contains("\"place\":\"GB\"");
    assertThat(placed.body()).contains("\"place\":\"US\"");
  }

  @Test
  void a_ticked_line_that_stands_for_several_signs_counts_as_the_mildest_of_them() {
    var reply =
        SharedServer.post(
            "/api/assess?ranges=false",
            "application/json",
            "{\"brace-case\": 1, \"answers\": {\"breathing-failing\": \"present\"}}");

    assertThat(reply.body())
        .contains("\"level\":\"emergency-ambulance\"", "unnamed-sign.breathing-failing");
    Schemas.holds("brace-assessment-1", reply.body());
  }

  @Test
  void a_moment_that_nobody_alive_can_mean_is_refused() {
    for (String now :
        List.of(
            "-999999999-01-01T00:00Z", "+999999999-12-31T23:59:59Z", "0000-01-01", "2200-01-01")) {
      var reply =
          SharedServer.post(
              "/api/assess?ranges=false",
              "application/json",
              "{\"brace-case\": 1, \"now\": \"" + now + "\", \"answers\": {}}");
      assertThat(reply.statusCode()).as(now).isEqualTo(422);
      assertThat(reply.body()).contains("\"code\":\"not-a-date\"");
    }
  }

  @Test
  void the_same_case_gets_the_same_bytes() {
    String body =
        "{\"brace-case\": 1, \"now\": \"2026-11-22T03:10Z\", \"answers\": {\"cough\": \"present\"}}";
    var first = SharedServer.post("/api/assess", "application/json", body);
    var second = SharedServer.post("/api/assess", "application/json", body);
    assertThat(second.body()).isEqualTo(first.body());
  }
}
