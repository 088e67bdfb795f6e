package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Everything that is kept, taken along in one file.
class ExportTest {

  private static final Instant THEN = Instant.parse("2026-07-01T10:00:00.123Z");

  @TempDir Path data;

  @Test
  void each_revision_says_when_it_was_written() throws Exception {
    try (var server = RunningServer.in(data);
        var asking = new Asking(server.address())) {
      var id =
          server.keep(
              new Case(
                  "then",
                  "",
                  THEN,
                  "GB",
                  Teller.PERSON,
                  List.of(),
                  List.of(),
                  Evidence.NONE,
                  null));
      asking.get("/");
      asking.post("/visits/" + id + "/wants", List.of(Map.entry("wants", "valerian")));

      JsonNode visit =
          new ObjectMapper()
              .readTree(asking.get("/visits/export.json").body())
              .required("visits")
              .get(0);

      JsonNode revisions = visit.required("revisions");
      assertThat(revisions.size()).isEqualTo(2);
      assertThat(revisions.get(0).required("written").asString()).isEqualTo(THEN.toString());
      assertThat(revisions.get(1).required("written").asString())
          .isEqualTo(visit.required("changed").asString())
          .isNotEqualTo(THEN.toString());
    }
  }

  /// Neither of a page nor of answers that are changed: a form that says nothing of what it asked.
  @Test
  void a_form_that_asked_nothing_is_no_revision() throws Exception {
    try (var server = RunningServer.in(data);
        var asking = new Asking(server.address())) {
      String visit = asking.begin();
      String before = asking.get("/visits/export.json").body();

      for (String page : List.of("/pages/1", "/answers/1")) {
        assertThat(asking.post(visit + page, List.of()).statusCode()).as(page).isEqualTo(302);

        assertThat(asking.get("/visits/export.json").body()).as(page).isEqualTo(before);
      }
    }
  }
}
