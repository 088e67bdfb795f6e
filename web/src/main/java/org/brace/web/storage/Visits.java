package org.brace.web.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.brace.casefile.Case;
import org.brace.interview.Recheck;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every visit with all revisions of its case. Nothing is overwritten: a change is a new revision.
public final class Visits {

  /// How often a change is made again because others were faster.
  private static final int TRIES = 50;

  private final Database storage;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final Documents documents;
  private final Knowledge knowledge;
  private final String stamp;

  /// One visit at its newest revision.
  ///
  /// @param follows the visit that this one re-checks
  /// @param older whether this revision was written with another version of the knowledge
  public record Visit(
      UUID id,
      Instant begun,
      Instant changed,
      @Nullable UUID follows,
      int revision,
      boolean older,
      Case given) {}

  /// One visit as it is kept, whether or not its case can be read with this knowledge base.
  ///
  /// @param written when this revision was
  public record Kept(
      UUID id,
      Instant begun,
      Instant changed,
      @Nullable UUID follows,
      int revision,
      Instant written,
      String knowledge,
      String document) {}

  Visits(Database storage, Vault vault, Knowledge knowledge) {
    this.storage = storage;
    this.database = storage.client();
    this.transaction = storage.transaction();
    this.vault = vault;
    this.documents = new Documents(knowledge);
    this.knowledge = knowledge;
    this.stamp = knowledge.sha256();
  }

  /// Keeps a new visit.
  public void begin(UUID id, Case given, Instant now, @Nullable UUID follows) {
    transaction.executeWithoutResult(_ -> {
      database
          .sql("insert into visit (id, begun, changed, follows) values (?, ?, ?, ?)")
          .param(id)
          .param(at(now))
          .param(at(now))
          .param(follows)
          .update();
      append(id, 1, given, now);
    });
  }

  /// Changes the newest revision of a visit and keeps the result as the next one. Where someone
  /// else was faster, the change is made to theirs: no answer is lost. Of a case that was told with
  /// another version of the knowledge, it is made to what stands of it.
  ///
  /// @return the visit as it then is; empty where there is none
  public Optional<Visit> change(UUID id, UnaryOperator<Case> change, Instant now) {
    for (int tries = 1; ; tries++) {
      Optional<Visit> found = find(id);
      if (found.isEmpty()) {
        return found;
      }
      Visit old = found.get();
      Case changed = change.apply(standing(old.older(), old.given()));
      try {
        transaction.executeWithoutResult(_ -> {
          append(id, old.revision() + 1, changed, now);
          database
              .sql("update visit set changed = ? where id = ?")
              .param(at(now))
              .param(id)
              .update();
        });
        return Optional.of(
            new Visit(id, old.begun(), now, old.follows(), old.revision() + 1, false, changed));
      } catch (DataIntegrityViolationException | ConcurrencyFailureException faster) {
        // Another one wrote this revision, or deleted the visit: once more, on what is there now.
        if (tries == TRIES) {
          throw faster;
        }
      }
    }
  }

  private void append(UUID id, int number, Case given, Instant now) {
    database
        .sql(
            "insert into revision (visit, number, written, knowledge, sealed)"
                + " values (?, ?, ?, ?, ?)")
        .param(id)
        .param(number)
        .param(at(now))
        .param(stamp)
        .param(vault.seal(documents.write(given), place(id, number)))
        .update();
  }

  private static final String KEPT =
      """
      select v.id, v.begun, v.changed, v.follows, r.number, r.written, r.knowledge, r.sealed
      from visit v join revision r on r.visit = v.id
      """;

  private static final String NEWEST =
      KEPT + " where r.number = (select max(n.number) from revision n where n.visit = v.id)";

  private static final String LAST_FIRST = " order by v.changed desc, v.begun desc, v.id";

  /// A visit at its newest revision.
  ///
  /// @throws UnreadableCaseException if its case does not fit this knowledge base
  public Optional<Visit> find(UUID id) {
    return kept(id).map(this::visit);
  }

  /// A visit as it was at one of its revisions.
  ///
  /// @throws UnreadableCaseException if its case does not fit this knowledge base
  public Optional<Visit> find(UUID id, int revision) {
    return database
        .sql(KEPT + " where v.id = ? and r.number = ?")
        .param(id)
        .param(revision)
        .query(this::row)
        .optional()
        .map(this::visit);
  }

  /// A visit at its newest revision, as it is kept.
  public Optional<Kept> kept(UUID id) {
    return database.sql(NEWEST + " and v.id = ?").param(id).query(this::row).optional();
  }

  /// All visits at their newest revisions, the one that was changed last first.
  public List<Kept> all() {
    return database.sql(NEWEST + LAST_FIRST).query(this::row).list();
  }

  /// The visits that were changed last, as in [#all]; no other is opened.
  public List<Kept> recent(int limit) {
    return database.sql(NEWEST + LAST_FIRST + " limit ?").param(limit).query(this::row).list();
  }

  /// The number of each visit: its place in the order in which they were begun, the first being 1.
  public Map<UUID, Integer> numbers() {
    var numbers = new HashMap<UUID, Integer>();
    database
        .sql("select id from visit order by begun, id")
        .query((row, _) -> row.getObject("id", UUID.class))
        .list()
        .forEach(id -> numbers.put(id, numbers.size() + 1));
    return numbers;
  }

  /// All that is kept of a visit, oldest revision first.
  public List<Kept> revisions(UUID id) {
    return database
        .sql(KEPT + " where v.id = ? order by r.number")
        .param(id)
        .query(this::row)
        .list();
  }

  private Kept row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    int revision = row.getInt("number");
    return new Kept(
        id,
        row.getObject("begun", OffsetDateTime.class).toInstant(),
        row.getObject("changed", OffsetDateTime.class).toInstant(),
        row.getObject("follows", UUID.class),
        revision,
        row.getObject("written", OffsetDateTime.class).toInstant(),
        row.getString("knowledge"),
        vault.open(row.getBytes("sealed"), place(id, revision)));
  }

  /// The visit with its case read.
  ///
  /// @throws UnreadableCaseException if the case does not fit this knowledge base
  public Visit visit(Kept kept) {
    return new Visit(
        kept.id(),
        kept.begun(),
        kept.changed(),
        kept.follows(),
        kept.revision(),
        isOlder(kept),
        documents.read(kept.document()));
  }

  /// Whether it was written with another version of the knowledge.
  private boolean isOlder(Kept kept) {
    return !kept.knowledge().equals(stamp);
  }

  /// A case as it can be taken up again: what was denied of a line that stands for more by now is
  /// asked again.
  public Case standing(Kept kept, Case given) {
    return standing(isOlder(kept), given);
  }

  /// The same of a visit.
  public Case standing(Visit visit) {
    return standing(visit.older(), visit.given());
  }

  private Case standing(boolean older, Case given) {
    return older
        ? given.with(Recheck.withOtherKnowledge(knowledge, given.evidence()), given.medicines())
        : given;
  }

  /// The case; null where it does not fit this knowledge base.
  public @Nullable Case readable(Kept kept) {
    try {
      return documents.read(kept.document());
    } catch (UnreadableCaseException other) {
      return null;
    }
  }

  /// Deletes a visit with all that was kept of it.
  ///
  /// @return whether there was one
  public boolean delete(UUID id) {
    boolean found = database.sql("delete from visit where id = ?").param(id).update() == 1;
    storage.rowsWereDeleted();
    return found;
  }

  /// Deletes everything.
  public void deleteAll() {
    database.sql("delete from visit").update();
    storage.rowsWereDeleted();
  }

  /// What a revision is bound to.
  static String place(UUID id, int number) {
    return id + "/" + number;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
