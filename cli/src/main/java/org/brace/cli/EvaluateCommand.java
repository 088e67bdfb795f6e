package org.brace.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.brace.assessment.Assessor;
import org.brace.casefile.CaseReader;
import org.brace.evaluation.Agreement;
import org.brace.evaluation.Comparison;
import org.brace.evaluation.Encoded;
import org.brace.evaluation.Evaluation;
import org.brace.evaluation.EvaluationJson;
import org.brace.evaluation.EvaluationPage;
import org.brace.evaluation.Gold;
import org.brace.evaluation.GoldReader;
import org.brace.evaluation.Importance;
import org.brace.evaluation.InterviewTrial;
import org.brace.evaluation.Judge;
import org.brace.evaluation.Robustness;
import org.brace.evaluation.SimulatedCalibration;
import org.brace.evaluation.Unsaid;
import org.brace.evaluation.ddxplus.PaperFigures;
import org.brace.evaluation.page.HtmlPage;
import org.brace.evaluation.page.MarkdownPage;
import org.brace.evaluation.page.Page;
import org.brace.evaluation.page.TextPage;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges cases whose answer is known, or simulated people, and writes figures with their bounds.
@Command(
    name = "evaluate",
    description = "How right, how sure and how safe Brace is on cases whose answer is known.")
final class EvaluateCommand implements Callable<Integer> {

  /// How the figures are printed.
  enum Format {
    text,
    markdown
  }

  private static final List<String> FOR_DOCUMENTS = List.of("--format", "markdown");

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;
  @Mixin private NowOption now;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Case files, or folders of them.")
  private List<Path> files = List.of();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "What is right; else what each case expects.")
  private @Nullable Path gold;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes evaluation.html and evaluation.json there.")
  private @Nullable Path out;

  @Option(
      names = "--unsaid",
      paramLabel = "not-asked|absent",
      description = "What holds of what a case does not tell (not-asked).")
  private String unsaid = Unsaid.NOT_ASKED.id();

  @Option(names = "--interview", description = "Interviews the person of each case as well.")
  private boolean interview;

  @Option(
      names = "--not-sure",
      paramLabel = "RATE",
      description = "How often the interviewed say that they are not sure, from 0 to 1 (0).")
  private double notSure;

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description = "Another encoding of the same texts: how far the two agree.")
  private @Nullable Path second;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "The evaluation.json of another run: what changed, with paired tests.")
  private @Nullable Path compare;

  @Option(
      names = "--robustness",
      description = "Turns round and leaves out each answer on its own.")
  private boolean robustness;

  @Option(
      names = "--importance",
      description = "Which numbers of the knowledge base matter most to the causes and the level.")
  private boolean importance;

  @Option(names = "--lint", description = "Only reads the files, and tells every problem.")
  private boolean lint;

  @Option(
      names = "--simulated",
      paramLabel = "N",
      description = "Calibration over N simulated people instead of cases.")
  private int simulated;

  @Option(
      names = "--ddxplus",
      paramLabel = "DIR",
      description = "The patients of DDXPlus in that folder instead of cases.")
  private @Nullable Path ddxplus;

  @Option(
      names = "--rewrite",
      paramLabel = "FILE",
      description = "Runs every command that stands in that document, and puts the figures there.")
  private @Nullable Path rewrite;

  @Option(names = "--seed", paramLabel = "N", description = "Which random numbers (1).")
  private long seed = 1;

  @Option(
      names = "--format",
      paramLabel = "text|markdown",
      description = "How figures are printed.")
  private Format format = Format.text;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  EvaluateCommand() {}

  @Override
  public Integer call() throws IOException {
    if (rewrite != null) {
      return rewrite(rewrite);
    }
    if ((files.isEmpty() ? 0 : 1) + (simulated > 0 ? 1 : 0) + (ddxplus == null ? 0 : 1) != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "say what to evaluate: case files, or --simulated N, or --ddxplus evaluation/ddxplus");
    }
    if (!(notSure >= 0 && notSure <= 1)) {
      throw new ParameterException(spec.commandLine(), "--not-sure is from 0 to 1, not " + notSure);
    }
    if (ddxplus != null) {
      return ddxplus(new DdxplusFiles(ddxplus));
    }
    Knowledge knowledge = knowledgeOption.load();
    if (simulated > 0) {
      return simulated(knowledge);
    }
    Encoded encoded = read(knowledge, files);
    Encoded other = second == null ? null : read(knowledge, List.of(second));
    var right = gold == null ? null : readGold(knowledge, gold);
    var problems = new ArrayList<>(encoded.problems());
    if (other != null) {
      problems.addAll(other.problems());
    }
    if (right != null) {
      problems.addAll(right.problems());
    }
    if (lint) {
      problems.addAll(encoded.incomplete());
      if (gold != null && right != null) {
        problems.addAll(Evaluation.unmatched(encoded.cases(), right.cases(), gold.toString()));
      }
    }
    problems.forEach(problem -> spec.commandLine().getErr().println(problem));
    if (lint) {
      spec.commandLine()
          .getOut()
          .println(encoded.cases().size() + " cases read, " + problems.size() + " problems");
    } else if (!encoded.cases().isEmpty()
        && !judge(knowledge, encoded, other, right == null ? new TreeMap<>() : right.cases())) {
      return Brace.REFUSED;
    }
    return problems.isEmpty() ? Brace.DONE : Brace.REFUSED;
  }

  /// Of the cases that were judged.
  private Importance importance(
      Knowledge knowledge, Unsaid open, Encoded encoded, Evaluation found) {
    var judged = found.cases().stream().map(each -> each.id()).collect(Collectors.toSet());
    try (Progress progress =
        Progress.of(
            "kinds of number", Importance.steps(), spec.commandLine().getErr(), System.console())) {
      return Importance.of(
          knowledge,
          open,
          encoded.cases().stream().filter(each -> judged.contains(each.id())).toList(),
          progress::step);
    }
  }

  /// @param other the second encoding
  /// @return whether there was anything to say
  private boolean judge(
      Knowledge knowledge, Encoded encoded, @Nullable Encoded other, SortedMap<String, Gold> right)
      throws IOException {
    Unsaid open = unsaid();
    var assessor = new Assessor(knowledge);
    var judge =
        new Judge(
            knowledge,
            assessor,
            open,
            interview || notSure > 0 ? new InterviewTrial(knowledge, notSure, seed) : null);
    Evaluation found;
    try (Progress progress =
        Progress.of(
            "cases", encoded.cases().size(), spec.commandLine().getErr(), System.console())) {
      found = Evaluation.of(judge, encoded, right, progress::step);
    }
    if (found.cases().isEmpty() && other == null && !robustness) {
      spec.commandLine()
          .getErr()
          .println(
              "brace: nothing could be judged: of none of the %s cases is it known what is right; name it with --gold, or as what the case expects"
                  .formatted(encoded.cases().size()));
      return false;
    }
    String command = command();
    var page =
        new Page.Builder().all(EvaluationPage.of(found, "Evaluation", how(knowledge, command)));
    if (robustness) {
      page.all(Robustness.of(knowledge, open, encoded.cases()).page());
    }
    if (importance) {
      page.all(importance(knowledge, open, encoded, found).page());
    }
    if (other != null) {
      page.all(
          Agreement.of(
                  knowledge,
                  new Judge(knowledge, assessor, open, null),
                  encoded.cases(),
                  other.cases())
              .page());
    }
    if (compare != null) {
      page.all(Comparison.of(found.cases(), earlier(compare)).page());
    }
    write(page.build("Evaluation"), EvaluationJson.text(found, knowledge, command));
    return true;
  }

  private int simulated(Knowledge knowledge) throws IOException {
    SimulatedCalibration found;
    try (Progress progress =
        Progress.of("people", simulated, spec.commandLine().getErr(), System.console())) {
      found = SimulatedCalibration.of(knowledge, simulated, seed, progress::step);
    }
    write(found.page(how(knowledge, command())), null);
    return Brace.DONE;
  }

  private int rewrite(Path document) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    String text =
        FiguresDocument.rewritten(
            Files.readString(document),
            arguments -> {
              var line = new ArrayList<String>(List.of("evaluate"));
              line.addAll(arguments);
              line.addAll(FOR_DOCUMENTS);
              var printed = new StringWriter();
              if (Brace.run(new PrintWriter(printed), err, line.toArray(String[]::new))
                  != Brace.DONE) {
                throw new Failure("this failed: ./brace " + String.join(" ", line));
              }
              return printed.toString();
            });
    TextFile.write(document, text);
    return Brace.DONE;
  }

  private int ddxplus(DdxplusFiles given) throws IOException {
    var patients = given.patients();
    PaperFigures found;
    try (Progress progress =
        Progress.of("patients", patients.size(), spec.commandLine().getErr(), System.console())) {
      found = given.figures(patients, progress::step);
    }
    write(found.page("Made by `" + command() + "`."), null);
    return Brace.DONE;
  }

  private void write(Page page, @Nullable String json) throws IOException {
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case text -> TextPage.of(page);
              case markdown -> MarkdownPage.of(page);
            });
    if (out != null) {
      Files.createDirectories(out);
      TextFile.write(out.resolve("evaluation.html"), HtmlPage.of(page));
      if (json != null) {
        TextFile.write(out.resolve("evaluation.json"), json);
      }
    }
  }

  private static String how(Knowledge knowledge, String command) {
    return "Made by `%s` with knowledge %s (%s)."
        .formatted(command, knowledge.version(), knowledge.sha256().substring(0, 12));
  }

  /// The command line that gives the same figures.
  private String command() {
    String line = String.join(" ", spec.commandLine().getParseResult().originalArgs());
    return "./brace " + line.replace(" " + String.join(" ", FOR_DOCUMENTS), "");
  }

  private Unsaid unsaid() {
    for (Unsaid each : Unsaid.values()) {
      if (each.id().equals(unsaid)) {
        return each;
      }
    }
    throw new ParameterException(
        spec.commandLine(), "--unsaid is not-asked or absent, not " + unsaid);
  }

  private Encoded read(Knowledge knowledge, List<Path> places) throws IOException {
    var reader = new CaseReader(knowledge, now.value());
    Encoded all = Encoded.NONE;
    for (Path place : places) {
      List<Path> inside = CaseFiles.of(place, spec.commandLine().getErr());
      if (inside.isEmpty()) {
        all = all.and(new Encoded(List.of(), List.of(CaseFiles.none(place)), 0));
      }
      for (Path file : inside) {
        try (BufferedReader text = TextFile.reader(file)) {
          all = all.and(Encoded.read(reader, file.toString(), text));
        }
      }
    }
    return all;
  }

  private static GoldReader.Read readGold(Knowledge knowledge, Path file) throws IOException {
    try (BufferedReader text = TextFile.reader(file)) {
      return GoldReader.read(knowledge, file.toString(), text);
    }
  }

  private static java.util.Map<String, Comparison.Earlier> earlier(Path file) throws IOException {
    try (BufferedReader text = TextFile.reader(file)) {
      Comparison.Read read = Comparison.read(file.toString(), text);
      if (!read.problems().isEmpty()) {
        throw new Failure(
            String.join("\n", read.problems().stream().map(Problem::toString).toList()));
      }
      return read.cases();
    }
  }
}
