package org.brace.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A start, a first visit up to its result, and the end, in a folder of its own: what the first
/// person will need is then loaded and linked, and goes into the start-up cache.
final class Rehearsal {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private Rehearsal() {}

  static void run(Function<Path, ServeOptions> options) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("brace-rehearsal");
    var cookies = new CookieManager();
    try (var context = Serve.start(options.apply(folder));
        var sender = HttpClient.newBuilder().cookieHandler(cookies).build();
        var browser =
            HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      URI start = URI.create("http://127.0.0.1:" + Serve.port(context) + "/");
      String page = text(browser, HttpRequest.newBuilder(start).build());
      var token = TOKEN.matcher(page);
      if (!token.find()) {
        throw new IOException("The start page has no form");
      }
      URI visit =
          sender
              .send(
                  HttpRequest.newBuilder(start.resolve("/visits"))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
                      .build(),
                  BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .map(start::resolve)
              .orElseThrow(() -> new IOException("No visit was begun"));
      text(browser, HttpRequest.newBuilder(visit).build());
      text(browser, HttpRequest.newBuilder(URI.create(visit + "/result")).build());
    } finally {
      delete(folder);
    }
  }

  private static String text(HttpClient browser, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> reply = browser.send(request, BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IOException(request.uri() + " answered " + reply.statusCode());
    }
    return reply.body();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
