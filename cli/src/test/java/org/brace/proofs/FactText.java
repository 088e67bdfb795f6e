package org.brace.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One fact as the YAML has it, on a scale of numbers: yes-no is 0 or 1, a choice the place of its
/// state.
final class FactText {

  enum Worse {
    HIGH,
    LOW,
    NEUTRAL
  }

  final String id;
  final String type;
  final Worse worse;
  final boolean reassuring;
  final boolean measurement;
  final List<String> states;
  final String unit;
  final double low;
  final double high;
  final @Nullable String grades;
  final List<Object> gates;
  final List<String> twins;
  final List<String> covers;

  /// The page that asks for it; empty for what is derived.
  final String topic;

  /// How long an answer lasts, in minutes.
  final double validFor;

  /// For a derived fact one of these; for an asked one none.
  final @Nullable Object when;

  final List<Object> of;
  final @Nullable String computed;

  /// Where rules cut the scale.
  final TreeSet<Cut> cuts = new TreeSet<>();

  private FactText(
      String id,
      Map<String, Object> written,
      String type,
      List<Object> gates,
      Map<String, Object> topic) {
    this.id = id;
    this.type = type;
    this.gates = List.copyOf(gates);
    states = List.copyOf(KnowledgeText.map(written.get("choices")).keySet());
    reassuring = Boolean.TRUE.equals(written.get("reassuring"));
    measurement = "measurement".equals(written.get("kind"));
    unit = written.get("unit") instanceof String text ? text : "";
    grades = (String) written.get("grades");
    twins = KnowledgeText.texts(written.get("twin"));
    covers = KnowledgeText.texts(written.get("covers"));
    this.topic = String.valueOf(topic.getOrDefault("topic", ""));
    Object lasts = written.getOrDefault("valid-for", topic.get("valid-for"));
    validFor = lasts instanceof String text && !text.equals("always") ? minutes(text) : 1e18;
    when = written.get("when");
    of = KnowledgeText.list(written.get("of"));
    computed = (String) written.get("computed");
    worse =
        switch (String.valueOf(written.get("worse"))) {
          case "neutral" -> Worse.NEUTRAL;
          case "low", "absent" -> Worse.LOW;
          case String _ -> Worse.HIGH;
        };
    List<Object> allowed = KnowledgeText.list(written.get("allowed"));
    low = grades != null ? -1 : allowed.isEmpty() ? 0 : number(allowed.get(0));
    high = allowed.isEmpty() ? top() : number(allowed.get(1));
    if (type.equals("yes-no")) {
      cuts.add(Cut.PRESENT);
    } else if (type.equals("choice")) {
      for (int i = 1; i < states.size(); i++) {
        cuts.add(new Cut(i, false));
      }
    }
    if (grades != null) {
      cuts.add(new Cut(0, false));
    }
  }

  private double top() {
    return type.equals("choice") ? states.size() - 1 : of.isEmpty() ? 1 : of.size();
  }

  /// @param topic the page that asks for it
  static FactText asked(String id, Map<String, Object> written, Map<String, Object> topic) {
    return new FactText(
        id,
        written,
        String.valueOf(written.get("type")),
        gates(written, topic.get("ask-when")),
        topic);
  }

  /// One choice of several, which is a yes-no fact of its own.
  static FactText line(String id, Map<String, Object> written, Map<String, Object> topic) {
    Object lasts = written.get("valid-for");
    return new FactText(
        id,
        lasts == null ? Map.of() : Map.of("valid-for", lasts),
        "yes-no",
        gates(written, topic.get("ask-when")),
        topic);
  }

  static FactText derived(String id, Map<String, Object> written) {
    Object type = written.get("type");
    return new FactText(
        id, written, type == null ? "yes-no" : String.valueOf(type), List.of(), Map.of());
  }

  private static List<Object> gates(Map<String, Object> written, @Nullable Object topicGate) {
    List<Object> gates = new ArrayList<>();
    if (topicGate != null) {
      gates.add(topicGate);
    }
    if (written.get("ask-when") != null) {
      gates.add(written.get("ask-when"));
    }
    return gates;
  }

  private static double minutes(String time) {
    String number = time.replaceAll("[^\\d.]", "");
    return Double.parseDouble(number) * Part.factor(time.substring(number.length()).strip(), "min");
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  boolean isDerived() {
    return when != null || computed != null || !of.isEmpty();
  }

  /// Whether it follows from the medicine list, for a rule.
  boolean isListed() {
    return computed != null
        && (computed.equals("takes")
            || computed.equals("count-taken")
            || computed.equals("paracetamol-told")
            || computed.equals("methotrexate-daily")
            || computed.startsWith("steroid")
            || computed.startsWith("prednisolone"));
  }

  boolean isWhole() {
    return type.equals("count") || type.equals("choice") || type.equals("yes-no");
  }

  /// Whether a value may lie on either side of the cut.
  boolean isInside(Cut cut) {
    return !isBelow(cut) && !isAbove(cut);
  }

  /// Whether every value is beyond the cut.
  boolean isBelow(Cut cut) {
    return cut.at() < low || (cut.at() == low && !cut.beyond());
  }

  /// Whether no value is beyond the cut.
  boolean isAbove(Cut cut) {
    return cut.at() > high || (cut.at() == high && cut.beyond());
  }

  @Override
  public String toString() {
    return id;
  }
}
