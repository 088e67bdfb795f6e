package org.brace.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.model.Problem;

/// The golden cases of a knowledge base against what they expect.
///
/// @param cases how many were assessed
/// @param differ those that come to something else, with file and what differs
record GoldenCheck(int cases, List<String> differ) {

  GoldenCheck {
    differ = List.copyOf(differ);
  }

  /// @param group the folder or the file to look at, as in `cases/`; empty for all
  static GoldenCheck of(Knowledge knowledge, Path folder, String group) throws IOException {
    var assessor = new Assessor(knowledge);
    int cases = 0;
    var differ = new ArrayList<String>();
    for (String name : KnowledgeFolder.cases(folder)) {
      if (!group.isEmpty() && !name.equals(group) && !name.startsWith(group + "/")) {
        continue;
      }
      String file = "cases/" + name + ".yaml";
      try (Reader text = Files.newBufferedReader(folder.resolve(file))) {
        var outcomes =
            new CaseReader(knowledge, GoldenFiles.NOW).read(file, text, CaseReader.Format.YAML);
        while (outcomes.hasNext()) {
          cases++;
          List<String> failures = failures(knowledge, assessor, outcomes.next());
          if (!failures.isEmpty()) {
            differ.add(file + ": " + String.join("; ", failures));
          }
        }
      }
    }
    return new GoldenCheck(cases, differ);
  }

  private static List<String> failures(
      Knowledge knowledge, Assessor assessor, CaseOutcome outcome) {
    return switch (outcome) {
      case CaseOutcome.Read(Case given) ->
          Expectations.failures(knowledge, given, assessor.assess(given, new Options(false)));
      case CaseOutcome.Refused(String _, List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }
}
