package org.brace.web.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.brace.catalogue.Kind;
import org.brace.catalogue.Reference;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.web.browse.KnowledgePages.ItemView;

/// The items of a kind under headings, so that a long list can be read.
final class Groups {

  private Groups() {}

  /// Items under a heading.
  public record Group(String title, List<ItemView> items) {}

  /// In the order of the files; of what has no heading of its own, all under one.
  static List<Group> of(
      Knowledge knowledge, Kind kind, List<Reference> all, Function<Reference, ItemView> view) {
    Map<String, List<ItemView>> groups = new LinkedHashMap<>();
    for (Reference item : all) {
      groups
          .computeIfAbsent(heading(knowledge, kind, item.id()), _ -> new ArrayList<>())
          .add(view.apply(item));
    }
    List<Group> list = new ArrayList<>();
    groups.forEach((title, items) -> list.add(new Group(title, items)));
    return list;
  }

  private static String heading(Knowledge knowledge, Kind kind, String id) {
    return switch (kind) {
      case FACT -> ofFact(knowledge, knowledge.fact(id));
      case CONDITION -> words(knowledge.condition(id).group());
      case RED_FLAG, COMBINATION, POLICY ->
          Objects.requireNonNull(knowledge.rules().get(id)).group().title();
      case OPTION -> words(Objects.requireNonNull(knowledge.care().options().get(id)).area());
      case SELF_CARE -> words(Objects.requireNonNull(knowledge.care().selfCare().get(id)).group());
      case MEDICINE_RULE -> words(Objects.requireNonNull(knowledge.care().rules().get(id)).group());
      case MEDICINE -> ofMedicine(knowledge, id);
      case TOPIC, MEASURE, SOURCE -> "All";
    };
  }

  private static String ofFact(Knowledge knowledge, Fact fact) {
    Topic topic = knowledge.topics().get(fact.topic());
    if (topic != null) {
      return topic.title();
    }
    return fact.isDerived() ? "Worked out from others" : "From the medicine list";
  }

  private static String ofMedicine(Knowledge knowledge, String id) {
    if (knowledge.medicineClasses().containsKey(id)) {
      return "Classes";
    }
    return knowledge.ingredients().containsKey(id) ? "Ingredients" : "Products";
  }

  private static String words(String id) {
    String text = id.replace('-', ' ');
    return text.isEmpty() ? "All" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
