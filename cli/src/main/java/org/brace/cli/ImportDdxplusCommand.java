package org.brace.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.brace.evaluation.ddxplus.Conversion;
import org.brace.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the tables of DDXPlus as a knowledge base, and reads it back.
@Command(
    name = "import-ddxplus",
    description = "The tables of DDXPlus as a knowledge base in our format.")
final class ImportDdxplusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with its tables: evaluation/ddxplus.")
  private Path folder;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write it.")
  private Path out;

  /// Picocli creates it and sets its fields.
  @SuppressWarnings("NullAway.Init")
  ImportDdxplusCommand() {}

  @Override
  public Integer call() throws IOException {
    var files = Conversion.of(new DdxplusFiles(folder).tables());
    Knowledge knowledge = DdxplusFiles.knowledge(files);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = out.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      TextFile.write(path, file.getValue());
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%s conditions and %s facts in %s files under %s%n",
            knowledge.conditions().size(), knowledge.facts().size(), files.size(), out);
    return Brace.DONE;
  }
}
