package org.brace.knowledge.yaml;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import org.brace.knowledge.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML documents one after the other, keeping the line of each node.
public final class YamlReader {

  /// The code of the problem of a text that is not YAML.
  public static final String NOT_YAML = "not-yaml";

  /// How deep a text may be nested: more than any file of ours.
  public static final int DEEPEST = 50;

  private final String file;
  private final int firstLine;
  private final ProblemSink problems;

  /// Whether the document that is read stands whole on one line.
  private boolean onOneLine;

  /// @param file the name to use in places
  /// @param firstLine the line at which the text starts, from 1
  public YamlReader(String file, int firstLine, ProblemSink problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.problems = problems;
  }

  /// The only document of a text; empty where it cannot be read, which is a problem.
  public Optional<YamlNode> one(Reader text) {
    Iterator<YamlNode> documents = all(text);
    if (!documents.hasNext()) {
      return Optional.empty();
    }
    YamlNode first = documents.next();
    if (documents.hasNext()) {
      problems.add(
          "more-after-end",
          documents.next().place(),
          "",
          "more stands here, after the end of what is read",
          "Put a line with --- between two cases, and nothing after the last");
    }
    return Optional.of(first);
  }

  /// All documents, read as they are asked for. What cannot be read is a problem and ends them.
  public Iterator<YamlNode> all(Reader text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setParseComments(false)
            .setUseMarks(true)
            // An anchor is a problem where it stands, and what it names is left unread.
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();
    Iterator<Node> nodes =
        new Composer(
            settings,
            new ShallowParser(new ParserImpl(settings, new StreamReader(settings, text))));
    return new Iterator<>() {

      private @Nullable Node ahead;
      private boolean broken;

      // Composes the next document, since that is when a fault in it shows.
      @Override
      public boolean hasNext() {
        try {
          if (ahead == null && !broken && nodes.hasNext()) {
            ahead = nodes.next();
          }
        } catch (YamlEngineException wrong) {
          broken = true;
          report(wrong);
        }
        return ahead != null;
      }

      @Override
      public YamlNode next() {
        Node node = hasNext() ? ahead : null;
        if (node == null) {
          throw new NoSuchElementException();
        }
        ahead = null;
        onOneLine = onOneLine(node);
        return convert(node, place(node, ""));
      }
    };
  }

  private void report(YamlEngineException wrong) {
    int line = firstLine;
    String message = wrong.getMessage();
    if (wrong instanceof MarkedYamlEngineException marked) {
      line += marked.getProblemMark().map(mark -> mark.getLine()).orElse(0);
      message = marked.getProblem();
    }
    problems.add(
        NOT_YAML,
        new Place(file, line),
        "",
        "this cannot be read: " + message,
        "Look for a missing quote, colon or space near this line");
  }

  /// @param place for the value of a key, the line of the key: where its author looks first
  private YamlNode convert(Node node, Place place) {
    if (node.getAnchor().isPresent()) {
      // Left unread: what an anchor names can hold itself.
      problems.add(
          "anchor",
          place,
          "&" + node.getAnchor().get().getValue(),
          "a YAML anchor stands here; they are not used",
          "Write out what it stands for");
      return new YamlNode.Scalar(place, "", true);
    }
    return switch (node) {
      case ScalarNode scalar ->
          new YamlNode.Scalar(
              place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
      case SequenceNode sequence -> {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(convert(item, place(item, "%s[%s]".formatted(place.path(), items.size()))));
        }
        yield new YamlNode.Sequence(place, items);
      }
      case MappingNode mapping -> new YamlNode.Fields(place, entries(mapping, place.path()));
      default -> throw new IllegalStateException("Unknown node " + node.getNodeType());
    };
  }

  private SequencedMap<String, YamlNode> entries(MappingNode mapping, String path) {
    SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        YamlNode found = convert(tuple.getKeyNode(), place(tuple.getKeyNode(), path));
        problems.add(
            "not-a-key",
            found.place(),
            found.found(),
            "a key is a single word, not " + found.kind(),
            "Write \"key: value\", and put texts that begin with [ or { in quotes");
        continue;
      }
      String name = key.getValue();
      Place place = place(key, path.isEmpty() ? name : path + "." + name);
      if (entries.containsKey(name)) {
        problems.addTwice(name, place);
      } else {
        entries.put(name, convert(tuple.getValueNode(), place));
      }
    }
    return entries;
  }

  /// Whether a document stands whole on one line, as JSON may, so that lines do not tell its keys
  /// apart.
  private static boolean onOneLine(Node document) {
    return document instanceof MappingNode keys
        && keys.getFlowStyle() == FlowStyle.FLOW
        && keys.getStartMark().map(Mark::getLine).equals(keys.getEndMark().map(Mark::getLine));
  }

  private Place place(Node node, String path) {
    int line = firstLine + node.getStartMark().map(Mark::getLine).orElse(0);
    return new Place(file, line, onOneLine ? path : "");
  }
}
