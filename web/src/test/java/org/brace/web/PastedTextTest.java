package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that nobody types, but that are pasted or sent: the visit can be read afterwards.
class PastedTextTest {

  private Asking asking;
  private String visit;

  @BeforeEach
  void begin() throws Exception {
    asking = new Asking(SharedServer.address());
    visit = asking.begin();
  }

  @AfterEach
  void end() {
    asking.close();
  }

  private HttpResponse<String> list(String medicines, Map<String, String> more) throws Exception {
    var fields = new ArrayList<Map.Entry<String, String>>();
    fields.add(Map.entry("part", "0"));
    fields.add(Map.entry("line.0", "medicines"));
    fields.add(Map.entry("medicines", medicines));
    fields.addAll(more.entrySet());
    return asking.post(visit + "/pages/1", fields);
  }

  /// The page that a refused list leads to. The address says nothing of what was sent.
  private HttpResponse<String> refused(HttpResponse<String> sent) throws Exception {
    assertThat(sent.statusCode()).isEqualTo(302);
    String shown = sent.headers().firstValue("Location").orElseThrow();
    assertThat(shown).matches(".*" + visit + "/pages/1\\?again=[0-9a-f-]{36}");
    HttpResponse<String> page = asking.get(shown);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Please look again");
    return page;
  }

  private String kept() throws Exception {
    assertThat(asking.get(visit + "/answers").statusCode()).isEqualTo(200);
    return asking.get(visit + "/case.yaml").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0092", "\u007f", "\uFFFE", "\uFFFF", "\u2028", "\uFEFF"})
  void a_letter_that_yaml_does_not_know_locks_no_visit(String letter) throws Exception {
    asking.get(visit + "/pages/1");

    asking.post(visit + "/wants", List.of(Map.entry("wants", "Abc" + letter + "d")));
    String line = "paracetamol" + letter + "x";
    list(line, Map.of("meant-for.0", line, "meant.0", ""));

    assertThat(kept()).contains("Abc", "paracetamol");
    assertThat(asking.get(visit + "/result").statusCode()).isEqualTo(200);
  }

  @Test
  void a_time_that_is_too_long_is_shown_again() throws Exception {
    asking.get(visit + "/pages/1");
    String steroid = "prednisolone 30 mg";

    HttpResponse<String> reply =
        refused(
            list(
                steroid,
                Map.of("when-for.0", steroid, "when.0", "5 days in October" + " x".repeat(2000))));

    assertThat(reply.body()).contains("is too long");
    assertThat(kept()).doesNotContain("prednisolone");
  }

  @Test
  void more_medicines_than_a_case_holds_are_shown_again() throws Exception {
    asking.get(visit + "/pages/1");

    HttpResponse<String> reply = refused(list("zzz\r\n".repeat(201), Map.of()));

    assertThat(reply.body()).contains("This list is too long");
    assertThat(kept()).doesNotContain("zzz");
  }

  @Test
  void a_name_that_was_not_offered_is_not_taken_for_what_was_meant() throws Exception {
    asking.get(visit + "/pages/1");

    HttpResponse<String> reply =
        refused(list("ibuprofin", Map.of("meant-for.0", "ibuprofin", "meant.0", "y".repeat(3000))));

    assertThat(reply.body()).contains("ibuprofen").doesNotContain("yyy");
    assertThat(kept()).doesNotContain("yyy");
  }
}
