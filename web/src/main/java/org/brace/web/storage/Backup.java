package org.brace.web.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// All that is kept, in one file: the sealed rows, one visit a line, and the key that opens them.
///
/// The same file fits the embedded database and PostgreSQL.
public final class Backup {

  private static final String VISITS = "visits.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Backup() {}

  /// Writes a backup. Each row is opened first, so that what is written can be restored, and the
  /// file has its name only when it is whole. One without visits takes the place of no other.
  ///
  /// @param withKey whether the key goes into it; without, it can only be restored beside the key
  /// @return how many visits are in it
  /// @throws IOException if it cannot be written, the key opens not all that is kept, or it is for
  ///   another database
  public static int write(Path folder, Database database, Path file, boolean withKey)
      throws IOException {
    Path whole = file.toAbsolutePath();
    new KnownDatabases(folder).expect(database);
    var rows = new Rows(database.client());
    List<Rows.VisitRow> visits = rows.visits();
    if (visits.isEmpty() && Files.exists(whole)) {
      throw new IOException(
          "there are no visits in %s, so %s is left as it is: name the right database with --database, or its folder with --data"
              .formatted(database.name(), file));
    }
    var key = new FolderKey(folder);
    Path part = Files.createTempFile(whole.getParent(), "brace", ".part");
    try {
      Vault.restrict(part);
      write(folder, part, rows, visits, key, withKey);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(part);
      throw failed;
    }
    return visits.size();
  }

  private static void write(
      Path folder, Path part, Rows rows, List<Rows.VisitRow> visits, FolderKey key, boolean withKey)
      throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
      if (withKey) {
        zip.putNextEntry(new ZipEntry(Vault.FILE));
        zip.write(Files.readAllBytes(folder.resolve(Vault.FILE)));
      }
      zip.putNextEntry(new ZipEntry(VISITS));
      for (Rows.VisitRow visit : visits) {
        List<Rows.RevisionRow> revisions = rows.revisions(visit.id());
        key.check(revisions);
        line(zip, visit, revisions);
      }
    }
  }

  /// Whether a file is a backup, as far as its table of contents tells.
  public static boolean isOne(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getEntry(VISITS) != null;
    } catch (IOException noZip) {
      return false;
    }
  }

  private static void line(OutputStream out, Rows.VisitRow visit, List<Rows.RevisionRow> revisions)
      throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", visit.id().toString());
    line.put("begun", visit.begun().toString());
    line.put("changed", visit.changed().toString());
    if (visit.follows() != null) {
      line.put("follows", visit.follows().toString());
    }
    var list = line.putArray("revisions");
    for (Rows.RevisionRow each : revisions) {
      list.addObject()
          .put("number", each.number())
          .put("written", each.written().toString())
          .put("knowledge", each.knowledge())
          .put("sealed", Base64.getEncoder().encodeToString(each.sealed()));
    }
    out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// Puts a backup into a folder and database without visits. Everything is opened with the key
  /// before any of it counts, so a damaged file changes nothing.
  ///
  /// @return how many visits were in it
  /// @throws IOException if it is no backup or is damaged, or if there are visits already
  public static int restore(Path folder, Database database, Path file) throws IOException {
    var rows = new Rows(database.client());
    if (!rows.isEmpty()) {
      throw new IOException(
          "there are visits in %s already: restore into another folder or database"
              .formatted(folder));
    }
    try (var zip = new ZipFile(file.toFile())) {
      byte[] key = entry(zip, Vault.FILE);
      List<Rows.VisitRow> visits = new ArrayList<>();
      List<Rows.RevisionRow> revisions = new ArrayList<>();
      read(zip, file, visits, revisions);
      if (key == null && !revisions.isEmpty() && !Vault.isIn(folder)) {
        throw damaged(file, null); // a key that is made now would open none of it
      }
      Vault vault = key == null ? Vault.in(folder) : Vault.of(key, file);
      for (Rows.RevisionRow each : revisions) {
        vault.open(each.sealed(), each.place());
      }
      vault.join(folder);
      new KnownDatabases(folder).add(database);
      database
          .transaction()
          .executeWithoutResult(_ -> {
            visits.forEach(rows::insert);
            visits.forEach(rows::link);
            revisions.forEach(rows::insert);
          });
      return visits.size();
    } catch (java.util.zip.ZipException | IllegalStateException damaged) {
      throw damaged(file, damaged);
    }
  }

  private static void read(
      ZipFile zip, Path file, List<Rows.VisitRow> visits, List<Rows.RevisionRow> revisions)
      throws IOException {
    ZipEntry entry = zip.getEntry(VISITS);
    if (entry == null) {
      throw damaged(file, null);
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode visit = JSON.readTree(line);
        UUID id = UUID.fromString(visit.required("id").asString());
        JsonNode follows = visit.get("follows");
        visits.add(
            new Rows.VisitRow(
                id,
                time(visit, "begun"),
                time(visit, "changed"),
                follows == null ? null : UUID.fromString(follows.asString())));
        for (JsonNode each : visit.required("revisions")) {
          revisions.add(
              new Rows.RevisionRow(
                  id,
                  each.required("number").asInt(),
                  time(each, "written"),
                  each.required("knowledge").asString(),
                  Base64.getDecoder().decode(each.required("sealed").asString())));
        }
      }
    } catch (JacksonException | IllegalArgumentException | DateTimeException wrong) {
      throw damaged(file, wrong);
    }
  }

  private static OffsetDateTime time(JsonNode node, String field) {
    return OffsetDateTime.parse(node.required(field).asString());
  }

  private static byte @Nullable [] entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static IOException damaged(Path file, @Nullable Exception cause) {
    return new IOException(
        file + " is no backup of Brace, is damaged, or needs its key in the data folder", cause);
  }
}
