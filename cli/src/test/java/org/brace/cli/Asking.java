package org.brace.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.jspecify.annotations.NullMarked;

/// What the tests of `ask` have in common: someone with a strain and a cold, someone at the
/// keyboard, and what was printed.
@NullMarked
abstract class Asking {

  static final Path STRAIN =
      BraceHome.PATH.resolve("knowledge-base/cases/benign/strain-with-a-cold.yaml");

  static final Knowledge KNOWLEDGE = BraceHome.knowledge();
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  /// What was kept after each page.
  final List<Case> kept = new ArrayList<>();

  int run(String... args) {
    return Brace.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  /// An interview that has begun.
  static Case start(Evidence evidence) {
    return new Case("me", "", NOW, "GB", Teller.PERSON, null, List.of(), evidence, null);
  }

  /// An interview answered at the keyboard.
  AskSession typed(String keys) {
    return typed(Evidence.NONE, keys);
  }

  /// The same where something is told already.
  AskSession typed(Evidence told, String keys) {
    var screen = new Screen(new PrintWriter(out), 80, false);
    var dialogue = new AskDialogue(KNOWLEDGE, screen, start(told), null);
    dialogue.run(
        new TypedReplies(KNOWLEDGE, screen, new BufferedReader(new StringReader(keys))), kept::add);
    return dialogue.session();
  }

  /// Runs a command that reads these keys.
  static void typing(String keys, Runnable command) {
    InputStream usual = System.in;
    System.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
    try {
      command.run();
    } finally {
      System.setIn(usual);
    }
  }
}
