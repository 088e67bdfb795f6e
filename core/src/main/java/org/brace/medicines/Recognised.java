package org.brace.medicines;

import java.util.List;
import org.brace.knowledge.Ingredient;
import org.brace.model.MedicineEntry;

/// A line of the medicine list with what is in it.
///
/// @param current whether it is taken at the moment of the assessment
public record Recognised(MedicineEntry entry, List<Ingredient> ingredients, boolean current) {

  public Recognised {
    ingredients = List.copyOf(ingredients);
  }

  /// Whether something in it belongs to the class.
  public boolean isOf(String medicineClass) {
    return ingredients.stream().anyMatch(each -> each.classes().contains(medicineClass));
  }

  /// mg of prednisolone that 1 mg of its steroid stands for; 0 where it is no steroid tablet.
  double prednisoloneEquivalent() {
    return ingredients.stream().mapToDouble(Ingredient::prednisoloneEquivalent).max().orElse(0);
  }
}
