package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An answer that is put right and contradicts another, which the page still holds.
class CorrectedAnswersTest extends OneServer {

  private HttpResponse<String> cough(String page, String answer, String weeks) throws Exception {
    asking.get(page);
    return asking.post(
        page,
        List.of(
            Map.entry("part", "0"),
            Map.entry("line.0", "cough"),
            Map.entry("line.0", "cough-duration"),
            Map.entry("is.cough", answer),
            Map.entry("value.cough-duration", weeks),
            Map.entry("unit.cough-duration", "wk")));
  }

  @Test
  void a_cough_that_is_denied_after_all_takes_its_length_with_it() throws Exception {
    String visit = asking.begin();
    cough(visit + "/pages/1", "present", "2");
    String page =
        visit
            + "/answers/"
            + Home.KNOWLEDGE.topics().get(Home.KNOWLEDGE.fact("cough").topic()).order();

    HttpResponse<String> sent = cough(page, "absent", "2");

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("cough: absent")
        .doesNotContain("cough-duration");
  }
}
