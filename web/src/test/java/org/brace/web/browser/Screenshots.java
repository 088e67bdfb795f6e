package org.brace.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// The pictures of the pages in `docs/pages`, from a server that runs: its address, then the
/// folder.
final class Screenshots {

  private final URI server;
  private final Path folder;

  private Screenshots(URI server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  public static void main(String[] args) {
    new Screenshots(URI.create(args[0]), Path.of(args[1])).take();
    System.exit(0);
  }

  private void take() {
    try (Visitor visitor = phone(ColorScheme.LIGHT)) {
      visitor.open("/");
      keep(visitor, "start");
      visitor.begin();
      keep(visitor, "questions");
      visitor.press("Continue");
      keep(visitor, "mistakes");
      visitor.open("/visits/" + visitor.visit() + "/pages/1");
      visitor.goOn(People.SELF_CARE);
      keep(visitor, "self-care");
      visitor.page().locator(".cause summary").nth(1).click();
      toTop(visitor, ".card:has(.cause)");
      keep(visitor, "causes");
      toTop(visitor, ".notice:has-text('which medicines')");
      keep(visitor, "care-offered");
      visitor.follow("Answer them");
      keep(visitor, "care-questions");
      visitor.visit(People.EMERGENCY);
      keep(visitor, "emergency");
    }
    try (Visitor visitor = phone(ColorScheme.DARK)) {
      visitor.begin();
      visitor.answer(Map.of());
      keep(visitor, "questions-dark");
      visitor.goOn(People.SAME_DAY);
      keep(visitor, "same-day-dark");
      visitor.press("Check again: something may have changed");
      visitor.goOn(People.SAME_DAY);
      keep(visitor, "last-visit-dark");
      visitor.open("/visits");
      keep(visitor, "visits-dark");
    }
  }

  private Visitor phone(ColorScheme scheme) {
    return new Visitor(
        Chromium.window(
            new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(1.5)
                .setColorScheme(scheme)),
        server);
  }

  private static void toTop(Visitor visitor, String part) {
    visitor.page().locator(part).evaluate("each => each.scrollIntoView()");
  }

  private void keep(Visitor visitor, String name) {
    visitor.page().waitForTimeout(300); // what was scrolled is drawn
    visitor.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
