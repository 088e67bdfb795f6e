package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What someone thinks of taking: all of it is checked, or it is said that it is too long.
class WantsTest {

  private Asking asking;
  private String visit;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(SharedServer.address());
    visit = asking.begin();
    asking.get(visit + "/pages/1");
  }

  @AfterEach
  void end() {
    asking.close();
  }

  private HttpResponse<String> wants(String list) throws Exception {
    return asking.post(visit + "/wants", List.of(Map.entry("wants", list)));
  }

  /// The result that a refused list leads to. The address says nothing of what was sent.
  private HttpResponse<String> refused(HttpResponse<String> sent) throws Exception {
    assertThat(sent.statusCode()).isEqualTo(302);
    String shown = sent.headers().firstValue("Location").orElseThrow();
    assertThat(shown).matches(".*" + visit + "/result\\?again=[0-9a-f-]{36}#asking");
    return asking.get(shown.replace("#asking", ""));
  }

  /// So many lines of nine letters, as a form sends them.
  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj("herbs %03d"::formatted)
        .collect(Collectors.joining("\r\n"));
  }

  @Test
  void a_list_that_a_text_area_takes_is_kept_to_its_last_line() throws Exception {
    assertThat(wants(lines(200)).statusCode()).isEqualTo(302); // 1999 letters and line ends

    assertThat(asking.get(visit + "/case.yaml").body()).contains("herbs 000", "herbs 199");
  }

  @Test
  void a_list_of_more_medicines_than_a_case_holds_is_shown_again() throws Exception {
    HttpResponse<String> reply = refused(wants("a\r\n".repeat(201)));

    assertThat(reply.body()).contains("too long");
    assertThat(wants("a\r\n".repeat(200)).statusCode()).isEqualTo(302);
  }

  @Test
  void a_list_that_is_too_long_is_shown_again_and_what_was_kept_stays() throws Exception {
    wants("valerian");

    HttpResponse<String> reply = refused(wants(lines(201)));

    assertThat(reply.body())
        .contains("too long", "herbs 000", "herbs 200")
        .containsPattern("<details class=\"card\" id=\"asking\" open");
    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("valerian")
        .doesNotContain("herbs");
  }
}
