package org.brace.medicines;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.Typed.Window;
import org.brace.model.MedicineEntry;
import org.brace.model.Span;

/// A line of the medicine list with what is in it.
///
/// @param kinds the classes of an entry that names only a kind of medicine; else empty
/// @param mayBe the classes that such an entry may be of; else empty
/// @param current whether it is taken at the moment of the assessment
public record Recognised(
    MedicineEntry entry,
    List<Ingredient> ingredients,
    Set<String> kinds,
    Set<String> mayBe,
    boolean current,
    Course course) {

  public Recognised {
    ingredients = List.copyOf(ingredients);
    kinds = Set.copyOf(kinds);
    mayBe = Set.copyOf(mayBe);
  }

  /// Whether it is told to be taken only when needed, or now and then.
  public boolean whenNeeded() {
    return course.use() == Typed.Use.WHEN_NEEDED;
  }

  /// The same with another course.
  Recognised with(Course other, LocalDate today) {
    return new Recognised(entry, ingredients, kinds, mayBe, other.current(today), other);
  }

  /// Whether something in it belongs to the class.
  public boolean isOf(String medicineClass) {
    return kinds.contains(medicineClass)
        || ingredients.stream().anyMatch(each -> each.classes().contains(medicineClass));
  }

  /// Whether only a kind was named, and that kind may belong to the class.
  boolean mayBeOf(String medicineClass) {
    return mayBe.contains(medicineClass);
  }

  /// The classes of what is in it, each once.
  public Set<String> classes() {
    Set<String> classes = new LinkedHashSet<>(kinds);
    ingredients.forEach(each -> classes.addAll(each.classes()));
    return classes;
  }

  /// mg of prednisolone that 1 mg of its steroid stands for; 0 where it is no steroid that counts.
  double prednisoloneEquivalent() {
    return ingredients.stream().mapToDouble(Ingredient::prednisoloneEquivalent).max().orElse(0);
  }

  /// Whether it was stopped on that day or later; open where the end was not told, or lies in a
  /// window that reaches further back.
  Span stoppedSince(LocalDate day, LocalDate today) {
    if (current) {
      return Span.ABSENT;
    }
    LocalDate told = entry.to();
    Window end = told != null ? new Window(told, told) : course.window();
    if (end == null) {
      return Span.YES_OR_NO;
    }
    if (end.to().isBefore(day) || end.to().isAfter(today)) {
      return Span.ABSENT;
    }
    return course.exact() || !end.from().isBefore(day) ? Span.PRESENT : Span.YES_OR_NO;
  }

  /// How the entry was understood, in plain words: what is in it, where its name does not say so,
  /// and the time of a steroid. Empty where there is nothing to read back.
  public Optional<String> readAs(LocalDate today) {
    String typed = entry.name().toLowerCase(Locale.ROOT);
    List<String> inside =
        ingredients.stream().map(each -> each.id().replace('-', ' ')).distinct().toList();
    boolean named = inside.stream().allMatch(typed::contains);
    Stream<String> what = named ? Stream.of() : Stream.of(String.join(" with ", inside));
    Stream<String> when =
        SteroidLedger.counts(this) ? Stream.of(new CourseWords(today).of(course)) : Stream.of();
    List<String> words = Stream.concat(what, when).toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }
}
