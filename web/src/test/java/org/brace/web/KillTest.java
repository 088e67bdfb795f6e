package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed right after it acknowledged a page has it when it is started again, and
/// every page works.
class KillTest {

  @TempDir Path folder;

  @Nullable String database() throws Exception {
    return null;
  }

  @Test
  void what_was_acknowledged_before_a_kill_is_there_after_a_new_start() throws Exception {
    Path data = folder.resolve("data");
    String database = database();
    String visit;
    try (var server = ServerProcess.start(data, database, folder.resolve("first.log"));
        var asking = new Asking(server.uri())) {
      visit = asking.begin();
      String page = Asking.to(asking.get(visit));
      List<Map.Entry<String, String>> fields =
          new ArrayList<>(Asking.asked(asking.get(page).body()));
      fields.add(Map.entry("none.0", "yes"));
      assertThat(Asking.to(asking.post(page, fields))).isEqualTo(visit + "/pages/2");
      server.kill();
    }
    try (var server = ServerProcess.start(data, database, folder.resolve("second.log"));
        var asking = new Asking(server.uri())) {
      assertThat(Asking.to(asking.get(visit))).isEqualTo(visit + "/pages/2");
      for (String path :
          List.of("/", "/visits", visit + "/answers", visit + "/result", visit + "/pages/1")) {
        assertThat(asking.get(path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(asking.get(visit + "/answers").body()).contains("Signs that cannot wait");

      // Asked to end, it ends in order.
      assertThat(server.end()).isIn(0, 143);
      assertThat(server.said()).doesNotContain("ERROR", "Exception");
    }
  }
}
