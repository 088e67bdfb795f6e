package org.brace.wording;

import java.util.List;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Told;
import org.jspecify.annotations.Nullable;

/// What was told at two moments, in words: `pain score: 6 before, 3 now`.
public final class BeforeAndNow {

  private final Knowledge knowledge;
  private final Wording wording;
  private final Evidence before;
  private final Evidence now;

  public BeforeAndNow(Knowledge knowledge, Evidence before, Evidence now) {
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
    this.before = before;
    this.now = now;
  }

  /// Each fact with both values, where it had one at each moment and they read differently; else as
  /// it is told now, which says enough of a "yes" that was a "no"; by its name alone where it is
  /// not told now.
  public List<String> of(List<Fact> facts) {
    return facts.stream().map(this::of).toList();
  }

  /// Each fact as it is told now; by its name alone where it is not.
  public List<String> now(List<Fact> facts) {
    return facts.stream().map(this::now).toList();
  }

  private String of(Fact fact) {
    String old = value(fact, before);
    String recent = value(fact, now);
    return old == null || recent == null || old.equals(recent)
        ? now(fact)
        : "%s: %s before, %s now".formatted(wording.name(fact), old, recent);
  }

  private String now(Fact fact) {
    return now.of(fact.id())
        .map(told -> wording.known(fact.id(), told.answer().text()))
        .orElse(fact.report());
  }

  /// A number, a date or a choice in words, a choice in quotation marks, since it may be half a
  /// sentence; null where there is none.
  private @Nullable String value(Fact fact, Evidence evidence) {
    Answer answer = evidence.of(fact.id()).map(Told::answer).orElse(null);
    if (answer == null || answer instanceof Answer.Word) {
      return null;
    }
    String told = wording.told(knowledge.fact(fact.id()), answer.text());
    return answer instanceof Answer.Choice ? "“" + told + "”" : told;
  }
}
