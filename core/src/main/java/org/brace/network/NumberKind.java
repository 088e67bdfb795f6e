package org.brace.network;

/// What a number of the network says.
public enum NumberKind {
  COMMON("how common a cause is"),
  SHOWN("what a cause shows or hides"),
  LEFT("how often a sign is there by no listed cause"),
  RISK("what makes a cause likelier"),
  LEADING("which cause leads to which");

  private final String words;

  NumberKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /// The kind of a number by the name that its draw has: what it belongs to, then what it is.
  static NumberKind of(String name) {
    return switch (name.split("/", -1)[1]) {
      case "prior" -> COMMON;
      case "shows", "hides" -> SHOWN;
      case "leak" -> LEFT;
      case "risk-factors", "prevalence" -> RISK;
      case "caused-by" -> LEADING;
      default -> throw new IllegalArgumentException(name + " is of no kind");
    };
  }
}
