package org.brace.knowledge.check;

import java.util.List;
import java.util.Objects;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;

/// A gate that uses what is asked later, or that is more than one test or any of several.
final class GateLooksAhead implements Check {

  @Override
  public String id() {
    return "gate-looks-ahead";
  }

  @Override
  public String what() {
    return "a gate (ask-when) that uses what is asked later, or is more than any of some tests";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Knowledge knowledge = subject.knowledge();
    for (Topic topic : knowledge.topics().values()) {
      Rule gate = topic.askWhen();
      if (gate != null) {
        for (String used : asked(gate, knowledge)) {
          if (order(knowledge, used) >= topic.order()) {
            late(topic.id(), used, topic.place(), problems);
          }
        }
        shape(topic.id(), gate, topic.place(), problems);
      }
      for (String id : topic.facts()) {
        Fact fact = knowledge.fact(id);
        if (fact.askWhen() != null) {
          gate(fact, Objects.requireNonNull(fact.askWhen()), topic, knowledge, problems);
        }
      }
    }
  }

  private void gate(Fact fact, Rule gate, Topic topic, Knowledge knowledge, ProblemSink problems) {
    for (String used : asked(gate, knowledge)) {
      Fact other = knowledge.fact(used);
      String line = other.group() == null ? used : Objects.requireNonNull(other.group());
      boolean later =
          other.topic().equals(topic.id())
              ? topic.facts().indexOf(line) >= topic.facts().indexOf(fact.id())
              : order(knowledge, used) >= topic.order();
      if (later) {
        late(fact.id(), used, fact.place(), problems);
      }
    }
    shape(fact.id(), gate, fact.place(), problems);
  }

  /// The asked facts behind a gate. What the medicine list says counts as asked first.
  private static List<String> asked(Rule gate, Knowledge knowledge) {
    return Evaluation.facts(gate).stream()
        .flatMap(id -> Dependencies.asked(id, knowledge).stream())
        .distinct()
        .toList();
  }

  private static int order(Knowledge knowledge, String fact) {
    Topic topic = knowledge.topics().get(knowledge.fact(fact).topic());
    return topic == null ? Integer.MIN_VALUE : topic.order();
  }

  private void late(String of, String used, Place at, ProblemSink problems) {
    problems.add(
        id(),
        at,
        used,
        "the gate of %s uses %s, which is asked later".formatted(of, used),
        "Use a fact of a topic with a lower order, or one further up on the same page");
  }

  private void shape(String of, Rule gate, Place at, ProblemSink problems) {
    boolean simple =
        gate instanceof Rule.Atom
            || (gate instanceof Rule.Any(List<Rule> parts)
                && parts.stream().allMatch(part -> part instanceof Rule.Atom));
    if (!simple) {
      problems.add(
          id(),
          at,
          of,
          "the gate of " + of + " is more than one test or any of several",
          "Derive a fact from it, or ask when any of them holds");
    }
  }
}
