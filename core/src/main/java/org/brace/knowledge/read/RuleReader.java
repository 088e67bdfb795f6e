package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Place;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Rule;

/// Reads rules. Every fact must be defined before.
final class RuleReader {

  /// What a rule may hold beyond tests of facts.
  enum Extra {
    /// `{unsure: fact}`: in policies.
    UNSURE,
    /// `{absent: fact}`: in a reassuring derived fact.
    ABSENT
  }

  /// What stands for a rule that cannot be read; the reading is unsound then.
  static final Rule NEVER = new Rule.Any(List.of());

  private final Draft draft;
  private final ProblemSink problems;
  private final Threshold threshold;

  RuleReader(Draft draft) {
    this.draft = draft;
    this.problems = draft.problems;
    this.threshold = new Threshold(problems);
  }

  Rule read(YamlNode node) {
    return read(node, EnumSet.noneOf(Extra.class));
  }

  Rule read(YamlNode node, Set<Extra> extras) {
    return switch (node) {
      case YamlNode.Scalar scalar -> present(scalar.text(), scalar.place(), extras);
      case YamlNode.Sequence _ ->
          wrong(
              "not-a-rule",
              node.place(),
              node.found(),
              "a list is not a rule",
              "Put all: or any: before it");
      case YamlNode.Fields fields -> fields(fields, extras);
    };
  }

  private Rule fields(YamlNode.Fields fields, Set<Extra> extras) {
    Map<String, YamlNode> entries = fields.entries();
    if (entries.containsKey("at-least") && entries.containsKey("of")) {
      return atLeast(fields, extras);
    }
    if (entries.size() != 1) {
      return wrong(
          "not-a-rule",
          fields.place(),
          String.join(", ", entries.keySet()),
          "a part of a rule has one key, but here are " + entries.size(),
          "Put each part on a line of its own under all: or any:");
    }
    Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
    YamlNode value = only.getValue();
    return switch (only.getKey()) {
      case "all" -> new Rule.All(parts(value, extras));
      case "any" -> new Rule.Any(parts(value, extras));
      case "takes" -> takes(value);
      case "count-taken" -> countTaken(value);
      case "unsure" -> unsure(value, extras);
      case "absent" -> absent(value, extras);
      case "unless" -> misplacedUnless(value);
      case String fact -> comparison(fact, value, fields.place(), extras);
    };
  }

  private List<Rule> parts(YamlNode node, Set<Extra> extras) {
    List<Rule> parts = new ArrayList<>();
    if (node instanceof YamlNode.Sequence(Place _, List<YamlNode> items) && !items.isEmpty()) {
      items.forEach(item -> parts.add(read(item, extras)));
    } else {
      wrong(
          "not-a-rule",
          node.place(),
          node.found(),
          "a list of parts belongs here, not "
              + (node instanceof YamlNode.Sequence ? "an empty one" : node.kind()),
          "Write the parts in brackets: [cough, wheeze]");
    }
    return parts;
  }

  private Rule atLeast(YamlNode.Fields fields, Set<Extra> extras) {
    Mapping mapping = Mapping.of(fields, problems);
    double count = mapping.number("at-least");
    List<Rule> parts = mapping.node("of").map(of -> parts(of, extras)).orElse(List.of());
    mapping.done();
    if (!(count >= 1 && count <= parts.size() && count == Math.rint(count))) {
      return wrong(
          "not-a-count",
          fields.place(),
          String.valueOf(count),
          "at least " + count + " of " + parts.size() + " parts is not possible",
          "Write a whole number from 1 to " + parts.size());
    }
    return new Rule.AtLeast((int) count, parts);
  }

  private Rule present(String id, Place at, Set<Extra> extras) {
    Optional<Fact> found = fact(id, at);
    if (found.isEmpty()) {
      return NEVER;
    }
    Fact fact = found.get();
    if (fact.type() != Fact.Type.YES_NO) {
      return wrong(
          "not-yes-no",
          at,
          id,
          "\"" + id + "\" cannot stand alone: it has more values than yes and no",
          "Say which: " + suggestion(fact));
    }
    return atom(fact, Comparison.AtLeast.PRESENT, id, extras);
  }

  private static String suggestion(Fact fact) {
    return switch (fact.type()) {
      case CHOICES -> fact.member(fact.states().getFirst());
      case CHOICE -> "{" + fact.id() + ": \">= " + fact.states().getLast() + "\"}";
      case YES_NO, COUNT, QUANTITY, DATE -> "{" + fact.id() + ": \">= ...\"}";
    };
  }

  private Rule comparison(String id, YamlNode value, Place at, Set<Extra> extras) {
    Optional<Fact> found = fact(id, at);
    if (found.isEmpty()) {
      return NEVER;
    }
    Fact fact = found.get();
    return switch (fact.type()) {
      case CHOICE ->
          fact.worse() == Direction.NEUTRAL
              ? oneOf(fact, value, extras)
              : compared(fact, value, extras);
      case COUNT, QUANTITY -> compared(fact, value, extras);
      case YES_NO, CHOICES, DATE ->
          wrong(
              "not-comparable",
              at,
              id,
              id + " cannot be compared",
              fact.type() == Fact.Type.DATE
                  ? "Test a fact that is derived from the date"
                  : "Write "
                      + (fact.type() == Fact.Type.YES_NO ? id : suggestion(fact))
                      + " alone");
    };
  }

  private Rule compared(Fact fact, YamlNode value, Set<Extra> extras) {
    if (!(value instanceof YamlNode.Scalar(Place place, String text, boolean _))) {
      return wrong(
          "band",
          value.place(),
          value.found(),
          fact.id() + " is compared with one threshold, not with " + value.kind(),
          "Write one: " + suggestion(fact));
    }
    if (fact.type() == Fact.Type.CHOICE && fact.states().contains(text)) {
      return wrong(
          "band",
          place,
          text,
          "\"" + text + "\" alone is a band of " + fact.id(),
          "Write \">= " + text + "\"");
    }
    return threshold
        .read(fact, text, place)
        .<Rule>map(test -> atom(fact, test, fact.id() + " " + text.strip(), extras))
        .orElse(NEVER);
  }

  private Rule oneOf(Fact fact, YamlNode value, Set<Extra> extras) {
    List<YamlNode> nodes =
        value instanceof YamlNode.Sequence(Place _, List<YamlNode> items) ? items : List.of(value);
    List<Integer> states = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (YamlNode node : nodes) {
      String name = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      int state = fact.state(name);
      if (state < 0) {
        return wrong(
            "unknown-state",
            node.place(),
            name,
            "\"" + name + "\" is not a state of " + fact.id(),
            Threshold.offer(name, fact));
      }
      states.add(state);
      names.add(name);
    }
    String text = fact.id() + " " + String.join(" or ", names);
    return atom(fact, new Comparison.OneOf(states), text, extras);
  }

  private Rule takes(YamlNode value) {
    String id = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (!draft.classIds.has(id)) {
      draft.classIds.unknown(id, value.place());
      return NEVER;
    }
    return new Rule.Atom(
        MedicineClass.takes(id), Comparison.AtLeast.PRESENT, Direction.HIGH, "takes " + id);
  }

  private Rule countTaken(YamlNode value) {
    Mapping mapping = Mapping.of(value, problems);
    String id = mapping.text("class");
    double count = mapping.number("at-least");
    mapping.done();
    if (!draft.classIds.has(id)) {
      draft.classIds.unknown(id, value.place());
      return NEVER;
    }
    MedicineClass counted = draft.classes.get(id);
    Fact fact =
        MedicineFacts.count(draft, id, counted == null ? id : counted.layName(), value.place());
    return new Rule.Atom(
        fact.id(),
        new Comparison.AtLeast(count, false),
        Direction.HIGH,
        "takes at least %s of %s".formatted(Math.round(count), id));
  }

  private Rule unsure(YamlNode value, Set<Extra> extras) {
    String id = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (!extras.contains(Extra.UNSURE)) {
      return wrong(
          "unsure-outside-policy",
          value.place(),
          id,
          "only a policy may ask who is unsure of \"" + id + "\"",
          "Move the rule to the policies of policy.yaml, or test the fact itself");
    }
    return fact(id, value.place()).<Rule>map(fact -> new Rule.Unsure(fact.id())).orElse(NEVER);
  }

  private Rule absent(YamlNode value, Set<Extra> extras) {
    String id = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    if (!extras.contains(Extra.ABSENT)) {
      return wrong(
          "absent-outside-reassuring",
          value.place(),
          id,
          "only a reassuring derived fact may use that \"" + id + "\" is absent",
          "Leave this part out, or make a reassuring fact and use it under \"unless\"");
    }
    Optional<Fact> found = fact(id, value.place());
    if (found.isEmpty()) {
      return NEVER;
    }
    Fact fact = found.get();
    boolean graded = fact.type() == Fact.Type.YES_NO || fact.type() == Fact.Type.CHOICE;
    if (!graded) {
      return wrong(
          "not-yes-no",
          value.place(),
          id,
          id + " is not yes or no, so it cannot be absent",
          "Say which instead: " + suggestion(fact));
    }
    return atom(fact, Comparison.AtMost.ABSENT, "no " + id, extras);
  }

  private Rule misplacedUnless(YamlNode value) {
    return wrong(
        "misplaced-unless",
        value.place(),
        value instanceof YamlNode.Scalar scalar ? scalar.text() : "",
        "unless belongs beside when, or directly under its all",
        "Write unless: {reassuring: fact, else: rule} beside when");
  }

  /// A test of a fact. In a reassuring rule what is not known must not count as true, so there a
  /// neutral fact is taken to be worse on the side that the test leaves out.
  private static Rule atom(Fact fact, Comparison test, String text, Set<Extra> extras) {
    Direction worse = fact.worse();
    if (extras.contains(Extra.ABSENT) && worse == Direction.NEUTRAL) {
      worse = test instanceof Comparison.AtMost ? Direction.HIGH : Direction.LOW;
    }
    return new Rule.Atom(fact.id(), test, worse, text);
  }

  private Optional<Fact> fact(String id, Place at) {
    Fact fact = draft.facts.get(id);
    if (fact == null) {
      draft.factIds.unknown(id, at);
    }
    return Optional.ofNullable(fact);
  }

  private Rule wrong(String code, Place at, String value, String message, String mend) {
    problems.add(code, at, value, message, mend);
    return NEVER;
  }
}
