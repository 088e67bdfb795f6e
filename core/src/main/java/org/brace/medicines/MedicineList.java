package org.brace.medicines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.Remedy;
import org.brace.medicines.Clauses.Clause;
import org.brace.medicines.NamedMedicine.Part;
import org.brace.model.MedicineEntry;
import org.brace.model.Names;
import org.brace.model.Problem;
import org.brace.model.Span;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.brace.model.Today;
import org.jspecify.annotations.Nullable;

/// Makes sense of a medicine list.
///
/// No list at all means that nobody asked: every class is open. An empty list is an answer: nothing
/// is taken, and so is one that says so in words. A name that is not known is a [Problem] and
/// leaves open what it could be.
public final class MedicineList {

  /// For so many names of a list that are not known, the first ones, it is looked what may have
  /// been meant: it takes long, and who sends more sends no medicines.
  private static final int MOST_MEANT = 12;

  private final MedicineNames names;
  private final NameReader reader;
  private final Clauses clauses;
  private final LinesApart apart;
  private final NearNames nearNames;
  private final ParacetamolDose paracetamol;
  private final ListProblems says;

  /// How many days after stopping count as lately, by class.
  private final Map<String, Integer> daysLately = new HashMap<>();

  /// The facts that are computed, most of them from a list.
  private final List<Fact> computed;

  public MedicineList(Knowledge knowledge) {
    names = new MedicineNames(knowledge);
    reader = new NameReader(names);
    clauses = new Clauses(reader);
    apart = new LinesApart(clauses);
    nearNames = new NearNames(names);
    paracetamol = new ParacetamolDose(knowledge);
    says = new ListProblems(nearNames, paracetamol);
    for (MedicineClass each : knowledge.medicineClasses().values()) {
      if (each.stoppedLately() != null) {
        daysLately.put(each.id(), each.stoppedLately().days());
      }
    }
    computed =
        knowledge.facts().values().stream()
            .filter(fact -> fact.derivation() instanceof Derivation.Computed)
            .toList();
  }

  /// What a list comes to at a moment, where it is not known where someone is.
  public Resolved resolve(@Nullable List<MedicineEntry> list, Instant now) {
    return resolve(list, Today.of(now));
  }

  /// What a list comes to on a day.
  public Resolved resolve(@Nullable List<MedicineEntry> list, Today today) {
    List<Recognised> recognised = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<MedicineEntry> entries = list == null ? List.of() : NothingTaken.without(list);
    for (int i = 0; i < entries.size(); i++) {
      String at = "medicines[" + i + "]";
      for (MedicineEntry entry : apart.of(entries.get(i), today)) {
        List<Clause> found = clauses.of(entry, today);
        for (Clause clause : found) {
          List<Recognised> each = each(clause, today.day());
          recognised.addAll(each);
          says.kind(clause.entry(), clause.found(), at).ifPresent(problems::add);
          ListProblems.timeOpen(entry.name(), each, at, today.day()).ifPresent(problems::add);
          ListProblems.notBegun(entry.name(), each, at, today.day()).ifPresent(problems::add);
          says.doseNotRead(entry.name(), each, at, today).ifPresent(problems::add);
        }
        ListProblems.unused(entry.name(), found, today.day(), at).ifPresent(problems::add);
        if (found.stream().anyMatch(Clause::doubtful)) {
          boolean several = found.stream().anyMatch(each -> each.found().parts().size() > 1);
          problems.add(ListProblems.endOpen(entry.name(), several, at));
        }
        if (found.isEmpty()) {
          Typed typed = Typed.of(entry.name(), today);
          problems.add(says.unknown(entry.name(), typed, at, unknown.size() < MOST_MEANT));
          unknown.add(entry.name());
        }
      }
    }
    boolean open = list == null || !unknown.isEmpty();
    Map<String, Span> known = computed(recognised, false, today);
    return new Resolved(
        recognised,
        unknown,
        list != null,
        open,
        problems,
        open ? computed(recognised, true, today) : known,
        unknown.isEmpty() ? Set.of() : settled(known));
  }

  private static Set<String> settled(Map<String, Span> spans) {
    return spans.entrySet().stream()
        .filter(each -> each.getValue().isPoint())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// A list as it stands later: null, so that it is asked again, where an entry has a time that
  /// would move along, such as "since yesterday".
  ///
  /// @param told when the list was told
  public static @Nullable List<MedicineEntry> standing(
      @Nullable List<MedicineEntry> list, Instant told, Instant now) {
    boolean moves =
        list != null
            && list.stream().anyMatch(each -> MovingTime.is(each, Today.of(told), Today.of(now)));
    return moves ? null : list;
  }

  /// A list as it is read in another country: a date with strokes stays the day that was meant.
  ///
  /// @param told how days are written where the list was told
  /// @param here how they are written where it is read from now on
  public static @Nullable List<MedicineEntry> moved(
      @Nullable List<MedicineEntry> list, Today told, Today here) {
    return list == null ? null : MovedPlace.of(list, told, here);
  }

  /// What a list of what is planned or asked about comes to on a day.
  public Wants wants(List<MedicineEntry> list, Today today) {
    List<Recognised> medicines = new ArrayList<>();
    List<Remedy> measures = new ArrayList<>();
    List<Wants.Asked> options = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      MedicineEntry entry = list.get(i);
      String at = "wants[" + i + "]";
      Typed typed = Typed.of(entry.name(), today);
      Optional<NamedMedicine> found = reader.find(typed);
      Optional<Remedy> measure = names.measure(entry.name());
      Optional<String> option = names.option(entry.name());
      measure.ifPresent(measures::add);
      option.ifPresent(id -> options.add(new Wants.Asked(entry.name(), id)));
      if (measure.isPresent() || (option.isPresent() && found.isEmpty())) {
        continue;
      }
      if (found.isPresent()) {
        medicines.addAll(each(new Clause(entry, typed, found.get(), false), today.day()));
        says.kind(entry, found.get(), at).ifPresent(problems::add);
      } else {
        problems.add(says.unknown(entry.name(), typed, at, unknown.size() < MOST_MEANT));
        unknown.add(entry.name());
      }
    }
    return new Wants(medicines, measures, options, unknown, problems);
  }

  /// A line of a list, or where several medicines stand on it that are not understood together, a
  /// line for each.
  public List<String> apart(String line, Today today) {
    return apart.of(line, today);
  }

  /// What may have been meant by an entry that is not recognised, the nearest first; empty where it
  /// is recognised, or nothing is near.
  public List<String> meant(String entry, Today today) {
    return NothingTaken.is(entry)
            || !clauses.of(named(entry), today).isEmpty()
            || names.measure(entry).isPresent()
            || names.option(entry).isPresent()
        ? List.of()
        : nearNames.to(Typed.of(entry, today));
  }

  /// The entry with the name that was chosen of those that may have been meant; where its kind
  /// stands beside it, misspelt as well, with that put right too: "insuline novorapid".
  public String respelt(String entry, String chosen, Today today) {
    String respelt = Names.respelt(entry, chosen);
    Optional<List<Ingredient>> meant = recognised(chosen, today).map(Recognised::ingredients);
    if (meant.isEmpty() || recognised(respelt, today).isPresent()) {
      return respelt;
    }
    return meant(entry, today).stream()
        .map(near -> Names.respelt(respelt, near))
        .filter(each -> recognised(each, today).map(Recognised::ingredients).equals(meant))
        .findFirst()
        .orElse(respelt);
  }

  /// What to ask of an entry of steroid tablets or an injection whose time leaves something open
  /// that is counted: when and for how long, or the day on which it ended or began. One that says
  /// that this is not known is not asked again.
  public Optional<TimeAsked> askTime(String entry, Today today) {
    return timeQuestion(today).of(entry);
  }

  /// What a reply comes to that was given to the question when such an entry was taken.
  ///
  /// @param when as it was typed: "since 3 March", "5 days from 12 October", "16 October"
  public TimeReply timed(String entry, String when, Today today) {
    return timeQuestion(today).reply(entry, when);
  }

  /// How the time of an entry was understood, where steroid tablets or an injection are counted by
  /// it.
  public Optional<String> timeRead(MedicineEntry entry, Today today) {
    return clauses.of(entry, today).stream()
        .map(clause -> recognised(clause, today.day()))
        .filter(SteroidLedger::counts)
        .findFirst()
        .map(each -> new CourseWords(today.day()).of(each.course()));
  }

  private TimeQuestion timeQuestion(Today today) {
    return new TimeQuestion(
        name -> recognised(name, today), name -> Typed.timeless(name, today), today.day());
  }

  /// What a line comes to that is one clause; to another, no time can be added at its end.
  private Optional<Recognised> recognised(String name, Today today) {
    List<Clause> found = clauses.of(named(name), today);
    return found.size() == 1
        ? Optional.of(recognised(found.getFirst(), today.day()))
        : Optional.empty();
  }

  private static MedicineEntry named(String name) {
    return new MedicineEntry(name, null, null, null);
  }

  /// The medicines of a clause, each by itself, so that rules see it beside the others.
  private static List<Recognised> each(Clause clause, LocalDate today) {
    List<Part> parts = clause.found().parts();
    MedicineEntry entry = clause.entry();
    return parts.size() < 2
        ? List.of(recognised(clause, today))
        : parts.stream()
            .map(part ->
                recognised(
                    new Clause(
                        new MedicineEntry(part.name(), entry.dose(), entry.from(), entry.to()),
                        clause.typed(),
                        NamedMedicine.of(List.of(part)),
                        clause.doubtful()),
                    today))
            .toList();
  }

  private static Recognised recognised(Clause clause, LocalDate today) {
    Course course = Course.of(clause.entry(), clause.typed(), today);
    NamedMedicine found = clause.found();
    return new Recognised(
        clause.entry(),
        found.ingredients(),
        found.classes(),
        found.mayBe(),
        course.current(today),
        course);
  }

  private Map<String, Span> computed(List<Recognised> medicines, boolean open, Today today) {
    var ledger = new SteroidLedger(medicines, today.day());
    Map<String, Span> spans = new HashMap<>();
    for (Fact fact : computed) {
      if (fact.derivation() instanceof Derivation.Computed(String name)) {
        double most = fact.scale().high();
        Span known =
            switch (name) {
              case "takes" -> takes(medicines, medicineClass(fact));
              case "count-taken" -> count(medicines, medicineClass(fact), most);
              case "stopped-lately" -> stoppedLately(medicines, medicineClass(fact), today.day());
              case "steroid-courses-12m" -> ledger.courses(most);
              case "prednisolone-12m" -> ledger.milligrams(most);
              case "steroid-systemic-long" -> ledger.longTerm();
              case "inhaled-steroid-told" ->
                  Span.point(Math.min(most, InhaledDose.told(medicines)));
              case "paracetamol-told" ->
                  Span.point(Math.min(most, paracetamol.told(medicines, today.day())));
              case "methotrexate-daily" -> OnceAWeek.daily(medicines, today);
              case "methotrexate-times-untold" -> OnceAWeek.untold(medicines, today);
              case "steroid-four-weeks" -> ledger.fourWeeks();
              case "steroid-course-current" -> ledger.current();
              case "steroid-course-last-30d" -> ledger.lastThirtyDays();
              case "inhaler-regimen" -> new Inhalers(medicines).regimens(open);
              default -> null;
            };
        if (known != null) {
          spans.put(fact.id(), open ? Span.closed(known.low(), most) : known);
        }
      }
    }
    return spans;
  }

  private static String medicineClass(Fact fact) {
    return Objects.requireNonNull(fact.medicineClass());
  }

  private static Span takes(List<Recognised> medicines, String medicineClass) {
    if (medicines.stream().anyMatch(each -> each.current() && each.isOf(medicineClass))) {
      return Span.PRESENT;
    }
    return medicines.stream().anyMatch(each -> each.current() && each.mayBeOf(medicineClass))
        ? Span.YES_OR_NO
        : Span.ABSENT;
  }

  /// Whether one of the class was stopped in the days that the class counts as lately. Of who takes
  /// one still it is not so.
  private Span stoppedLately(List<Recognised> medicines, String medicineClass, LocalDate today) {
    if (takes(medicines, medicineClass).equals(Span.PRESENT)) {
      return Span.ABSENT;
    }
    LocalDate lately = today.minusDays(Objects.requireNonNull(daysLately.get(medicineClass)));
    Span span = Span.ABSENT;
    for (Recognised medicine : medicines) {
      boolean sure = medicine.isOf(medicineClass);
      if (sure || medicine.mayBeOf(medicineClass)) {
        Span stopped = medicine.stoppedSince(lately, today);
        if (sure && stopped.equals(Span.PRESENT)) {
          return Span.PRESENT;
        }
        span = stopped.equals(Span.ABSENT) ? span : Span.YES_OR_NO;
      }
    }
    return span;
  }

  private static Span count(List<Recognised> medicines, String medicineClass, double most) {
    long sure =
        medicines.stream().filter(each -> each.current() && each.isOf(medicineClass)).count();
    long maybe =
        medicines.stream().filter(each -> each.current() && each.mayBeOf(medicineClass)).count();
    return Span.closed(Math.min(most, (double) sure), Math.min(most, (double) (sure + maybe)));
  }
}
