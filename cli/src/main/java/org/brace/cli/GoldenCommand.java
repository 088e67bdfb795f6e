package org.brace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.brace.assessment.Assessor;
import org.brace.knowledge.folder.KnowledgeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Rewrites the snapshots of what is printed for the golden cases. What a case expects is written
/// by people and never rewritten.
@Command(
    name = "golden",
    description = "Rewrite the snapshots of the golden cases; read the diff before you commit it.")
final class GoldenCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private KnowledgeOption knowledgeOption;

  @SuppressWarnings("NullAway.Init")
  GoldenCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path home = KnowledgeOption.home();
    Path folder = GoldenFiles.folder(home);
    var knowledge = knowledgeOption.load();
    var assessor = new Assessor(knowledge);
    var cases = GoldenFiles.examples(home);
    int changed = 0;
    for (var entry : cases.entrySet()) {
      Path snapshot = folder.resolve(entry.getKey() + ".txt");
      String text = GoldenFiles.text(knowledge, assessor, entry.getValue());
      if (!Files.exists(snapshot) || !Files.readString(snapshot).equals(text)) {
        Files.createDirectories(snapshot.getParent());
        Files.writeString(snapshot, text);
        out.println("changed " + entry.getKey());
        changed++;
      }
    }
    Path asked = GoldenFiles.asked(home);
    String counts = GoldenFiles.asked(knowledge);
    if (!Files.exists(asked) || !Files.readString(asked).equals(counts)) {
      Files.createDirectories(asked.getParent());
      Files.writeString(asked, counts);
      out.println("changed what the interview asks");
      changed++;
    }
    int removed = removeStale(folder, cases.keySet(), out);
    out.println(
        "%s examples, %s snapshots changed, %s removed".formatted(cases.size(), changed, removed));
    return Brace.DONE;
  }

  private static int removeStale(Path folder, Set<String> cases, PrintWriter out)
      throws IOException {
    int removed = 0;
    for (Path snapshot : GoldenFiles.snapshots(folder)) {
      String file = KnowledgeFolder.slashed(folder.relativize(snapshot));
      String name = file.substring(0, file.length() - ".txt".length());
      if (!cases.contains(name)) {
        Files.delete(snapshot);
        out.println("removed " + name);
        removed++;
      }
    }
    return removed;
  }
}
