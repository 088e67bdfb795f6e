package org.brace.knowledge.read;

import java.util.List;
import java.util.Map;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.MedicineClass.StoppedLately;
import org.brace.knowledge.Product;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.YamlNode;

/// `medicines.yaml`: classes, ingredients and products.
final class MedicinesFile {

  private final Draft draft;
  private final Numbers numbers;

  MedicinesFile(Draft draft) {
    this.draft = draft;
    this.numbers = new Numbers(draft);
  }

  void read(YamlNode document) {
    Mapping file = Mapping.of(document, draft.problems);
    file.inside("classes").all().forEach(this::medicineClass);
    file.inside("ingredients").all().forEach(this::ingredient);
    file.inside("products").all().forEach(this::product);
    file.done();
  }

  private void medicineClass(String id, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.classIds.define(id, mapping.place());
    Map<String, Estimate> prevalence = prevalence(mapping);
    mapping.flag("includes-topical");
    StoppedLately stoppedLately = mapping.node("stopped-lately").map(this::stopped).orElse(null);
    MedicineClass medicines =
        new MedicineClass(
            id,
            mapping.text("name"),
            mapping.text("lay-name"),
            prevalence,
            Numbers.multipliers(mapping.inside("by-age")),
            stoppedLately,
            mapping.place());
    if (draft.classes.putIfAbsent(id, medicines) == null) {
      MedicineFacts.takes(draft, medicines);
      if (stoppedLately != null) {
        MedicineFacts.stoppedLately(draft, medicines, stoppedLately);
      }
    }
    mapping.done();
  }

  private StoppedLately stopped(YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    int days = mapping.wholeNumber("days", 1);
    List<String> sources = draft.sources(mapping);
    Map<String, Estimate> prevalence = prevalence(mapping);
    mapping.done();
    return new StoppedLately(days, sources, prevalence);
  }

  /// How common it is, under the key `present`; empty where that is not said.
  private Map<String, Estimate> prevalence(Mapping mapping) {
    return mapping
        .node("prevalence")
        .map(number -> Map.of("present", numbers.read(number, "value", 1)))
        .orElse(Map.of());
  }

  private void ingredient(String id, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    draft.ingredientIds.define(id, mapping.place());
    Double equivalent = mapping.optionalNumber("prednisolone-mg-per-mg");
    Double inhaled = mapping.optionalNumber("beclometasone-ug-per-ug");
    draft.ingredients.putIfAbsent(
        id,
        new Ingredient(
            id,
            draft.references(mapping, "classes", draft.classIds),
            mapping.texts("atc"),
            mapping.flag("atc-checked"),
            equivalent == null ? 0 : equivalent,
            inhaled == null ? 0 : inhaled,
            mapping.place()));
    mapping.done();
  }

  private void product(String name, YamlNode node) {
    Mapping mapping = Mapping.of(node, draft.problems);
    Double paracetamol = mapping.optionalNumber("paracetamol-mg");
    draft.products.putIfAbsent(
        name,
        new Product(
            name,
            draft.references(mapping, "contains", draft.ingredientIds),
            draft.references(mapping, "is", draft.classIds),
            draft.references(mapping, "may-be", draft.classIds),
            mapping.texts("country"),
            paracetamol == null ? 0 : paracetamol,
            mapping.place()));
    mapping.done();
  }
}
