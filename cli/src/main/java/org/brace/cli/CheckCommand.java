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
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--cases",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "GROUP",
      description =
          "Assess the golden cases too, or those of one group such as fracture, and say what differs"
              + " from what they expect.")
  private @Nullable String cases;

  @SuppressWarnings("NullAway.Init")
  CheckCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      Checks.ALL.forEach(check -> out.println(line(check)));
      return Brace.DONE;
    }
    return switch (KnowledgeReader.read(knowledge.files())) {
      case Reading.Unsound unsound -> {
        refuse(out, unsound.problems());
        out.println("Further checks follow once these are mended.");
        yield Brace.REFUSED;
      }
      case Reading.Sound(Knowledge sound) -> {
        List<Problem> found = Checks.run(sound, KnowledgeFolder.cases(knowledge.folder()));
        if (!found.isEmpty()) {
          refuse(out, found);
          yield Brace.REFUSED;
        }
        Inventory.of(sound).lines().forEach(out::println);
        yield cases == null ? Brace.DONE : golden(out, sound, cases);
      }
    };
  }

  private static void refuse(PrintWriter out, List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    out.println(count + " in the knowledge base:");
    problems.forEach(out::println);
  }

  private int golden(PrintWriter out, Knowledge sound, String group) throws IOException {
    var checked = GoldenCheck.of(sound, knowledge.folder(), group);
    checked.differ().forEach(out::println);
    out.println(
        "%s of %s golden cases come to what they expect."
            .formatted(checked.cases() - checked.differ().size(), checked.cases()));
    return checked.cases() > 0 && checked.differ().isEmpty() ? Brace.DONE : Brace.REFUSED;
  }

  private static String line(Check check) {
    return "%-26s %s".formatted(check.id(), check.what());
  }
}
