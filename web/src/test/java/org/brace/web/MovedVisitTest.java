package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.casefile.Case;
import org.brace.knowledge.Topic;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A visit that goes on forty days later: what began "yesterday" has been taken for 41 days, not
/// for 2, so the list does not count until it is written again.
class MovedVisitTest {

  private static final String COURSE = "prednisolone 40 mg started yesterday";

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.in(data);
    asking = new Asking(server.address());
    asking.get("/");
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  /// A visit that was left forty days ago.
  private String left(Origin origin, String medicine) {
    Instant then = Instant.now().minus(Duration.ofDays(40));
    var given =
        new Case(
            "left",
            "",
            then,
            "GB",
            Teller.PERSON,
            List.of(new MedicineEntry(medicine, null, null, null)),
            List.of(),
            Evidence.NONE.with("asthma", new Told(Word.PRESENT, origin, Teller.PERSON, then)),
            null);
    return "/visits/" + server.keep(given);
  }

  private void firstPage(String visit) throws Exception {
    var fields = new ArrayList<>(Asking.asked(asking.get(visit + "/pages/1").body()));
    for (int part = 0; part < 5; part++) {
      fields.add(Map.entry("none." + part, "yes"));
    }
    assertThat(asking.post(visit + "/pages/1", fields).statusCode()).isEqualTo(302);
  }

  private static int topic(Topic.Layout layout) {
    return Home.KNOWLEDGE.topics().values().stream()
        .filter(each -> each.layout() == layout)
        .mapToInt(Topic::order)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_unfinished_visit_asks_its_medicines_again_beside_what_was_written() throws Exception {
    String visit = left(Origin.ASKED, COURSE);

    firstPage(visit);

    assertThat(asking.get(visit + "/case.yaml").body()).doesNotContain("prednisolone");
    assertThat(asking.get(visit + "/answers").body())
        .contains("Earlier you wrote this", "<li>" + COURSE);
    assertThat(asking.get(visit + "/answers/" + topic(Topic.Layout.MEDICINE_LIST)).body())
        .contains("Earlier you wrote this", "<li>" + COURSE, "></textarea>");
  }

  @Test
  void a_list_without_such_a_time_stays() throws Exception {
    String visit = left(Origin.ASKED, "prednisolone 10 mg since 2026-01-10");

    firstPage(visit);

    assertThat(asking.get(visit + "/case.yaml").body()).contains("since 2026-01-10");
    assertThat(asking.get(visit + "/answers").body()).doesNotContain("Earlier you wrote this");
  }

  @Test
  void an_answer_that_is_changed_moves_no_course() throws Exception {
    String visit = left(Origin.ASKED, COURSE);
    String page =
        visit
            + "/answers/"
            + Home.KNOWLEDGE.topics().values().stream()
                .filter(topic -> topic.facts().contains("asthma"))
                .mapToInt(Topic::order)
                .findFirst()
                .orElseThrow();
    var fields = new ArrayList<>(Asking.asked(asking.get(page).body()));
    fields.add(Map.entry("one-by-one", "yes"));
    fields.add(Map.entry("is.asthma", "absent"));

    assertThat(asking.post(page, fields).statusCode()).isEqualTo(302);

    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("absent")
        .doesNotContain("prednisolone");
  }

  @Test
  void a_list_that_is_opened_to_be_changed_is_empty_beside_what_was_written() throws Exception {
    String page = left(Origin.ASKED, COURSE) + "/answers/" + topic(Topic.Layout.MEDICINE_LIST);

    assertThat(asking.get(page).body()).contains("<li>" + COURSE, "></textarea>");
  }

  @Test
  void a_record_that_is_confirmed_moves_no_course() throws Exception {
    String visit = left(Origin.PREFILLED, COURSE);

    assertThat(asking.post(visit + "/record", List.of()).statusCode()).isEqualTo(302);

    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("confirmed")
        .doesNotContain("prednisolone");
  }
}
