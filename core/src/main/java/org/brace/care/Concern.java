package org.brace.care;

import java.util.Comparator;
import java.util.List;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.jspecify.annotations.Nullable;

/// What speaks against something, or should be known about it, for one person.
///
/// @param rule the medicine rule, or the self-care item whose own hazard it is
/// @param action what to do; ask-first while the hazard is not known
/// @param sure whether the hazard is there; otherwise `open` names what decides
/// @param urgent whether it is there, and cannot wait for someone who takes it
/// @param keeps whether it is about something that must not be stopped, be the hazard there or not
/// @param says what to tell the person
/// @param instead what this person may take or do instead, in plain words
/// @param because the asked facts that make the hazard true; while it is not known, what is there
///   of it already
/// @param open the asked facts that could make it true
public record Concern(
    String rule,
    Action action,
    Severity severity,
    boolean sure,
    boolean urgent,
    boolean keeps,
    String says,
    @Nullable String instead,
    List<String> because,
    List<String> open,
    List<String> sources) {

  /// Sure ones first, then the most severe, then what must not be done.
  static final Comparator<Concern> WORST_FIRST =
      Comparator.comparing(Concern::sure)
          .thenComparing(Concern::severity)
          .thenComparing(Concern::action)
          .reversed();

  /// What decides how something fits comes first: "do not start", then what else keeps it from
  /// being suitable; of what is open, what is there in part.
  static final Comparator<Concern> DECISIVE_FIRST =
      Comparator.comparing(Concern::forbids)
          .thenComparing(Concern::blocks)
          .thenComparing(Concern::sure)
          .thenComparing(concern -> !concern.sure && !concern.because.isEmpty())
          .thenComparing(WORST_FIRST.reversed())
          .reversed();

  public Concern {
    because = List.copyOf(because);
    open = List.copyOf(open);
    sources = List.copyOf(sources);
  }

  /// The same with what may be taken or done instead.
  Concern withInstead(@Nullable String alternative) {
    return new Concern(
        rule, action, severity, sure, urgent, keeps, says, alternative, because, open, sources);
  }

  /// The same in other words.
  Concern saying(String words) {
    return new Concern(
        rule, action, severity, sure, urgent, keeps, words, instead, because, open, sources);
  }

  /// Whether it stands in the way of calling something suitable: a caution or worse, be it sure or
  /// open, or a sure "do not start".
  boolean blocks() {
    return severity.atLeast(Severity.CAUTION) || forbids();
  }

  /// Whether it is true of this person and yet in nobody's way: something to know beside what it is
  /// about.
  public boolean isToKnow() {
    return sure && !blocks() && !because.isEmpty();
  }

  /// Whether what it is about must not be started.
  public boolean forbids() {
    return sure && action == Action.DO_NOT_START;
  }

  /// How something with these concerns fits.
  static Fit fit(List<Concern> concerns) {
    if (concerns.stream().anyMatch(Concern::forbids)) {
      return Fit.AVOID;
    }
    return concerns.stream().anyMatch(Concern::blocks) ? Fit.ASK_FIRST : Fit.SUITABLE;
  }
}
