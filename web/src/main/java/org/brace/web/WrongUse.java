package org.brace.web;

import java.io.Serial;

/// An option whose value cannot be used, in one line with the mend.
final class WrongUse extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  WrongUse(String sentence) {
    super(sentence);
  }
}
