package org.brace.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.brace.inference.Outcome.Posterior;

/// Whether a peer can do a line at all: a Java of its own answers the first cases, and is stopped
/// when that takes too long.
final class Trial {

  /// How many cases, and in what time, Java's start and all.
  static final int CASES = 5;

  static final Duration LIMIT = Duration.ofSeconds(10);

  private static final int TOO_LARGE = 3;

  private Trial() {}

  /// What came of it.
  sealed interface Verdict {

    /// The peer has an answer.
    ///
    /// @param error the largest relative difference of those cases' posteriors from our engine's
    record Able(double error) implements Verdict {}

    /// The peer has none.
    ///
    /// @param why it is too large for it, or it is too slow
    record Unable(String why) implements Verdict {}
  }

  static Verdict of(Row row) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(row)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return new Verdict.Unable("more than %d s for %d cases".formatted(LIMIT.toSeconds(), CASES));
    }
    return switch (process.exitValue()) {
      case 0 -> {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        yield new Verdict.Able(Double.parseDouble(said.strip()));
      }
      case TOO_LARGE -> new Verdict.Unable("too large for it");
      default -> throw new IllegalStateException("the trial of " + row.id() + " broke");
    };
  }

  private static List<String> command(Row row) {
    List<String> command = new ArrayList<>();
    command.add(Fork.java());
    command.addAll(Fork.OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Trial.class.getName(), row.id()));
    return command;
  }

  /// Prints the error; ends with [#TOO_LARGE] where the case is too large for the peer.
  public static void main(String[] args) {
    Row row = Row.named(args[0]);
    try {
      System.out.println(error(row.workload(), Objects.requireNonNull(row.peer()), row.question()));
    } catch (Peer.TooLarge | OutOfMemoryError tooLarge) {
      System.exit(TOO_LARGE);
    }
  }

  private static double error(String name, Peer peer, Question question) {
    var workload = Workload.named(name).first(CASES);
    Queries queries = PeerQueries.of(peer, workload, question);
    var ours = new BraceQueries.Posteriors(workload);
    List<FoldedCase> cases = workload.folded();
    double most = 0;
    for (int i = 0; i < CASES; i++) {
      queries.ask(i);
      double[] theirs = peer.prepare(cases.get(i)).posteriors();
      most = Math.max(most, error(theirs, ours.posterior(i)));
    }
    return most;
  }

  /// The largest relative difference of any posterior from our engine's.
  static double error(double[] theirs, Posterior exact) {
    double most = 0;
    for (int j = 0; j < theirs.length; j++) {
      double error = Math.abs(theirs[j] / exact.probability(j) - 1);
      most = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(most, error);
    }
    return most;
  }
}
