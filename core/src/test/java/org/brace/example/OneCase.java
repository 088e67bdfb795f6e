package org.brace.example;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Headline;
import org.brace.assessment.Options;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.CaseReader.Format;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.ChosenBase;

/// Loads the knowledge base, reads the cases of a file and says how urgent each is.
final class OneCase {

  private OneCase() {}

  /// @param brace the folder of this repository
  static void run(Path brace, PrintStream out) throws IOException {
    Knowledge knowledge = new ChosenBase(null, brace.resolve("knowledge-base"), null).load();
    Assessor assessor = new Assessor(knowledge);
    Path file = brace.resolve("examples/01-cough-steroids-midline-pain.yaml");
    try (Reader text = Files.newBufferedReader(file)) {
      var cases = new CaseReader(knowledge, Instant.now()).read("example", text, Format.YAML);
      while (cases.hasNext()) {
        switch (cases.next()) {
          case CaseOutcome.Read read -> {
            Assessment assessment = assessor.assess(read.subject(), new Options(false));
            out.println(assessment.triage().disposition().level().id());
            out.println(Headline.of(assessment).text());
          }
          case CaseOutcome.Refused refused -> refused.problems().forEach(out::println);
        }
      }
    }
  }
}
