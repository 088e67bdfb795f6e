package org.brace.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// A command that cannot be done, told in one sentence.
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  /// What to print for anything that ended a command.
  static String sentence(Throwable failure) {
    return switch (failure) {
      case Failure told -> String.valueOf(told.getMessage());
      case NotDirectoryException told -> String.valueOf(told.getMessage());
      case NoSuchFileException missing -> "there is no file " + missing.getMessage();
      default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
    };
  }
}
