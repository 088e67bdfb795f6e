package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is told is kept, whatever one does meanwhile.
class KeepingTest extends Pages {

  private static final String SELF_CARE = "You can look after this at home for now";

  @Test
  void an_answer_can_be_changed_and_the_result_follows() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(People.SELF_CARE);

    visitor.follow("See or change your answers");
    visitor.page().locator(".card:has-text('About you') a").click();
    visitor.page().locator("input[name='value.age']").fill("-3");
    visitor.press("Continue");

    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("lies between 0 and 120 years");
    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEqualTo("-3");

    visitor.page().locator("input[name='value.age']").fill("12");
    visitor.press("Continue");
    visitor.open("/visits/" + visitor.visit() + "/result");
    assertThat(visitor.page().locator("main").textContent()).contains("Brace is made for adults");
  }

  @Test
  void going_back_a_refresh_and_a_second_tab_lose_nothing() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(People.SELF_CARE);
    String third = visitor.path();

    visitor.page().goBack();
    assertThat(visitor.path()).endsWith("/pages/2");
    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEqualTo("30");
    visitor.page().reload();
    assertThat(visitor.page().locator("input[name='value.age']").inputValue()).isEqualTo("30");
    visitor.follow("Back");
    assertThat(visitor.path()).endsWith("/pages/1");
    assertThat(visitor.page().locator("input[name='none.0']").isChecked()).isTrue();

    // The same page in two tabs: the first goes on, then the second is sent with another age.
    visitor.open("/visits/" + visitor.visit() + "/pages/2");
    Page other = visitor.page().context().newPage();
    other.navigate(server().address().resolve(third).toString());
    other.locator("h1").waitFor();
    visitor.page().locator("input[name='value.age']").fill("31");
    visitor.press("Continue");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent()).contains("age: 31 years", "sex: male");
  }

  @Test
  void a_visit_goes_on_after_the_server_was_started_again() throws Exception {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(People.SELF_CARE);
    visitor.fill(People.SELF_CARE);

    restart();

    // The page that was open meanwhile can still be sent.
    visitor.press("Continue");
    visitor.goOn(People.SELF_CARE);
    assertThat(visitor.heading()).isEqualTo(SELF_CARE);
  }
}
