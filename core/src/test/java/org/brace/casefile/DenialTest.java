package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;

import java.util.Optional;
import org.brace.RealBase;
import org.brace.knowledge.Fact;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Told;
import org.junit.jupiter.api.Test;

/// What "None of these" says of a line that was asked, and of every line of a page.
class DenialTest {

  private static final Evidence ALL_PAGES = one("brace-case: 1\ndenied: all\n").evidence();

  @Test
  void a_page_says_of_its_lines_what_each_would_say_if_it_had_been_asked() {
    assertThat(RealBase.KNOWLEDGE.facts().values())
        .filteredOn(fact -> !fact.reassuring() && !fact.isNeutral())
        .filteredOn(DenialTest::isAsked)
        .hasSizeGreaterThan(300)
        .allSatisfy(fact -> assertThat(ofPage(fact)).as(fact.id()).isEqualTo(Denial.of(fact)));
  }

  @Test
  void what_would_reassure_is_denied_by_who_was_asked_and_stays_open_on_a_page() {
    Fact eased = RealBase.KNOWLEDGE.fact("pain-reproduced-by-pressing");

    assertThat(Denial.of(eased)).contains(Word.ABSENT);
    assertThat(ofPage(eased)).isEmpty();
  }

  private static boolean isAsked(Fact fact) {
    return !fact.isDerived() && fact.type() != Fact.Type.CHOICES;
  }

  private static Optional<Answer> ofPage(Fact fact) {
    return ALL_PAGES.of(fact.id()).map(Told::answer);
  }
}
