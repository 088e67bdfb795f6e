package org.brace.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.ProblemSink;

/// A topic of more than eight lines. What a cover line covers is not read until it is ticked.
final class TopicLength implements Check {

  /// The most lines that one page may have.
  static final int MOST = 8;

  @Override
  public String id() {
    return "topic-length";
  }

  @Override
  public String what() {
    return "a topic of more than " + MOST + " lines, those under a cover line not counted";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Set<String> covered = new HashSet<>();
    for (Fact fact : subject.knowledge().facts().values()) {
      covered.addAll(fact.covers());
    }
    for (Topic topic : subject.knowledge().topics().values()) {
      List<String> lines = topic.facts().stream().filter(id -> !covered.contains(id)).toList();
      if (lines.size() > MOST) {
        problems.add(
            id(),
            topic.place(),
            String.valueOf(lines.size()),
            "%s has %s lines".formatted(topic.id(), lines.size()),
            "Move some to another topic, or put several under one cover line");
      }
    }
  }
}
