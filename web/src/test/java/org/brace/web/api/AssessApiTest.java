package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;

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
