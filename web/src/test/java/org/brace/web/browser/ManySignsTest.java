package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.knowledge.Fact;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.Home;
import org.junit.jupiter.api.Test;

/// The result of someone with so many signs that the causes cannot be worked out.
class ManySignsTest extends Pages {

  @Test
  void an_emergency_names_what_to_look_at_without_numbers_and_frightens_nobody() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var present = new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, now);
    Evidence evidence = Evidence.NONE.with("pain-site.upper-back", present);
    for (Fact fact : Home.KNOWLEDGE.facts().values()) {
      if (fact.type() == Fact.Type.YES_NO
          && fact.kind() == Fact.Kind.SYMPTOM
          && !fact.isDerived()
          && !fact.isCover()) {
        evidence = evidence.with(fact.id(), present);
      }
    }
    Visitor visitor = visitor();
    visitor.open(
        "/visits/"
            + server()
                .keep(
                    new Case(
                        "me", "", now, "GB", Teller.PERSON, List.of(), List.of(), evidence, null))
            + "/result");

    Locator card = visitor.page().locator(".card:has-text('What needs to be looked at now')");
    assertThat(card.locator("li").count()).isBetween(1, 6);
    assertThat(card.textContent())
        .contains("How urgent it is does not depend on these numbers.")
        .doesNotContain("in 100");
    assertThat(visitor.page().locator("main").textContent())
        .doesNotContain("What could not be used", "So many signs");
  }
}
