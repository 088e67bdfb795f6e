package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.brace.casefile.Case;
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

/// A visit that begins with the illnesses and medicines of an earlier one: that of the same teller.
class ReuseTest {

  private static final Instant THEN = Instant.parse("2026-07-01T10:00:00Z");

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.in(data);
    asking = new Asking(server.address());
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  private void keep(Teller teller, String illness, String medicine, Instant at) {
    server.keep(
        new Case(
            "earlier",
            "",
            at,
            "GB",
            teller,
            List.of(new MedicineEntry(medicine, null, null, null)),
            List.of(),
            Evidence.NONE.with(illness, new Told(Word.PRESENT, Origin.ASKED, teller, at)),
            null));
  }

  /// The case with which a visit begins.
  private String begun(String teller) throws Exception {
    asking.get("/");
    var fields =
        List.of(Map.entry("place", "GB"), Map.entry("teller", teller), Map.entry("reuse", "yes"));
    return asking.get(Asking.to(asking.post("/visits", fields)) + "/case.yaml").body();
  }

  @Test
  void each_teller_begins_with_what_was_told_of_the_same_person() throws Exception {
    keep(Teller.PERSON, "asthma", "salbutamol", THEN);
    keep(Teller.PROXY, "copd", "warfarin", THEN.plusSeconds(3600));

    assertThat(begun("person")).contains("asthma", "salbutamol").doesNotContain("copd", "warfarin");
    assertThat(begun("proxy")).contains("copd", "warfarin").doesNotContain("asthma", "salbutamol");
  }

  @Test
  void nothing_is_taken_of_someone_else() throws Exception {
    keep(Teller.PROXY, "copd", "warfarin", THEN);

    assertThat(begun("person")).contains("answers: {}").doesNotContain("copd", "warfarin");
  }

  @Test
  void the_first_page_says_which_visit_it_would_be() throws Exception {
    assertThat(asking.get("/").body()).doesNotContain("name=\"reuse\"");

    keep(Teller.PROXY, "copd", "warfarin", THEN);
    assertThat(asking.get("/").body())
        .contains("name=\"reuse\"", "of someone else, in the visit of 1 July 2026, 11:00")
        .doesNotContain("of yourself");

    keep(Teller.PERSON, "asthma", "salbutamol", THEN.plusSeconds(3600));
    assertThat(asking.get("/").body())
        .contains(
            "of yourself, in the visit of 1 July 2026, 12:00; of someone else, in the visit of 1 July 2026, 11:00");
  }
}
