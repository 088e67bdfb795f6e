package org.brace.medicines;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.medicines.Clauses.Clause;
import org.brace.model.MedicineEntry;
import org.brace.model.Today;

/// A line that tells of a change from one medicine to another: "switched from warfarin to apixaban
/// last month". The first is over, the second is taken, and the time is when.
///
/// Both must be known by name and hold nothing in common; another dose or brand is no other
/// medicine. Whatever else is told leaves the line as it is.
final class Switched {

  private static final String VERB = "(?:switched|changed|swapped|moved|converted)(?: over)?";

  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?:i |i've |i have |i was |have |was |been |got |just |recently )*"
              + VERB
              + " from (.+?) (?:on )?to (.+)");

  private static final Pattern CHANGED_TO =
      Pattern.compile("(.+?),? (?:was |has been |been |got )?" + VERB + " to (.+)");

  private final NameReader reader;

  Switched(NameReader reader) {
    this.reader = reader;
  }

  /// The one that is over and the one that is taken; empty where the line tells of no such change.
  List<Clause> of(MedicineEntry entry, Today today) {
    String line = entry.name().replace('’', '\'').strip();
    for (Pattern pattern : List.of(FROM_TO, CHANGED_TO)) {
      Matcher told = pattern.matcher(line.toLowerCase(Locale.ROOT));
      if (told.matches() && told.end(2) == line.length()) {
        String before = line.substring(told.start(1), told.end(1)).strip();
        String after = line.substring(told.start(2), told.end(2)).strip();
        List<Clause> read = read(entry, before, after, today);
        if (!read.isEmpty()) {
          return read;
        }
      }
    }
    return List.of();
  }

  private List<Clause> read(MedicineEntry entry, String before, String after, Today today) {
    Typed taken = Typed.of(after, today);
    Optional<NamedMedicine> one = reader.find(Typed.of(before, today));
    Optional<NamedMedicine> other = reader.find(taken);
    if (one.isEmpty() || other.isEmpty() || !apart(one.get(), other.get())) {
      return List.of();
    }
    Typed over = Typed.of(before + " stopped", today);
    String time = time(after, today);
    if (!time.isEmpty()) {
      Typed ended = Typed.of(before + " stopped " + time, today);
      Typed begun = Typed.of(after.replace(time, "started " + time), today);
      if (ended.ended() && ended.window() != null && begun.ongoing()) {
        over = ended;
        taken = begun;
      }
    }
    return List.of(
        new Clause(named(before, entry), over, one.get(), false),
        new Clause(named(timeless(after, time), entry), taken, other.get(), false));
  }

  private static boolean apart(NamedMedicine one, NamedMedicine other) {
    return !one.ingredients().isEmpty()
        && !other.ingredients().isEmpty()
        && Collections.disjoint(one.ingredients(), other.ingredients());
  }

  /// What stands at the end and tells the time.
  private static String time(String text, Today today) {
    String timeless = Typed.timeless(text, today);
    return text.startsWith(timeless)
        ? text.substring(timeless.length()).replaceFirst("^[,; ]+", "")
        : "";
  }

  /// The medicine by itself: when it began is no part of what it is called.
  private static String timeless(String after, String time) {
    return after.substring(0, after.length() - time.length()).replaceFirst("[,; ]+$", "");
  }

  private static MedicineEntry named(String name, MedicineEntry entry) {
    return new MedicineEntry(name, entry.dose(), null, null);
  }
}
