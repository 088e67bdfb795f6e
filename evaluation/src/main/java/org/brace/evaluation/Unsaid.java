package org.brace.evaluation;

import org.brace.casefile.Case;
import org.brace.casefile.NoneOfThese;
import org.brace.knowledge.Knowledge;

/// What holds of what the text of a case does not say.
public enum Unsaid {
  /// Nobody asked: it stays open.
  NOT_ASKED("not-asked"),
  /// "None of these" on every page, as someone would answer who has no more to tell.
  ABSENT("absent");

  private final String id;

  Unsaid(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  Case of(Knowledge knowledge, Case given) {
    return switch (this) {
      case NOT_ASKED -> given;
      case ABSENT -> NoneOfThese.everywhere(knowledge, given);
    };
  }
}
