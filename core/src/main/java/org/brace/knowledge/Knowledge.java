package org.brace.knowledge;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A knowledge base: all facts, conditions, rules, medicines and sources, by id, in the order of
/// the files. It has been checked: what one part refers to is there.
///
/// @param sha256 a hash of every file's path and bytes
/// @param exactlyOne whether exactly one condition is taken to be true
/// @param table asked and derived facts, headings and their members
/// @param rules red flags, combinations and policies
public record Knowledge(
    String name,
    String version,
    String sha256,
    boolean exactlyOne,
    SequencedMap<String, Topic> topics,
    FactTable table,
    SequencedMap<String, Condition> conditions,
    SequencedMap<String, TriageRule> rules,
    Policy policy,
    SequencedMap<String, MedicineClass> medicineClasses,
    SequencedMap<String, Ingredient> ingredients,
    SequencedMap<String, Product> products,
    SequencedMap<String, Source> sources,
    CareGuide care) {

  public Knowledge {
    topics = frozen(topics);
    conditions = frozen(conditions);
    rules = frozen(rules);
    medicineClasses = frozen(medicineClasses);
    ingredients = frozen(ingredients);
    products = frozen(products);
    sources = frozen(sources);
  }

  private static <V> SequencedMap<String, V> frozen(Map<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /// The facts of the table.
  public SequencedMap<String, Fact> facts() {
    return table.facts();
  }

  /// The fact with this id.
  ///
  /// @throws IllegalArgumentException if there is none: ids are checked where text is read
  public Fact fact(String id) {
    return table.row(id).fact();
  }

  /// The findings that are hidden in the same event as this one, itself not among them.
  public List<Fact> hiddenWith(String id) {
    return facts().values().stream().filter(fact -> id.equals(fact.hiddenWith())).toList();
  }

  /// The rules that stay where this one is silenced, the most urgent first.
  public List<TriageRule> staying(TriageRule silenced) {
    return rules.values().stream()
        .filter(silenced::standsBefore)
        .sorted(Comparator.comparing(TriageRule::disposition).reversed())
        .toList();
  }

  /// How much of it clinicians have signed.
  public Review review() {
    return Review.of(this);
  }

  /// Whether clinicians have signed all of it that they can.
  public boolean isReviewed() {
    return review().isWhole();
  }

  /// The condition with this id.
  ///
  /// @throws IllegalArgumentException if there is none
  public Condition condition(String id) {
    Condition condition = conditions.get(id);
    if (condition == null) {
      throw new IllegalArgumentException("There is no condition " + id);
    }
    return condition;
  }
}
