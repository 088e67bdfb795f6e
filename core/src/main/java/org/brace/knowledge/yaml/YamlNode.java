package org.brace.knowledge.yaml;

import java.util.List;
import java.util.SequencedMap;
import org.brace.knowledge.Place;

/// A piece of YAML and where it stands.
public sealed interface YamlNode {

  Place place();

  /// What to call this kind of node in a message.
  String kind();

  /// What stands there, for a problem that names it: the text of a single value.
  default String found() {
    return this instanceof Scalar scalar ? scalar.text() : kind();
  }

  /// A single value, as it was written without its quotes.
  ///
  /// @param plain whether it stood without quotes
  record Scalar(Place place, String text, boolean plain) implements YamlNode {
    /// Whether nothing was written, or null.
    public boolean isNull() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    @Override
    public String kind() {
      return "the value \"" + text + "\"";
    }
  }

  /// A list.
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Keys with values, in the order of the file.
  record Fields(Place place, SequencedMap<String, YamlNode> entries) implements YamlNode {
    @Override
    public String kind() {
      return "a map of keys";
    }
  }
}
