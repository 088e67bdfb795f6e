package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The browser's own "Back" and "Reload", after forms that were refused: nothing is to be sent
/// again, and what was typed is still there.
class GoingBackTest extends Pages {

  private static String text(Page page) {
    return page.locator("main").textContent();
  }

  private static String age(Page page) {
    return page.locator("input[name='value.age']").inputValue();
  }

  /// On the page about the person, refused because of the age.
  private Visitor refused(Visitor visitor, String age) {
    visitor.begin();
    visitor.answer(Map.of());
    refuse(visitor, age);
    return visitor;
  }

  private static void refuse(Visitor visitor, String age) {
    visitor.fill(People.SELF_CARE);
    visitor.page().locator("input[name='value.age']").fill(age);
    visitor.press("Continue");
    assertThat(visitor.page().title()).startsWith("Please look again");
    assertThat(visitor.path()).endsWith("/pages/2");
    assertThat(URI.create(visitor.page().url()).getQuery()).matches("again=[0-9a-f-]{36}");
  }

  @Test
  void back_and_reload_after_a_refused_form_show_it_as_it_was_typed() {
    Visitor visitor =
        refused(
            visitor(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844)),
            "three");
    Page page = visitor.page();
    page.reload();
    assertThat(age(page)).isEqualTo("three");
    visitor.follow("See or change your answers");

    page.goBack();

    assertThat(page.title()).startsWith("Please look again");
    assertThat(age(page)).isEqualTo("three");
    page.locator("input[name='value.age']").fill("30");
    visitor.press("Continue");
    assertThat(visitor.path()).endsWith("/pages/3");
  }

  @Test
  void once_it_is_sent_right_going_back_shows_what_was_answered() {
    Visitor visitor = refused(visitor(), "three");
    refuse(visitor, "four");
    visitor.page().locator("input[name='value.age']").fill("30");
    visitor.press("Continue");
    assertThat(visitor.path()).endsWith("/pages/3");

    for (int times = 0; times < 3; times++) {
      visitor.page().goBack();
      assertThat(visitor.path()).endsWith("/pages/2");
      assertThat(visitor.page().title()).doesNotStartWith("Please look again");
      assertThat(age(visitor.page())).isEqualTo("30");
    }
  }

  @Test
  void two_tabs_hold_what_was_typed_in_each() {
    Visitor visitor = refused(visitor(), "three");
    Page other = visitor.page().context().newPage();
    other.navigate(visitor.page().url());
    other.locator("input[name='value.age']").fill("four");
    other.locator("button:text-is('Continue')").click();
    assertThat(other.title()).startsWith("Please look again");

    visitor.page().reload();
    other.reload();

    assertThat(age(visitor.page())).isEqualTo("three");
    assertThat(age(other)).isEqualTo("four");
  }

  @Test
  void asked_line_by_line_can_be_gone_back_to() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.press("I am not sure about some");
    assertThat(visitor.page().locator("input[value=unsure]").count()).isPositive();
    visitor.follow("See or change your answers");

    visitor.page().goBack();

    assertThat(visitor.page().locator("input[value=unsure]").count()).isPositive();
    assertThat(visitor.page().title()).doesNotStartWith("Please look again");
  }

  @Test
  void changed_answers_that_were_refused_can_be_gone_back_to() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(People.SELF_CARE);
    visitor.follow("See or change your answers");
    visitor.page().locator("section.card:has-text('age: 30 years') a").click();
    visitor.page().locator("input[name='value.age']").fill("three");
    visitor.press("Continue");
    visitor.follow("Back");
    visitor.page().goBack();
    assertThat(age(visitor.page())).isEqualTo("three");

    visitor.page().locator("input[name='value.age']").fill("31");
    visitor.press("Continue");
    assertThat(text(visitor.page())).contains("age: 31 years");
  }

  @Test
  void a_deleted_visit_leaves_no_form() {
    Visitor visitor = refused(visitor(), "three");
    String form = visitor.page().url();
    visitor.open("/visits/" + visitor.visit() + "/delete");
    visitor.page().locator("form button").click();

    visitor.page().navigate(form);

    assertThat(visitor.page().content()).doesNotContain("three");
  }

  @Test
  void the_form_of_another_visit_is_not_shown() {
    Visitor visitor = refused(visitor(), "three");
    String query = URI.create(visitor.page().url()).getQuery();
    visitor.begin();
    visitor.answer(Map.of());

    visitor.open(visitor.path() + "?" + query);

    assertThat(age(visitor.page())).isEmpty();
  }

  @Test
  void what_someone_is_afraid_of_can_be_gone_back_to() {
    Visitor visitor = visitor();
    visitor.visit(People.SELF_CARE);
    visitor.page().locator("#fear summary").click();
    visitor.page().locator("#of").fill("lung cancer");
    visitor.press("Show");
    visitor.follow("Lung cancer");

    visitor.page().goBack();

    assertThat(visitor.page().locator("#feared").textContent()).contains("What speaks against it");
    assertThat(List.of(visitor.page().url().split("[?=#]"))).noneMatch(s -> s.contains("cancer"));
  }
}
