package org.brace.benchmark;

import java.nio.file.Path;
import java.util.List;

/// The Java in which something is measured or tried, the same for all.
final class Fork {

  static final List<String> OPTIONS =
      List.of(
          "-Xms512m",
          "-Xmx2g",
          "-XX:+UseSerialGC",
          "--add-modules=jdk.incubator.vector",
          "-Dbrace.home=" + System.getProperty("brace.home", ".."));

  private Fork() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
