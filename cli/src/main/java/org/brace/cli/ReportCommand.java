package org.brace.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.report.Document;
import org.brace.report.PaperFormat;
import org.brace.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes one case as a report for a clinician or a leaflet for the person, in one format or more.
@Command(name = "report", description = "A case as a report for a clinician or as a leaflet.")
final class ReportCommand implements Callable<Integer> {

  /// Whom it is for.
  enum Reader {
    clinician,
    person
  }

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;
  @Mixin private CaseOptions caseOptions;

  @Parameters(paramLabel = "FILE", description = "A file with one case; - reads standard input.")
  private String file;

  @Option(names = "--for", paramLabel = "clinician|person", description = "Whom it is for.")
  private Reader reader = Reader.clinician;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "OUT",
      description =
          "Where to write it; its ending says how: .pdf, .html or .txt. Given again, it is written"
              + " there too.")
  private List<Path> targets;

  @SuppressWarnings("NullAway.Init")
  ReportCommand() {}

  @Override
  public Integer call() throws IOException {
    Map<Path, PaperFormat> formats = new LinkedHashMap<>();
    targets.forEach(target -> formats.put(target, format(target)));
    targets.forEach(TextFile::mustBeWritable);
    Knowledge knowledge = knowledgeOption.load();
    Case given = new OneCase(spec, knowledge, caseOptions.now(), "a report").of(file);
    if (given == null) {
      return Brace.REFUSED;
    }
    Document document = document(knowledge, given);
    // All are made before the first is written: a fault leaves what stands there.
    Map<Path, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<Path, PaperFormat> target : formats.entrySet()) {
      files.put(target.getKey(), target.getValue().bytes(document));
    }
    files.forEach(TextFile::write);
    return Brace.DONE;
  }

  private PaperFormat format(Path target) {
    String name = target.toString().toLowerCase(Locale.ROOT);
    return PaperFormat.ofEnding(name.substring(name.lastIndexOf('.') + 1))
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "--out ends in .pdf, .html or .txt, but this is " + target));
  }

  private Document document(Knowledge knowledge, Case read) {
    Case given = caseOptions.placed(knowledge, read);
    var assessment = new Assessor(knowledge).assess(given, new Options(true));
    return switch (reader) {
      case clinician -> new Reports(knowledge).forClinician(given, assessment);
      case person -> new Reports(knowledge).forPerson(assessment, ZoneId.systemDefault());
    };
  }
}
