package org.brace.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.web.RunningServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A running server with visitors in front of it. Whatever a test does, no page may send a request
/// to another server, and the browser may find nothing to complain about.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Pages {

  private static final NewContextOptions PHONE = new NewContextOptions().setViewportSize(390, 844);

  private static @Nullable BrowserContext phone;

  private final List<Visitor> visitors = new ArrayList<>();
  private Path data;
  private @Nullable String database;
  private @Nullable Visitor onPhone;
  private RunningServer server;

  /// The database that is tested; null for the embedded one.
  @Nullable String database() throws Exception {
    return null;
  }

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    data = folder;
    Chromium.get();
    database = database();
    server = RunningServer.in(data, database, 0);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @AfterEach
  void nothing_went_elsewhere_and_nothing_broke() {
    for (Visitor visitor : visitors) {
      assertThat(visitor.elsewhere()).isEmpty();
      assertThat(visitor.complaints()).isEmpty();
    }
    for (Visitor visitor : visitors) {
      if (visitor == onPhone) {
        visitor.leave();
      } else {
        visitor.close();
      }
    }
    onPhone = null;
    visitors.clear();
  }

  /// The visitor, at the result of a case that is kept as a visit.
  Visitor at(Visitor visitor, Case given) {
    visitor.open("/visits/" + server().keep(given) + "/result");
    return visitor;
  }

  RunningServer server() {
    return server;
  }

  /// Ends the server in order and starts it again at the same address.
  void restart() throws IOException {
    int port = server.port();
    server.close();
    server = RunningServer.in(data, database, port);
  }

  /// Someone with a phone. The first of each test has the same one, without what others left on it,
  /// since to open one takes as long as several pages.
  Visitor visitor() {
    if (onPhone != null) {
      return visitor(PHONE);
    }
    if (phone == null) {
      phone = Chromium.window(PHONE);
    }
    onPhone = visitor(phone);
    onPhone.page().setViewportSize(390, 844);
    return onPhone;
  }

  Visitor visitor(NewContextOptions options) {
    return visitor(Chromium.window(options));
  }

  private Visitor visitor(BrowserContext window) {
    var visitor = new Visitor(window, server.address());
    visitors.add(visitor);
    return visitor;
  }
}
