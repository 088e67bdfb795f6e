package org.brace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
      case CharacterCodingException _ -> "a file is not in UTF-8, so it cannot be read";
      case FileSystemException file -> "%s: %s".formatted(file.getFile(), reason(file));
      case IOException io -> String.valueOf(io.getMessage());
      case UncheckedIOException io when io.getCause() != null -> sentence(io.getCause());
      // What it says may hold what was typed.
      default -> "a fault of Brace itself, " + failure.getClass().getSimpleName();
    };
  }

  /// Why a file could not be read or written, without its name.
  static String reason(IOException failure) {
    String reason =
        switch (failure) {
          case AccessDeniedException _ -> "it is not allowed";
          case FileSystemException file -> file.getReason();
          default -> failure.getMessage();
        };
    return reason == null ? failure.getClass().getSimpleName() : reason;
  }
}
