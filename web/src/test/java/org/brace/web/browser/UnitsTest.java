package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A number that can be told in several units.
class UnitsTest extends Pages {

  @Test
  void no_unit_is_chosen_beforehand_and_a_number_without_one_is_not_taken() {
    Visitor visitor = visitor();
    Locator units = coughDuration(visitor);
    assertThat(units.inputValue()).isEmpty();

    visitor.fill(People.SELF_CARE);
    visitor.page().locator("input[name='value.cough-duration']").fill("4");
    units.selectOption("");
    visitor.press("Continue");

    assertThat(visitor.page().locator("#line-cough-duration .error").textContent())
        .isEqualTo("Choose what the number is in: weeks, minutes, hours, days, months or years.");
    assertThat(visitor.page().locator("#mistakes li").count()).isEqualTo(1);
    assertThat(visitor.page().locator("input[name='value.cough-duration']").inputValue())
        .isEqualTo("4");

    units.selectOption("d");
    visitor.press("Continue");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent()).contains("4 days");
  }

  @Test
  void a_unit_that_was_typed_is_taken() {
    Visitor visitor = visitor();
    Locator units = coughDuration(visitor);

    visitor.fill(People.SELF_CARE);
    visitor.page().locator("input[name='value.cough-duration']").fill("4 days");
    units.selectOption("");
    visitor.press("Continue");

    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent()).contains("4 days");
  }

  @Test
  void one_unit_stands_beside_the_number() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());

    assertThat(visitor.page().locator("#line-age select").count()).isZero();
    assertThat(visitor.page().locator("#line-age .row").first().textContent()).contains("years");
  }

  /// The units of how long the cough has lasted, on the page that asks it.
  private static Locator coughDuration(Visitor visitor) {
    visitor.begin();
    Locator units = visitor.page().locator("select[name='unit.cough-duration']");
    for (int pages = 0; units.count() == 0; pages++) {
      assertThat(pages).isLessThan(10);
      visitor.answer(People.SELF_CARE);
    }
    return units;
  }
}
