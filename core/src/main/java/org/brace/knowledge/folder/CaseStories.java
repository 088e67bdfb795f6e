package org.brace.knowledge.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlNode.Fields;
import org.brace.knowledge.yaml.YamlNode.Scalar;
import org.brace.knowledge.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/// What the golden cases of a knowledge base tell, in the words of their files. A case is read when
/// it is asked for, as a rule's page shows three of some hundred.
///
/// @param knowledgeBase the folder in which `cases` lies
public record CaseStories(Path knowledgeBase) {

  /// The story of a case and the level that it must have: `A crushing weight on the chest and a
  /// cold sweat. → emergency-ambulance`. Empty where there is no such case, or it tells no story.
  ///
  /// @param id the path under `cases`, without its ending: `heart/pressure-with-sweating`
  /// @throws UncheckedIOException if the file is there and cannot be read
  public Optional<String> of(String id) {
    Path file = knowledgeBase.resolve("cases").resolve(id + ".yaml");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedReader text = Files.newBufferedReader(file)) {
      var reader = new YamlReader(file.toString(), 1, new ProblemSink());
      return reader.one(text).flatMap(CaseStories::told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> told(YamlNode document) {
    return text(document, "story")
        .map(story ->
            text(at(document, "expect"), "level")
                .map(level -> story + " → " + level)
                .orElse(story));
  }

  private static Optional<String> text(@Nullable YamlNode in, String key) {
    return at(in, key) instanceof Scalar value ? Optional.of(value.text()) : Optional.empty();
  }

  private static @Nullable YamlNode at(@Nullable YamlNode in, String key) {
    return in instanceof Fields fields ? fields.entries().get(key) : null;
  }
}
