package org.brace.knowledge.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Place;
import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.rules.Rule;

/// `facts/<topic>.yaml`: one screen of the interview with its facts, and what is derived from them.
final class TopicFile {

  private final Draft draft;
  private final RuleReader rules;
  private final FactReader facts;
  private final DerivedReader derived;

  TopicFile(Draft draft) {
    this.draft = draft;
    this.rules = new RuleReader(draft);
    this.facts = new FactReader(draft);
    this.derived = new DerivedReader(draft);
  }

  void read(YamlNode document) {
    Mapping mapping = Mapping.of(document, draft.problems);
    String id = mapping.text("topic");
    Place place = mapping.node("topic").map(YamlNode::place).orElse(mapping.place());
    draft.topicIds.define(id, place);
    Topic topic =
        new Topic(
            id,
            mapping.text("title"),
            mapping.wholeNumber("order", 0),
            Words.oneOf(mapping, "layout", Topic.Layout.values(), Topic.Layout.TICK_ALL),
            mapping.optionalText("intro"),
            mapping.optionalText("why"),
            null,
            answersUnder(mapping),
            asked(id, mapping),
            place);
    draft.topics.putIfAbsent(id, topic);
    mapping.inside("derived").all().forEach(derived::read);
    mapping.node("ask-when").ifPresent(gate -> draft.later(() -> gate(topic, rules.read(gate))));
    mapping.done();
  }

  private Map<String, String> answersUnder(Mapping page) {
    Map<String, String> under = new LinkedHashMap<>();
    if (page.has("answers-under")) {
      Mapping facts = page.inside("answers-under");
      facts
          .all()
          .forEach((fact, node) -> {
            String topic = facts.text(node);
            if (topic != null) {
              draft.factIds.refer(fact, node.place());
              draft.topicIds.refer(topic, node.place());
              under.put(fact, topic);
            }
          });
    }
    return under;
  }

  private List<String> asked(String topic, Mapping page) {
    Duration usually = new Scales(draft.problems).duration(page, "valid-for");
    List<String> ids = new ArrayList<>();
    Map<String, YamlNode> entries = page.inside("facts").all();
    entries.forEach((id, node) -> {
      Mapping mapping = Mapping.of(node, draft.problems);
      facts.read(topic, id, mapping, usually);
      mapping.node("ask-when").ifPresent(gate -> draft.later(() -> gate(id, rules.read(gate))));
      mapping.done();
      ids.add(id);
    });
    return ids;
  }

  /// Sets the gate of a fact; of a heading, also of its members.
  private void gate(String id, Rule gate) {
    draft.facts.replaceAll((other, fact) ->
        other.equals(id) || id.equals(fact.group()) ? fact.with(gate, fact.derivation()) : fact);
  }

  private void gate(Topic topic, Rule gate) {
    draft.topics.put(
        topic.id(),
        new Topic(
            topic.id(),
            topic.title(),
            topic.order(),
            topic.layout(),
            topic.intro(),
            topic.why(),
            gate,
            topic.answersUnder(),
            topic.facts(),
            topic.place()));
  }
}
