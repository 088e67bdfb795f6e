package org.brace.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Pages asked for without a browser, forms sent with the token of their page.
final class Asking implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern FIELD =
      Pattern.compile(
          "<input type=\"hidden\" name=\"((?:part|line\\.\\d|splits\\.\\d)[^\"]*)\" value=\"([^\"]*)\"");

  private static final Pattern CONTROL = Pattern.compile("<(?:input|select|option)\\b[^>]*>");
  private static final Pattern BOX = Pattern.compile(" type=\"(?:checkbox|radio)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI server;
  private String token = "";

  Asking(URI server) {
    this.server = server;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.resolve(path)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
    var found = TOKEN.matcher(reply.body());
    if (found.find()) {
      token = found.group(1);
    }
    return reply;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  /// Sends fields as a form.
  HttpResponse<String> post(String path, List<Map.Entry<String, String>> fields)
      throws IOException, InterruptedException {
    String body =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The path that a reply leads to.
  static String to(HttpResponse<String> reply) {
    return reply
        .headers()
        .firstValue("Location")
        .map(place -> URI.create(place).getPath())
        .orElse("");
  }

  /// Begins a visit, and gives its path.
  String begin() throws IOException, InterruptedException {
    get("/");
    return to(post("/visits", List.of(Map.entry("place", "GB"))));
  }

  /// The fields of a page by which it says what it asked.
  static List<Map.Entry<String, String>> asked(String page) {
    return FIELD
        .matcher(page)
        .results()
        .map(field -> Map.entry(field.group(1), field.group(2)))
        .toList();
  }

  /// What a browser sends of the questions of a page that nobody touches.
  static List<Map.Entry<String, String>> untouched(String page) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    var controls = CONTROL.matcher(page.substring(page.indexOf("<form method=\"post\"")));
    String select = "";
    while (controls.find()) {
      String tag = controls.group();
      String name = attribute(tag, "name");
      if (tag.startsWith("<select")) {
        select = name;
        fields.add(Map.entry(select, ""));
      } else if (tag.startsWith("<option")) {
        if (tag.contains(" selected")) {
          fields.set(fields.size() - 1, Map.entry(select, attribute(tag, "value")));
        }
      } else if (!name.equals("_csrf") && (!BOX.matcher(tag).find() || tag.contains(" checked"))) {
        fields.add(Map.entry(name, attribute(tag, "value")));
      }
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
  }

  @Override
  public void close() {
    client.close();
  }
}
