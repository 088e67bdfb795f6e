package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.brace.web.Logged;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the API what no one should: it answers each time, says nothing of its inside, and logs
/// nothing of what was sent.
class FuzzTest {

  /// Stands somewhere in every request, as an answer would.
  private static final String CANARY = "zqxcanaryzqx";

  private static final Path HOME = Path.of(System.getProperty("brace.home", ".."));

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/yaml",
          "application/x-ndjson",
          "text/yaml;charset=utf-8",
          "application/json;charset=utf-16",
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data;boundary=a",
          "application/json;;",
          CANARY + "/" + CANARY);

  private static final List<String> VALUES =
      List.of(
          "present",
          "absent",
          "unsure",
          "declined",
          "cannot-measure",
          "0",
          "-1",
          "7",
          "1e9",
          "NaN",
          "99999999999999999999999999999999999999",
          "> 3 wk",
          "< 3 d and > 2 a",
          "> 1 and < 2 and > 3",
          "37.1 Cel",
          "98 [degF]",
          "120 /min",
          "2026-11-22",
          "+999999999-12-31",
          "-999999999-01-01T00:00Z",
          "+999999999-12-31T23:59:59Z",
          "0000-00-00",
          "null",
          "~",
          "[]",
          "{}",
          "[[[]]]",
          "{is: present, at: \"1000-01-01\"}",
          "{is: present, at: \"-999999999-01-01T00:00:00Z\"}",
          "{is: {is: present}}",
          "&a [*a]",
          "!!java.util.Date 1",
          "\"\\u0000\"",
          "\"\\ud83d\"",
          "\"\\ud83d\\ude00\"",
          "'" + CANARY + "'",
          "\u202e" + CANARY);

  private static final List<String> MEDICINES =
      List.of(
          "prednisolone 30 mg for 5 days",
          "prednisolone " + "9".repeat(90) + " mg",
          "salbutamol 100 micrograms 2 puffs up to 999999999999 times a day",
          "from 30.2.2026 to 1.1.0000",
          "half a " + CANARY,
          "ibuprofen " + "since ".repeat(300),
          "1/2/3/4/5/6 mg mg mg",
          "\u0663\u0663 mg");

  private final List<String> facts = facts();
  private final List<String> cases = cases();

  private static List<String> facts() {
    List<String> facts = new ArrayList<>();
    for (JsonNode item :
        JsonMapper.shared()
            .readTree(SharedServer.get("/api/knowledge/facts").body())
            .at("/items")) {
      facts.add(item.at("/id").asString());
    }
    return facts;
  }

  private static List<String> cases() {
    try (Stream<Path> files = Files.list(HOME.resolve("examples"))) {
      List<String> cases = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        cases.add(Files.readString(file));
      }
      return cases;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void five_hundred_odd_requests_are_answered() {
    ask(500, 1);
  }

  @Test
  @Tag("long")
  void ten_thousand_odd_requests_are_answered() {
    ask(10_000, 2);
  }

  private void ask(int times, long seed) {
    var random = new Random(seed);
    int answered = 0;
    try (var logged = Logged.from()) {
      for (int i = 0; i < times; i++) {
        HttpRequest request = request(random);
        var reply = SharedServer.send(request);
        String what = "request %d of seed %d, %s".formatted(i, seed, request);
        assertThat(reply.statusCode()).as(what).isBetween(200, 499);
        assertThat(reply.body())
            .as(what)
            .doesNotContain("\tat ", "Exception", "org.brace.", "springframework", "java.lang");
        answered += reply.statusCode() == 200 ? 1 : 0;
      }
      assertThat(logged.lines()).noneMatch(line -> line.contains(CANARY));
      assertThat(logged.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }
    // Not all may be so odd that they end at the door.
    assertThat(answered).isBetween(times / 10, times - times / 10);
  }

  private HttpRequest request(Random random) {
    String path =
        switch (random.nextInt(12)) {
          case 0, 1, 2, 3, 4 -> "/api/assess?ranges=" + (random.nextInt(4) == 0);
          case 5, 6, 7 -> "/api/next";
          case 8 ->
              "/api/report?for=%s&format=%s"
                  .formatted(
                      one(random, List.of("person", "clinician", CANARY)),
                      random.nextInt(20) == 0 ? "pdf" : one(random, List.of("text", "html", "")));
          case 9 -> "/api/knowledge/" + encoded(random) + "/" + encoded(random);
          case 10 -> "/api/" + encoded(random) + "?" + encoded(random) + "=" + CANARY;
          default -> "/api/assess?" + encoded(random);
        };
    URI address = SharedServer.address().resolve(path);
    String type = random.nextInt(5) == 0 ? one(random, TYPES) : one(random, TYPES.subList(0, 3));
    String method =
        random.nextInt(20) == 0
            ? one(random, List.of("GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"))
            : "POST";
    return HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .header("Accept", one(random, List.of("*/*", "text/html", "image/png", "x")))
        .method(method, BodyPublishers.ofByteArray(body(random, type)))
        .build();
  }

  private static String encoded(Random random) {
    String text =
        one(
            random,
            List.of("facts", "conditions", "cough", "medicines", CANARY, "é", "..", "a b", "%00"));
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Where each line is a case, one that can be read stands among the odd ones.
  private byte[] body(Random random, String type) {
    byte[] odd = body(random);
    byte[] line = "\n{\"brace-case\": 1}\n".getBytes(StandardCharsets.UTF_8);
    return type.equals("application/x-ndjson")
        ? ByteBuffer.allocate(odd.length + line.length).put(odd).put(line).array()
        : odd;
  }

  private byte[] body(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> {
        byte[] bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
        yield bytes;
      }
      case 1, 2 -> mutated(random, one(random, cases)).getBytes(StandardCharsets.UTF_8);
      case 3 ->
          (one(random, List.of("[", "{a: ", "- ", "? ", "- - ", "\"", "|\n ", "{\"a\":"))
                      .repeat(random.nextInt(30_000))
                  + CANARY)
              .getBytes(StandardCharsets.UTF_8);
      default -> made(random).getBytes(StandardCharsets.UTF_8);
    };
  }

  /// A case with some letters lost, doubled, changed or moved.
  private static String mutated(Random random, String text) {
    var letters = new StringBuilder(text);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(letters.length());
      int to = Math.min(letters.length(), at + random.nextInt(30));
      switch (random.nextInt(4)) {
        case 0 -> letters.delete(at, to);
        case 1 -> letters.insert(at, letters.substring(at, to));
        case 2 -> letters.setCharAt(at, (char) random.nextInt(0xd7ff));
        default -> letters.insert(at, one(random, VALUES));
      }
      if (letters.isEmpty()) {
        letters.append(CANARY);
      }
    }
    return letters.append("\n# ").append(CANARY).toString();
  }

  /// A case with answers to known facts, fit or unfit.
  private String made(Random random) {
    var text = new StringBuilder("brace-case: 1\nstory: " + CANARY + "\n");
    if (random.nextInt(3) == 0) {
      text.append("now: \"").append(one(random, VALUES).replace("\"", "")).append("\"\n");
    }
    if (random.nextInt(3) == 0) {
      text.append("person: {age: ").append(random.nextInt(130)).append(", sex: female}\n");
    }
    if (random.nextInt(3) == 0) {
      text.append("denied: [").append(one(random, List.of("all", "cough", CANARY))).append("]\n");
    }
    if (random.nextInt(3) == 0) {
      text.append(one(random, List.of("medicines:\n", "wants:\n")));
      for (int i = random.nextInt(4); i >= 0; i--) {
        text.append("  - \"").append(one(random, MEDICINES)).append("\"\n");
      }
    }
    text.append("answers:\n");
    boolean fit = random.nextBoolean();
    for (int i = random.nextInt(fit ? 6 : 30); i > 0; i--) {
      String value = fit ? one(random, VALUES.subList(2, 4)) : one(random, VALUES);
      text.append("  ").append(one(random, facts)).append(": ").append(value).append('\n');
    }
    return text.toString();
  }

  private static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
