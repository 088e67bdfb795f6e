package org.brace.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.knowledge.yaml.YamlReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON object as the nodes that YAML would make of it, with the same places and problems.
/// Not all of JSON is YAML: a colon on the next line is none.
final class JsonNodes {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(YamlReader.DEEPEST).build())
          .build();

  private final JsonParser json;
  private final String file;
  private final int firstLine;
  private final boolean onOneLine;
  private final ProblemSink problems;

  private JsonNodes(
      JsonParser json, String file, int firstLine, boolean onOneLine, ProblemSink problems) {
    this.json = json;
    this.file = file;
    this.firstLine = firstLine;
    this.onOneLine = onOneLine;
    this.problems = problems;
  }

  /// The object that a text is; empty, and no problem, where it is anything else.
  ///
  /// @param firstLine the line at which the text begins, from 1
  static Optional<YamlNode> in(String text, String file, int firstLine, ProblemSink problems) {
    var found = new ProblemSink();
    boolean onOneLine = text.strip().lines().count() == 1;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var reader = new JsonNodes(json, file, firstLine, onOneLine, found);
      YamlNode whole = reader.node(reader.place(""));
      if (json.nextToken() != null) {
        return Optional.empty();
      }
      found.take().forEach(problems::add);
      return Optional.of(whole);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// What begins at this token.
  private YamlNode node(Place place) {
    return switch (json.currentToken()) {
      case START_OBJECT -> new YamlNode.Fields(place, entries(place.path()));
      case START_ARRAY -> new YamlNode.Sequence(place, items(place.path()));
      case JsonToken token ->
          new YamlNode.Scalar(place, json.getString(), token != JsonToken.VALUE_STRING);
    };
  }

  private List<YamlNode> items(String path) {
    List<YamlNode> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(place("%s[%s]".formatted(path, items.size()))));
    }
    return items;
  }

  private SequencedMap<String, YamlNode> entries(String path) {
    SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      Place place = place(path.isEmpty() ? key : path + "." + key);
      json.nextToken();
      if (entries.containsKey(key)) {
        problems.addTwice(key, place);
        json.skipChildren();
      } else {
        entries.put(key, node(place));
      }
    }
    return entries;
  }

  /// Of this token; for the value of a key, it is asked at the key.
  private Place place(String path) {
    int line = firstLine + json.currentTokenLocation().getLineNr() - 1;
    return new Place(file, line, onOneLine ? path : "");
  }
}
