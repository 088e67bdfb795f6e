package org.brace.care;

/// Whether something fits one person; from best to worst.
public enum Fit {
  SUITABLE("suitable"),
  /// Something speaks against it, or a question that decides is open.
  ASK_FIRST("ask-first"),
  AVOID("avoid"),
  /// It is advised against in anyone with such a complaint.
  NOT_ADVISED("not-advised");

  private final String id;

  Fit(String id) {
    this.id = id;
  }

  /// The name in replies.
  public String id() {
    return id;
  }
}
