package org.brace.knowledge.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Nodes in few bytes, for a [NodeReader].
///
/// First every text, each once: how many there are, then of each its length and its UTF-8. Then the
/// files: how many, then of each its path and its documents. A node is its line, what it is, and
/// what is in it; no file of a knowledge base stands on one line, so no place has a path. Numbers
/// take seven bits a byte, the lowest first, and texts are told by number.
public final class NodeWriter {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();

  /// The bytes of some documents.
  ///
  /// @param documents by the path of their file
  public static byte[] bytes(Map<String, List<YamlNode>> documents) {
    var writer = new NodeWriter();
    number(writer.nodes, documents.size());
    documents.forEach((path, nodes) -> {
      writer.text(path);
      number(writer.nodes, nodes.size());
      nodes.forEach(writer::node);
    });
    return writer.all();
  }

  private NodeWriter() {}

  private byte[] all() {
    var all = new ByteArrayOutputStream();
    number(all, texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      number(all, bytes.length);
      all.writeBytes(bytes);
    }
    all.writeBytes(nodes.toByteArray());
    return all.toByteArray();
  }

  private void node(YamlNode node) {
    number(nodes, node.place().line());
    switch (node) {
      case YamlNode.Scalar scalar -> {
        number(nodes, scalar.plain() ? NodeReader.PLAIN : NodeReader.QUOTED);
        text(scalar.text());
      }
      case YamlNode.Sequence sequence -> {
        number(nodes, NodeReader.SEQUENCE);
        number(nodes, sequence.items().size());
        sequence.items().forEach(this::node);
      }
      case YamlNode.Fields fields -> {
        number(nodes, NodeReader.FIELDS);
        number(nodes, fields.entries().size());
        fields
            .entries()
            .forEach((key, value) -> {
              text(key);
              node(value);
            });
      }
    }
  }

  private void text(String text) {
    number(nodes, texts.computeIfAbsent(text, _ -> texts.size()));
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int left = number;
    while (left > 127) {
      out.write(left & 127 | 128);
      left >>= 7;
    }
    out.write(left);
  }
}
