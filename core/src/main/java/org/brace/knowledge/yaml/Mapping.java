package org.brace.knowledge.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.brace.knowledge.Place;
import org.brace.model.Names;
import org.jspecify.annotations.Nullable;

/// The keys of one node, read by name. What is missing, of the wrong kind or never read is a
/// problem.
public final class Mapping {

  private final Place place;
  private final SequencedMap<String, YamlNode> entries;
  private final ProblemSink problems;
  private final Set<String> read = new LinkedHashSet<>();

  private Mapping(Place place, SequencedMap<String, YamlNode> entries, ProblemSink problems) {
    this.place = place;
    this.entries = entries;
    this.problems = problems;
  }

  /// The keys of a node; none, and a problem, where it is not a map.
  public static Mapping of(YamlNode node, ProblemSink problems) {
    return switch (node) {
      case YamlNode.Fields fields -> new Mapping(fields.place(), fields.entries(), problems);
      case YamlNode.Scalar scalar when scalar.isNull() ->
          new Mapping(scalar.place(), new LinkedHashMap<>(), problems);
      case YamlNode.Scalar _, YamlNode.Sequence _ -> {
        problems.add(
            "not-a-map",
            node.place(),
            node.found(),
            "keys belong here, not " + node.kind(),
            "Write \"key: value\", each key on a line of its own; in JSON {\"key\": \"value\"}");
        yield new Mapping(node.place(), new LinkedHashMap<>(), problems);
      }
    };
  }

  public Place place() {
    return place;
  }

  /// Where a key stands; the place of the map where it is missing.
  public Place place(String key) {
    YamlNode node = entries.get(key);
    return node == null ? place : node.place();
  }

  public ProblemSink problems() {
    return problems;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /// The node of a key, if it is there.
  public Optional<YamlNode> node(String key) {
    read.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  /// All keys with their nodes; they then count as read.
  public Map<String, YamlNode> all() {
    read.addAll(entries.keySet());
    return entries;
  }

  /// The keys inside a key; none where it is missing.
  public Mapping inside(String key) {
    return node(key)
        .map(node -> of(node, problems))
        .orElseGet(() -> new Mapping(place, new LinkedHashMap<>(), problems));
  }

  /// The text of a key; empty, and a problem, where it is missing.
  public String text(String key) {
    String text = optionalText(key);
    if (text == null && !entries.containsKey(key)) {
      missing(key);
    }
    return text == null ? "" : text;
  }

  private void missing(String key) {
    problems.add(
        "missing-key",
        place,
        key,
        "\"" + key + "\" is missing here",
        "Add a line \"" + key + ": …\" with its value");
  }

  /// The text of a key; null where it is missing or null.
  public @Nullable String optionalText(String key) {
    return node(key).map(this::text).orElse(null);
  }

  /// The text that a node is; null where it is null, and a problem where it is no single value.
  public @Nullable String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.isNull() ? null : scalar.text();
    }
    problems.add(
        "not-a-value",
        node.place(),
        node.found(),
        "a single value belongs here, not " + node.kind(),
        "Write one value; a text that begins with [ or { stands in quotes");
    return null;
  }

  /// The number of a key; null where it is missing, and a problem where it is no number.
  public @Nullable Double optionalNumber(String key) {
    Optional<YamlNode> node = node(key);
    return node.isPresent() ? number(node.get()) : null;
  }

  /// The number of a key; NaN, and a problem, where it is missing or no number.
  public double number(String key) {
    if (!entries.containsKey(key)) {
      missing(key);
      return Double.NaN;
    }
    Double number = optionalNumber(key);
    return number == null ? Double.NaN : number;
  }

  /// The whole number of a key; 0, and a problem, where it is missing, no whole number or too
  /// small.
  public int wholeNumber(String key, int least) {
    double number = number(key);
    if (!Double.isNaN(number) && (number != Math.rint(number) || number < least)) {
      YamlNode node = node(key).orElseThrow();
      String written = String.valueOf(text(node));
      problems.add(
          "not-a-number",
          node.place(),
          written,
          "\"%s\" is a whole number from %s on, not %s".formatted(key, least, written),
          "Write a whole number, such as " + Math.max(least, Math.round(number)));
    }
    return (int) number;
  }

  /// The number that a node is; null, and a problem, where it is none.
  public @Nullable Double number(YamlNode node) {
    String text = text(node);
    if (text == null) {
      return null;
    }
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException wrong) {
      problems.add(
          "not-a-number",
          node.place(),
          text,
          "\"" + text + "\" is not a number",
          "Write digits with a point, such as 0.25");
      return null;
    }
  }

  public boolean flag(String key) {
    String text = optionalText(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problems.add(
          "not-true-or-false",
          place(key),
          text,
          key + " is true or false, not \"" + text + "\"",
          "Write \"" + key + ": true\" or \"" + key + ": false\"");
    }
    return "true".equals(text);
  }

  /// A list of texts; a single text stands for a list of one.
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode node : nodes(key)) {
      String text = text(node);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The nodes of a list; a single node stands for a list of one.
  public List<YamlNode> nodes(String key) {
    return switch (node(key).orElse(null)) {
      case null -> List.of();
      case YamlNode.Sequence sequence -> sequence.items();
      case YamlNode.Scalar scalar when scalar.isNull() -> List.of();
      case YamlNode other -> List.of(other);
    };
  }

  /// Texts by key.
  public Map<String, String> textMap(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    inside(key)
        .all()
        .forEach((name, node) -> {
          String text = text(node);
          if (text != null) {
            texts.put(name, text);
          }
        });
    return texts;
  }

  /// Reports each key that nobody has read: it is not one of this place's keys.
  public void done() {
    for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
      if (!read.contains(entry.getKey())) {
        problems.add(
            "unknown-key",
            entry.getValue().place(),
            entry.getKey(),
            "\"" + entry.getKey() + "\" is not a key that belongs here",
            Names.instead(entry.getKey(), read, "Leave it out"));
      }
    }
  }
}
