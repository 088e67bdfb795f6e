package org.brace.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// One server for all tests that keep nothing on it.
public final class SharedServer {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static @Nullable RunningServer server;

  private SharedServer() {}

  /// Its address, ending in `/`; it is started when it is first asked for.
  public static synchronized URI address() {
    if (server == null) {
      try {
        RunningServer started = RunningServer.in(Files.createTempDirectory("brace-shared"));
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        server = started;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return server.address();
  }

  public static HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path)).build());
  }

  public static HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  public static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
