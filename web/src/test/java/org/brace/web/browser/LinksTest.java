package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No link leads nowhere: from the start, three results and all that they link to.
class LinksTest extends Pages {

  private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"([^\"#]*)(#[^\"]*)?\"");

  private static final String KNOWLEDGE = "/knowledge/";

  @Test
  void every_link_from_start_to_result_leads_to_a_page() {
    tryLinks(false);
  }

  /// Thousands of pages.
  @Test
  @Tag("long")
  void nor_does_one_within_the_knowledge_lead_nowhere() {
    tryLinks(true);
  }

  private void tryLinks(boolean knowledgeToo) {
    Visitor visitor = visitor();
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    for (var truths : List.of(People.SELF_CARE, People.SAME_DAY, People.EMERGENCY)) {
      visitor.visit(truths);
      String visit = "/visits/" + visitor.visit();
      open.add(visit + "/now");
      open.add(visit + "/result");
    }

    Set<String> tried = new LinkedHashSet<>();
    List<String> nowhere = new ArrayList<>();
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      if (!tried.add(path)) {
        continue;
      }
      APIResponse answer =
          visitor.page().request().get(server().address().resolve(path).toString());
      if (answer.status() >= 400) {
        nowhere.add(answer.status() + " " + path);
      } else if (isPage(answer) && (knowledgeToo || !path.startsWith(KNOWLEDGE))) {
        open.addAll(links(path, answer.text()));
      }
      assertThat(tried).hasSizeLessThan(20_000);
      answer.dispose();
    }

    assertThat(nowhere).isEmpty();
    assertThat(tried)
        .contains("/knowledge/conditions/thoracolumbar-muscle-strain")
        .anyMatch(path -> path.startsWith("/knowledge/sources/"))
        .anyMatch(path -> path.endsWith("/report.pdf"));
  }

  private static boolean isPage(APIResponse answer) {
    return answer
        .headers()
        .getOrDefault("content-type", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("text/html");
  }

  /// The paths on this server that a page links to.
  private static List<String> links(String path, String page) {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(page);
    while (matcher.find()) {
      String link = matcher.group(1).replace("&amp;", "&");
      if (!link.isEmpty() && !link.contains(":")) {
        links.add(URI.create("http://here" + path).resolve(link).toString().substring(11));
      }
    }
    return links;
  }
}
