package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeFile;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A visit that was told before the knowledge was updated. A line that stands for several signs may
/// stand for more by now, which its "no" never denied.
class OtherKnowledgeTest {

  private static final String SAYS = "Brace has changed since you answered";

  @TempDir Path data;

  private RunningServer server;
  private Asking asking;
  private String visit = "";

  @BeforeEach
  void start() throws Exception {
    var id = UUID.randomUUID();
    Instant then = Instant.now().minus(Duration.ofMinutes(5));
    var no = new Told(Word.ABSENT, Origin.ASKED, Teller.PERSON, then);
    var yes = new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, then);
    var given =
        new Case(
            id.toString(),
            "",
            then,
            "GB",
            Teller.PERSON,
            List.of(),
            List.of(),
            Evidence.NONE.with("heart-known", no).with("asthma", yes).with("copd", no),
            null);
    try (Database database = Database.open(data, null)) {
      database.visits(FolderKey.of(data, database), other()).begin(id, given, then, null);
    }
    server = RunningServer.in(data);
    asking = new Asking(server.address());
    asking.get("/");
    visit = "/visits/" + id;
  }

  @AfterEach
  void stop() {
    asking.close();
    server.close();
  }

  /// The same knowledge with another hash.
  private static Knowledge other() throws Exception {
    List<KnowledgeFile> files =
        KnowledgeFolder.files(Home.PATH.resolve("knowledge-base")).stream()
            .map(file -> new KnowledgeFile(file.path(), file.text() + "\n# another version\n"))
            .toList();
    return ((Reading.Sound) KnowledgeReader.read(files)).knowledge();
  }

  private void asksAgain(String visit) throws Exception {
    assertThat(asking.get(visit + "/case.yaml").body())
        .contains("asthma", "copd")
        .doesNotContain("heart-known");
  }

  @Test
  void who_checks_again_is_asked_again_for_what_a_line_denied() throws Exception {
    var begun = asking.post(visit + "/again", List.of());

    asksAgain(Asking.to(begun));
    assertThat(
            asking
                .get(begun.headers().firstValue("Location").orElseThrow())
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .endsWith("/pages/1?more=yes");
    assertThat(asking.get(Asking.to(begun) + "/pages/1?more=yes").body()).contains(SAYS);
    assertThat(asking.get(Asking.to(begun) + "/pages/1").body()).doesNotContain(SAYS);
  }

  @Test
  void a_new_visit_takes_over_no_such_denial() throws Exception {
    var begun =
        asking.post(
            "/visits",
            List.of(
                Map.entry("place", "GB"), Map.entry("from", visit.substring("/visits/".length()))));

    asksAgain(Asking.to(begun));
    assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith("?more=yes");
  }

  @Test
  void a_visit_that_goes_on_says_so_and_asks_again() throws Exception {
    String page = asking.get(visit + "/pages/1").body();
    assertThat(page).contains(SAYS);
    var fields = new ArrayList<>(Asking.asked(page));
    for (int part = 0; part < 5; part++) {
      fields.add(Map.entry("none." + part, "yes"));
    }

    assertThat(asking.post(visit + "/pages/1", fields).statusCode()).isEqualTo(302);

    asksAgain(visit);
    assertThat(asking.get(visit + "/pages/2").body()).doesNotContain(SAYS);
  }

  @Test
  void an_exported_visit_says_with_which_knowledge_it_was_told() throws Exception {
    String exported = asking.get(visit + "/case.yaml").body();

    assertThat(exported).containsOnlyOnce("knowledge: \"" + other().sha256() + "\"");
    var read =
        new CaseReader(Home.KNOWLEDGE, Instant.EPOCH)
            .read("exported", new StringReader(exported), CaseReader.Format.YAML)
            .next();
    assertThat(read)
        .isInstanceOfSatisfying(
            CaseOutcome.Read.class,
            one -> assertThat(one.subject().evidence().answers()).containsKey("heart-known"));
  }
}
