package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/// A visit that was begun in Great Britain goes on in the United States.
class MovedPlaceTest {

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;
  private String visit = "";

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.in(data);
    asking = new Asking(server.address());
    Instant then = Instant.now();
    var told = new Told(Word.PRESENT, Origin.PREFILLED, Teller.PERSON, then);
    var given =
        new Case(
            "before",
            "",
            then,
            "GB",
            Teller.PERSON,
            List.of(new MedicineEntry("apixaban since 03/02/2026", null, null, null)),
            List.of(),
            Evidence.NONE.with("cannot-speak-sentences", told),
            null);
    visit = "/visits/" + server.keep(given);
    asking.get("/");
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  private void isThere(String visit) throws Exception {
    assertThat(asking.get(visit + "/now").body()).contains("tel:911").doesNotContain("tel:999");
    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("place: \"US\"", "apixaban since 2026-02-03");
  }

  @Test
  void who_checks_again_elsewhere_reads_the_numbers_there() throws Exception {
    assertThat(asking.get(visit + "/result").body())
        .contains("<option value=\"GB\" selected=\"selected\">", "<option value=\"US\">");

    isThere(Asking.to(asking.post(visit + "/again", List.of(Map.entry("place", "US")))));
  }

  @Test
  void a_record_is_confirmed_elsewhere() throws Exception {
    assertThat(asking.get(visit + "/record").body()).contains("name=\"place\"");

    asking.post(visit + "/record", List.of(Map.entry("place", "US")));

    isThere(visit);
  }

  @Test
  void whoever_is_told_a_number_of_elsewhere_can_say_where_they_are() throws Exception {
    assertThat(asking.get(visit + "/now").body()).contains("tel:999", "/answers#where");

    var moved = asking.post(visit + "/place", List.of(Map.entry("place", "US")));

    assertThat(Asking.to(moved)).isEqualTo(visit);
    isThere(visit);
  }

  @Test
  void a_country_that_is_not_listed_is_none() throws Exception {
    asking.post(visit + "/place", List.of(Map.entry("place", "")));

    assertThat(asking.get(visit + "/now").body()).contains("your local emergency number");
    assertThat(asking.get(visit + "/case.yaml").body()).doesNotContain("place:");
  }

  @Test
  void page_and_leaflet_tell_one_time_which_nobody_takes_for_that_of_elsewhere() throws Exception {
    asking.post(visit + "/place", List.of(Map.entry("place", "US")));

    Matcher at =
        Pattern.compile("Made <span>([^<]+)</span>").matcher(asking.get(visit + "/result").body());
    assertThat(at.find()).isTrue();
    assertThat(at.group(1)).containsPattern(" UTC$| \\(UTC[+-]\\d\\d:\\d\\d\\)$");
    assertThat(asking.get(visit + "/leaflet.txt").body().replaceAll("\\s+", " "))
        .contains("Made " + at.group(1) + ".");
  }
}
