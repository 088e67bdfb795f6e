package org.brace.medicines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.brace.knowledge.Ingredient;
import org.brace.medicines.Clauses.Clause;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;

/// A line on which several medicines stand with commas or "and" between them, as a line for each.
///
/// A line that is understood as a whole stays, unless its parts hold more: "Nurofen Plus,
/// paracetamol" is no Nurofen with paracetamol. Of one that is not, each part that is understood
/// counts, and only the others are not recognised. At an "and" it is parted only where each part is
/// understood, and nothing is told of when: that may hold for all of them.
final class LinesApart {

  /// Commas and semicolons outside of brackets and numbers.
  private static final Pattern COMMA = Pattern.compile("\\s*(?:,(?!\\d)|;)(?![^()]*\\))\\s*");

  private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|plus|with)\\s+|\\s*[+&]\\s*");

  /// It begins another medicine, whatever its other words say.
  private static final Pattern ANOTHER =
      Pattern.compile("(?i)(?:and |also |plus )?(?:the|my|an?|some) .*");

  private final Clauses clauses;

  LinesApart(Clauses clauses) {
    this.clauses = clauses;
  }

  /// The entries for one; those with a dose or days of their own stay as they are.
  List<MedicineEntry> of(MedicineEntry entry, Today today) {
    if (entry.dose() != null || entry.from() != null || entry.to() != null) {
      return List.of(entry);
    }
    return of(entry.name(), today).stream()
        .map(name -> new MedicineEntry(name, null, null, null))
        .toList();
  }

  List<String> of(String line, Today today) {
    return atCommas(line, today).stream().flatMap(part -> atAnd(part, today).stream()).toList();
  }

  private List<String> atAnd(String line, Today today) {
    List<String> parts = List.of(AND.split(TypedWords.inhalersApart(line.strip()), -1));
    boolean apart =
        parts.size() > 1
            && clauses(line, today).isEmpty()
            && parts.stream().noneMatch(part -> clauses(part, today).isEmpty())
            && Typed.timeless(line, today).equals(line.strip())
            && !Clauses.isOver(line);
    return apart ? parts : List.of(line);
  }

  private List<String> atCommas(String line, Today today) {
    if (!COMMA.matcher(line).find()) {
      return List.of(line);
    }
    List<Clause> whole = clauses(line, today);
    List<String> parts = parts(line, today);
    boolean apart =
        whole.isEmpty()
            ? parts.stream().anyMatch(part -> !clauses(part, today).isEmpty())
            : parts.stream().noneMatch(part -> clauses(part, today).isEmpty())
                && holdMore(parts, whole, today);
    return apart ? parts : List.of(line);
  }

  private List<Clause> clauses(String line, Today today) {
    return clauses.of(new MedicineEntry(line, null, null, null), today);
  }

  /// The parts, each with what follows it and only says more of it.
  private List<String> parts(String line, Today today) {
    List<String> parts = new ArrayList<>();
    for (String part : COMMA.split(line.strip(), -1)) {
      Optional<String> joined =
          parts.isEmpty() || ANOTHER.matcher(part).matches() || !clauses(part, today).isEmpty()
              ? Optional.empty()
              : Optional.of(parts.getLast() + ", " + part)
                  .filter(both -> !clauses(both, today).isEmpty());
      if (joined.isPresent()) {
        parts.set(parts.size() - 1, joined.get());
      } else if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private boolean holdMore(List<String> parts, List<Clause> whole, Today today) {
    Set<Ingredient> apart = new HashSet<>();
    parts.forEach(
        part -> clauses(part, today).forEach(clause -> apart.addAll(clause.found().ingredients())));
    Set<Ingredient> together = new HashSet<>();
    whole.forEach(clause -> together.addAll(clause.found().ingredients()));
    return apart.size() > together.size() && apart.containsAll(together);
  }
}
