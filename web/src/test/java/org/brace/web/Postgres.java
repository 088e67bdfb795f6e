package org.brace.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL 15 for the tests, started when the first asks for it.
public final class Postgres {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static @Nullable EmbeddedPostgres server;

  private Postgres() {}

  /// The address of a new, empty database.
  public static synchronized String database() throws IOException, SQLException {
    if (server == null) {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                try {
                  started.close();
                } catch (IOException ended) {
                  // The machine is cleaned up by its owner.
                }
              }));
      server = started;
    }
    String name = "brace" + COUNT.incrementAndGet();
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }
}
