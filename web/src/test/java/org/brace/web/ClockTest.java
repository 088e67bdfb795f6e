package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock that was set back, or a page of another tab that took its time first and is kept last:
/// the visit goes on.
class ClockTest {

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;

  /// A visit whose answers were told at a moment that the clock has not come to again.
  private String visit;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.in(data);
    asking = new Asking(server.address());
    Instant later = Instant.now().plus(Duration.ofMinutes(10));
    var told = new Told(Word.PRESENT, Origin.PREFILLED, Teller.PERSON, later);
    UUID id =
        server.keep(
            new Case(
                "ahead",
                "",
                later,
                "GB",
                Teller.PERSON,
                List.of(),
                List.of(),
                Evidence.NONE.with("asthma", told),
                null));
    visit = "/visits/" + id;
    asking.get("/");
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  @Test
  void the_next_page_is_kept() throws Exception {
    var fields = new ArrayList<>(Asking.asked(asking.get(visit + "/pages/1").body()));
    for (int part = 0; part < 5; part++) {
      fields.add(Map.entry("none." + part, "yes"));
    }

    HttpResponse<String> kept = asking.post(visit + "/pages/1", fields);

    assertThat(kept.statusCode()).isEqualTo(302);
    assertThat(asking.get(visit + "/answers").statusCode()).isEqualTo(200);
    assertThat(asking.get(visit + "/result").statusCode()).isEqualTo(200);
    assertThat(asking.get(visit + "/case.yaml").body()).contains("absent");
  }

  @Test
  void a_record_is_confirmed() throws Exception {
    HttpResponse<String> kept = asking.post(visit + "/record", List.of());

    assertThat(kept.statusCode()).isEqualTo(302);
    assertThat(asking.get(visit + "/answers").statusCode()).isEqualTo(200);
    assertThat(asking.get(visit + "/case.yaml").body()).contains("confirmed");
  }

  @Test
  void a_check_of_it_begins() throws Exception {
    HttpResponse<String> begun = asking.post(visit + "/again", List.of());

    assertThat(asking.get(Asking.to(begun) + "/answers").statusCode()).isEqualTo(200);
  }

  @Test
  void a_new_visit_begins_with_its_illnesses() throws Exception {
    HttpResponse<String> begun =
        asking.post(
            "/visits",
            List.of(
                Map.entry("place", "GB"), Map.entry("from", visit.substring("/visits/".length()))));

    assertThat(asking.get(Asking.to(begun) + "/answers").statusCode()).isEqualTo(200);
    assertThat(asking.get(Asking.to(begun) + "/record").body()).contains("asthma");
  }
}
