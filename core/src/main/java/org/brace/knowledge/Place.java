package org.brace.knowledge;

/// Where something is written: a file, relative to the knowledge base, and a line from 1.
///
/// @param path the keys that lead to it, as `medicines[1].dose`, in a case that stands whole on one
///   line, so that the line does not tell; else empty
public record Place(String file, int line, String path) {

  public Place(String file, int line) {
    this(file, line, "");
  }

  @Override
  public String toString() {
    return file + ":" + line + (path.isEmpty() ? "" : " " + path);
  }
}
