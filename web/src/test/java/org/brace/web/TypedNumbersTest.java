package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as people type them into a page.
class TypedNumbersTest extends OneServer {

  /// Sends one number on the first page of a new visit.
  private HttpResponse<String> send(String visit, String fact, String value, String unit)
      throws Exception {
    asking.get(visit + "/pages/1");
    return asking.post(
        visit + "/pages/1",
        List.of(
            Map.entry("part", "0"),
            Map.entry("line.0", fact),
            Map.entry("value." + fact, value),
            Map.entry("unit." + fact, unit)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10,000 | Write a thousand as 1000 and a half as 0.5, in mg.",
        "10.000 | This may be read as two numbers. Write 10000 mg or 10 mg."
      })
  void a_number_that_may_be_a_thousand_times_as_much_is_asked_again(String typed, String mend)
      throws Exception {
    String visit = asking.begin();

    HttpResponse<String> sent = send(visit, "paracetamol-24h", typed, "mg");

    String shown = sent.headers().firstValue("Location").orElseThrow();
    assertThat(shown).contains("again=");
    assertThat(asking.get(shown).body()).contains(mend, "value=\"" + typed + "\"");
    assertThat(asking.get(visit + "/case.yaml").body()).doesNotContain("paracetamol-24h");
  }

  @Test
  void a_decimal_comma_is_read() throws Exception {
    String visit = asking.begin();

    send(visit, "temperature", "37,1", "Cel");

    assertThat(asking.get(visit + "/case.yaml").body()).contains("temperature: \"37.1 Cel\"");
  }
}
