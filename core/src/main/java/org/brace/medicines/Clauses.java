package org.brace.medicines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.brace.knowledge.Ingredient;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;

/// A line as the clauses that it has, where one of its medicines is over and another may not be:
/// "tacrolimus 2 mg, previously azathioprine".
///
/// What is told of the time then holds for its own clause. Where it cannot be told which medicine
/// is over, all of them are taken: none that is taken is dropped.
final class Clauses {

  private static final String BEFORE_WHAT_IS_OVER = "(?=(?:previously|no longer|used to take)\\s)";

  /// Commas outside of brackets and numbers, and words that part.
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:,(?!\\d)|;|\\.\\s|\\bbut\\b|\\bnow\\b(?! and))(?![^()]*\\))|(?<=\\S)\\s+\\(?"
              + BEFORE_WHAT_IS_OVER,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_ALL = Pattern.compile("\\b(?:both|all|neither|none)\\b");

  /// Groups of the ATC that [#isForEpisodes] means.
  private static final List<String> EPISODES = List.of("J", "H02", "M01A", "N02B", "R05", "R06");

  private final NameReader reader;
  private final Switched switched;

  Clauses(NameReader reader) {
    this.reader = reader;
    switched = new Switched(reader);
  }

  /// A medicine with what is told of it, or several of which the same holds.
  ///
  /// @param entry the line, or a part of it
  /// @param doubtful whether it is told that something of it is over, and not what, or a time is
  ///   told and not whether it began or ended then
  record Clause(MedicineEntry entry, Typed typed, NamedMedicine found, boolean doubtful) {}

  /// The clauses of a line, one as a rule; none where the line is not recognised, or tells of a
  /// reaction.
  List<Clause> of(MedicineEntry entry, Today today) {
    if (isReaction(entry.name())) {
      return List.of();
    }
    List<Clause> change =
        entry.from() == null && entry.to() == null ? switched.of(entry, today) : List.of();
    if (!change.isEmpty()) {
      return change;
    }
    Optional<Clause> whole = clause(entry, today);
    if (entry.from() != null
        || entry.to() != null
        || whole.isPresent() && isCurrent(whole.get(), today)
        || whole.isEmpty() && !isOver(entry.name())) {
      return whole.stream().toList();
    }
    List<Clause> clauses = new ArrayList<>();
    for (String part : parts(entry.name(), today)) {
      Optional<Clause> clause = clause(new MedicineEntry(part, entry.dose(), null, null), today);
      if (clause.isEmpty()) {
        return whole.map(each -> inDoubt(each, today)).stream().toList();
      }
      clauses.add(inDoubt(clause.get(), today));
    }
    boolean apart = clauses.size() > 1 && (whole.isEmpty() || isAllOf(clauses, whole.get()));
    return apart ? clauses : whole.map(each -> inDoubt(each, today)).stream().toList();
  }

  private Optional<Clause> clause(MedicineEntry entry, Today today) {
    Typed typed = Typed.of(entry.name(), today);
    return reader.find(typed).map(found -> new Clause(entry, typed, found, false));
  }

  /// The same as taken now where the time may be that of something else.
  private static Clause withoutOtherTimes(Clause clause) {
    Typed typed = clause.typed;
    if (!isOfSomethingElse(typed, clause.found)) {
      return clause;
    }
    boolean unsaid = typed.doubt() == Typed.Doubt.BEGAN_OR_ENDED;
    return new Clause(clause.entry, typed.withoutTime(), clause.found, unsaid);
  }

  /// Whether the time that was told may be that of something else, so that the medicine is taken.
  private static boolean isOfSomethingElse(Typed typed, NamedMedicine found) {
    return switch (typed.doubt()) {
      case NONE -> false;
      case BEGAN_OR_ENDED, OF_LASTING ->
          found.ingredients().isEmpty()
              || !found.ingredients().stream().allMatch(Clauses::isForEpisodes);
      case ANY -> true;
    };
  }

  /// Whether it is taken for days or now and then: anti-infectives, steroids of courses,
  /// painkillers, what is for coughs and colds.
  private static boolean isForEpisodes(Ingredient ingredient) {
    return !ingredient.atc().isEmpty()
        && ingredient.atc().stream().anyMatch(code -> EPISODES.stream().anyMatch(code::startsWith));
  }

  /// Whether it tells what a medicine did to someone, and not that it is taken.
  static boolean isReaction(String text) {
    return TypedUse.REACTION.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /// Whether it tells that something is over.
  static boolean isOver(String text) {
    return TypedUse.ENDED.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isCurrent(Clause clause, Today today) {
    return Course.of(clause.entry, clause.typed, today.day()).current(today.day());
  }

  /// The parts of a line that name a medicine, each with what follows it and names none.
  private List<String> parts(String line, Today today) {
    List<String> parts = new ArrayList<>();
    String before = "";
    for (String part : PARTS.splitAsStream(line).filter(each -> !each.isBlank()).toList()) {
      boolean names = reader.find(Typed.of(part, today)).isPresent();
      if (names) {
        String whole = (before + " " + part).strip();
        parts.add(whole.contains("(") ? whole : whole.replaceFirst("\\)$", ""));
        before = "";
      } else if (parts.isEmpty()) {
        before = (before + " " + part).strip();
      } else {
        parts.set(parts.size() - 1, parts.getLast() + "," + part);
      }
    }
    return parts;
  }

  /// Whether they hold all that the line does; of what may be one medicine with two names or
  /// substances, no two hold the same.
  private static boolean isAllOf(List<Clause> clauses, Clause whole) {
    Set<Ingredient> all = new HashSet<>();
    int each = 0;
    for (Clause clause : clauses) {
      all.addAll(clause.found.ingredients());
      each += Math.max(1, clause.found.ingredients().size());
    }
    return all.containsAll(whole.found.ingredients())
        && (whole.found.parts().size() > 1 || all.size() == each);
  }

  private static Clause inDoubt(Clause told, Today today) {
    Clause clause = withoutOtherTimes(told);
    boolean doubtful =
        clause.found.parts().size() > 1
            && !isCurrent(clause, today)
            && !OF_ALL.matcher(clause.entry.name().toLowerCase(Locale.ROOT)).find();
    return doubtful
        ? new Clause(clause.entry, clause.typed.withoutTime(), clause.found, true)
        : clause;
  }
}
