package org.brace.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.brace.catalogue.Kind;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The knowledge browser as someone with a phone sees it.
class KnowledgePagesTest {

  private static final List<String> PAGES =
      List.of(
          "knowledge",
          "knowledge/combinations",
          "knowledge/conditions/cough-rib-fracture",
          "knowledge/facts/pain-onset",
          "knowledge/medicines/aspirin",
          "knowledge/sources/hanak2005");

  /// The largest of their kind.
  private static final List<String> LARGE =
      List.of("knowledge/red-flags", "knowledge/medicines", "knowledge/facts/pain-site");

  private static BrowserContext phone(ColorScheme scheme) {
    return Chromium.window(
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(true));
  }

  @Test
  void no_page_has_a_fault_that_axe_finds_or_is_wider_than_a_phone() throws Exception {
    look(PAGES);
  }

  @Test
  @Tag("long")
  void nor_has_a_very_large_page() throws Exception {
    look(LARGE);
  }

  private static void look(List<String> pages) throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext window = phone(scheme)) {
        Page page = window.newPage();
        for (String path : pages) {
          page.navigate(SharedServer.address() + path);
          var axe = new AxeBuilder(page).setLegacyMode(true);
          // What does not hang on colours was tried in light.
          var found =
              scheme == ColorScheme.LIGHT ? axe : axe.withRules(AccessibilityTest.OF_COLOURS);
          assertThat(found.analyze().getViolations()).as("%s %s", path, scheme).isEmpty();
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as("width of %s", path)
              .isEqualTo(320);
          keep(page, path.replace('/', '-') + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  @Test
  void every_list_is_short_on_a_phone_until_a_part_is_opened() {
    try (BrowserContext window = phone(ColorScheme.LIGHT)) {
      Page page = window.newPage();
      for (Kind kind : Kind.values()) {
        page.navigate(SharedServer.address() + "knowledge/" + kind.plural());
        assertThat(screens(page)).as(kind.plural()).isLessThan(kind == Kind.FACT ? 8 : 6);
        // What opens is whole: as many items as the page says that there are.
        assertThat(page.locator(".items li").count())
            .as(kind.plural())
            .isEqualTo(
                Integer.parseInt(
                    page.locator("h1 + p").textContent().replaceAll(".*There are (\\d+).*", "$1")));
      }
    }
  }

  @Test
  void a_page_of_one_item_is_short_however_much_refers_to_it() {
    try (BrowserContext window = phone(ColorScheme.LIGHT)) {
      Page page = window.newPage();
      for (String path : List.of("facts/pain-site", "facts/age", "conditions/pulmonary-embolism")) {
        page.navigate(SharedServer.address() + "knowledge/" + path);
        assertThat(screens(page)).as(path).isLessThan(8);
      }
    }
  }

  private static double screens(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollHeight / innerHeight"))
        .doubleValue();
  }

  @Test
  void the_way_up_from_an_item_opens_its_part_and_keys_close_it_without_javascript() {
    try (BrowserContext window =
        Chromium.window(
            new Browser.NewContextOptions()
                .setViewportSize(320, 640)
                .setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(SharedServer.address() + "knowledge/red-flags/urine-retention");
      page.locator(".crumbs a").last().click();
      var item = page.locator("a[href='/knowledge/red-flags/urine-retention']");
      assertThat(item).isVisible();

      var part = page.locator("details[open] > summary");
      assertThat(part).hasCount(1);
      part.focus();
      page.keyboard().press("Enter");
      assertThat(item).isHidden();
      page.keyboard().press("Space");
      assertThat(item).isVisible();
    }
  }

  @Test
  void red_flags_can_be_read_by_how_urgent_they_are() {
    try (BrowserContext window = phone(ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(SharedServer.address() + "knowledge/red-flags");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("by how urgent")).click();
      assertThat(page.locator("main > details h2"))
          .hasText(
              new String[] {
                "Call an ambulance now",
                "Go to an emergency department now",
                "Speak to a doctor or nurse today",
                "Book an appointment",
                "You can look after this at home for now"
              });
      page.locator("main > details > summary").first().click();
      page.locator("main details details > summary").first().click();
      assertThat(page.locator("main .items li").first()).isVisible();
      assertThat(page.locator("main .items li").first()).containsText("now");
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }

  @Test
  void a_list_is_searched_by_itself_and_then_everything() {
    try (BrowserContext window =
        Chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(SharedServer.address() + "knowledge/red-flags");
      page.getByLabel("Search these: red flags").fill("cough");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
      assertThat(page.locator(".items a[href^='/knowledge/red-flags/']").first()).isVisible();
      assertThat(page.locator(".items a:not([href^='/knowledge/red-flags/'])")).hasCount(0);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search everything"))
          .click();
      assertThat(page.locator(".items a[href='/knowledge/facts/cough']").first()).isVisible();
      // The best come first; the rest stands by kind, folded.
      assertThat(page.locator(".items a:visible")).hasCount(10);
      page.locator("summary", new Page.LocatorOptions().setHasText("Red flags")).click();
      assertThat(page.locator("details[open] .items a").first()).isVisible();
    }
  }

  @Test
  void one_gets_from_a_word_to_the_source_of_a_number_and_back() {
    try (BrowserContext window =
        Chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(SharedServer.address() + "knowledge");
      page.getByLabel("Search what Brace knows").fill("rib broken coughing");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
      page.locator("a[href='/knowledge/conditions/cough-rib-fracture']").first().click();
      page.locator("a[href='/knowledge/sources/hanak2005']").first().click();
      assertThat(page.locator("h1")).containsText("rib fractures");
      page.locator("a[href='/knowledge/conditions/cough-rib-fracture']").click();
      page.goBack();
      page.goBack();
      page.goBack();
      assertThat(page.getByLabel("Search what Brace knows")).hasValue("rib broken coughing");
    }
  }

  /// Keeps a picture where the environment names a folder for them.
  private static void keep(Page page, String name) throws IOException {
    String folder = System.getenv("BRACE_SCREENSHOTS");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(false));
    }
  }
}
