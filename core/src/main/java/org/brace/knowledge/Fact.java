package org.brace.knowledge;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.brace.model.Answer;
import org.brace.model.Span;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// Something that can be known of a person.
///
/// A fact of type [Type#CHOICES] is only a heading: each of its states is a yes-no fact of its own,
/// `pain-site.neck`, whose [#group] is the heading.
///
/// @param topic the screen on which it is asked; empty for a derived fact
/// @param worse the direction in which it gets worse
/// @param reassuring whether presence reassures: it counts as absent while unknown
/// @param help what counts, always shown
/// @param howToTell how to find out, for who is not sure; null where nothing more can be found out
/// @param proxyQuestion how to ask someone who answers for the person, where it differs
/// @param states names along the scale that the network sees: absent and present, the states of a
///   choice, or the bands of a quantity; of a heading, its members; empty where there are none
/// @param labels what a person reads for each state of a choice
/// @param unit the unit of a quantity's scale
/// @param scale all possible values; an answer outside is refused
/// @param example a usual value, to show how one is written; null where the middle of the scale is
///   one
/// @param bands for a quantity or count: where each state begins, as tests in the worse direction;
///   else empty
/// @param grades the yes-no fact whose presence this one grades, its first state being absence
/// @param askWhen asked only when this holds; else not relevant, which counts as absent
/// @param twins for a measurement: the symptoms that stay compulsory where it cannot be measured
/// @param covers for a cover line: the facts that its "no" denies all at once; empty for any other
///   fact. Its "yes" says that one of them is there, not which
/// @param derivation how a derived fact is computed; null for one that is asked
/// @param leak P(state) when no listed condition is active, by state
/// @param prevalence how common each state is, for a risk factor
/// @param detailOf findings of which one is there wherever this is, as `fact` or `fact.state`: only
///   who has a fever has had it for days
/// @param rulesOut yes-no findings that cannot be there together with this one
/// @param hiddenWith the finding that is hidden in the same event: whatever hides that one hides
///   this one too; null where there is none
/// @param byAge what the prevalence is multiplied by at each age; empty where age makes no
///   difference
public record Fact(
    String id,
    String topic,
    Kind kind,
    Type type,
    Direction worse,
    boolean reassuring,
    String question,
    @Nullable String help,
    @Nullable HowToTell howToTell,
    @Nullable String proxyQuestion,
    String report,
    List<String> states,
    Map<String, String> labels,
    @Nullable Unit unit,
    Span scale,
    @Nullable Double example,
    List<Band> bands,
    @Nullable String group,
    @Nullable String grades,
    @Nullable Rule askWhen,
    List<String> twins,
    List<String> covers,
    Set<Teller> answeredBy,
    @Nullable Duration validFor,
    @Nullable Derivation derivation,
    Map<String, Estimate> leak,
    Map<String, Estimate> prevalence,
    Map<String, Double> byAge,
    List<String> detailOf,
    List<String> rulesOut,
    @Nullable String hiddenWith,
    Map<String, String> codes,
    List<String> sources,
    Place place) {

  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  /// What sort of thing it is.
  public enum Kind {
    SYMPTOM,
    HISTORY,
    MEDICINE,
    MEASUREMENT,
    PERSON,
    DERIVED
  }

  /// What sort of answer it takes.
  public enum Type {
    YES_NO,
    CHOICE,
    CHOICES,
    COUNT,
    QUANTITY,
    DATE
  }

  /// A stretch of a quantity's scale with a name of its own; it begins where `test` becomes true.
  public record Band(String state, org.brace.rules.Comparison begins) {}

  /// How a derived fact comes about.
  public sealed interface Derivation {

    /// Present when the rule is true.
    record When(Rule rule) implements Derivation {}

    /// How many of the rules are true: an interval while some are unknown.
    record CountOf(List<Rule> rules) implements Derivation {}

    /// Computed from the medicine list or from other facts by the built-in of this name.
    record Computed(String name) implements Derivation {}
  }

  /// This fact with its rules, which can be read once every fact is known.
  public Fact with(@Nullable Rule gate, @Nullable Derivation howDerived) {
    return new Fact(
        id,
        topic,
        kind,
        type,
        worse,
        reassuring,
        question,
        help,
        howToTell,
        proxyQuestion,
        report,
        states,
        labels,
        unit,
        scale,
        example,
        bands,
        group,
        grades,
        gate,
        twins,
        covers,
        answeredBy,
        validFor,
        howDerived,
        leak,
        prevalence,
        byAge,
        detailOf,
        rulesOut,
        hiddenWith,
        codes,
        sources,
        place);
  }

  /// This fact with bands.
  public Fact with(List<Band> someBands) {
    return new Fact(
        id,
        topic,
        kind,
        type,
        worse,
        reassuring,
        question,
        help,
        howToTell,
        proxyQuestion,
        report,
        states,
        labels,
        unit,
        scale,
        example,
        someBands,
        group,
        grades,
        askWhen,
        twins,
        covers,
        answeredBy,
        validFor,
        derivation,
        leak,
        prevalence,
        byAge,
        detailOf,
        rulesOut,
        hiddenWith,
        codes,
        sources,
        place);
  }

  /// Whether it stands for several facts on a page.
  public boolean isCover() {
    return !covers.isEmpty();
  }

  /// The units in which people are asked for it or may tell it, in order; empty where it has none.
  /// An age is told in years alone.
  public List<Unit> units() {
    if (unit == null) {
      return List.of();
    }
    return kind == Kind.PERSON && unit == Unit.YEAR ? List.of(unit) : unit.told();
  }

  public boolean isDerived() {
    return derivation != null;
  }

  /// The class of medicines of which it says whether one is taken, how many are, or whether one was
  /// stopped lately; null for any other fact.
  public @Nullable String medicineClass() {
    return derivation instanceof Derivation.Computed(String name) && id.startsWith(name + ".")
        ? id.substring(name.length() + 1)
        : null;
  }

  /// The id of the yes-no fact of a state, for a heading.
  public String member(String state) {
    return id + "." + state;
  }

  /// The ids of the facts that hold its answer: of a heading, one for each state; else its own.
  public List<String> parts() {
    return type == Type.CHOICES ? states.stream().map(this::member).toList() : List.of(id);
  }

  /// Whether an answer is good for four weeks or longer. What has to be asked again sooner can be
  /// otherwise at any moment: a symptom, a reading, and whatever happened "in the last days".
  public boolean lasts() {
    return validFor == null || validFor.compareTo(FOUR_WEEKS) >= 0;
  }

  /// The facts that the rules of a derived fact ask for; none where it is computed or asked.
  public List<String> followsFrom() {
    List<Rule> rules =
        switch (derivation) {
          case Derivation.When(Rule rule) -> List.of(rule);
          case Derivation.CountOf(List<Rule> counted) -> counted;
          case Derivation.Computed _ -> List.of();
          case null -> List.of();
        };
    return rules.stream().flatMap(rule -> Evaluation.facts(rule).stream()).distinct().toList();
  }

  /// The lowest state that these values allow, along [#states].
  public int lowestState(Span possible) {
    return bands.isEmpty() ? (int) Math.ceil(possible.low()) : band(possible, Truth.TRUE);
  }

  /// The highest state that these values allow, along [#states].
  public int highestState(Span possible) {
    return bands.isEmpty() ? (int) Math.floor(possible.high()) : band(possible, Truth.UNKNOWN);
  }

  /// The last band that has begun, at least as surely as `least`.
  private int band(Span possible, Truth least) {
    int state = 0;
    for (Band band : bands) {
      if (band.begins().of(possible).compareTo(least) >= 0) {
        state = Math.max(state, state(band.state()));
      }
    }
    return state;
  }

  /// Whether no value of it is worse than another.
  public boolean isNeutral() {
    return worse == Direction.NEUTRAL;
  }

  /// Which end of a number is the bad one, `high` or `low`; empty for what is no number, or
  /// neutral.
  public String badEnd() {
    boolean number = type == Type.COUNT || type == Type.QUANTITY;
    return number && !isNeutral() ? worse.name().toLowerCase(Locale.ROOT) : "";
  }

  /// Whether this answer, in the words of a case file, denies it: absent, or the harmless end of a
  /// graded choice.
  public boolean deniedBy(String answer) {
    return answer.equals(Answer.Word.ABSENT.text())
        || (type == Type.CHOICE && !isNeutral() && answer.equals(states.getFirst()));
  }

  /// The place of a state along the scale, or -1 where there is no such state.
  public int state(String name) {
    return states.indexOf(name);
  }
}
