package org.brace.knowledge;

/// Where something is written: a file, relative to the knowledge base, and a line from 1.
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
