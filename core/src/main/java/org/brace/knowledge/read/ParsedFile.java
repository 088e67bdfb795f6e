package org.brace.knowledge.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import org.brace.model.Problem;

/// A file of a knowledge base as YAML.
///
/// @param problems what keeps it from being YAML
public record ParsedFile(String path, List<YamlNode> documents, List<Problem> problems) {

  /// These files, by path. Parsing takes most of the time of reading, so they are parsed side by
  /// side.
  public static List<ParsedFile> of(List<KnowledgeFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(KnowledgeFile::path))
        .toList()
        .parallelStream()
        .map(ParsedFile::of)
        .toList();
  }

  private static ParsedFile of(KnowledgeFile file) {
    var problems = new ProblemSink();
    List<YamlNode> documents = new ArrayList<>();
    new YamlReader(file.path(), 1, problems)
        .all(new StringReader(file.text()))
        .forEachRemaining(documents::add);
    return new ParsedFile(file.path(), documents, problems.all());
  }
}
