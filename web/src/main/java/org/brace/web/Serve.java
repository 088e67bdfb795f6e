package org.brace.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./brace serve`: starts the server, or says in one line why it cannot.
@Command(
    name = "serve",
    description = "Pages and API on this machine, with an embedded database.",
    mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {

  private static final int FAILED = 1;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where to keep the key and the database (default: .brace in your home).")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "A PostgreSQL database, as jdbc:postgresql://…, instead of the embedded one.")
  private @Nullable String database;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Another knowledge base in the same format.")
  private @Nullable Path knowledge;

  @Option(
      names = "--place",
      paramLabel = "COUNTRY",
      description = "The country whose numbers to call are shown first, such as GB.")
  private @Nullable String place;

  @Option(
      names = "--requests-per-second",
      defaultValue = "100",
      description = "How often the API may be asked (default: ${DEFAULT-VALUE}).")
  private int requestsPerSecond;

  @SuppressWarnings("NullAway.Init")
  Serve() {}

  public static void main(String[] args) {
    int code = new CommandLine(new Serve()).execute(args);
    // A server that started goes on in its own threads.
    if (code != 0 || args.length > 0 && (args[0].equals("--help") || args[0].equals("-h"))) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() {
    var options =
        new ServeOptions(
            port,
            data != null ? data : Path.of(System.getProperty("user.home"), ".brace"),
            database,
            knowledge != null
                ? knowledge
                : Path.of(System.getProperty("brace.home", "."), "knowledge-base"),
            place == null ? null : place.toUpperCase(Locale.ROOT),
            requestsPerSecond);
    try {
      start(options);
    } catch (IOException | RuntimeException failed) {
      System.err.println("brace: " + StartFailure.sentence(failed, options));
      if (Boolean.getBoolean("brace.trace")) {
        failed.printStackTrace();
      }
      return FAILED;
    }
    System.out.println("Brace is at http://127.0.0.1:" + options.port() + "/ (Ctrl-C stops it)");
    return 0;
  }

  /// Starts the server and returns once it answers.
  static org.springframework.context.ConfigurableApplicationContext start(ServeOptions options)
      throws IOException {
    Files.createDirectories(options.data());
    var application = new SpringApplication(Server.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("serveOptions", options));
    application.setDefaultProperties(properties(options));
    return application.run();
  }

  private static Map<String, Object> properties(ServeOptions options) {
    var properties = new HashMap<String, Object>();
    properties.put("server.port", options.port());
    String url = options.database();
    if (url == null) {
      // Each commit is on disk before it is acknowledged.
      properties.put(
          "spring.datasource.url",
          "jdbc:h2:file:" + options.data().toAbsolutePath().resolve("brace") + ";WRITE_DELAY=0");
      properties.put("spring.datasource.username", "brace");
      properties.put("spring.datasource.password", "");
    } else {
      properties.put("spring.datasource.url", url);
    }
    return properties;
  }
}
