package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever begins says where they are: without it there is no number to call.
class StartPlaceTest {

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.anywhere(data);
    asking = new Asking(server.address());
    asking.get("/");
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  @Test
  void no_country_is_chosen_before_and_elsewhere_is_the_last() throws Exception {
    assertThat(asking.get("/").body())
        .containsPattern(
            "<select id=\"place\" name=\"place\" required[^>]*>\\s*<option value=\"\">")
        .containsPattern("<option value=\"elsewhere\">Somewhere else</option>\\s*</select>")
        .contains("<option value=\"DE\">Germany</option>")
        .doesNotContain("European Union", "selected");
  }

  @Test
  void nobody_begins_without_saying_where_they_are() throws Exception {
    var refused = asking.post("/visits", List.of(Map.entry("place", "")));

    assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/?where#place");
    assertThat(asking.get("/?where").body()).contains("Choose where you are", "aria-invalid");
    assertThat(asking.get("/").body()).doesNotContain("Choose where you are", "aria-invalid");
    assertThat(asking.get("/visits").body()).contains("There are none yet");
  }

  @Test
  void a_country_that_is_not_listed_can_be_chosen() throws Exception {
    String visit = Asking.to(asking.post("/visits", List.of(Map.entry("place", "elsewhere"))));

    assertThat(asking.get(visit + "/answers").body())
        .containsPattern("<option value=\"elsewhere\" selected[^>]*>Somewhere else");
    assertThat(asking.get(visit + "/case.yaml").body()).doesNotContain("place:");
  }
}
