package org.brace.medicines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.brace.knowledge.MedicineClass;
import org.brace.model.Problem;
import org.brace.model.Span;

/// A medicine list made sense of.
///
/// @param unrecognised names that are not known, and so were not checked
/// @param asked whether there is a list at all
/// @param open whether there may be more than is recognised: nobody asked, or a name is not known
/// @param problems one for each name that is not known
/// @param computed what the list says of the facts that are computed from it, by fact id
/// @param hangsOnUnrecognised the computed facts that only the names that are not known leave open
public record Resolved(
    List<Recognised> recognised,
    List<String> unrecognised,
    boolean asked,
    boolean open,
    List<Problem> problems,
    Map<String, Span> computed,
    Set<String> hangsOnUnrecognised) {

  public Resolved {
    recognised = List.copyOf(recognised);
    unrecognised = List.copyOf(unrecognised);
    problems = List.copyOf(problems);
    computed = Map.copyOf(computed);
    hangsOnUnrecognised = Set.copyOf(hangsOnUnrecognised);
  }

  /// What is taken now of each class of which something is, by the fact that says so, as the person
  /// calls it.
  public Map<String, List<String>> told() {
    Map<String, List<String>> told = new HashMap<>();
    for (Recognised entry : recognised) {
      if (entry.current()) {
        for (String medicineClass : entry.classes()) {
          told.computeIfAbsent(MedicineClass.takes(medicineClass), _ -> new ArrayList<>())
              .add(entry.entry().name());
        }
      }
    }
    return told;
  }

  /// What is computed if some entries are left out of what `takes` says: for rules about those
  /// entries, which are not their own hazard. How many of a class are taken still counts them.
  ///
  /// @param indexes their places in [#recognised]
  public Map<String, Span> besides(Collection<Integer> indexes) {
    Map<String, Span> changed = new HashMap<>(computed);
    for (int index : indexes) {
      Recognised entry = recognised.get(index);
      for (String medicineClass : allClasses(entry)) {
        if (!besides(indexes, other -> other.isOf(medicineClass))) {
          boolean maybe = open || besides(indexes, other -> other.mayBeOf(medicineClass));
          changed.computeIfPresent(
              MedicineClass.takes(medicineClass), (_, _) -> maybe ? Span.YES_OR_NO : Span.ABSENT);
        }
      }
    }
    return changed;
  }

  private static Set<String> allClasses(Recognised entry) {
    Set<String> classes = new HashSet<>(entry.classes());
    classes.addAll(entry.mayBe());
    return classes;
  }

  private boolean besides(Collection<Integer> indexes, Predicate<Recognised> is) {
    for (int i = 0; i < recognised.size(); i++) {
      Recognised other = recognised.get(i);
      if (!indexes.contains(i) && other.current() && is.test(other)) {
        return true;
      }
    }
    return false;
  }

  /// What is computed if something is started: one more of its classes, and whatever else is
  /// planned is taken too.
  ///
  /// @param classes the classes of what is started
  /// @param others what else is planned
  public Map<String, Span> starting(Set<String> classes, Collection<Recognised> others) {
    if (others.isEmpty()
        && classes.stream()
            .noneMatch(each -> computed.containsKey(MedicineClass.countTaken(each)))) {
      return computed;
    }
    Map<String, Span> changed = new HashMap<>(computed);
    for (Recognised other : others) {
      for (String medicineClass : other.classes()) {
        changed.computeIfPresent(MedicineClass.takes(medicineClass), (_, _) -> Span.PRESENT);
        more(medicineClass, changed);
      }
      for (String medicineClass : other.mayBe()) {
        changed.computeIfPresent(
            MedicineClass.takes(medicineClass),
            (_, takes) -> takes.equals(Span.PRESENT) ? takes : Span.YES_OR_NO);
      }
    }
    classes.forEach(each -> more(each, changed));
    return changed;
  }

  private static void more(String medicineClass, Map<String, Span> changed) {
    changed.computeIfPresent(
        MedicineClass.countTaken(medicineClass),
        (_, count) -> new Span(count.low() + 1, false, count.high() + 1, false));
  }
}
