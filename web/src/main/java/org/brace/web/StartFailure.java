package org.brace.web;

import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/// Why the server did not start, in one line with the mend.
final class StartFailure {

  /// H2's code for a database file that another process holds.
  private static final int ALREADY_IN_USE = 90020;

  private StartFailure() {}

  static String sentence(Throwable failed, ServeOptions options) {
    if (cause(failed, PortInUseException.class) != null
        || cause(failed, BindException.class) != null) {
      return "port %d is in use: stop what listens there, or choose another with --port"
          .formatted(options.port());
    }
    SQLException sql = cause(failed, SQLException.class);
    if (sql != null && sql.getErrorCode() == ALREADY_IN_USE) {
      return "the database in %s is in use by another Brace: stop that one, or choose another folder with --data"
          .formatted(options.data());
    }
    FlywayException schema = cause(failed, FlywayException.class);
    if (schema != null && sql == null) {
      return "the database was written by a newer or a different Brace: use that one, or another folder with --data";
    }
    if (sql != null) {
      return "the database cannot be used: " + sql.getMessage();
    }
    Throwable deepest = failed;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
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
