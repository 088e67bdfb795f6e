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
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// One server for all tests that keep nothing on it.
public final class SharedServer {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static @Nullable RunningServer server;

  private SharedServer() {}

  /// Its address, ending in `/`; it is started when it is first asked for.
  public static synchronized URI address() {
    if (server == null) {
      try {
        Path folder = Files.createTempDirectory("brace-shared");
        RunningServer started = RunningServer.in(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
        server = started;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return server.address();
  }

  private static void end(RunningServer started, Path folder) {
    started.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
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
