package org.brace.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What the YAML says of facts and rules, as text: rules stay maps and lists.
final class KnowledgeText {

  /// How a found case writes methotrexate that is taken every day.
  static final String METHOTREXATE_DAILY = "methotrexate daily";

  /// A rule that gives a level.
  ///
  /// @param rank how urgent: the level, then the time
  record RuleText(
      String id, Urgency rank, Object when, @Nullable String unless, @Nullable String instead) {}

  record Blocker(String id, Object when, @Nullable String unless, Urgency rank) {}

  record Escalator(String id, Object when, Urgency rank) {}

  record Mask(String id, Object when, List<String> hides) {}

  /// A number that tells of a fact.
  ///
  /// @param state what the fact then is at least; null for "it is there"
  record Reading(Object when, String means, @Nullable String state) {}

  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  final SortedMap<String, String> files;
  final Map<String, FactText> facts = new LinkedHashMap<>();
  final Map<String, RuleText> rules = new LinkedHashMap<>();
  final List<Blocker> blockers = new ArrayList<>();
  final List<Escalator> escalators = new ArrayList<>();
  final List<Mask> masks = new ArrayList<>();
  final List<Reading> readings = new ArrayList<>();
  final List<String> knowinglyGated = new ArrayList<>();

  /// The classes of each ingredient.
  final Map<String, List<String>> ingredients = new LinkedHashMap<>();

  private final IdentityHashMap<Object, Part> parts = new IdentityHashMap<>();
  final Map<String, Double> steroids = new LinkedHashMap<>();
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  /// The page that is asked first.
  String firstTopic = "";

  private int firstOrder = Integer.MAX_VALUE;
  final Object scope;
  final String adult;
  final Urgency gate;

  private KnowledgeText(SortedMap<String, String> files) {
    this.files = files;
    files.forEach((name, text) -> {
      if (name.startsWith("facts/")) {
        topic(map(load(text)));
      } else if (name.equals("eases.yaml")) {
        derived(map(load(text)));
      } else if (name.startsWith("red-flags/")) {
        map(map(load(text)).get("flags")).forEach(this::rule);
      }
    });
    map(map(load(file("combinations.yaml"))).get("combinations")).forEach(this::rule);
    Map<String, Object> policy = map(load(file("policy.yaml")));
    map(policy.get("policies")).forEach(this::rule);
    Map<String, Object> selfCare = map(policy.get("self-care-gate"));
    gate = Urgency.of(selfCare);
    map(selfCare.get("blockers"))
        .forEach((id, blocker) -> {
          Object within = map(blocker).get("within");
          Urgency rank = within == null ? gate : new Urgency(gate.level(), String.valueOf(within));
          String unless = (String) map(map(blocker).get("unless")).get("reassuring");
          blockers.add(new Blocker(id, map(blocker).get("when"), unless, rank));
        });
    map(policy.get("escalators"))
        .forEach((id, escalator) ->
            escalators.add(
                new Escalator(id, map(escalator).get("when"), Urgency.of(map(escalator)))));
    map(policy.get("masking"))
        .forEach((id, mask) ->
            masks.add(new Mask(id, map(mask).get("when"), texts(map(mask).get("hides")))));
    map(policy.get("readings"))
        .values()
        .forEach(reading ->
            readings.add(
                new Reading(
                    map(reading).get("when"),
                    String.valueOf(map(reading).get("means")),
                    (String) map(reading).get("state"))));
    knowinglyGated.addAll(map(policy.get("knowingly-gated")).keySet());
    Map<String, Object> within = map(policy.get("scope"));
    scope = within.get("when");
    adult = String.valueOf(within.get("adult"));
    map(map(load(file("medicines.yaml"))).get("ingredients")).forEach(this::ingredient);
    map(map(load(file("medicines.yaml"))).get("products"))
        .forEach((name, product) -> names.put(folded(name), texts(map(product).get("contains"))));
    map(map(load(file("medicines.yaml"))).get("classes"))
        .keySet()
        .forEach(id -> add(FactText.derived("takes." + id, Map.of("computed", "takes"))));
    names.put(METHOTREXATE_DAILY, List.of("methotrexate"));
    addCuts();
  }

  static KnowledgeText read(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("cases/")) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return new KnowledgeText(files);
  }

  /// The same base with one text for another in one file, which must hold it once.
  KnowledgeText with(String name, String old, String text) {
    String before = file(name);
    int at = before.indexOf(old);
    if (at < 0 || before.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException("Not there once in " + name + ": " + old);
    }
    var changed = new TreeMap<>(files);
    changed.put(name, before.replace(old, text));
    return new KnowledgeText(changed);
  }

  FactText fact(String id) {
    FactText fact = facts.get(id);
    if (fact == null) {
      throw new IllegalArgumentException("No fact is called " + id);
    }
    return fact;
  }

  /// How many medicines of a class are taken: a fact of its own once a rule asks.
  FactText counted(String medicines) {
    String id = "count-taken." + medicines;
    if (!facts.containsKey(id)) {
      add(
          FactText.derived(
              id, Map.of("type", "count", "computed", "count-taken", "allowed", List.of(0, 20))));
    }
    return fact(id);
  }

  /// Whether the first page asks for the fact, by itself or under a cover line.
  boolean isAskedFirst(FactText fact) {
    return fact.topic.equals(firstTopic)
        || facts.values().stream()
            .anyMatch(cover -> cover.topic.equals(firstTopic) && cover.covers.contains(fact.id));
  }

  List<FactText> asked() {
    return facts.values().stream().filter(fact -> !fact.isDerived()).toList();
  }

  private String file(String name) {
    String text = files.get(name);
    if (text == null) {
      throw new IllegalArgumentException("There is no " + name);
    }
    return text;
  }

  private void topic(Map<String, Object> topic) {
    int order = ((Number) Objects.requireNonNull(topic.get("order"))).intValue();
    if (order < firstOrder) {
      firstOrder = order;
      firstTopic = String.valueOf(topic.get("topic"));
    }
    map(topic.get("facts"))
        .forEach((id, written) -> {
          Map<String, Object> fact = map(written);
          if ("choices".equals(fact.get("type"))) {
            map(fact.get("choices"))
                .keySet()
                .forEach(state -> add(FactText.line(id + "." + state, fact, topic)));
          } else {
            add(FactText.asked(id, fact, topic));
          }
        });
    derived(topic);
  }

  private void derived(Map<String, Object> file) {
    map(file.get("derived")).forEach((id, written) -> add(FactText.derived(id, map(written))));
  }

  private void add(FactText fact) {
    facts.put(fact.id, fact);
  }

  private void rule(String id, Object written) {
    Map<String, Object> rule = map(written);
    Map<String, Object> unless = map(rule.get("unless"));
    rules.put(
        id,
        new RuleText(
            id,
            Urgency.of(rule),
            rule.get("when"),
            (String) unless.get("reassuring"),
            (String) unless.get("else")));
  }

  /// Every rule, whatever for.
  List<Object> written() {
    List<Object> all = new ArrayList<>();
    rules.values().forEach(rule -> all.add(rule.when()));
    blockers.forEach(blocker -> all.add(blocker.when()));
    escalators.forEach(escalator -> all.add(escalator.when()));
    masks.forEach(mask -> all.add(mask.when()));
    readings.forEach(reading -> all.add(reading.when()));
    all.add(scope);
    for (FactText fact : facts.values()) {
      all.addAll(fact.gates);
      all.addAll(fact.of);
      if (fact.when != null) {
        all.add(fact.when);
      }
    }
    return all;
  }

  private void addCuts() {
    for (Object rule : written()) {
      part(rule)
          .each(test -> {
            if (test instanceof Part.Beyond(String id, Cut cut, boolean _)
                && fact(id).isInside(cut)) {
              fact(id).cuts.add(cut);
            }
          });
    }
    FactText age = fact("age");
    age.cuts.add(Part.beyond(age, ">= " + adult).cut());
  }

  private void ingredient(String id, Object written) {
    Map<String, Object> ingredient = map(written);
    ingredients.put(id, texts(ingredient.get("classes")));
    if (ingredient.containsKey("prednisolone-mg-per-mg")) {
      steroids.put(id, ((Number) ingredient.get("prednisolone-mg-per-mg")).doubleValue());
    }
    names.put(folded(id), List.of(id));
    texts(ingredient.get("also")).forEach(name -> names.put(folded(name), List.of(id)));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-\\s]+", " ").strip();
  }

  /// Whether somebody who types this names something known.
  boolean names(String typed) {
    return names.containsKey(folded(typed));
  }

  /// The ingredients of what was typed.
  List<String> contained(String typed) {
    return names.getOrDefault(folded(typed), List.of());
  }

  List<String> classes(String ingredient) {
    return ingredients.getOrDefault(ingredient, List.of());
  }

  /// Milligrams of prednisolone that do as much as one of this; 0 for what is no steroid tablet.
  double prednisolone(String ingredient) {
    return steroids.getOrDefault(ingredient, 0.0);
  }

  /// A rule, read.
  Part part(Object written) {
    Part part = parts.get(written);
    if (part == null) {
      part = Part.of(written, this);
      parts.put(written, part);
    }
    return part;
  }

  private static Object load(String text) {
    return new Load(SETTINGS).loadFromString(text);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> items ? List.copyOf(items) : List.of();
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
