package org.brace.cli;

import java.nio.file.Path;

/// A program that shows what the launcher gave it; the tests put it in the place of the real one.
public final class Brace {

  private Brace() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "assess" -> {
        System.out.println("home " + System.getProperty("brace.home"));
        for (int i = 1; i < args.length; i++) {
          System.out.println("file " + Path.of(args[i]).toAbsolutePath());
        }
      }
      case "check" -> System.exit(Integer.parseInt(args[1]));
      case "golden" -> System.in.transferTo(System.out);
      case "show" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
        System.out.println("ready");
        Thread.sleep(60_000);
      }
      default -> System.out.println("extra class: " + isThere("org.brace.cli.Extra"));
    }
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
