package org.brace.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// The thresholds, words and numbers to call that hold for every assessment.
///
/// @param adultFrom the age from which Brace is meant, in years
/// @param inScopeWhen what someone must have for the case to be in scope
/// @param outOfScope what is told to whom Brace is not meant for
/// @param numbers by place (`GB`, …, `unknown`), then by contact (`emergency`, `urgent`, `routine`,
///   `pharmacy`)
/// @param members by place, the countries that are read as it
/// @param risk by level, from which P(a condition of at least that level) on it is a reason
/// @param rangeFactors by class of number, the factor in odds that spans its 90 % range
/// @param telling P(someone tells of a sign that a condition gives them); what is measured is told
///   always
/// @param escalators what shortens the time inside a level
/// @param masks when the absence of a sign proves nothing
/// @param readings what a number says of a fact that stands for its other side
/// @param knowinglyGated facts that may stay unasked, each with the reason
/// @param sayWho what to say of someone in an emergency beside age and sex, if they told of it: the
///   facts, in the order of saying
public record Policy(
    double adultFrom,
    Rule inScopeWhen,
    OutOfScope outOfScope,
    Map<Level, LevelText> levels,
    Map<String, Map<String, String>> numbers,
    Map<String, Members> members,
    Map<Level, Risk> risk,
    Map<Estimate.Kind, Double> rangeFactors,
    double rangeMass,
    Estimate telling,
    SelfCareGate selfCareGate,
    List<Escalator> escalators,
    List<Mask> masks,
    List<Reading> readings,
    Map<String, String> knowinglyGated,
    List<String> sayWho,
    Place place) {

  /// The key of [#numbers] for a place that is not known.
  public static final String ANYWHERE = "unknown";

  /// The places whose numbers to call are known, in order: those with an entry of their own and the
  /// countries that are read as one of them.
  public SequencedSet<String> places() {
    var places = new TreeSet<String>(numbers.keySet());
    places.remove(ANYWHERE);
    members.values().forEach(each -> places.addAll(each.countries()));
    return places;
  }

  /// The place that someone names, in letters of any case; empty where its numbers are not known.
  public Optional<String> place(String named) {
    return Optional.of(named.toUpperCase(Locale.ROOT)).filter(places()::contains);
  }

  /// What to say of a place whose numbers are not known.
  public String noNumbersFor(String named) {
    return "there are no numbers to call for \"%s\"; use one of %s, or leave it out"
        .formatted(named, String.join(", ", places()));
  }

  /// The numbers to call in a place, by contact; null where they are not known.
  public @Nullable Map<String, String> numbersIn(String place) {
    Map<String, String> own = numbers.get(place);
    return own != null
        ? own
        : members.entrySet().stream()
            .filter(each -> each.getValue().countries().contains(place))
            .map(each -> numbers.get(each.getKey()))
            .findFirst()
            .orElse(null);
  }

  /// Countries that have the numbers of a place: of the European Union, its members.
  public record Members(List<String> countries, List<String> sources) {
    public Members {
      countries = List.copyOf(countries);
      sources = List.copyOf(sources);
    }
  }

  /// What to tell someone at a level; the checks see to it that each level has its text.
  public LevelText text(Level level) {
    return Objects.requireNonNull(levels.get(level), level.id());
  }

  /// What to tell someone at a level.
  ///
  /// @param headline what it is, in one line
  /// @param act what to do now
  /// @param also what comes after it, but for those of whom it is known that it cannot concern
  ///   them: nobody who said no to asthma and COPD need read of a reliever; null where there is
  ///   nothing
  /// @param instead what is told in place of both to those for whom it is known that its rule
  ///   holds: someone who does not breathe needs other help than a lift; null where there is
  ///   nothing
  /// @param contact whom to call: a key of [Policy#numbers]
  public record LevelText(
      String headline,
      String act,
      @Nullable ForSome also,
      @Nullable ForSome instead,
      String contact) {}

  /// What is told to whom Brace is not meant for.
  ///
  /// @param says whom it is made for, and what it cannot say
  /// @param soon when to ask someone else, where nothing that was told is urgent: "today for anyone
  ///   who is ill"
  /// @param text what then stands in place of the level's own words; its `also` stands beside what
  ///   is urgent too
  public record OutOfScope(String says, String soon, LevelText text) {}

  /// What only some are told.
  public record ForSome(Rule when, String says) {}

  /// When the possible causes themselves are a reason for a level.
  public record Risk(double atLeast, String says, String source, Place place) {}

  /// What stands between "nothing fires" and self-care: each blocker must be known to be false.
  ///
  /// @param otherwise what someone is told who does not pass, but for a blocker with a time of its
  ///   own
  public record SelfCareGate(Disposition otherwise, List<Blocker> blockers) {}

  /// What shortens the time inside a level and never makes a level: someone alone at home, say.
  ///
  /// @param disposition the level for which it counts, and the time that it allows
  public record Escalator(
      String id,
      String says,
      Rule when,
      Disposition disposition,
      List<String> sources,
      Place place) {}

  /// When the absence of a sign proves nothing, since something hides it: fever after paracetamol.
  ///
  /// @param by what hides it, in a few words: "something that you took"
  /// @param hides the facts whose harmless answer counts as unknown while the rule is true
  public record Mask(
      String id,
      String says,
      String by,
      Rule when,
      List<String> hides,
      List<String> sources,
      Place place) {}

  /// What a number that was told says of a fact of its own: rules look at a pulse towards high
  /// alone, and a very slow one has a question, which must not stay "no" beside a pulse of 36.
  ///
  /// @param when over the number alone; counts only where it was told
  /// @param means the fact that is then there, whatever was said of it
  /// @param state the state that it has at least; null for one of yes or no
  public record Reading(
      String id,
      Rule when,
      String means,
      @Nullable String state,
      List<String> sources,
      Place place) {}

  /// One thing that self-care is not for.
  ///
  /// @param unless what silences it; null where nothing does
  public record Blocker(
      String id,
      String says,
      Rule when,
      @Nullable Unless unless,
      Disposition disposition,
      List<String> sources,
      Place place) {

    /// The reassuring fact that silences it; null where nothing does.
    public @Nullable String silencedBy() {
      return unless == null ? null : unless.reassuring();
    }
  }

  /// What silences a blocker.
  ///
  /// @param reassuring the fact that does
  /// @param says what is told instead
  public record Unless(String reassuring, String says) {}
}
