package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.web.Home;
import org.brace.web.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The start page is about the last visits, and opens no others, however many are kept.
class RecentVisitsTest {

  @TempDir Path data;

  /// Visits begun one after the other, of which the first was spoilt: to open it fails.
  static List<UUID> keep(Database database, Visits visits, int count) {
    Instant begun = Instant.now().minusSeconds(24 * 60 * 60);
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < count; i++) {
      var id = UUID.randomUUID();
      Instant now = begun.plusSeconds(60L * i);
      visits.begin(
          id,
          new Case(
              id.toString(), "", now, "GB", Teller.PERSON, null, List.of(), Evidence.NONE, null),
          now,
          null);
      ids.add(id);
    }
    database
        .client()
        .sql("update revision set sealed = ? where visit = ?")
        .param(new byte[] {0})
        .param(ids.getFirst())
        .update();
    return ids;
  }

  @Test
  void the_start_page_names_the_last_by_their_numbers() throws Exception {
    try (Database database = Database.open(data, null)) {
      keep(database, database.visits(FolderKey.of(data, database), Home.KNOWLEDGE), 12);
    }
    try (var server = RunningServer.in(data);
        var client = HttpClient.newHttpClient()) {
      var page =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("/")).build(),
              BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body().replaceAll("<[^>]*>", "")).contains("isit 12", "isit 11", "isit 10");
    }
  }
}
