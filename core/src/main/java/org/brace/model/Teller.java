package org.brace.model;

import java.util.Arrays;
import java.util.Optional;

/// Who told an answer.
public enum Teller {
  PERSON("person"),
  PROXY("proxy"),
  CLINICIAN("clinician"),
  RECORD("record");

  private final String id;

  Teller(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  public static Optional<Teller> of(String id) {
    return Arrays.stream(values()).filter(teller -> teller.id.equals(id)).findFirst();
  }
}
