package org.brace.interview;

import java.util.List;

/// One page: at most [#MOST] lines, of one topic or of several short ones.
public record Screen(List<Part> parts) {

  /// The most lines on one page.
  public static final int MOST = 8;

  public Screen {
    parts = List.copyOf(parts);
  }

  /// All lines, from top to bottom.
  public List<Line> lines() {
    return parts.stream().flatMap(part -> part.lines().stream()).toList();
  }
}
