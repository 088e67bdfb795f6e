package org.brace.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.web.storage.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/// A server in this JVM, on a port of its own.
public final class RunningServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Starts one that keeps its data in the folder.
  public static RunningServer in(Path data) throws IOException {
    return in(data, null, 0);
  }

  /// Starts one.
  ///
  /// @param database null for the embedded one
  /// @param port 0 for any that is free
  public static RunningServer in(Path data, @Nullable String database, int port)
      throws IOException {
    return in(data, database, port, "GB");
  }

  /// Starts one that was not told in which country it is.
  static RunningServer anywhere(Path data) throws IOException {
    return in(data, null, 0, null);
  }

  private static RunningServer in(
      Path data, @Nullable String database, int port, @Nullable String place) throws IOException {
    return new RunningServer(
        Serve.start(
            new ServeOptions(port, data, database, Home.KNOWLEDGE, Home.STORIES, place, 100_000)));
  }

  /// Keeps a case as a visit that was told.
  public UUID keep(Case given) {
    UUID id = UUID.randomUUID();
    context.getBean(Visits.class).begin(id, given, given.now(), null);
    return id;
  }

  public int port() {
    return Serve.port(context);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  @Override
  public void close() {
    context.close();
  }
}
