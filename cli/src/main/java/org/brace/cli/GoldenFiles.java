package org.brace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.simulation.SamePeople;

/// The snapshots: for each golden case and example, the text that `assess` prints for it.
final class GoldenFiles {

  /// The time of cases that name none.
  static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");

  private static final int WIDTH = 80;

  private GoldenFiles() {}

  /// The case files by the name of their snapshot, in order: `cases/fracture/rib`,
  /// `examples/01-rib`.
  static SortedMap<String, Path> cases(Path home, Path knowledgeBase) throws IOException {
    var cases = new TreeMap<String, Path>();
    add(cases, knowledgeBase, "cases");
    cases.putAll(examples(home));
    return cases;
  }

  /// The examples, likewise: those whose text is kept as a snapshot.
  static SortedMap<String, Path> examples(Path home) throws IOException {
    var examples = new TreeMap<String, Path>();
    add(examples, home, "examples");
    return examples;
  }

  private static void add(SortedMap<String, Path> cases, Path parent, String name)
      throws IOException {
    Path folder = parent.resolve(name);
    if (Files.isDirectory(folder)) {
      for (Path file : KnowledgeFolder.yaml(folder)) {
        String inside = KnowledgeFolder.slashed(parent.relativize(file));
        cases.put(inside.substring(0, inside.length() - ".yaml".length()), file);
      }
    }
  }

  /// Where the snapshots lie.
  static Path folder(Path home) {
    return home.resolve("cli/src/test/golden");
  }

  /// Where it is kept how often each line is asked.
  static Path asked(Path home) {
    return folder(home).resolve("interview/asked.tsv");
  }

  /// What the same people are asked, and what is ruled out for them: a topic, cover line or gate
  /// that is added or lost changes it.
  static String asked(Knowledge knowledge) {
    return new SamePeople(knowledge).table(knowledge);
  }

  /// The snapshots that are there, sorted.
  static List<Path> snapshots(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /// What `assess` prints for a case file; refusals too, after the assessments. The knowledge's
  /// hash is left out, so that a change that touches no example changes no snapshot.
  static String text(Knowledge knowledge, Assessor assessor, Path file) throws IOException {
    var text = new StringWriter();
    var errors = new StringWriter();
    var screen = new Screen(new PrintWriter(text), WIDTH, false);
    var run =
        new CaseRun(
            new CaseReader(knowledge, NOW),
            given -> assessor.assess(given, new Options(true)),
            null,
            _ -> {},
            new TextPrinter(knowledge, screen, new PrintWriter(errors)));
    try (Reader reader = Files.newBufferedReader(file)) {
      run.run(file.getFileName().toString(), reader, CaseReader.Format.YAML);
    }
    return (text.toString() + errors)
        .replace(System.lineSeparator(), "\n")
        .replaceAll("\\(" + knowledge.sha256().substring(0, 12) + "\\)", "(its hash)");
  }
}
