package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiLimitTest {

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(strings = {"/api/knowledge", "/%61pi/knowledge"})
  void who_asks_too_often_is_told_to_wait_and_the_pages_go_on(String path) throws Exception {
    var options = new ServeOptions(0, data, null, Home.KNOWLEDGE, Home.STORIES, null, 1);
    try (var context = Serve.start(options);
        var client = HttpClient.newHttpClient()) {
      URI start = URI.create("http://127.0.0.1:" + Serve.port(context) + "/");
      HttpResponse<String> reply = null;
      for (int i = 0; i < 20 && (reply == null || reply.statusCode() != 429); i++) {
        reply = get(client, start.resolve(path));
      }
      assertThat(reply.statusCode()).isEqualTo(429);
      assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(reply.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(get(client, start).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
