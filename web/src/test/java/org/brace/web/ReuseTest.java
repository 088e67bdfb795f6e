package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.brace.casefile.Case;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
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

  /// The case with which a visit begins, of the first who is offered where someone is.
  private String begun(String teller) throws Exception {
    asking.get("/");
    var fields =
        List.of(Map.entry("place", "GB"), Map.entry("teller", teller), Map.entry("reuse", "yes"));
    var begun = asking.post("/visits", fields);
    if (Asking.to(begun).equals("/whose")) {
      begun = taken(teller, offered(teller).getFirst());
    }
    return asking.get(Asking.to(begun) + "/case.yaml").body();
  }

  private HttpResponse<String> taken(String teller, String from) throws Exception {
    return asking.post(
        "/visits",
        List.of(Map.entry("place", "GB"), Map.entry("teller", teller), Map.entry("from", from)));
  }

  private List<String> offered(String teller) throws Exception {
    return Pattern.compile("name=\"from\" value=\"([^\"]+)\"")
        .matcher(asking.get("/whose?teller=" + teller + "&place=GB").body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private void keep(int age, String sex, String medicine, Instant at) {
    var years = new Answer.Measured(new Quantity(age, Unit.YEAR));
    server.keep(
        new Case(
            "earlier",
            "",
            at,
            "GB",
            Teller.PROXY,
            List.of(new MedicineEntry(medicine, null, null, null)),
            List.of(),
            Evidence.NONE
                .with("age", new Told(years, Origin.ASKED, Teller.PROXY, at))
                .with("sex", new Told(new Answer.Choice(sex), Origin.ASKED, Teller.PROXY, at)),
            null));
  }

  @Test
  void of_two_who_are_answered_for_nobody_is_taken_for_the_other() throws Exception {
    keep(81, "female", "warfarin", THEN);
    keep(84, "male", "metformin", THEN.plusSeconds(3600));
    asking.get("/");

    var asked =
        asking.post(
            "/visits",
            List.of(
                Map.entry("place", "GB"), Map.entry("teller", "proxy"), Map.entry("reuse", "yes")));
    assertThat(asked.headers().firstValue("Location").orElseThrow())
        .endsWith("/whose?teller=proxy&place=GB");
    assertThat(asking.get("/whose?teller=proxy&place=GB").body())
        .contains("name=\"from\" value=\"\" checked")
        .contains("Yes: 84-year-old man, told for someone else on 1 July 2026, 12:00")
        .contains("Yes: 81-year-old woman, told for someone else on 1 July 2026, 11:00");
    List<String> offered = offered("proxy");
    assertThat(offered).hasSize(2);

    assertThat(asking.get(Asking.to(taken("proxy", offered.getLast())) + "/case.yaml").body())
        .contains("warfarin", "female")
        .doesNotContain("metformin");
    for (String nobody : List.of("", "x")) {
      assertThat(asking.get(Asking.to(taken("proxy", nobody)) + "/case.yaml").body())
          .contains("answers: {}")
          .doesNotContain("warfarin", "metformin");
    }
    assertThat(asking.get(Asking.to(taken("person", offered.getFirst())) + "/case.yaml").body())
        .contains("answers: {}")
        .doesNotContain("metformin");
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
