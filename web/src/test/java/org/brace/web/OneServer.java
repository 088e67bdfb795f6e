package org.brace.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One server for all tests of a class, asked without a browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneServer {

  RunningServer server;
  Asking asking;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    server = RunningServer.in(data);
    asking = new Asking(server.address());
  }

  @AfterAll
  void stop() {
    asking.close();
    server.close();
  }
}
