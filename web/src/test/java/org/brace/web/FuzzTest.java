package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent to pages and API: no fault of ours, no trace, nothing half stored.
class FuzzTest {

  private static final int FEW = 400;
  private static final int MANY = 10_000;

  private static final List<String> SNIPPETS =
      List.of(
          "",
          "present",
          "absent",
          "unsure",
          "-1",
          "1e999",
          "NaN",
          "9".repeat(400),
          "\u0000",
          "\uD800",
          "\u0092",
          "\uFFFE",
          "' or 1=1 --",
          "<script>alert(1)</script>",
          "${7*7}",
          "__${7*7}__::.x",
          "../../etc/passwd",
          "> 3 wk and",
          "2026-13-45",
          "a\nb\r\nc: d",
          "{\"a\":",
          "[[[[",
          "---\n- {",
          "&a [*a]",
          "\u202Eabc",
          "💊".repeat(50),
          "pain-site.neck",
          "age",
          "0",
          "part.0");

  @TempDir Path data;

  @Test
  void four_hundred_requests_find_no_fault() throws Exception {
    fuzz(FEW, 11);
  }

  @Test
  @Tag("long")
  void ten_thousand_requests_find_no_fault() throws Exception {
    fuzz(MANY, 12);
  }

  private void fuzz(int count, long seed) throws Exception {
    var random = new Random(seed);
    List<String> facts = List.copyOf(Home.KNOWLEDGE.facts().keySet());
    try (var server = RunningServer.in(data);
        var asking = new Asking(server.address())) {
      String visit = asking.begin();
      for (int i = 0; i < count; i++) {
        HttpResponse<String> reply =
            switch (random.nextInt(5)) {
              case 0 -> asking.get(path(random, visit));
              case 1 -> asking.post(path(random, visit), fields(random, facts));
              case 2, 3 ->
                  asking.post(visit + "/pages/" + (1 + random.nextInt(3)), fields(random, facts));
              default -> api(asking, random);
            };
        assertThat(reply.statusCode()).as("request %d of seed %d", i, seed).isLessThan(500);
        assertThat(reply.body()).doesNotContain("Exception", "\tat org.", "at java.base");
        if (asking.get(visit).statusCode() == 404) {
          visit = asking.begin();
        }
      }
      for (String path :
          List.of(
              "/",
              "/visits",
              visit + "/result",
              visit + "/answers",
              visit + "/report.txt",
              visit + "/leaflet.pdf",
              "/visits/export.json")) {
        assertThat(asking.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  private static String path(Random random, String visit) {
    List<String> paths =
        List.of(
            "/",
            "/visits",
            visit,
            visit + "/now",
            visit + "/result",
            visit + "/answers",
            visit + "/answers/20",
            visit + "/record",
            visit + "/again",
            visit + "/wants",
            visit + "/fear",
            visit + "/case.yaml",
            visit + "/report.txt",
            visit + "/pages/2",
            visit + "/pages/99999999999",
            "/visits/compare?visit=x",
            "/visits/compare?visit=" + visit.substring(8),
            "/knowledge",
            "/knowledge/fact/age",
            "/openapi.json",
            "/actuator/health",
            "/expired");
    String path = paths.get(random.nextInt(paths.size()));
    return random.nextInt(4) == 0
        ? (path.endsWith("/") ? path : path + "/")
            + java.net.URLEncoder.encode(some(random, SNIPPETS), StandardCharsets.UTF_8)
        : path;
  }

  private static List<Map.Entry<String, String>> fields(Random random, List<String> facts) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    String part = Integer.toString(random.nextInt(3));
    fields.add(Map.entry("part", part));
    for (int i = random.nextInt(8); i >= 0; i--) {
      String fact = random.nextInt(6) == 0 ? some(random, SNIPPETS) : some(random, facts);
      fields.add(Map.entry("line." + part, fact));
      String kind =
          some(
              random,
              List.of(
                  "is.",
                  "value.",
                  "unit.",
                  "sign.",
                  "member.",
                  "no-member.",
                  "tick",
                  "none." + part,
                  "medicines",
                  "wants",
                  "of",
                  "still",
                  "splits."));
      String value =
          some(
              random,
              random.nextInt(3) == 0
                  ? SNIPPETS
                  : List.of("present", "absent", "unsure", "5", "mild", fact));
      fields.add(
          Map.entry(
              kind.endsWith(".") ? kind + (random.nextBoolean() ? fact : part) : kind, value));
    }
    return fields;
  }

  private static HttpResponse<String> api(Asking asking, Random random) throws Exception {
    String body =
        switch (random.nextInt(3)) {
          case 0 -> some(random, SNIPPETS);
          case 1 ->
              "{\"brace-case\": 1, \"answers\": {\""
                  + some(random, SNIPPETS).replace("\"", "").replace("\n", "")
                  + "\": \"present\"}}";
          default ->
              "{\"brace-case\": 1, \"now\": \"2026-11-22T10:00Z\", \"person\": {\"age\": "
                  + (random.nextInt(200) - 20)
                  + "}, \"answers\": {\"cough\": \"present\"}}";
        };
    return asking.send(
        asking
            .request(
                some(
                    random,
                    List.of(
                        "/api/assess",
                        "/api/assess?ranges=false",
                        "/api/next",
                        "/api/report",
                        "/api/nothing")))
            .header(
                "Content-Type",
                some(
                    random,
                    List.of("application/json", "text/plain", "application/x-www-form-urlencoded")))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String some(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
