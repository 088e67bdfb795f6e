package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.brace.assessment.AssessmentJson;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

  static final Instant NOW = Instant.parse("2026-11-22T03:10:00.123Z");
  private static final String SECRET = "quetiapine-canary";

  @TempDir Path data;

  /// A new database; null for the embedded one in the folder.
  @Nullable String database() throws Exception {
    return null;
  }

  private Database open(@Nullable String url) {
    return Database.open(data, url);
  }

  private Visits visits(Database database) throws IOException {
    return database.visits(Vault.in(data), Home.KNOWLEDGE);
  }

  static Case empty(UUID id) {
    return new Case(
        id.toString(),
        "",
        NOW,
        "GB",
        Teller.PERSON,
        List.of(new MedicineEntry(SECRET, null, null, null)),
        List.of(),
        Evidence.NONE,
        null);
  }

  private static Case with(Case given, String fact, Answer answer) {
    var told = new Told(answer, Origin.ASKED, Teller.PERSON, NOW);
    return given.with(given.evidence().with(fact, told), given.medicines());
  }

  @Test
  void every_answer_is_kept_with_its_time_and_origin_and_the_result_is_the_same_again()
      throws Exception {
    String url = database();
    UUID id = UUID.randomUUID();
    var assessor = new Assessor(Home.KNOWLEDGE);
    String before;
    try (Database database = open(url)) {
      Visits visits = visits(database);
      visits.begin(id, empty(id), NOW, null);
      visits.change(id, given -> with(given, "cough", Word.PRESENT), NOW);
      Case given =
          visits
              .change(id, given2 -> with(given2, "feverish", Word.UNSURE), NOW)
              .orElseThrow()
              .given();
      before = AssessmentJson.line(assessor.assess(given, new Options(true)));
    }
    try (Database database = open(url)) {
      Visits visits = visits(database);
      Case given = visits.find(id).orElseThrow().given();
      assertThat(given.evidence().of("cough"))
          .contains(new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW));
      assertThat(visits.find(id, 2).orElseThrow().given().evidence().of("feverish")).isEmpty();
      assertThat(visits.revisions(id))
          .hasSize(3)
          .allMatch(each -> each.knowledge().equals(Home.KNOWLEDGE.sha256()));
      assertThat(AssessmentJson.line(assessor.assess(given, new Options(true)))).isEqualTo(before);
    }
  }

  @Test
  void changes_at_the_same_time_lose_no_answer() throws Exception {
    UUID id = UUID.randomUUID();
    List<String> facts =
        Home.KNOWLEDGE.facts().values().stream()
            .filter(
                fact -> fact.type() == org.brace.knowledge.Fact.Type.YES_NO && !fact.isDerived())
            .map(org.brace.knowledge.Fact::id)
            .limit(40)
            .toList();
    try (Database database = open(database());
        var threads = Executors.newFixedThreadPool(8)) {
      Visits visits = visits(database);
      visits.begin(id, empty(id), NOW, null);
      List<Future<?>> all = new ArrayList<>();
      for (String fact : facts) {
        all.add(
            threads.submit(() ->
                visits.change(id, given -> with(given, fact, Word.PRESENT), NOW).orElseThrow()));
      }
      for (Future<?> each : all) {
        each.get();
      }
      assertThat(visits.find(id).orElseThrow().given().evidence().answers().keySet())
          .containsExactlyInAnyOrderElementsOf(facts);
      assertThat(visits.find(id).orElseThrow().revision()).isEqualTo(41);
    }
  }

  @Test
  void rows_hold_nothing_readable_and_cannot_be_moved_or_changed() throws Exception {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    try (Database database = open(database())) {
      Visits visits = visits(database);
      visits.begin(one, empty(one), NOW, null);
      visits.begin(other, empty(other), NOW, one);
      byte[] sealed = sealed(database, one);
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);

      database
          .client()
          .sql("update revision set sealed = ? where visit = ?")
          .param(sealed)
          .param(other)
          .update();
      assertThatThrownBy(() -> visits.find(other))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining(SECRET);
    }
  }

  private static byte[] sealed(Database database, UUID visit) {
    return database
        .client()
        .sql("select sealed from revision where visit = ? and number = 1")
        .param(visit)
        .query(byte[].class)
        .single();
  }

  @Test
  void a_restored_backup_is_equal() throws Exception {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    Path file = data.resolve("backup.zip");
    Map<String, String> before;
    String url = database();
    try (Database database = open(url)) {
      Visits visits = visits(database);
      visits.begin(one, empty(one), NOW, null);
      visits.change(one, given -> with(given, "cough", Word.PRESENT), NOW);
      visits.begin(other, empty(other), NOW.plusSeconds(60), one);
      before = everything(visits);
      assertThat(Backup.write(data, database, file, true)).isEqualTo(2);
      assertThatThrownBy(() -> Backup.restore(data, database, file))
          .hasMessageContaining("there are visits");
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);

    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    try (Database database = Database.open(elsewhere, database())) {
      assertThat(Backup.restore(elsewhere, database, file)).isEqualTo(2);
      assertThat(everything(database.visits(Vault.in(elsewhere), Home.KNOWLEDGE)))
          .isEqualTo(before);
    }
  }

  @Test
  void the_last_are_read_and_all_are_numbered_without_opening_the_others() throws Exception {
    try (Database database = open(database())) {
      Visits visits = visits(database);
      List<UUID> ids = RecentVisitsTest.keep(database, visits, 3);

      assertThat(visits.recent(2))
          .extracting(Visits.Kept::id)
          .containsExactly(ids.get(2), ids.get(1));
      assertThat(visits.numbers()).isEqualTo(Map.of(ids.get(0), 1, ids.get(1), 2, ids.get(2), 3));
    }
  }

  /// From each revision to all that is kept of it.
  private static Map<String, String> everything(Visits visits) {
    var all = new TreeMap<String, String>();
    for (Visits.Kept visit : visits.all()) {
      for (Visits.Kept each : visits.revisions(visit.id())) {
        all.put(each.id() + "/" + each.revision(), each.toString());
      }
    }
    return all;
  }

  @Test
  void with_a_key_that_does_not_open_what_is_kept_nothing_is_written() throws Exception {
    UUID id = UUID.randomUUID();
    Path file = data.resolve("backup.zip");
    try (Database database = open(database())) {
      visits(database).begin(id, empty(id), NOW, null);
      Files.delete(data.resolve("key.json"));
      Vault.in(data); // another one

      for (boolean withKey : List.of(true, false)) {
        assertThatThrownBy(() -> Backup.write(data, database, file, withKey))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("key.json does not open revision 1 of visit " + id)
            .hasMessageContaining("put back the key");
      }
      byte[] key = Files.readAllBytes(data.resolve("key.json"));
      assertThatThrownBy(() -> KeyRotation.run(data, database))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not open revision 1");
      assertThat(data.resolve("key.json")).hasBinaryContent(key);
      try (var files = Files.list(data)) {
        assertThat(files.map(each -> each.getFileName().toString()))
            .noneMatch(name -> name.endsWith(".zip") || name.endsWith(".part"));
      }
    }
  }

  @Test
  void a_server_makes_no_new_key_beside_visits_and_takes_no_wrong_one() throws Exception {
    UUID id = UUID.randomUUID();
    Path key = data.resolve("key.json");
    try (Database database = open(database())) {
      FolderKey.of(data, database);
      visits(database).begin(id, empty(id), NOW, null);
      FolderKey.of(data, database);
      Files.delete(key);

      assertThatThrownBy(() -> FolderKey.of(data, database)).hasMessageContaining("no " + key);
      assertThat(key).doesNotExist();
      Vault.in(data);
      assertThatThrownBy(() -> FolderKey.of(data, database))
          .hasMessageContaining("does not open revision 1");
    }
  }

  @Test
  void a_restore_forgets_no_key_that_is_there() throws Exception {
    UUID id = UUID.randomUUID();
    Path file = data.resolve("backup.zip");
    try (Database database = open(database())) {
      visits(database).begin(id, empty(id), NOW, null);
      Backup.write(data, database, file, true);
    }
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    byte[] sealed = Vault.in(elsewhere).seal("of another database", "there");
    try (Database database = Database.open(elsewhere, database())) {
      Backup.restore(elsewhere, database, file);

      assertThat(Vault.in(elsewhere).open(sealed, "there")).isEqualTo("of another database");
      assertThat(database.visits(Vault.in(elsewhere), Home.KNOWLEDGE).find(id)).isPresent();
    }
  }

  @Test
  void a_damaged_backup_changes_nothing() throws Exception {
    UUID id = UUID.randomUUID();
    Path file = data.resolve("backup.zip");
    try (Database database = open(database())) {
      visits(database).begin(id, empty(id), NOW, null);
      Backup.write(data, database, file, false);
    }
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    try (Database database = Database.open(elsewhere, database())) {
      // Without its key it opens nothing.
      assertThatThrownBy(() -> Backup.restore(elsewhere, database, file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no backup of Brace");
      assertThat(database.visits(Vault.in(elsewhere), Home.KNOWLEDGE).all()).isEmpty();
    }
  }

  @Test
  void after_a_new_key_all_is_there_and_the_old_key_opens_nothing() throws Exception {
    UUID id = UUID.randomUUID();
    try (Database database = open(database())) {
      Visits visits = visits(database);
      visits.begin(id, empty(id), NOW, null);
      visits.change(id, given -> with(given, "cough", Word.PRESENT), NOW);
      Map<String, String> before = everything(visits);
      byte[] oldKey = Files.readAllBytes(data.resolve("key.json"));

      assertThat(KeyRotation.run(data, database)).isEqualTo(2);

      assertThat(everything(visits(database))).isEqualTo(before);
      Visits withOld = database.visits(Vault.of(oldKey, data), Home.KNOWLEDGE);
      assertThatThrownBy(withOld::all).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void a_rotation_that_was_killed_half_way_loses_nothing_and_can_be_run_again() throws Exception {
    UUID id = UUID.randomUUID();
    try (Database database = open(database())) {
      Visits visits = visits(database);
      visits.begin(id, empty(id), NOW, null);
      Map<String, String> before = everything(visits);
      // Killed after the first step: the key file has both keys, no row is sealed anew.
      Vault.in(data).rotated(data);
      assertThat(everything(visits(database))).isEqualTo(before);
      // A row that is written meanwhile has the new key.
      visits(database).change(id, given -> given, NOW);

      assertThat(KeyRotation.run(data, database)).isEqualTo(2);

      assertThat(everything(visits(database))).hasSize(2).containsAllEntriesOf(before);
    }
  }

  @Test
  void what_is_deleted_is_gone() throws Exception {
    UUID id = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    byte[] sealed;
    String url = database();
    try (Database database = open(url)) {
      Visits visits = visits(database);
      visits.begin(id, empty(id), NOW, null);
      visits.begin(other, empty(other), NOW, id);
      sealed = sealed(database, id);
      assertThat(visits.delete(id)).isTrue();
      assertThat(visits.delete(id)).isFalse();
      assertThat(visits.find(id)).isEmpty();
      assertThat(visits.find(other).orElseThrow().follows()).isNull();
      assertThat(visits.change(id, given -> given, NOW)).isEmpty();
    }
    if (url == null) {
      assertThat(Files.readString(data.resolve("brace.mv.db"), StandardCharsets.ISO_8859_1))
          .doesNotContain(new String(sealed, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void a_schema_of_a_newer_brace_is_refused() throws Exception {
    String url = database();
    try (Database database = open(url)) {
      database
          .client()
          .sql(
              "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\") values (2, '99', 'later', 'SQL', 'V99__later.sql', 'brace', 1, true)")
          .update();
    }
    assertThatThrownBy(() -> open(url).close())
        .isInstanceOf(org.flywaydb.core.api.FlywayException.class);
  }

  @Test
  void a_folder_is_used_by_one_at_a_time() throws Exception {
    try (var _ = FolderLock.take(data)) {
      assertThatThrownBy(() -> FolderLock.take(data)).isInstanceOf(FolderInUseException.class);
    }
    FolderLock.take(data).close();
  }

  @Test
  void a_folder_that_is_made_is_for_its_owner_alone() throws Exception {
    Path made = data.resolve("new/one");
    FolderLock.take(made).close();
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void the_key_is_readable_by_its_owner_alone() throws Exception {
    Vault.in(data);
    assertThat(
            java.nio.file.attribute.PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("key.json"))))
        .isEqualTo("rw-------");
  }
}
