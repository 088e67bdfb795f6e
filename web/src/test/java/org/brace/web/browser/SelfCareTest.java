package org.brace.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.brace.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCareTest {

  @TempDir Path data;

  @Test
  void a_visit_begins_with_the_signs_that_cannot_wait() throws Exception {
    try (var server = RunningServer.in(data);
        BrowserContext window = Chromium.get().newContext()) {
      Page page = window.newPage();
      page.navigate(server.address().toString());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start")).click();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("Signs that cannot wait");
    }
  }
}
