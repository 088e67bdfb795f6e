package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The list of medicines: misspelt names, and the times of steroids.
class MedicineFormsTest extends Pages {

  @Test
  void a_misspelt_medicine_is_offered_and_never_taken_unasked() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(Map.of("age", "40", "medicines", "ventalin 100 mcg\nsymbicrt\nzzqqxx"));

    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("does not know this name: ventalin 100 mcg, symbicrt.");
    visitor.page().getByLabel("ventolin").check();
    visitor.press("Continue");
    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("does not know this name: symbicrt.");
    assertThat(visitor.page().getByLabel("ventolin").isChecked()).isTrue();
    visitor.page().getByLabel("keep it as I wrote it").last().check();
    visitor.press("Continue");

    assertThat(visitor.path()).endsWith("/pages/3");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("ventolin 100 mcg", "symbicrt", "zzqqxx")
        .doesNotContain("ventalin");
  }

  @Test
  void steroid_tablets_without_a_time_ask_when_and_for_how_long() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(Map.of("age", "40", "medicines", "prednisolone 10 mg\nventolin\ndexamethasone"));

    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("Answer below when you took this: prednisolone 10 mg, dexamethasone.")
        .doesNotContain("ventolin");
    visitor.page().getByLabel("When did you take “prednisolone 10 mg”").fill("a while");
    visitor.press("Continue");
    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("does not understand \"a while\" as a time.")
        .doesNotContain("dexamethasone");
    assertThat(visitor.page().getByLabel("When did you take “prednisolone").inputValue())
        .isEqualTo("a while");
    visitor.page().getByLabel("When did you take “prednisolone 10 mg”").fill("since 3 March");
    visitor.press("Continue");

    assertThat(visitor.path()).endsWith("/pages/3");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("prednisolone 10 mg since 3 March (taken as: every day since 3 March 2")
        .contains("dexamethasone (taken as: when and for how long is not known; until that is")
        .contains("it counts as taken now)");
  }

  @Test
  void a_time_that_is_half_told_or_not_known_may_be_left_so() {
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(Map.of("age", "40", "medicines", "prednisolone 10 mg\ndexamethasone"));
    visitor.page().getByLabel("When did you take “prednisolone 10 mg”").fill("last month");
    visitor.page().getByLabel("When did you take “dexamethasone”").fill("don't know");
    visitor.press("Continue");
    assertThat(visitor.page().locator("#mistakes").textContent())
        .contains("“last month”: Brace understands when, but not for how long.", "send it again")
        .doesNotContain("don't know");

    visitor.press("Continue");

    assertThat(visitor.path()).endsWith("/pages/3");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(visitor.page().locator("main").textContent())
        .contains("prednisolone 10 mg last month", "dexamethasone, time not known");
  }

  /// What may lie in the last 30 days or before is asked by its day.
  @Test
  void the_day_of_a_steroid_is_asked_and_completes_what_was_told_before() {
    String day = LocalDate.now(ZoneOffset.UTC).minusDays(40).toString();
    Visitor visitor = visitor();
    visitor.begin();
    visitor.answer(Map.of());
    visitor.answer(
        Map.of(
            "age",
            "40",
            "medicines",
            "prednisolone 40 mg 5 days in the last 2 months\nprednisone 10 mg"));
    Page page = visitor.page();
    page.getByLabel("On which day did you take the last of “prednisolone 40 mg").fill(day);
    page.getByLabel("When did you take “prednisone 10 mg”").fill("in the last 2 months");
    visitor.press("Continue");
    assertThat(page.locator("#mistakes").textContent())
        .contains("Brace understands when, but not for how long.");
    page.getByLabel("When did you take “prednisone 10 mg”").fill("6 days");
    visitor.press("Continue");
    assertThat(page.locator("#mistakes").textContent())
        .contains("“in the last 2 months 6 days”: Brace understands 6 days, some time between")
        .contains("On which day did you take the last?");
    page.getByLabel("When did you take “prednisone 10 mg”").fill(day);
    visitor.press("Continue");

    assertThat(visitor.path()).endsWith("/pages/3");
    visitor.open("/visits/" + visitor.visit() + "/answers");
    assertThat(page.locator("main").textContent())
        .contains("prednisolone 40 mg 5 days in the last 2 months, ended on " + day)
        .contains("prednisone 10 mg in the last 2 months 6 days, ended on " + day);
  }
}
