package org.brace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.check.Check;
import org.brace.knowledge.check.Checks;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.brace.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Every problem of the knowledge base, or what it holds where there is none.
@Command(name = "check", description = "Every problem in the knowledge base, with file and line.")
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledge;

  @Option(names = "--list", description = "Print what is checked, and check nothing.")
  private boolean list;

  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      Checks.ALL.forEach(check -> out.println(line(check)));
      return Brace.DONE;
    }
    List<Problem> problems =
        switch (KnowledgeReader.read(knowledge.files())) {
          case Reading.Unsound unsound -> unsound.problems();
          case Reading.Sound(Knowledge sound) -> {
            List<Problem> found = Checks.run(sound, KnowledgeFolder.cases(knowledge.folder()));
            if (found.isEmpty()) {
              Inventory.of(sound).lines().forEach(out::println);
            }
            yield found;
          }
        };
    if (problems.isEmpty()) {
      return Brace.DONE;
    }
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    out.println(count + " in the knowledge base:");
    problems.forEach(out::println);
    return Brace.REFUSED;
  }

  private static String line(Check check) {
    return "%-26s %s".formatted(check.id(), check.what());
  }
}
