package org.brace.web;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the database is: a file in the data folder, or a PostgreSQL server.
final class Database {

  private Database() {}

  /// The settings of its connections.
  static Map<String, Object> properties(Path data, @Nullable String url) {
    if (url != null) {
      return Map.of("spring.datasource.url", url);
    }
    // Each commit is written before it is acknowledged; the lock is the operating system's, so none
    // is left behind by a process that was killed.
    return Map.of(
        "spring.datasource.url",
        "jdbc:h2:file:"
            + data.toAbsolutePath().resolve("brace")
            + ";WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE",
        "spring.datasource.username",
        "brace",
        "spring.datasource.password",
        "");
  }
}
