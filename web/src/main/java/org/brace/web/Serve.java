package org.brace.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.folder.CaseStories;
import org.brace.knowledge.folder.ChosenBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./brace serve`: starts the server, or says in one line why it cannot.
@Command(
    name = "serve",
    description = "Pages and API on this machine, for a browser.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private StorageOptions storage;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0: any that is free).")
  private int port;

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
      paramLabel = "N",
      defaultValue = "100",
      description = "How often the API may be asked (default: ${DEFAULT-VALUE}).")
  private int requestsPerSecond;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Start, go through a first visit and end: what a start-up cache is made from.")
  private boolean rehearse;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  Serve() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > MOST_PORT) {
      throw new WrongUse(
          "there is no port %s: name one from 1 to %s with --port".formatted(port, MOST_PORT));
    }
    if (requestsPerSecond < 1) {
      throw new WrongUse(
          "--requests-per-second is %s: name 1 or more".formatted(requestsPerSecond));
    }
    var base = chosen();
    Knowledge known = base.load();
    if (rehearse) {
      Rehearsal.run(folder -> options(folder, 0, base, known));
      return Brace.DONE;
    }
    var options = options(storage.served(), port, base, known);
    var closed = new CountDownLatch(1);
    try (var context = start(options)) {
      context.addApplicationListener((ContextClosedEvent _) -> closed.countDown());
      spec.commandLine()
          .getOut()
          .println("Brace is at http://127.0.0.1:" + port(context) + "/ (Ctrl-C stops it)");
      closed.await();
    }
    return Brace.DONE;
  }

  /// The launcher names where Brace lies and where ours was kept as it was parsed.
  private ChosenBase chosen() {
    String parsed = System.getProperty("brace.parsed");
    return new ChosenBase(
        knowledge,
        Path.of(System.getProperty("brace.home", "."), "knowledge-base"),
        parsed == null ? null : Path.of(parsed));
  }

  private ServeOptions options(Path data, int onPort, ChosenBase base, Knowledge known) {
    return new ServeOptions(
        onPort,
        data,
        storage.database(),
        known,
        new CaseStories(base.folder()),
        place(known.policy()),
        requestsPerSecond);
  }

  /// The place that was named. Without its numbers someone in an emergency would be told none.
  private @Nullable String place(Policy policy) {
    String named = place;
    return named == null
        ? null
        : policy
            .place(named)
            .orElseThrow(() -> new WrongUse("--place: " + policy.noNumbersFor(named)));
  }

  /// Starts the server and returns once it answers.
  ///
  /// @throws StartFailure if it cannot start, with the reason and the mend
  static ConfigurableApplicationContext start(ServeOptions options) {
    var application = new SpringApplication(Server.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("serveOptions", options));
    application.setDefaultProperties(Map.of("server.port", options.port()));
    try {
      return application.run();
    } catch (RuntimeException failed) {
      throw StartFailure.of(failed, options);
    }
  }

  /// The port that it listens on.
  static int port(ConfigurableApplicationContext context) {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return server == null ? 0 : server.getPort();
  }
}
