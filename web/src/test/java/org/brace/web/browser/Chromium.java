package org.brace.web.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one Chromium of a test run. Where there is none, browser tests are skipped with the reason,
/// or fail where `BRACE_BROWSER=required` says that there must be one.
final class Chromium {

  /// The one without windows comes first: it takes a third of the time.
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  /// How long a page may take, in milliseconds: on a machine that does ten other things, too.
  private static final double PATIENCE = 120_000;

  private static @Nullable Browser browser;

  private Chromium() {}

  /// A window of its own: what one stores, no other sees.
  static BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext window = get().newContext(options);
    window.setDefaultTimeout(PATIENCE);
    return window;
  }

  static BrowserContext window() {
    return window(new Browser.NewContextOptions());
  }

  /// The browser, started when it is first asked for.
  static synchronized Browser get() {
    if (browser == null) {
      browser = start();
    }
    return browser;
  }

  private static Browser start() {
    Path program =
        PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null) {
      String reason = "no Chromium found at " + String.join(", ", PLACES);
      if ("required".equals(System.getenv("BRACE_BROWSER"))) {
        return fail(reason);
      }
      return abort("browser tests are skipped: " + reason);
    }
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-dev-shm-usage")));
  }
}
