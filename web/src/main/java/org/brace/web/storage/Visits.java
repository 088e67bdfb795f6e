package org.brace.web.storage;

import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.CaseWriter;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Every visit with all revisions of its case. A case is kept as a case file, so that what is
/// stored can be exported, read by hand and assessed again with the same result.
@Component
public final class Visits {

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final Knowledge knowledge;

  /// One visit at its newest revision.
  ///
  /// @param follows the visit that this one re-checks
  public record Visit(
      UUID id, Instant begun, Instant changed, @Nullable UUID follows, int revision, Case given) {}

  Visits(JdbcClient database, TransactionTemplate transaction, Vault vault, Knowledge knowledge) {
    this.database = database;
    this.transaction = transaction;
    this.vault = vault;
    this.knowledge = knowledge;
  }

  /// Keeps a new visit.
  public void begin(UUID id, Case given, Instant now, @Nullable UUID follows) {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("insert into visit (id, begun, changed, follows) values (?, ?, ?, ?)")
          .params(id, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
          .param(follows)
          .update();
      append(id, 1, given, now);
    });
  }

  /// Changes the newest revision of a visit and keeps the result as the next one. Where someone
  /// else was faster, the change is made to theirs: no answer is lost.
  ///
  /// @return the visit as it then is; empty where there is none
  public Optional<Visit> change(UUID id, UnaryOperator<Case> change, Instant now) {
    while (true) {
      Optional<Visit> found = find(id);
      if (found.isEmpty()) {
        return found;
      }
      Visit old = found.get();
      Case changed = change.apply(old.given());
      try {
        transaction.executeWithoutResult(_ -> {
          append(id, old.revision() + 1, changed, now);
          database
              .sql("update visit set changed = ? where id = ?")
              .params(now.atOffset(ZoneOffset.UTC), id)
              .update();
        });
        return Optional.of(
            new Visit(id, old.begun(), now, old.follows(), old.revision() + 1, changed));
      } catch (DuplicateKeyException faster) {
        // Once more, on what the other one wrote.
      }
    }
  }

  private void append(UUID id, int number, Case given, Instant now) {
    database
        .sql(
            "insert into revision (visit, number, written, knowledge, sealed) values (?, ?, ?, ?, ?)")
        .params(
            id,
            number,
            now.atOffset(ZoneOffset.UTC),
            knowledge.sha256(),
            vault.seal(CaseWriter.write(given), place(id, number)))
        .update();
  }

  private static final String NEWEST =
      """
      select v.id, v.begun, v.changed, v.follows, r.number, r.sealed
      from visit v join revision r on r.visit = v.id
      where r.number = (select max(n.number) from revision n where n.visit = v.id)
      """;

  /// A visit at its newest revision.
  public Optional<Visit> find(UUID id) {
    return database.sql(NEWEST + " and v.id = ?").param(id).query(this::visit).optional();
  }

  /// All visits, the newest first.
  public List<Visit> all() {
    return database.sql(NEWEST + " order by v.changed desc, v.id").query(this::visit).list();
  }

  private Visit visit(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    int revision = row.getInt("number");
    return new Visit(
        id,
        row.getObject("begun", OffsetDateTime.class).toInstant(),
        row.getObject("changed", OffsetDateTime.class).toInstant(),
        row.getObject("follows", UUID.class),
        revision,
        read(vault.open(row.getBytes("sealed"), place(id, revision))));
  }

  private Case read(String document) {
    Iterator<CaseOutcome> outcomes =
        new CaseReader(knowledge, Instant.EPOCH)
            .read("a stored case", new StringReader(document), CaseReader.Format.YAML);
    return switch (outcomes.next()) {
      case CaseOutcome.Read(Case given) -> given;
      case CaseOutcome.Refused refused ->
          throw new IllegalStateException(
              "A stored case does not fit this knowledge base: " + refused.problems());
    };
  }

  /// Deletes a visit with all that was kept of it.
  ///
  /// @return whether there was one
  public boolean delete(UUID id) {
    return database.sql("delete from visit where id = ?").param(id).update() == 1;
  }

  /// Deletes everything.
  public void deleteAll() {
    database.sql("delete from visit").update();
  }

  /// What a revision is bound to.
  static String place(UUID id, int number) {
    return id + "/" + number;
  }
}
