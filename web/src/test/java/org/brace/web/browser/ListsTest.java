package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// "None of these" under a list in which a question has several answers of its own.
class ListsTest extends Pages {

  /// A page whose list asks how weak a leg is, beside signs to tick.
  static Locator listWithAnswers(Visitor visitor) {
    visitor.begin();
    Locator list = visitor.page().locator("fieldset.lines:has(#line-leg-weakness)");
    for (int pages = 0; list.count() == 0; pages++) {
      assertThat(pages).isLessThan(10);
      visitor.answer(Map.of("age", "58", "pain-site", "lower-back", "limbs-alarm", "present"));
    }
    return list;
  }

  @Test
  void none_of_these_reads_as_the_foot_of_the_list_and_not_as_one_more_answer() {
    Visitor visitor = visitor();
    Locator list = listWithAnswers(visitor);
    Locator none = list.locator(":scope > .none");
    Locator radios = list.locator("#line-leg-weakness .choice");

    assertThat(none.textContent().strip())
        .isEqualTo("None of these: no to every question in this box");
    BoundingBox foot = none.boundingBox();
    BoundingBox answer = radios.last().boundingBox();
    assertThat(answer.x - foot.x).isGreaterThan(20);
    assertThat(foot.width)
        .isGreaterThan(list.locator(":scope > .line").first().boundingBox().width);
    assertThat(colour(none)).isNotEqualTo(colour(list));
    // What stands next to it has a box, too.
    assertThat(list.locator(":scope > .line").last().locator("input[name=tick]").count())
        .isEqualTo(1);
  }

  private static Object colour(Locator shown) {
    return shown.evaluate("each => getComputedStyle(each).backgroundColor");
  }

  @Test
  void none_of_these_and_the_answers_exclude_each_other_by_keyboard() {
    Visitor visitor = visitor();
    Locator list = listWithAnswers(visitor);
    Locator none = list.locator("input[name^='none.']");
    Locator answers = list.locator("input[name='is.leg-weakness']");

    list.locator("input[name=tick]").last().focus();
    visitor.page().keyboard().press("Tab");
    assertThat(none.evaluate("each => each === document.activeElement")).isEqualTo(true);
    visitor.page().keyboard().press("Space");
    assertThat(none.isChecked()).isTrue();

    answers.first().focus();
    visitor.page().keyboard().press("Space");
    assertThat(none.isChecked()).as("\"no\" goes with none of these").isTrue();
    visitor.page().keyboard().press("ArrowDown");
    assertThat(answers.nth(1).isChecked()).isTrue();
    assertThat(none.isChecked()).isFalse();

    none.focus();
    visitor.page().keyboard().press("Space");
    assertThat(list.locator("input[type=radio]:checked").count()).isZero();
  }
}
