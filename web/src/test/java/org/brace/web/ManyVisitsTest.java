package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.junit.jupiter.api.Test;

/// The list of someone with many visits: each that is shown has to be worked out.
class ManyVisitsTest extends OneServer {

  private static final Instant FIRST = Instant.parse("2026-07-01T10:00:00Z");

  private static final Pattern VISIT = Pattern.compile("<strong>Visit (\\d+)</strong>");

  private void keep(int from, int to) {
    for (int visit = from; visit <= to; visit++) {
      server.keep(
          new Case(
              "visit",
              "",
              FIRST.plusSeconds(3600L * visit),
              "GB",
              Teller.PERSON,
              List.of(),
              List.of(),
              Evidence.NONE,
              null));
    }
  }

  private static List<String> numbers(String page) {
    return VISIT.matcher(page).results().map(visit -> visit.group(1)).toList();
  }

  @Test
  void the_last_twenty_are_listed_and_all_on_asking() throws Exception {
    keep(1, 20);
    assertThat(numbers(asking.get("/visits").body())).hasSize(20).startsWith("20").endsWith("1");
    assertThat(asking.get("/visits").body()).doesNotContain("Show all");

    keep(21, 22);
    String last = asking.get("/visits").body();
    assertThat(numbers(last)).hasSize(20).startsWith("22", "21").endsWith("3");
    assertThat(last)
        .contains("These are the 20 that were changed last.")
        .contains("<a href=\"/visits?all=true\">Show all 22 visits</a>");

    String all = asking.get("/visits?all=true").body();
    assertThat(numbers(all)).hasSize(22).startsWith("22").endsWith("1");
    assertThat(all).doesNotContain("Show all", "changed last.");

    // Two that are far apart can be compared; who ticked one alone is still among all.
    assertThat(all).contains("<input type=\"hidden\" name=\"all\" value=\"true\"");
    var refused = asking.get("/visits/compare?all=true");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(numbers(refused.body())).hasSize(22);
    assertThat(numbers(asking.get("/visits/compare").body())).hasSize(20);
  }
}
