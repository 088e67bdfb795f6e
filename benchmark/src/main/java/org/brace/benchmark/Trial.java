package org.brace.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.brace.inference.Outcome.Posterior;

/// Whether a peer can do a workload at all: a Java of its own answers the first ten cases, and is
/// stopped when that takes too long.
final class Trial {

  /// For ten cases, Java's start and all.
  static final Duration LIMIT = Duration.ofSeconds(20);

  private static final int CASES = 10;

  private Trial() {}

  /// The largest relative error of the ten cases' posteriors; empty where the peer cannot do it in
  /// time, or at all.
  static OptionalDouble of(Peer peer, String workload) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(peer, workload))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return OptionalDouble.empty();
    }
    if (process.exitValue() != 0) {
      return OptionalDouble.empty();
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return OptionalDouble.of(Double.parseDouble(said.strip()));
  }

  private static List<String> command(Peer peer, String workload) {
    List<String> command = new ArrayList<>();
    command.add(Fork.java());
    command.addAll(Fork.OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Trial.class.getName(), peer.name(), workload));
    return command;
  }

  /// Prints the error; ends with 3 where the peer says that the case is too large.
  public static void main(String[] args) {
    try {
      System.out.println(error(Peer.valueOf(args[0]), args[1]));
    } catch (Peer.TooLarge | OutOfMemoryError tooLarge) {
      System.exit(3);
    }
  }

  private static double error(Peer peer, String name) {
    var workload = Workload.named(name);
    var ours = new BraceQueries.Posteriors(workload);
    List<FoldedCase> cases = workload.folded();
    double most = 0;
    for (int i = 0; i < CASES; i++) {
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
