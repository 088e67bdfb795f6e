package org.brace.casefile;

/// Where all names that a case may use are listed, in the words of who sends it.
public enum Listing {
  /// For who uses the command line.
  COMMAND,
  /// For programs that ask the JSON API.
  API;

  /// @param kind fact, topic or condition
  String of(String kind) {
    return switch (this) {
      case COMMAND -> "./brace show " + kind;
      case API -> "GET /api/knowledge/" + kind + "s";
    };
  }

  /// Where the kinds are.
  String all() {
    return switch (this) {
      case COMMAND -> "./brace show";
      case API -> "GET /api/knowledge";
    };
  }
}
