package org.brace.catalogue;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Policy;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.Source;
import org.brace.knowledge.TriageRule;
import org.brace.wording.Wording;

/// Links to items, with what people call them.
final class Links {

  private final Knowledge knowledge;
  private final Wording wording;
  private final SequencedMap<String, PolicyReason> reasons;

  /// By slug.
  private final Map<String, Product> products = new TreeMap<>();

  Links(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
    this.reasons = PolicyReason.of(knowledge);
    knowledge
        .products()
        .values()
        .forEach(product -> products.put(Reference.slug(product.name()), product));
  }

  /// What the policy gives as a reason beside its rules, by id.
  SequencedMap<String, PolicyReason> reasons() {
    return reasons;
  }

  /// What people call an item.
  String name(Reference to) {
    String id = to.id();
    return switch (to.kind()) {
      case FACT -> wording.known(id, "present");
      case TOPIC -> has(knowledge.topics(), id).title();
      case CONDITION -> knowledge.condition(id).name();
      case RED_FLAG, COMBINATION -> has(knowledge.rules(), id).says();
      case POLICY -> {
        PolicyReason reason = reasons.get(id);
        yield reason == null ? has(knowledge.rules(), id).says() : reason.says();
      }
      case OPTION -> has(knowledge.care().options(), id).name();
      case SELF_CARE -> has(knowledge.care().selfCare(), id).does();
      case MEDICINE -> {
        var medicineClass = knowledge.medicineClasses().get(id);
        String name = knowledge.products().containsKey(id) ? id : id.replace('-', ' ');
        yield medicineClass != null ? medicineClass.name() : name;
      }
      case MEDICINE_RULE -> has(knowledge.care().rules(), id).say();
      case MEASURE -> has(knowledge.care().measures(), id).name();
      case SOURCE -> {
        Source source = knowledge.sources().get(id);
        yield source == null ? id : source.cited();
      }
    };
  }

  private static <T> T has(Map<String, T> items, String id) {
    T item = items.get(id);
    if (item == null) {
      throw new IllegalArgumentException("There is no " + id);
    }
    return item;
  }

  /// The product with this name or slug.
  Stream<Product> product(String name) {
    return Stream.ofNullable(products.get(Reference.slug(name)))
        .filter(found ->
            found.name().equalsIgnoreCase(name) || Reference.slug(found.name()).equals(name));
  }

  /// The id alone.
  Prose to(Kind kind, String id) {
    return to(kind, id, id);
  }

  /// @param text what a terminal shows
  Prose to(Kind kind, String id, String text) {
    var to = new Reference(kind, id);
    return Prose.of(new Piece.Link(to, text, name(to)));
  }

  /// `id: name`.
  Prose named(Kind kind, String id) {
    String name = name(new Reference(kind, id));
    return to(kind, id, id + ": " + name);
  }

  List<Prose> named(Kind kind, List<String> ids) {
    return ids.stream().map(id -> named(kind, id)).toList();
  }

  List<Prose> all(Kind kind, List<String> ids) {
    return ids.stream().map(id -> to(kind, id)).toList();
  }

  /// `expert` is a source that needs no entry of its own.
  Prose source(String id) {
    return knowledge.sources().containsKey(id) ? to(Kind.SOURCE, id) : Prose.of(id);
  }

  List<Prose> sources(List<String> ids) {
    return ids.stream().map(this::source).toList();
  }

  /// Sources with their titles.
  List<Prose> cited(List<String> ids) {
    return ids.stream()
        .map(id -> knowledge.sources().containsKey(id) ? named(Kind.SOURCE, id) : Prose.of(id))
        .toList();
  }

  /// A fact in one of its states.
  Prose finding(FindingKey key) {
    Fact fact = knowledge.fact(key.fact());
    String name = name(new Reference(Kind.FACT, fact.id()));
    if (!key.text().equals(key.fact()) && key.text().startsWith(key.fact() + ".")) {
      String state = key.text().substring(key.fact().length() + 1);
      name = wording.known(fact.id(), state);
    }
    return Prose.of(new Piece.Link(new Reference(Kind.FACT, fact.id()), key.text(), name));
  }

  /// A test of a fact, as a rule has it.
  Prose test(String fact, String text) {
    var to = new Reference(Kind.FACT, fact);
    if (text.equals("no " + fact)) {
      return Prose.of(new Piece.Link(to, text, "no " + name(to)));
    }
    // `takes nsaid` tests the fact `takes.nsaid`.
    String rest =
        text.replace(' ', '.').startsWith(fact) ? text.substring(fact.length()) : " (" + text + ")";
    return Prose.of(
        new Piece.Link(to, text, name(to) + rest.replace(">=", "≥").replace("<=", "≤")));
  }

  Prose rule(TriageRule rule) {
    return to(Kind.of(rule), rule.id());
  }

  /// What keeps the self-care gate shut, and the reason that stands where it is silenced.
  Prose blocker(Policy.Blocker blocker) {
    Prose shuts = to(Kind.POLICY, PolicyReason.gate(blocker.id()));
    return blocker.unless() == null
        ? shuts
        : shuts.and(", or ").and(to(Kind.POLICY, PolicyReason.silenced(blocker)));
  }

  Prose medicineRule(MedicineRule rule) {
    return to(Kind.MEDICINE_RULE, rule.id());
  }

  Prose remedy(Remedy remedy) {
    Kind kind = remedy.kind() == Remedy.Kind.MEASURE ? Kind.MEASURE : Kind.MEDICINE;
    return Prose.of(remedy.kind().id() + " ").and(to(kind, remedy.id()));
  }
}
