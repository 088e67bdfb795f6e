package org.brace.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Span;
import org.brace.model.Told;
import org.brace.model.Values;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.jspecify.annotations.Nullable;

/// One person's answers, gates and derived facts, as the possible values of every fact.
///
/// What an answer counts as: present, absent and a value as themselves; a range as any value
/// inside; `unsure`, `declined`, an outdated answer and no answer as the whole scale;
/// `cannot-measure` as the harmless end, since every measurement has a symptom twin; a fact that a
/// gate rules out as absent; a harmless answer that a mask hides as anything from there to worse.
///
/// An answer of an earlier visit that can be otherwise by now ([Origin#PREFILLED]) counts as itself
/// or anything worse until it is asked again.
///
/// A cover line that was denied denies each fact under it that has no answer of its own. A number
/// may tell of a fact for its other side, whatever was said of that ([OtherSide]).
///
/// A fact that grades another is tied to it both ways: a grade makes the graded fact present, and
/// the graded fact decides whether the grade is "none". A quantity that grades has [Meaning#NONE]
/// below its scale.
///
/// Each fact is worked out when first asked for: a chart is not for several threads at once.
public final class Chart implements Values {

  /// The built-in that divides a peak flow by the person's best, and the fact with the reading.
  public static final String PEAK_FLOW_PERCENT = "peak-flow-percent";

  public static final String PEAK_FLOW = "peak-flow";

  /// The fact with the person's own best reading.
  public static final String BEST_PEAK_FLOW = "best-peak-flow";

  /// The built-in that tells how the inhalers work together.
  public static final String INHALER_REGIMEN = "inhaler-regimen";

  /// The fact that decides between the regimens which the medicine list leaves open.
  public static final String INHALER_PLAN = InhalerPlan.ASKED;

  private final Knowledge knowledge;
  private final FactTable table;
  private final Evidence evidence;
  private final Map<String, Span> computed;
  private final Instant now;

  private final Masks masks;

  /// By the number of the fact.
  private final @Nullable Told[] told;

  /// By the number of the fact; null where nobody has asked for it yet.
  private final @Nullable Entry[] entries;

  private Chart(
      Knowledge knowledge,
      Evidence evidence,
      @Nullable Told[] told,
      Map<String, Span> computed,
      Instant now,
      Masks masks) {
    this.knowledge = knowledge;
    this.table = knowledge.table();
    this.evidence = evidence;
    this.computed = Map.copyOf(computed);
    this.now = now;
    this.masks = masks;
    this.told = told;
    this.entries = new Entry[table.size()];
  }

  private static @Nullable Told[] told(FactTable table, Evidence evidence) {
    var told = new Told[table.size()];
    evidence
        .answers()
        .forEach((id, answer) -> {
          FactTable.Row row = table.find(id);
          if (row != null) {
            told[row.number()] = answer;
          }
        });
    return told;
  }

  /// The chart of one person.
  ///
  /// @param computed what the medicine list says, by the id of the derived fact; empty where nobody
  ///   asked for it
  /// @param now the moment that old answers are measured against
  public static Chart of(
      Knowledge knowledge, Evidence evidence, Map<String, Span> computed, Instant now) {
    return new Chart(
        knowledge, evidence, told(knowledge.table(), evidence), computed, now, Masks.THAT_HOLD);
  }

  /// The same person with another medicine list.
  public Chart withMedicines(Map<String, Span> otherComputed) {
    return new Chart(knowledge, evidence, told, otherComputed, now, masks);
  }

  /// The same person with one more answer, or another.
  public Chart with(String fact, Told told) {
    Evidence more = evidence.with(fact, told);
    return new Chart(knowledge, more, told(table, more), computed, now, masks);
  }

  /// The same person, but a harmless answer that something may hide proves nothing either: for
  /// care, where a missing answer must silence no warning.
  public Chart withMasksThatMayHold() {
    boolean open =
        knowledge.policy().masks().stream()
            .anyMatch(mask -> Evaluation.truth(mask.when(), this) == Truth.UNKNOWN);
    return open ? new Chart(knowledge, evidence, told, computed, now, Masks.THAT_MAY_HOLD) : this;
  }

  /// The same person, as if nothing could hide an answer.
  public Chart asTold() {
    return new Chart(knowledge, evidence, told, computed, now, Masks.NONE);
  }

  /// The facts that decide whether a mask hides the answer to this one; empty where that is known.
  List<String> openMask(String fact) {
    List<String> open = new ArrayList<>();
    for (Policy.Mask mask : table.row(fact).hiddenBy()) {
      open.addAll(Evaluation.open(mask.when(), this));
    }
    return masks == Masks.THAT_MAY_HOLD && state(fact) == State.MASKED ? open : List.of();
  }

  /// The moment that old answers are measured against.
  public Instant now() {
    return now;
  }

  @Override
  public Span possible(String fact) {
    return entry(fact).span();
  }

  /// Whether a rule is silenced by the reassuring fact that it names, for that is known to be
  /// present: the one thing that lowers a level.
  public boolean isReassured(@Nullable String unless) {
    return unless != null && Comparison.AtLeast.PRESENT.of(possible(unless)) == Truth.TRUE;
  }

  @Override
  public boolean unsure(String fact) {
    return state(fact) == State.UNSURE;
  }

  /// How the fact stands.
  public State state(String fact) {
    return entry(fact).state();
  }

  /// What was really seen, for probabilities: a measurement that could not be made says nothing, as
  /// it must not count as "normal".
  public Values observed() {
    return new Values() {
      @Override
      public Span possible(String id) {
        Fact fact = knowledge.fact(id);
        if (state(id) == State.CANNOT_MEASURE) {
          return fact.scale();
        }
        if (fact.derivation() instanceof Derivation.Computed(String name)
            && name.equals(PEAK_FLOW_PERCENT)) {
          return PeakFlow.percent(fact, this);
        }
        return Chart.this.possible(id);
      }

      @Override
      public boolean unsure(String id) {
        return Chart.this.unsure(id);
      }
    };
  }

  /// Whether there is no answer that is good now: none, one too old, or one of an earlier visit
  /// that may be worse by now.
  public boolean isOpen(String fact) {
    State state = state(fact);
    if (state == State.NOT_ASKED || state == State.OUTDATED) {
      return true;
    }
    FactTable.Row row = table.row(fact);
    Told answer = own(row);
    return answer != null
        && mayBeWorseByNow(row.fact(), answer)
        && !Meaning.isWorst(row.fact(), possible(fact));
  }

  /// Whether it stands since an earlier visit and can be otherwise at any moment. Until it is asked
  /// again it counts as what it was, or anything worse.
  private static boolean mayBeWorseByNow(Fact fact, Told answer) {
    return answer.origin() == Origin.PREFILLED && !fact.lasts() && !fact.isNeutral();
  }

  private Entry entry(String id) {
    int number = table.number(id);
    Entry known = entries[number];
    if (known == null) {
      FactTable.Row row = table.row(number);
      known = OtherSide.read(row, workOut(row), this);
      entries[number] = known;
    }
    return known;
  }

  private Entry workOut(FactTable.Row row) {
    Fact fact = row.fact();
    Derivation derivation = fact.derivation();
    if (derivation != null) {
      return new Entry(derived(fact, derivation), derived(fact.id(), derivation));
    }
    Told answer = own(row);
    if (answer == null) {
      return untold(row, State.NOT_ASKED);
    }
    if (outdated(fact, answer)) {
      return untold(row, State.OUTDATED);
    }
    Entry entry = Entry.told(fact, answer.answer());
    if (mayBeWorseByNow(fact, answer) && entry.state() == State.ANSWERED) {
      entry = new Entry(Meaning.orWorse(fact, entry.span()), State.ANSWERED);
    }
    if (entry.state() != State.ANSWERED || row.hiddenBy().isEmpty()) {
      return entry;
    }
    // What is at its worst already is hidden by nothing.
    Span hidden = Meaning.orWorse(fact, entry.span());
    return hidden.equals(entry.span()) || !masked(row) ? entry : new Entry(hidden, State.MASKED);
  }

  /// What was told of the fact itself. What stands since an earlier visit, not at its worst, gives
  /// way to a new answer to the line that covers it.
  private @Nullable Told own(FactTable.Row row) {
    Fact fact = row.fact();
    Told answer = told[row.number()];
    Told line = row.coveredBy() == null ? null : answer(row.coveredBy());
    if (answer == null || line == null || line.origin() == Origin.PREFILLED) {
      return answer;
    }
    boolean worst = Meaning.isWorst(fact, Entry.told(fact, answer.answer()).span());
    return mayBeWorseByNow(fact, answer) && !outdated(fact, line) && !worst ? null : answer;
  }

  /// Whether a mask of the policy holds for the fact, so that its absence proves nothing.
  private boolean masked(FactTable.Row row) {
    return masks.hide(row.hiddenBy(), this);
  }

  /// A fact without a usable answer: graded by another, gated off, or open.
  private Entry untold(FactTable.Row row, State otherwise) {
    Fact fact = row.fact();
    Fact grade = row.gradedBy();
    Told ofGrade = grade == null ? null : answer(grade);
    if (grade != null && ofGrade != null && !outdated(grade, ofGrade)) {
      Entry entry = entry(grade.id());
      if (entry.state() == State.ANSWERED) {
        double none = Meaning.none(grade);
        if (entry.span().allAbove(none, true)) {
          return new Entry(Span.PRESENT, State.ANSWERED);
        }
        if (entry.span().allBelow(none, false)) {
          return new Entry(Span.ABSENT, State.ANSWERED);
        }
      }
    }
    String graded = fact.grades();
    if (graded != null) {
      Span whether = possible(graded);
      if (whether.equals(Span.ABSENT)) {
        return new Entry(Span.point(Meaning.none(fact)), State.NOT_RELEVANT);
      }
      if (whether.equals(Span.PRESENT)) {
        return new Entry(Meaning.present(fact), otherwise);
      }
    }
    if (gatedOff(row)) {
      return new Entry(Meaning.harmless(fact), State.NOT_RELEVANT);
    }
    Entry covered = covered(row);
    return covered != null ? covered : new Entry(fact.scale(), otherwise);
  }

  /// What the answer to a cover line says of a fact under it; null where it says nothing: no line,
  /// no answer, one too old for this fact, or "yes", which does not tell which of them.
  private @Nullable Entry covered(FactTable.Row row) {
    Fact fact = row.fact();
    Told answer = row.coveredBy() == null ? null : answer(row.coveredBy());
    if (answer == null || outdated(fact, answer)) {
      return null;
    }
    if (answer.answer() == Answer.Word.DECLINED) {
      return new Entry(fact.scale(), State.DECLINED);
    }
    if (answer.answer() != Answer.Word.ABSENT) {
      return null;
    }
    if (fact.kind() == Fact.Kind.MEASUREMENT) {
      return new Entry(Meaning.harmless(fact), State.CANNOT_MEASURE);
    }
    return masked(row)
        ? new Entry(Meaning.orWorse(fact, Meaning.denied(fact)), State.MASKED)
        : new Entry(Meaning.denied(fact), State.ANSWERED);
  }

  @Nullable Told answer(Fact fact) {
    return told[table.row(fact.id()).number()];
  }

  /// Whether what was told of it is so old that it counts no more, whatever else tells of it.
  public boolean isOutdated(String fact) {
    FactTable.Row row = table.row(fact);
    Told answer = told[row.number()];
    return answer != null && outdated(row.fact(), answer);
  }

  private boolean outdated(Fact fact, Told told) {
    Duration validFor = fact.validFor();
    return validFor != null && told.at().plus(validFor).isBefore(now);
  }

  private boolean gatedOff(FactTable.Row row) {
    Topic topic = row.topic();
    return fails(row.fact().askWhen()) || (topic != null && fails(topic.askWhen()));
  }

  private boolean fails(@Nullable Rule gate) {
    return gate != null && Evaluation.truth(gate, this) == Truth.FALSE;
  }

  /// How a derived fact stands. What a medicine list that was told leaves open is not asked again,
  /// but for the inhalers, of which a question of its own decides.
  private State derived(String id, Derivation derivation) {
    if (!(derivation instanceof Derivation.Computed(String name)) || !computed.containsKey(id)) {
      return State.DERIVED;
    }
    boolean inhalers = name.equals(INHALER_REGIMEN) && knowledge.facts().containsKey(INHALER_PLAN);
    return inhalers && isOpen(INHALER_PLAN) ? State.DERIVED : State.ANSWERED;
  }

  private Span derived(Fact fact, Derivation derivation) {
    return switch (derivation) {
      case Derivation.When(Rule rule) -> Derived.when(rule, this);
      case Derivation.CountOf(List<Rule> rules) -> Derived.count(rules, this);
      case Derivation.Computed(String name) ->
          switch (name) {
            case PEAK_FLOW_PERCENT -> PeakFlow.percent(fact, this);
            case INHALER_REGIMEN -> regimen(fact);
            default -> listed(fact);
          };
    };
  }

  /// What the medicine list says.
  private Span listed(Fact fact) {
    return computed.getOrDefault(fact.id(), fact.scale());
  }

  private Span regimen(Fact fact) {
    Fact asked = knowledge.facts().get(InhalerPlan.ASKED);
    return asked == null
        ? listed(fact)
        : InhalerPlan.regimen(fact, asked, listed(fact), possible(asked.id()));
  }

  /// The knowledge that this chart was made with.
  public Knowledge knowledge() {
    return knowledge;
  }

  /// Which way the fact gets worse.
  public Direction worse(String fact) {
    return knowledge.fact(fact).worse();
  }
}
