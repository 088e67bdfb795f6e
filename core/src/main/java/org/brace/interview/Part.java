package org.brace.interview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of one topic on a page.
///
/// @param topic the topic whose title stands above them
/// @param splits the cover line that was ticked and is now asked one by one; null elsewhere
public record Part(String topic, @Nullable String splits, List<Line> lines) {
  public Part {
    lines = List.copyOf(lines);
  }
}
