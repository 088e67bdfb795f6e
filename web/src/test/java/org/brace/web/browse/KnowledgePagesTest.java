package org.brace.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KnowledgePagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
  private static final Pattern ITEM = Pattern.compile("href=\"(/knowledge/[^/\"]+/[^\"]+)\"");
  private static final Pattern KIND = Pattern.compile("href=\"(/knowledge/[a-z-]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static String page(String path) {
    var reply = SharedServer.get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    return reply.body();
  }

  private static Set<String> found(Pattern pattern, String html) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(html).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static HttpResponse<String> search(String words) {
    return searchIn("", words);
  }

  private static HttpResponse<String> searchIn(String kind, String words) {
    var start = SharedServer.get("/knowledge");
    var token = TOKEN.matcher(start.body());
    assertThat(token.find()).isTrue();
    String cookies =
        start.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .reduce((one, other) -> one + "; " + other)
            .orElse("");
    return SharedServer.send(
        HttpRequest.newBuilder(SharedServer.address().resolve("/knowledge/search"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies)
            .POST(
                BodyPublishers.ofString(
                    "_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                        + "&kind="
                        + kind
                        + "&words="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8)))
            .build());
  }

  @Test
  void the_start_names_every_kind_and_how_sure_it_all_is() {
    String start = page("/knowledge");
    assertThat(found(KIND, start)).hasSize(12);
    assertThat(start)
        .contains(
            "numbers are published", "A clinician has reviewed", "sources were read for this");
  }

  @Test
  void some_items_of_every_kind_can_be_read_and_their_links_lead_somewhere() {
    read(25);
  }

  @Test
  @Tag("long")
  void every_item_can_be_read_and_every_link_leads_somewhere() {
    read(1);
  }

  /// Reads each so-manieth item of each kind.
  private static void read(int step) {
    Map<String, Boolean> known = new HashMap<>();
    Set<String> links = new TreeSet<>();
    for (String kind : found(KIND, page("/knowledge"))) {
      List<String> items = List.copyOf(found(ITEM, page(kind)));
      assertThat(items).as(kind).isNotEmpty();
      items.forEach(item -> known.put(item, true));
      for (int i = 0; i < items.size(); i += step) {
        String html = page(items.get(i));
        assertThat(html)
            .as(items.get(i))
            .containsPattern("<h1>[^<]+</h1>")
            .doesNotContain(">null<", "Optional[", " th:");
        links.addAll(found(LINK, html));
      }
    }
    assertThat(links).hasSizeGreaterThan(50);
    for (String link : links) {
      if (!known.containsKey(link)) {
        assertThat(SharedServer.get(link).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void a_condition_shows_how_sure_each_number_is_and_that_nobody_has_reviewed_it() {
    assertThat(page("/knowledge/conditions/cough-rib-fracture"))
        .contains("No clinician has reviewed this yet.")
        .contains("href=\"/knowledge/sources/hanak2005\"")
        .containsPattern(
            "<span class=\"number\">0\\.\\d+</span> <span class=\"sure\">\\(<span>0\\.\\d+ to 0\\.\\d+</span>;"
                + " <b class=\"(published|derived)\">")
        .containsPattern("odds up to 3 times off</span>; <b class=\"expert\">estimate</b>");
  }

  @Test
  void a_source_leads_out_to_where_it_is_published_without_saying_who_asks() {
    assertThat(page("/knowledge/sources/amiche2018"))
        .contains(
            "<a href=\"https://doi.org/10.1007/s11657-018-0424-x\" rel=\"external noreferrer"
                + " noopener\">");
  }

  @Test
  void a_search_finds_by_words_and_puts_none_into_the_address() {
    var reply = search("rib cough");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.uri().getPath()).isEqualTo("/knowledge/search");
    assertThat(reply.uri().getQuery()).isNull();
    assertThat(reply.body())
        .contains("href=\"/knowledge/conditions/cough-rib-fracture\"", "value=\"rib cough\"");
    assertThat(reply.headers().firstValue("Cache-Control")).hasValue("max-age=600, private");
  }

  @Test
  void a_search_in_what_there_is_not_is_no_search() {
    assertThat(searchIn("weeze", "cough").statusCode()).isEqualTo(404);
  }

  @Test
  void a_search_for_nothing_or_for_what_is_not_there_says_so() {
    assertThat(search("").body()).contains("Type a word");
    assertThat(search("zebra crossing").body()).contains("Nothing was found");
    assertThat(search("<script>\"'").body())
        .doesNotContain("<script>\"")
        .contains("&lt;script&gt;");
    assertThat(search("cough ".repeat(2_000)).statusCode()).isEqualTo(200);
  }

  @Test
  void what_there_is_not_is_told_as_a_page() {
    for (String path :
        List.of("/knowledge/fact", "/knowledge/facts/weeze", "/knowledge/medicines/x%20y")) {
      for (String accepted : List.of("*/*", "text/html,*/*;q=0.8", "application/json")) {
        var reply =
            SharedServer.send(
                HttpRequest.newBuilder(SharedServer.address().resolve(path))
                    .header("Accept", accepted)
                    .build());
        assertThat(reply.statusCode()).as(path).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(reply.body()).contains("<h1>There is no such page</h1>");
      }
    }
  }
}
