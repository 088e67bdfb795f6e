package org.brace.web.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows as they are, sealed: for backup, restore and a new key.
final class Rows {

  private final JdbcClient database;

  Rows(JdbcClient database) {
    this.database = database;
  }

  /// A row of `visit`.
  record VisitRow(UUID id, OffsetDateTime begun, OffsetDateTime changed, @Nullable UUID follows) {}

  /// A row of `revision`.
  record RevisionRow(
      UUID visit, int number, OffsetDateTime written, String knowledge, byte[] sealed) {

    String place() {
      return Visits.place(visit, number);
    }
  }

  boolean isEmpty() {
    return database.sql("select count(*) from visit").query(Long.class).single() == 0;
  }

  List<VisitRow> visits() {
    return database
        .sql("select id, begun, changed, follows from visit order by begun, id")
        .query((row, _) ->
            new VisitRow(
                row.getObject("id", UUID.class),
                row.getObject("begun", OffsetDateTime.class),
                row.getObject("changed", OffsetDateTime.class),
                row.getObject("follows", UUID.class)))
        .list();
  }

  List<RevisionRow> revisions(UUID visit) {
    return database
        .sql(
            "select visit, number, written, knowledge, sealed from revision where visit = ? order by number")
        .param(visit)
        .query((row, _) -> revision(row))
        .list();
  }

  /// The revision that was written last; empty where nothing is kept.
  List<RevisionRow> newest() {
    return database
        .sql(
            "select visit, number, written, knowledge, sealed from revision order by written desc fetch first 1 row only")
        .query((row, _) -> revision(row))
        .list();
  }

  private static RevisionRow revision(ResultSet row) throws SQLException {
    return new RevisionRow(
        row.getObject("visit", UUID.class),
        row.getInt("number"),
        row.getObject("written", OffsetDateTime.class),
        row.getString("knowledge"),
        row.getBytes("sealed"));
  }

  void insert(VisitRow row) {
    database
        .sql("insert into visit (id, begun, changed, follows) values (?, ?, ?, null)")
        .param(row.id())
        .param(row.begun())
        .param(row.changed())
        .update();
  }

  void link(VisitRow row) {
    if (row.follows() != null) {
      database
          .sql("update visit set follows = ? where id = ?")
          .param(row.follows())
          .param(row.id())
          .update();
    }
  }

  void insert(RevisionRow row) {
    database
        .sql(
            "insert into revision (visit, number, written, knowledge, sealed) values (?, ?, ?, ?, ?)")
        .param(row.visit())
        .param(row.number())
        .param(row.written())
        .param(row.knowledge())
        .param(row.sealed())
        .update();
  }

  void reseal(RevisionRow row, byte[] sealed) {
    database
        .sql("update revision set sealed = ? where visit = ? and number = ?")
        .param(sealed)
        .param(row.visit())
        .param(row.number())
        .update();
  }
}
