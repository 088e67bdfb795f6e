package org.brace.model;

/// How an answer came to be known.
public enum Origin {
  ASKED("asked"),
  /// From a record or an earlier visit, and not shown to anybody yet. What can be otherwise within
  /// a day counts as that or anything worse until it is asked again.
  PREFILLED("prefilled"),
  /// From a record or an earlier visit, shown, and still so.
  CONFIRMED("confirmed"),
  DERIVED("derived");

  private final String id;

  Origin(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
