package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// A result that is read again says when it was made, and once an answer counts no more, that
/// things may have changed.
class AgeOfResultTest extends OneServer {

  /// Counts for 12 hours.
  private static final String HALF_A_DAY = "combined-inhaler-maximum";

  /// Counts for 24 hours.
  private static final String DAY = "cough-whoop";

  private String told(String fact, Word word, int hoursAgo) throws Exception {
    Instant at = Instant.now().minus(Duration.ofHours(hoursAgo));
    var answer = new Told(word, Origin.ASKED, Teller.PERSON, at);
    var given =
        new Case(
            "told",
            "",
            at,
            "GB",
            Teller.PERSON,
            List.of(),
            List.of(),
            Evidence.NONE.with(fact, answer),
            null);
    return "/visits/" + server.keep(given);
  }

  /// What stands right under what to do.
  private String made(String visit) throws Exception {
    String page = asking.get(visit + "/result").body();
    assertThat(page.indexOf("id=\"made\"")).isBetween(1, page.indexOf("<h2"));
    return page.substring(page.indexOf("id=\"made\""), page.indexOf("<h2"))
        .replaceAll("<[^>]+>", "")
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_fresh_one_says_when_it_was_made_and_no_more() throws Exception {
    assertThat(made(told(DAY, Word.ABSENT, 2)))
        .containsPattern("Made \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.")
        .doesNotContain("changed");
  }

  @Test
  void one_with_an_answer_that_counts_no_more_says_that_it_may_have_changed() throws Exception {
    assertThat(made(told(HALF_A_DAY, Word.ABSENT, 11))).doesNotContain("may have changed");
    assertThat(made(told(HALF_A_DAY, Word.ABSENT, 13)))
        .contains("Some answers may have changed since then: check again");
    assertThat(made(told(DAY, Word.ABSENT, 13))).doesNotContain("may have changed");
  }

  @Test
  void an_emergency_stands_while_nobody_has_seen_them() throws Exception {
    String visit = told("cyanosis", Word.PRESENT, 30);

    assertThat(made(visit))
        .contains("If nobody has seen you since, do what stands above.")
        .doesNotContain("may have changed since then");
    assertThat(asking.get(visit + "/now").body()).contains("Made <span>");
  }
}
