package org.brace.web;

import java.io.IOException;
import java.io.Serial;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import org.brace.web.security.FullDisk;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/// Why the server did not start, in one line with the mend.
final class StartFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /// H2's codes for a database file that another process holds, and for one of another H2.
  private static final int ALREADY_IN_USE = 90020;

  private static final int OTHER_FORMAT = 90048;

  private static final String NO_ROOM =
      "there is no room left on the disk; what is kept is not lost. Make some room, then run this again";

  private StartFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// The failure of a start with these options.
  static StartFailure of(Throwable failed, ServeOptions options) {
    return new StartFailure(reason(failed, options), failed);
  }

  /// What to tell of any failure.
  static String sentence(Throwable failed) {
    if (FullDisk.isBehind(failed) && !(failed instanceof StartFailure)) {
      return NO_ROOM;
    }
    String message = failed.getMessage();
    return switch (failed) {
      case NotDirectoryException _ when message != null -> message;
      case FileSystemException file -> "%s cannot be used: %s".formatted(file.getFile(), why(file));
      case Throwable _ -> message == null ? failed.getClass().getSimpleName() : message;
    };
  }

  private static String why(FileSystemException file) {
    return switch (file) {
      case NoSuchFileException _ -> "it, or the folder that it is in, is not there";
      case AccessDeniedException _ -> "it is not allowed";
      case FileAlreadyExistsException _ -> "a file is there, where a folder belongs";
      case FileSystemException other ->
          other.getReason() == null ? other.getClass().getSimpleName() : other.getReason();
    };
  }

  private static String reason(Throwable failed, ServeOptions options) {
    if (cause(failed, PortInUseException.class) != null
        || cause(failed, BindException.class) != null) {
      return "port %s is in use: stop what listens there, or choose another with --port"
          .formatted(options.port());
    }
    if (FullDisk.isBehind(failed)) {
      return NO_ROOM;
    }
    SQLException sql = cause(failed, SQLException.class);
    if (sql != null && sql.getErrorCode() == ALREADY_IN_USE) {
      return "the database in %s is in use by another Brace: stop that one, or choose another folder with --data"
          .formatted(options.data());
    }
    boolean schema = cause(failed, FlywayException.class) != null && sql == null;
    if (schema || (sql != null && sql.getErrorCode() == OTHER_FORMAT)) {
      return "the database was written by a newer or another Brace: use that one, or another folder with --data";
    }
    if (sql != null) {
      return "the database cannot be used: " + sql.getMessage();
    }
    IOException file = cause(failed, IOException.class);
    if (file != null) {
      return sentence(file);
    }
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return sentence(deepest);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failed, Class<T> type) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
