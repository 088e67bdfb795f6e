package org.brace.knowledge.check;

import java.util.HashMap;
import java.util.Map;
import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.ProblemSink;

/// two topics with one order
final class TopicOrder implements Check {

  @Override
  public String id() {
    return "topic-order";
  }

  @Override
  public String what() {
    return "two topics with one order";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Map<Integer, Topic> taken = new HashMap<>();
    for (Topic topic : subject.knowledge().topics().values()) {
      Topic before = taken.putIfAbsent(topic.order(), topic);
      if (before != null) {
        problems.add(
            id(),
            topic.place(),
            String.valueOf(topic.order()),
            "%s has the order %s, as has %s".formatted(topic.id(), topic.order(), before.id()),
            "Choose a number that no topic has");
      }
    }
  }
}
