package org.brace.knowledge.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Names;
import org.brace.model.Within;

/// Words of which only some are known: levels, times, kinds.
final class Words {

  private Words() {}

  /// The level and time of a rule or condition. The lowest, and a problem, where they are missing.
  static Disposition disposition(Mapping mapping) {
    Level level = level(mapping, "level");
    return new Disposition(level, within(mapping, level.usualWithin()));
  }

  /// The time that is named, or else the usual one.
  static Within within(Mapping mapping, Within usual) {
    String within = mapping.optionalText("within");
    if (within == null) {
      return usual;
    }
    Optional<Within> known = Within.of(within);
    if (known.isEmpty()) {
      unknown(mapping, "within", within, Arrays.stream(Within.values()).map(Within::id).toList());
    }
    return known.orElse(usual);
  }

  static Level level(Mapping mapping, String key) {
    String text = mapping.text(key);
    Optional<Level> level = Level.of(text);
    if (level.isEmpty() && !text.isEmpty()) {
      unknown(mapping, key, text, levels());
    }
    return level.orElse(Level.SELF_CARE);
  }

  static List<String> levels() {
    return Arrays.stream(Level.values()).map(Level::id).toList();
  }

  /// One of the names of an enum, written in kebab-case; the usual one where the key is missing.
  static <E extends Enum<E>> E oneOf(Mapping mapping, String key, E[] values, E usual) {
    String text = mapping.optionalText(key);
    return text == null ? usual : find(mapping, key, text, values, Words::kebab).orElse(usual);
  }

  /// The value of that name; none, and a problem, where there is no such value.
  static <E> Optional<E> find(
      Mapping mapping, String key, String text, E[] values, Function<E, String> name) {
    Optional<E> found =
        Arrays.stream(values).filter(value -> name.apply(value).equals(text)).findFirst();
    if (found.isEmpty()) {
      unknown(mapping, key, text, Arrays.stream(values).map(name).toList());
    }
    return found;
  }

  /// The value that a key must name; the usual one, and a problem, where it does not.
  static <E> E find(Mapping mapping, String key, E[] values, Function<E, String> name, E usual) {
    String text = mapping.text(key);
    return text.isEmpty() ? usual : find(mapping, key, text, values, name).orElse(usual);
  }

  /// The name of an enum's value as files write it.
  static String kebab(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void unknown(Mapping mapping, String key, String text, List<String> known) {
    mapping
        .problems()
        .add(
            "unknown-word",
            mapping.node(key).map(YamlNode::place).orElse(mapping.place()),
            text,
            "\"" + text + "\" is not a " + key,
            Names.instead(text, known, "Use one of " + String.join(", ", known)));
  }
}
