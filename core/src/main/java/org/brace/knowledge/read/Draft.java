package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Product;
import org.brace.knowledge.Source;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A knowledge base while it is being read.
///
/// Rules and findings name facts, and a fact may be defined after its first use: what needs other
/// facts is put [#later], until all of them are known.
final class Draft {

  final ProblemSink problems;
  final Register topicIds;
  final Register factIds;
  final Register conditionIds;
  final Register ruleIds;
  final Register classIds;
  final Register ingredientIds;
  final Register sourceIds;
  final CareDraft care;

  final SequencedMap<String, Topic> topics = new LinkedHashMap<>();
  final SequencedMap<String, Fact> facts = new LinkedHashMap<>();
  final SequencedMap<String, Condition> conditions = new LinkedHashMap<>();
  final SequencedMap<String, TriageRule> rules = new LinkedHashMap<>();
  final SequencedMap<String, MedicineClass> classes = new LinkedHashMap<>();
  final SequencedMap<String, Ingredient> ingredients = new LinkedHashMap<>();
  final SequencedMap<String, Product> products = new LinkedHashMap<>();
  final SequencedMap<String, Source> sources = new LinkedHashMap<>();
  String name = "";
  String version = "";
  boolean exactlyOne;
  @Nullable Policy policy;

  private final List<Runnable> waiting = new ArrayList<>();

  Draft(ProblemSink problems) {
    this.problems = problems;
    topicIds = new Register("topic", problems);
    factIds = new Register("fact", problems);
    conditionIds = new Register("condition", problems);
    ruleIds = new Register("rule", problems);
    classIds = new Register("medicine class", problems);
    ingredientIds = new Register("ingredient", problems);
    sourceIds = new Register("source", problems);
    care = new CareDraft(problems);
    sourceIds.define(Numbers.EXPERT, new Place("policy.yaml", 1));
  }

  /// Does this once every fact is defined.
  void later(Runnable work) {
    waiting.add(work);
  }

  /// Does what was waiting, and what comes up meanwhile; then looks up every name.
  void finish() {
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).run();
    }
    for (Register ids :
        List.of(topicIds, factIds, conditionIds, ruleIds, classIds, ingredientIds, sourceIds)) {
      ids.settle();
    }
    care.registers().forEach(Register::settle);
  }

  /// The ids listed under a key, each of which must be defined somewhere.
  List<String> references(Mapping mapping, String key, Register ids) {
    List<String> found = new ArrayList<>();
    for (YamlNode node : mapping.nodes(key)) {
      String id = mapping.text(node);
      if (id != null) {
        ids.refer(id, node.place());
        found.add(id);
      }
    }
    return found;
  }

  List<String> sources(Mapping mapping) {
    return references(mapping, "sources", sourceIds);
  }
}
