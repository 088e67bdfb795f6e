package org.brace.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A server in a process of its own, as people run it, which can be killed.
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path said;
  private final URI address;

  private ServerProcess(Process process, Path said) throws IOException, InterruptedException {
    this.process = process;
    this.said = said;
    this.address = address();
  }

  /// Starts one; what it says goes into the file.
  public static ServerProcess start(Path data, @Nullable String database, Path said)
      throws IOException, InterruptedException {
    return start(
        data, said, database == null ? List.of() : List.of("--database", database), List.of());
  }

  /// Starts one with more options, and those of its Java.
  static ServerProcess start(Path data, Path said, List<String> options, List<String> ofJava)
      throws IOException, InterruptedException {
    List<String> command = command("org.brace.web.Brace");
    command.addAll(1, ofJava);
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    command.addAll(options);
    return new ServerProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
        said);
  }

  /// A Java like this one, with the same classes.
  public static List<String> command(String main) {
    var command =
        new ArrayList<String>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dbrace.home=" + Home.PATH));
    if (Home.PARSED != null) {
      command.add("-Dbrace.parsed=" + Home.PARSED);
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            main));
    return command;
  }

  private URI address() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found = ADDRESS.matcher(said());
      if (found.find()) {
        return URI.create(found.group());
      }
      if (!process.isAlive()) {
        throw new AssertionError("The server did not start: " + said());
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The server took too long: " + said());
  }

  /// All that it wrote.
  public String said() throws IOException {
    return Files.exists(said) ? Files.readString(said) : "";
  }

  public URI uri() {
    return address;
  }

  /// `kill -9`.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// Asks it to end, and gives its exit code.
  int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new AssertionError("It does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
