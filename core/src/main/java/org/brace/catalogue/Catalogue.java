package org.brace.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedies;
import org.brace.knowledge.Topic;
import org.brace.knowledge.TriageRule;

/// Every item of a knowledge base, by kind and id.
///
/// Made once, then used by any thread. An entry is put together when it is asked for.
public final class Catalogue {

  private final Knowledge knowledge;
  private final Links links;
  private final RuleText rules;
  private final FactEntries facts;
  private final ConditionEntries conditions;
  private final CareEntries care;
  private final MedicineEntries medicines;
  private final SourceEntries sources;

  public Catalogue(Knowledge knowledge) {
    this(knowledge, _ -> Optional.empty());
  }

  /// @param stories what a golden case tells, by its id; empty where that is not known
  public Catalogue(Knowledge knowledge, Function<String, Optional<String>> stories) {
    this.knowledge = knowledge;
    links = new Links(knowledge);
    rules = new RuleText(links);
    facts = new FactEntries(knowledge, links, rules);
    var cases = new CaseLists(stories);
    conditions = new ConditionEntries(knowledge, links, rules, cases);
    care = new CareEntries(knowledge, links, rules, new Remedies(knowledge), cases);
    medicines = new MedicineEntries(knowledge, links, facts, care);
    sources = new SourceEntries(knowledge, links, rules);
  }

  /// All items of a kind, in the order of the files; of policies first the rules, then what else is
  /// a reason in an assessment, under the id that it has there; of medicines first the classes,
  /// then the ingredients that are no class, then the products.
  public List<Reference> all(Kind kind) {
    Stream<String> ids =
        switch (kind) {
          case FACT -> ids(knowledge.facts());
          case TOPIC -> ids(knowledge.topics());
          case CONDITION -> ids(knowledge.conditions());
          case RED_FLAG, COMBINATION -> rules(kind);
          case POLICY -> Stream.concat(rules(kind), ids(links.reasons()));
          case OPTION -> ids(knowledge.care().options());
          case SELF_CARE -> ids(knowledge.care().selfCare());
          case MEDICINE ->
              Stream.of(
                      knowledge.medicineClasses().keySet(),
                      knowledge.ingredients().keySet(),
                      knowledge.products().keySet())
                  .flatMap(Collection::stream)
                  .distinct();
          case MEDICINE_RULE -> ids(knowledge.care().rules());
          case MEASURE -> ids(knowledge.care().measures());
          case SOURCE -> ids(knowledge.sources());
        };
    return ids.map(id -> new Reference(kind, id)).toList();
  }

  private Stream<String> rules(Kind kind) {
    return knowledge.rules().values().stream()
        .filter(rule -> Kind.of(rule) == kind)
        .map(TriageRule::id);
  }

  private static Stream<String> ids(Map<String, ?> items) {
    return items.keySet().stream();
  }

  /// What people call an item.
  ///
  /// @throws IllegalArgumentException if there is no such item
  public String name(Reference item) {
    return links.name(item);
  }

  /// When a fact is asked: all of these have to hold, its own and that of its page; empty where it
  /// is asked of everybody.
  public List<Prose> askedWhen(Fact fact) {
    Topic topic = knowledge.topics().get(fact.topic());
    return Stream.of(topic == null ? null : topic.askWhen(), fact.askWhen())
        .filter(Objects::nonNull)
        .distinct()
        .map(rules::of)
        .toList();
  }

  /// The entries of an id: of most kinds one; of a medicine that is a class and an ingredient,
  /// both; none where there is no such item.
  ///
  /// @param id for a product its name or slug
  public List<Entry> entries(Kind kind, String id) {
    return switch (kind) {
      case FACT -> in(knowledge.facts(), id).map(facts::fact).toList();
      case TOPIC -> in(knowledge.topics(), id).map(facts::topic).toList();
      case CONDITION -> in(knowledge.conditions(), id).map(conditions::condition).toList();
      case RED_FLAG, COMBINATION, POLICY ->
          Stream.concat(
                  in(knowledge.rules(), id)
                      .filter(rule -> Kind.of(rule) == kind)
                      .map(conditions::rule),
                  kind == Kind.POLICY
                      ? in(links.reasons(), id).map(conditions::reason)
                      : Stream.empty())
              .toList();
      case OPTION -> in(knowledge.care().options(), id).map(care::option).toList();
      case SELF_CARE -> in(knowledge.care().selfCare(), id).map(care::item).toList();
      case MEDICINE -> medicine(id);
      case MEDICINE_RULE -> in(knowledge.care().rules(), id).map(care::rule).toList();
      case MEASURE -> in(knowledge.care().measures(), id).map(care::measure).toList();
      case SOURCE -> in(knowledge.sources(), id).map(sources::source).toList();
    };
  }

  private List<Entry> medicine(String id) {
    Stream<Product> products = links.product(id);
    return Stream.of(
            in(knowledge.medicineClasses(), id).map(medicines::medicineClass),
            in(knowledge.ingredients(), id).map(medicines::ingredient),
            products.map(medicines::product))
        .flatMap(each -> each)
        .toList();
  }

  private static <T> Stream<T> in(Map<String, T> items, String id) {
    return Stream.ofNullable(items.get(id));
  }
}
