package org.brace.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.MedicineEntry;
import org.brace.model.NumberText;
import org.brace.model.Quantity;
import org.brace.model.Today;
import org.brace.model.Unit;
import org.jspecify.annotations.Nullable;

/// Medicine lists of a case file: what is taken, what is planned.
final class MedicineEntries {

  /// The answer that nothing is taken; an empty list says the same.
  private static final String NONE = "none";

  /// No medicine is taken in more than this a day: 100 g.
  private static final double MOST_MILLIGRAMS = 100_000;

  private final ProblemSink problems;
  private final NumberForm numbers;
  private final Today today;

  MedicineEntries(ProblemSink problems, NumberForm numbers, Instant now) {
    this.problems = problems;
    this.numbers = numbers;
    this.today = Today.of(now);
  }

  /// The entries under a key.
  ///
  /// @param taken whether they are taken, so that none can begin after now; otherwise planned
  List<MedicineEntry> read(Mapping file, String key, boolean taken) {
    List<MedicineEntry> list = new ArrayList<>();
    List<YamlNode> nodes = file.nodes(key);
    if (nodes.size() > TextLength.MEDICINES) {
      problem(
          "too-many-medicines",
          file.place(key),
          Integer.toString(nodes.size()),
          "\"%s\" has %s entries, and may have %s"
              .formatted(key, nodes.size(), TextLength.MEDICINES),
          "Leave out what is no medicine or stands there twice");
      return list;
    }
    for (YamlNode node : nodes) {
      if (node instanceof YamlNode.Scalar scalar && scalar.text().equals(NONE)) {
        if (nodes.size() > 1) {
          problem(
              "contradiction",
              scalar.place(),
              NONE,
              "\"none\" stands beside other " + key,
              "Leave out \"none\", or the others");
        }
        continue;
      }
      if (node instanceof YamlNode.Scalar scalar) {
        named(scalar.isNull() ? "" : scalar.text(), scalar.place());
        list.add(new MedicineEntry(scalar.text(), null, null, null));
        continue;
      }
      Mapping entry = Mapping.of(node, problems);
      String name = entry.text("name");
      if (entry.has("name")) {
        named(name, entry.place("name"));
      }
      Quantity dose = dose(entry);
      LocalDate from = day(entry, "from");
      from = from != null && taken ? today.meant(from) : from;
      LocalDate to = day(entry, "to");
      if (from != null && to != null && from.isAfter(to)) {
        problem(
            "wrong-dates",
            entry.place("to"),
            from + " to " + to,
            "%s ends on %s, before it begins on %s".formatted(name, to, from),
            "Put \"from\" and \"to\" the right way round; a medicine that goes on has no \"to\"");
      }
      if (taken && from != null && from.isAfter(today.day())) {
        problem(
            "future-date",
            entry.place("from"),
            from.toString(),
            "%s begins on %s, which is after now".formatted(name, from),
            "Write a day up to now; what is only planned belongs under \"wants\"");
      }
      entry.done();
      list.add(new MedicineEntry(name, dose, from, to));
    }
    return list;
  }

  private void named(String name, Place place) {
    TextLength.check(name, "name", TextLength.MEDICINE, place, problems);
    if (name.isBlank()) {
      problem(
          "missing-name",
          place,
          name,
          "a medicine has no name",
          "Write its name as the box has it, or leave the entry out");
    }
  }

  private @Nullable LocalDate day(Mapping entry, String key) {
    String text = entry.optionalText(key);
    return text == null
        ? null
        : AnswerReader.day(key, text, entry.place(key), problems).orElse(null);
  }

  private @Nullable Quantity dose(Mapping entry) {
    String text = entry.optionalText("dose");
    if (text == null) {
      return null;
    }
    NumberText number = numbers.read(text).orElse(null);
    Unit unit = number == null ? null : Unit.of(number.unit()).orElse(null);
    if (number == null
        || unit == null
        || !number.sign().isEmpty()
        || !isDose(number.value(), unit)) {
      problem(
          "wrong-dose",
          entry.place("dose"),
          text,
          "the dose \"" + text + "\" is no amount a day",
          "Write for example 30 mg, or leave it out");
      return null;
    }
    if (number.mayBeThousands() && isDose(number.inThousands(), unit)) {
      problem(
          "ambiguous-number",
          entry.place("dose"),
          text,
          "the dose \"" + text + "\" may be read as two numbers",
          number.bothWays(unit));
      return null;
    }
    return new Quantity(number.value(), unit);
  }

  private static boolean isDose(double value, Unit unit) {
    return unit.dimension() == Unit.MILLIGRAM.dimension()
        && value > 0
        && unit.convert(value, Unit.MILLIGRAM) <= MOST_MILLIGRAMS;
  }

  private void problem(String code, Place place, String value, String message, String mend) {
    problems.add(code, place, value, message, mend);
  }
}
