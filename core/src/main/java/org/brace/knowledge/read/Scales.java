package org.brace.knowledge.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Band;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Dimension;
import org.brace.model.Quantity;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// Units, possible values and bands of facts.
final class Scales {

  /// Where a quantity that grades an absent fact stands: below all its values.
  private static final double NONE = -1;

  private static final Span DAYS = Span.closed(-1_000_000, 1_000_000);
  private static final Pattern MEASURED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\S.*)");

  private final ProblemSink problems;

  Scales(ProblemSink problems) {
    this.problems = problems;
  }

  @Nullable Unit unit(Mapping mapping, Fact.Type type) {
    if (type != Fact.Type.QUANTITY) {
      mapping.node("unit");
      return null;
    }
    String text = mapping.text("unit");
    Optional<Unit> unit = Unit.of(text);
    if (unit.isEmpty() && !text.isEmpty()) {
      problems.add(
          "unknown-unit",
          mapping.place(),
          text,
          "\"" + text + "\" is not a unit that Brace knows",
          "Use a UCUM code, such as d, wk, Cel, %, /min or mm[Hg]");
    }
    return unit.orElse(Unit.ONE);
  }

  /// All possible values.
  Span of(Mapping mapping, Fact.Type type, int choices, boolean grades) {
    return switch (type) {
      case YES_NO -> Span.YES_OR_NO;
      case CHOICE, CHOICES -> Span.closed(0, Math.max(1, choices - 1));
      case DATE -> DAYS;
      case COUNT, QUANTITY -> {
        Span allowed = allowed(mapping);
        yield grades ? Span.closed(NONE, allowed.high()) : allowed;
      }
    };
  }

  Span allowed(Mapping mapping) {
    List<Double> ends = new ArrayList<>();
    for (YamlNode node : mapping.nodes("allowed")) {
      Double end = mapping.number(node);
      if (end != null) {
        ends.add(end);
      }
    }
    if (ends.size() == 2 && ends.get(0) < ends.get(1)) {
      return Span.closed(ends.get(0), ends.get(1));
    }
    problems.add(
        "missing-scale",
        mapping.place(),
        String.valueOf(ends),
        "the smallest and the largest possible value are missing here",
        "Write allowed: [smallest, largest], in the unit of the fact");
    return Span.closed(0, Double.MAX_VALUE);
  }

  /// A usual value; null where none is written, and a problem where it is outside the scale.
  @Nullable Double example(Mapping mapping) {
    Double example = mapping.optionalNumber("example");
    if (example == null || !mapping.has("allowed")) {
      return example;
    }
    Span allowed = allowed(mapping);
    if (example < allowed.low() || example > allowed.high()) {
      problems.add(
          "outside-scale",
          mapping.place("example"),
          String.valueOf(mapping.optionalText("example")),
          "the example %s is no value that is allowed".formatted(example),
          "Write a usual one, from %s to %s".formatted(allowed.low(), allowed.high()));
    }
    return example;
  }

  @Nullable Duration duration(Mapping mapping, String key) {
    return duration(mapping.optionalText(key), mapping.place());
  }

  /// The length of time that a text names; null, and a problem, where it names none.
  @Nullable Duration duration(@Nullable String text, Place at) {
    if (text == null) {
      return null;
    }
    Matcher matcher = MEASURED.matcher(text);
    Optional<Unit> unit =
        matcher.matches()
            ? Unit.of(matcher.group(2)).filter(some -> some.dimension() == Dimension.TIME)
            : Optional.empty();
    if (unit.isEmpty()) {
      problems.add(
          "unknown-unit",
          at,
          text,
          "\"" + text + "\" is not a length of time",
          "Write it as 24h, 3 d, 2 wk or 12 mo");
      return null;
    }
    double minutes = new Quantity(Double.parseDouble(matcher.group(1)), unit.get()).in(Unit.MINUTE);
    return Duration.ofMinutes(Math.round(minutes));
  }

  /// The fact with its bands, which need its unit and scale. The first begins nowhere: it is what
  /// the others leave.
  Fact banded(Fact fact, Map<String, YamlNode> written) {
    List<Band> bands = new ArrayList<>();
    Threshold threshold = new Threshold(problems);
    boolean first = true;
    for (Map.Entry<String, YamlNode> entry : written.entrySet()) {
      YamlNode node = entry.getValue();
      if (node instanceof YamlNode.Scalar scalar && (!first || !isEmpty(scalar))) {
        threshold
            .read(fact, scalar.text(), scalar.place())
            .filter(_ -> fact.states().indexOf(entry.getKey()) > 0)
            .ifPresent(begins -> bands.add(new Band(entry.getKey(), begins)));
      } else if (!(node instanceof YamlNode.Scalar)) {
        problems.add(
            "not-a-comparison",
            node.place(),
            entry.getKey(),
            "a band begins with one comparison, not with " + node.kind(),
            "Write where it begins: " + entry.getKey() + ": \">= 3\"");
      }
      first = false;
    }
    return bands.isEmpty() ? fact : fact.with(bands);
  }

  private static boolean isEmpty(YamlNode.Scalar scalar) {
    return scalar.isNull() || scalar.text().isBlank();
  }
}
