package org.brace.knowledge.read;

import org.brace.knowledge.yaml.Mapping;
import org.jspecify.annotations.Nullable;

/// The review stamp of a file: `reviewed: {by: null, date: null}`.
final class Reviews {

  private Reviews() {}

  /// Who signed it, with the date; null while nobody has.
  static @Nullable String reviewer(Mapping mapping) {
    Mapping stamp = mapping.inside("reviewed");
    String by = stamp.optionalText("by");
    String date = stamp.optionalText("date");
    stamp.done();
    if (by == null) {
      return null;
    }
    return date == null ? by : by + ", " + date;
  }
}
