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
  void one_gets_from_a_word_to_the_source_of_a_number_and_back() {
    try (BrowserContext window =
        Chromium.window(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(SharedServer.address() + "knowledge");
      page.getByLabel("Search what Brace knows").fill("rib broken coughing");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
      page.locator("a[href='/knowledge/conditions/cough-rib-fracture']").click();
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
