package org.brace.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;

/// The golden cases and the examples, each assessed once for all tests.
final class GoldenCases {

  static final Knowledge KNOWLEDGE = BraceHome.knowledge();
  static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);

  private static final SortedMap<String, Path> FILES = files();
  private static final Map<String, List<Assessed>> ASSESSED = new HashMap<>();

  /// A case and what it comes to.
  record Assessed(Case given, Assessment assessment) {}

  private GoldenCases() {}

  private static SortedMap<String, Path> files() {
    try {
      return GoldenFiles.cases(BraceHome.PATH, BraceHome.PATH.resolve("knowledge-base"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The names of the files, in order.
  static Set<String> names() {
    return FILES.keySet();
  }

  static Path file(String name) {
    return Objects.requireNonNull(FILES.get(name), name);
  }

  /// The cases of all files, in order.
  static List<Assessed> all() throws IOException {
    List<Assessed> all = new ArrayList<>();
    for (String name : names()) {
      all.addAll(of(name));
    }
    return all;
  }

  /// The cases of one file.
  static synchronized List<Assessed> of(String name) throws IOException {
    List<Assessed> assessed = ASSESSED.get(name);
    if (assessed == null) {
      assessed = new ArrayList<>();
      for (Case given : read(name)) {
        assessed.add(new Assessed(given, ASSESSOR.assess(given, new Options(false))));
      }
      ASSESSED.put(name, assessed);
    }
    return assessed;
  }

  /// A case as it is written in a test.
  static Case written(String yaml) {
    return read("case", new StringReader(yaml)).getFirst();
  }

  private static List<Case> read(String name) throws IOException {
    try (Reader text = Files.newBufferedReader(file(name))) {
      return read(name, text);
    }
  }

  private static List<Case> read(String name, Reader text) {
    var read = new ArrayList<Case>();
    var outcomes =
        new CaseReader(KNOWLEDGE, GoldenFiles.NOW).read(name, text, CaseReader.Format.YAML);
    while (outcomes.hasNext()) {
      switch (outcomes.next()) {
        case CaseOutcome.Read(Case given) -> read.add(given);
        case CaseOutcome.Refused refused ->
            throw new AssertionError(name + " is refused: " + refused.problems());
      }
    }
    return read;
  }
}
