package org.brace.knowledge.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.brace.knowledge.Place;

/// Nodes from what a [NodeWriter] wrote: about a tenth of the time of reading YAML.
public final class NodeReader {

  static final int PLAIN = 0;
  static final int QUOTED = 1;
  static final int SEQUENCE = 2;
  static final int FIELDS = 3;

  private final byte[] bytes;
  private int at;
  private String[] texts = {};
  private String file = "";

  /// The documents of each file, by its path.
  ///
  /// @param from where they begin
  public static SequencedMap<String, List<YamlNode>> documents(byte[] bytes, int from) {
    return new NodeReader(bytes, from).documents();
  }

  private NodeReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  private SequencedMap<String, List<YamlNode>> documents() {
    texts = new String[number()];
    for (int i = 0; i < texts.length; i++) {
      int length = number();
      texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
    int files = number();
    var documents = LinkedHashMap.<String, List<YamlNode>>newLinkedHashMap(files);
    for (int i = 0; i < files; i++) {
      file = texts[number()];
      documents.put(file, nodes());
    }
    return documents;
  }

  private List<YamlNode> nodes() {
    int count = number();
    var nodes = new ArrayList<YamlNode>(count);
    for (int i = 0; i < count; i++) {
      nodes.add(node());
    }
    return nodes;
  }

  private YamlNode node() {
    var place = new Place(file, number());
    int kind = number();
    return switch (kind) {
      case PLAIN, QUOTED -> new YamlNode.Scalar(place, texts[number()], kind == PLAIN);
      case SEQUENCE -> new YamlNode.Sequence(place, nodes());
      case FIELDS -> {
        int count = number();
        var entries = LinkedHashMap.<String, YamlNode>newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
          entries.put(texts[number()], node());
        }
        yield new YamlNode.Fields(place, entries);
      }
      default -> throw new IllegalArgumentException("There is no kind of node " + kind);
    };
  }

  private int number() {
    int number = 0;
    int shift = 0;
    byte next = bytes[at++];
    while (next < 0) {
      number |= (next & 127) << shift;
      shift += 7;
      next = bytes[at++];
    }
    return number | next << shift;
  }
}
