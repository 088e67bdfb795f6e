package org.brace.knowledge.check;

import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.ProblemSink;

/// A topic that does not say why it asks.
final class NoWhy implements Check {

  @Override
  public String id() {
    return "no-why";
  }

  @Override
  public String what() {
    return "a topic that does not say why it asks";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Topic topic : subject.knowledge().topics().values()) {
      if (topic.why() == null) {
        problems.add(
            id(),
            topic.place(),
            topic.id(),
            topic.id() + " does not say why it asks",
            "Add why: with one plain sentence");
      }
    }
  }
}
