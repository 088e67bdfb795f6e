package org.brace.model;

/// How an answer came to be known.
public enum Origin {
  ASKED("asked"),
  PREFILLED("prefilled"),
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
