package org.brace.care;

import java.util.ArrayList;
import java.util.List;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.Uses;

/// What speaks against an option or self-care item, from all that it makes use of.
///
/// What it needs and must not be had forbids it. What is only a part of it, or one of several ways,
/// is left out, and the rest is to be asked about first.
final class UsesCheck {

  private final PersonalCheck check;

  UsesCheck(PersonalCheck check) {
    this.check = check;
  }

  /// What decides first.
  List<Concern> of(Uses uses) {
    List<Concern> concerns = new ArrayList<>();
    uses.needed().forEach(use -> add(check.about(use), concerns));
    uses.optional().forEach(use -> add(leftOut(use), concerns));
    boolean none = uses.oneOf().stream().allMatch(this::forbidden);
    uses.oneOf().forEach(use -> add(none ? check.about(use) : leftOut(use), concerns));
    concerns.sort(Concern.DECISIVE_FIRST);
    return concerns;
  }

  private static void add(List<Concern> more, List<Concern> concerns) {
    for (Concern concern : more) {
      if (concerns.stream()
          .noneMatch(
              each -> each.rule().equals(concern.rule()) && each.forbids() == concern.forbids())) {
        concerns.add(concern);
      }
    }
  }

  private boolean forbidden(Remedy use) {
    return check.about(use).stream().anyMatch(Concern::forbids);
  }

  private List<Concern> leftOut(Remedy use) {
    return check.about(use).stream()
        .map(concern ->
            concern.forbids()
                ? milder(concern, "Leave out " + check.name(use) + ". " + concern.says())
                : concern)
        .toList();
  }

  /// Of what forbids, something to ask about first; it still stands in the way of "suitable".
  static Concern milder(Concern concern, String says) {
    return new Concern(
        concern.rule(),
        Action.ASK_FIRST,
        concern.severity().atLeast(Severity.CAUTION) ? concern.severity() : Severity.CAUTION,
        true,
        false,
        concern.keeps(),
        says,
        concern.instead(),
        concern.because(),
        concern.open(),
        concern.sources());
  }
}
