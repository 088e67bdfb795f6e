package org.brace.web.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brace.knowledge.Fact;
import org.brace.model.Answer.Word;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.Home;

/// Keeps one answer after the other, and says so after each, until it is killed.
final class Writer {

  private Writer() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    UUID visit = UUID.fromString(args[2]);
    Database database = Database.open(folder, args[1].isEmpty() ? null : args[1]);
    Visits visits = database.visits(Vault.in(folder), Home.KNOWLEDGE);
    List<String> facts = facts();
    while (true) {
      int next = visits.find(visit).orElseThrow().revision();
      String fact = facts.get(next % facts.size());
      int revision =
          visits
              .change(
                  visit,
                  given ->
                      given.with(
                          given
                              .evidence()
                              .with(
                                  fact,
                                  new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, given.now())),
                          given.medicines()),
                  Instant.EPOCH)
              .orElseThrow()
              .revision();
      System.out.println(revision);
      System.out.flush();
    }
  }

  /// What it answers, in turn.
  static List<String> facts() {
    return Home.KNOWLEDGE.facts().values().stream()
        .filter(fact -> fact.type() == Fact.Type.YES_NO && !fact.isDerived())
        .map(Fact::id)
        .toList();
  }
}
