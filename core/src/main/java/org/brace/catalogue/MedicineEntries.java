package org.brace.catalogue;

import java.util.Set;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Product;
import org.brace.knowledge.Remedy;

/// Classes of medicines, ingredients and products, each with everything that refers to it.
record MedicineEntries(Knowledge knowledge, Links links, FactEntries facts, CareEntries care) {

  Entry medicineClass(MedicineClass medicines) {
    var entry =
        new EntryMaker(
            new Reference(Kind.MEDICINE, medicines.id()),
            "medicine class",
            Prose.of(medicines.name()));
    entry.field("in plain words", medicines.layName());
    Fact takes = knowledge.fact(MedicineClass.takes(medicines.id()));
    entry.field("prevalence", Figures.shares(takes, medicines.prevalence()));
    entry.field("in the answers", links.to(Kind.FACT, takes.id()));
    entry.writtenIn(medicines.place());
    entry.list(
        "Ingredients",
        knowledge.ingredients().values().stream()
            .filter(each -> each.classes().contains(medicines.id()))
            .map(each -> links.to(Kind.MEDICINE, each.id()))
            .toList());
    facts
        .referrers(
            Set.of(
                takes.id(),
                MedicineClass.countTaken(medicines.id()),
                MedicineClass.stoppedLately(medicines.id())))
        .addTo(entry);
    care.about(entry, Remedy.medicineClass(medicines.id()));
    return entry.entry();
  }

  Entry ingredient(Ingredient ingredient) {
    var entry =
        new EntryMaker(
            new Reference(Kind.MEDICINE, ingredient.id()),
            "ingredient",
            Prose.of("in ")
                .and(Prose.joined(", ", links.all(Kind.MEDICINE, ingredient.classes()))));
    entry.words("ATC", ingredient.atc());
    entry.field(
        "ATC codes", ingredient.atc().isEmpty() || ingredient.atcChecked() ? "" : "not checked");
    if (ingredient.prednisoloneEquivalent() > 0) {
      entry.field(
          "1 mg is", Figures.number(ingredient.prednisoloneEquivalent()) + " mg of prednisolone");
    }
    entry.writtenIn(ingredient.place());
    entry.list(
        "Products that contain it",
        knowledge.products().values().stream()
            .filter(product -> product.contains().contains(ingredient.id()))
            .map(product -> links.to(Kind.MEDICINE, product.name()))
            .toList());
    care.about(entry, Remedy.ingredient(ingredient.id()));
    return entry.entry();
  }

  Entry product(Product product) {
    var entry =
        new EntryMaker(
            new Reference(Kind.MEDICINE, product.name()),
            "product",
            Prose.of("sold in " + String.join(", ", product.countries())));
    entry.field("contains", links.all(Kind.MEDICINE, product.contains()));
    entry.field("is", links.all(Kind.MEDICINE, product.is()));
    entry.field("may be", links.all(Kind.MEDICINE, product.mayBe()));
    entry.writtenIn(product.place());
    return entry.entry();
  }
}
