package org.brace.medicines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.brace.medicines.Clauses.Clause;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.Today;

/// What is said of an entry of a medicine list that is not understood, or not enough of it.
final class ListProblems {

  private final NearNames nearNames;
  private final ParacetamolDose paracetamol;

  ListProblems(NearNames nearNames, ParacetamolDose paracetamol) {
    this.nearNames = nearNames;
    this.paracetamol = paracetamol;
  }

  /// That only a kind of medicine was named, so that nothing about one of the kind was checked.
  Optional<Problem> kind(MedicineEntry entry, NamedMedicine found, String at) {
    return !found.kind()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "kind-of-medicine",
                at,
                entry.name(),
                "\"%s\" names a kind of medicine, so only what holds for the kind was checked"
                    .formatted(entry.name()),
                boxName(nearNames.longer(entry.name()))));
  }

  private static String boxName(List<String> examples) {
    return examples.isEmpty()
        ? "Use the name on the box"
        : "Use the name on the box, such as " + String.join(" or ", examples);
  }

  /// That something of the time of a steroid is open that is counted.
  static Optional<Problem> timeOpen(
      String name, List<Recognised> medicines, String at, LocalDate today) {
    return medicines.stream()
        .flatMap(each ->
            SteroidLedger.open(each, today)
                .map(open -> open.problem(name, each.course(), at, today))
                .stream())
        .findFirst();
  }

  /// That it is told how much paracetamol is taken on each day, and not understood, so that it is
  /// not added up.
  Optional<Problem> doseNotRead(String name, List<Recognised> medicines, String at, Today today) {
    return medicines.stream().noneMatch(each -> paracetamol.isUnread(each, today))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "dose-not-read",
                at,
                name,
                "\"%s\" does not say clearly how much paracetamol that is a day, so it was not added up"
                    .formatted(name),
                "Write how many mg each time and how many times a day, such as \"paracetamol 1000 mg four times a day\""));
  }

  /// That it begins after today, so that it does not count as taken: a plan, or a slip of the pen.
  /// Of steroids that are counted it is told with their time.
  static Optional<Problem> notBegun(
      String name, List<Recognised> medicines, String at, LocalDate today) {
    return medicines.stream()
            .filter(each -> !SteroidLedger.counts(each))
            .map(each -> each.course().window())
            .noneMatch(window -> window != null && window.from().isAfter(today))
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "not-begun",
                at,
                name,
                "\"%s\" begins after today, so it does not count as taken".formatted(name),
                "If you take it already, write since when; if it is planned, ask about it as that"));
  }

  /// That one of several medicines is over, and not which; or that it is not told whether the one
  /// began or ended then.
  static Problem endOpen(String name, boolean several, String at) {
    return several
        ? new Problem(
            "end-not-clear",
            at,
            name,
            "\"%s\" does not say clearly which of its medicines is over, so each counts as taken"
                .formatted(name),
            "Write each medicine by itself, and only beside what is over that it is")
        : new Problem(
            "end-not-clear",
            at,
            name,
            "\"%s\" has a time and not whether it began or ended then, so it counts as taken"
                .formatted(name),
            "Write \"since\" or \"stopped\" before the time");
  }

  /// That what counts as taken lies unused or ran out.
  static Optional<Problem> unused(String name, List<Clause> found, LocalDate today, String at) {
    boolean taken =
        found.stream()
            .anyMatch(each -> Course.of(each.entry(), each.typed(), today).current(today));
    return !taken || !Notes.isUnused(name)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "end-not-clear",
                at,
                name,
                "\"%s\" says that it was not used lately or ran out, and not that it is over, so it counts as taken"
                    .formatted(name),
                "Write \"stopped\" beside it if you do not take it any more"));
  }

  /// That a name is not known, or tells of a reaction.
  ///
  /// @param meant whether it is looked what may have been meant, which takes long
  Problem unknown(String name, Typed typed, String at, boolean meant) {
    if (Clauses.isReaction(name)) {
      return new Problem(
          "reaction-among-medicines",
          at,
          name,
          "\"%s\" tells what it did to you, so it does not count as taken and was not checked"
              .formatted(name),
          "Answer the question whether painkillers have made you worse, tell your doctor of any other, and list what you take");
    }
    if (NothingTaken.is(name)) {
      return new Problem(
          "unknown-medicine",
          at,
          name,
          "\"%s\" stands beside other medicines, so it was not understood".formatted(name),
          "Leave out this line, or the others");
    }
    List<String> near = meant ? nearNames.to(typed) : List.of();
    String mend =
        near.isEmpty()
            ? "Use the name of the active substance, as the box has it"
            : "Did you mean " + String.join(" or ", near) + "?";
    return new Problem(
        "unknown-medicine",
        at,
        name,
        "\"" + name + "\" was not recognised, so it was not checked",
        mend);
  }
}
