package org.brace.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.catalogue.Entry.Field;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;

/// Every item with the words by which it is found: its own, and those of what it is about. A rule
/// of urgency is found by the names of the causes that it suspects, a medicine rule by the
/// medicines that it speaks of, a brand among them, and by what makes it hold.
final class Findables {

  /// The fields that are about an item and not about its place in the knowledge base.
  private static final List<String> OWN_WORDS =
      List.of(
          "question",
          "help",
          "how to tell",
          "intro",
          "why",
          "clinically",
          "in plain words",
          "good to know",
          "says",
          "to those who take it",
          "Instead",
          "note",
          "took",
          "contains",
          "ATC",
          "codes",
          "group");

  private final Knowledge knowledge;
  private final Catalogue catalogue;

  /// What a class or an ingredient is called, with all that is in it or contains it.
  private final Map<Remedy, String> medicines = new HashMap<>();

  Findables(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.catalogue = new Catalogue(knowledge);
    readMedicines();
  }

  private void readMedicines() {
    for (MedicineClass each : knowledge.medicineClasses().values()) {
      add(Remedy.medicineClass(each.id()), each.name() + " " + each.layName());
    }
    Map<String, List<String>> brands = new HashMap<>();
    for (Product product : knowledge.products().values()) {
      product.is().forEach(id -> add(Remedy.medicineClass(id), product.name()));
      product
          .contains()
          .forEach(id -> brands.computeIfAbsent(id, _ -> new ArrayList<>()).add(product.name()));
    }
    for (Ingredient each : knowledge.ingredients().values()) {
      String names = each.id() + " " + String.join(" ", brands.getOrDefault(each.id(), List.of()));
      add(Remedy.ingredient(each.id()), names);
      each.classes().forEach(id -> add(Remedy.medicineClass(id), names));
    }
  }

  private void add(Remedy remedy, String words) {
    medicines.merge(remedy, words, (some, more) -> some + " " + more);
  }

  List<Findable> all() {
    return Stream.of(Kind.values())
        .flatMap(kind -> catalogue.all(kind).stream())
        .map(this::of)
        .toList();
  }

  private Findable of(Reference item) {
    List<String> called = names(item).map(Search::words).toList();
    return new Findable(
        item,
        called,
        String.join("", called),
        Search.words(item.id()),
        Search.words(about(item)),
        Search.words(own(item)));
  }

  private Stream<String> names(Reference item) {
    return item.kind() == Kind.CONDITION
        ? names(knowledge.condition(item.id()))
        : Stream.of(catalogue.name(item));
  }

  private static Stream<String> names(Condition condition) {
    String clinically = condition.clinicalName().replaceFirst(" *\\(.*", ""); // "(without a clot)"
    return Stream.concat(Stream.of(condition.name(), clinically), condition.alsoCalled().stream());
  }

  private String own(Reference item) {
    var text = new StringBuilder();
    for (Entry entry : catalogue.entries(item.kind(), item.id())) {
      for (Field field : entry.fields()) {
        boolean holds = item.kind() == Kind.MEDICINE_RULE && field.name().equals("when");
        if (holds || OWN_WORDS.contains(field.name())) {
          text.append(' ').append(field.text().text());
        }
      }
    }
    return text.toString();
  }

  private String about(Reference item) {
    return switch (item.kind()) {
      case RED_FLAG, COMBINATION, POLICY ->
          Stream.ofNullable(knowledge.rules().get(item.id()))
              .flatMap(rule -> rule.suspects().stream())
              .flatMap(id -> names(knowledge.condition(id)))
              .collect(Collectors.joining(" "));
      case MEDICINE_RULE ->
          Objects.requireNonNull(knowledge.care().rules().get(item.id())).about().stream()
              .map(remedy -> medicines.getOrDefault(remedy, remedy.id()))
              .collect(Collectors.joining(" "));
      case FACT, TOPIC, CONDITION, OPTION, SELF_CARE, MEDICINE, MEASURE, SOURCE -> "";
    };
  }
}
