package org.brace.casefile;

import java.util.Optional;
import org.brace.model.NumberText;

/// Whose way of writing numbers a case follows.
enum NumberForm {
  /// As people write them, for whom a dot may part thousands.
  TYPED,
  /// As Brace does, with a decimal dot.
  WRITTEN;

  Optional<NumberText> read(String text) {
    return switch (this) {
      case TYPED -> NumberText.of(text);
      case WRITTEN -> NumberText.written(text);
    };
  }
}
