package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a browser that translates is told: the language, and what to leave as it is.
class TranslationTest extends OneServer {

  private String visit(String example) {
    return "/visits/" + server.keep(Home.given(example));
  }

  @Test
  void each_page_says_that_it_is_english_and_that_a_translation_can_be_wrong() throws Exception {
    String visit = visit("knowledge-base/cases/policy/under-18-emergency.yaml");
    for (String page :
        List.of(
            "/",
            "/visits",
            visit + "/now",
            visit + "/result",
            visit + "/answers",
            visit + "/delete",
            "/knowledge",
            "/no-such-page")) {
      assertThat(asking.get(page).body())
          .as(page)
          .contains("<html lang=\"en-GB\"", "A translation by your browser can get a “not” wrong");
    }
    for (String paper : List.of("/report.html", "/leaflet.html")) {
      assertThat(asking.get(visit + paper).body()).as(paper).contains("<html lang=\"en-GB\"");
    }
  }

  @Test
  void numbers_to_call_and_doses_are_not_translated() throws Exception {
    String emergency = visit("knowledge-base/cases/policy/under-18-emergency.yaml");
    String lemsip = visit("examples/01-cough-steroids-midline-pain.yaml");

    assertThat(asking.get(emergency + "/now").body())
        .containsPattern("<a [^>]*translate=\"no\"[^>]*>999</a>");
    for (String page : List.of("/result", "/leaflet.html")) {
      assertThat(asking.get(lemsip + page).body())
          .as(page)
          .contains("<span translate=\"no\">4 g</span> in 24 hours");
    }
    assertThat(asking.get(lemsip + "/leaflet.html").body())
        .contains("Number to call: <span translate=\"no\">111</span>");
  }
}
