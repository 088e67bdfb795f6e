package org.brace.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment.Next;
import org.brace.assessment.Assessment.Stamp;
import org.brace.care.Care;
import org.brace.care.CareAdviser;
import org.brace.casefile.Case;
import org.brace.casefile.TextLength;
import org.brace.chart.Chart;
import org.brace.interview.Known;
import org.brace.interview.Line;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.Topic;
import org.brace.medicines.MedicineList;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Problem;
import org.brace.model.TimeAsked;
import org.brace.model.TimeReply;
import org.brace.model.Today;
import org.brace.network.CauseNetwork;
import org.brace.network.Causes;
import org.brace.triage.Reason;
import org.brace.triage.Scope;
import org.brace.triage.Triage;
import org.brace.triage.TriageResult;
import org.brace.triage.UnnamedSigns;
import org.brace.wording.Chances;
import org.brace.wording.PlaceZone;
import org.jspecify.annotations.Nullable;

/// The whole way of one case: medicines, chart, triage, causes, care, and what is said of them.
///
/// Made once for a knowledge base, then used for any number of cases, by any thread.
public final class Assessor {

  /// A cause that is surely less likely is not spoken of where causes are told by bounds.
  private static final double WORTH_A_WORD = 0.05;

  /// Bounds that lie further apart say too little to be told.
  private static final double SAYS_SOMETHING = 0.7;

  private static final int MOST_NAMED = 8;

  private final Knowledge knowledge;
  private final MedicineList medicineList;
  private final CauseNetwork network;
  private final RiskReasons risk;
  private final Contacts contacts;
  private final CareAdviser careAdviser;
  private final Planner planner;

  /// @throws IllegalArgumentException if the network of the knowledge base cannot be made
  public Assessor(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.medicineList = new MedicineList(knowledge);
    this.network = CauseNetwork.of(knowledge);
    this.risk = new RiskReasons(knowledge);
    this.contacts = new Contacts(knowledge.policy());
    this.careAdviser = new CareAdviser(knowledge);
    this.planner = new Planner(knowledge, medicineList);
  }

  /// What says which page to ask next, for the level alone.
  public Planner planner() {
    return planner;
  }

  /// The whole interview: for the level, then for the causes and for care.
  public Interview interview() {
    return new Interview(this, Planner.withCauses(knowledge, medicineList, network));
  }

  /// What makes sense of a medicine list.
  public MedicineList medicineList() {
    return medicineList;
  }

  /// The assessment of one case.
  public Assessment assess(Case given, Options options) {
    var medicines = medicineList.resolve(given.medicines(), given.today());
    Chart chart = Known.of(given, medicines).chart(knowledge);
    TriageResult triage = Triage.of(knowledge, chart);
    List<Reason> unnamed = UnnamedSigns.reasons(knowledge, chart);
    Disposition rules =
        unnamed.isEmpty() ? triage.ruleDisposition() : unnamed.getFirst().disposition();

    var problems = new ArrayList<Problem>(medicines.problems());
    var wants = medicineList.wants(given.wants(), given.today());
    problems.addAll(wants.problems());
    problems.addAll(contacts.problems(given.place()));
    problems.addAll(OutdatedAnswers.problems(knowledge, given.evidence(), chart));
    List<Fact> notNamed =
        UnnamedSigns.lines(knowledge, chart).stream()
            .filter(line -> line.covers().stream().anyMatch(network::has))
            .toList();
    notNamed.forEach(line -> problems.add(signNotNamed(line)));
    var reasons = new ArrayList<Reason>();
    Causes.Weighed weighed = null;
    if (!triage.inScope()) {
      problems.add(outOfScope(given, chart));
    } else {
      // What could not be measured says nothing about the causes.
      var values = chart.observed();
      switch (options.ranges() ? network.causesWithRanges(values) : network.causes(values)) {
        case Causes.Weighed found -> {
          weighed = found;
          if (!found.weighs()) {
            problems.add(NOT_WEIGHED);
          }
          if (found.near()) {
            problems.add(NEAR);
          }
          reasons.addAll(risk.above(rules, found));
        }
        case Causes.Impossible _ -> problems.add(IMPOSSIBLE);
        case Causes.TooCostly found -> {
          problems.add(tooCostly(found));
          reasons.addAll(risk.above(rules, found));
        }
      }
    }
    reasons.addAll(unnamed);
    for (Reason reason : triage.reasons()) {
      // Why it is not self-care goes without saying once something makes it more urgent.
      if (unnamed.isEmpty() || !PolicyReason.isOfGate(reason.id())) {
        reasons.add(reason);
      }
    }
    problems.sort(Problem.BY_PLACE);

    Disposition shown = rules;
    for (Reason reason : reasons) {
      shown = reason.kind().equals(RiskReasons.KIND) ? reason.disposition() : shown;
    }
    if (shown.level() != rules.level()) {
      // The rules looked for what shortens the time of their own level alone.
      for (Reason sooner : Triage.escalators(knowledge, chart, shown)) {
        reasons.add(sooner);
        shown = sooner.disposition().compareTo(shown) > 0 ? sooner.disposition() : shown;
      }
    }
    // Of someone whose breathing fails, or who may have a crushing weight in the chest, chances
    // that do not know of it would be false comfort.
    boolean emergency = shown.level().atLeast(Level.EMERGENCY_DEPARTMENT);
    boolean unaware = !notNamed.isEmpty() && (emergency || !unnamed.isEmpty());
    Causes.Weighed told = unaware ? null : weighed;
    var telling =
        new Telling(knowledge, given, new Answers(knowledge, given.evidence(), chart), chart);
    var causes = telling.causes(told);
    var evidence = telling.evidence(reasons, causes);
    Care care =
        triage.inScope() && options.care()
            ? careAdviser.advise(
                chart,
                medicines,
                wants,
                shown.level(),
                SuspectedFlares.of(knowledge, reasons, evidence),
                probabilities(emergency ? weighed : told),
                given.now(),
                PlaceZone.of(given.place()))
            : null;
    return new Assessment(
        given.id(),
        given.now(),
        new Stamp(knowledge.version(), knowledge.sha256()),
        triage.inScope(),
        triage.settled(),
        evidence,
        medicines.told(),
        telling.urgency(shown, contacts, reasons, triage),
        causes,
        told == null ? null : told.noListed(),
        triage.settled() ? null : next(Known.of(given, medicines)),
        care,
        problems);
  }

  /// What someone is told to do at a level, before there is an assessment.
  public String act(Known known, Level level) {
    return Telling.act(knowledge, level, known.chart(knowledge));
  }

  private @Nullable Next next(Known known) {
    return switch (planner.next(known)) {
      case Step.Stop _ -> null;
      case Step.Ask ask -> {
        String id = ask.screen().parts().getFirst().topic();
        Topic topic = knowledge.topics().get(id);
        yield new Next(
            id,
            ask.screen().lines().stream().map(Line::fact).toList(),
            topic == null ? null : topic.why());
      }
    };
  }

  private static Map<String, Double> probabilities(Causes.@Nullable Weighed weighed) {
    Map<String, Double> probabilities = new HashMap<>();
    if (weighed != null) {
      weighed.causes().forEach(cause -> probabilities.put(cause.id(), cause.probability()));
    }
    return probabilities;
  }

  /// That a case could not be worked out for a fault of Brace's own. Others of the same file go on.
  ///
  /// @param fault named by its kind and place; what it says may hold what was typed
  public static Problem fault(RuntimeException fault) {
    String place =
        Stream.of(fault.getStackTrace())
            .limit(1)
            .map(at -> " at " + at)
            .collect(Collectors.joining());
    return new Problem(
        "fault",
        "case",
        fault.getClass().getSimpleName() + place,
        "Brace failed on this case by a fault of its own, and says nothing about it",
        "Do not wait for Brace: ask a doctor, or call for help. Please report the fault");
  }

  /// A line of a medicine list, or where several stand on it that are not understood together, a
  /// line for each.
  public List<String> apart(String line, Today today) {
    return medicineList.apart(line, today);
  }

  /// What may have been meant by a medicine that is not recognised, the nearest first; empty where
  /// it is recognised, or nothing is near.
  public List<String> meant(String medicine, Today today) {
    return medicineList.meant(medicine, today);
  }

  /// A medicine with the name that was chosen of those that may have been meant.
  public String respelt(String medicine, String chosen, Today today) {
    return medicineList.respelt(medicine, chosen, today);
  }

  /// What to ask of steroid tablets or an injection of which it is open when they were taken, for
  /// how long, or on which day they ended or began.
  public Optional<TimeAsked> askTime(String medicine, Today today) {
    return medicineList.askTime(medicine, today);
  }

  /// A case at a moment at which more is told, never before its own. Its answers keep their times;
  /// its medicines are asked again (null) where one has a time that would move along, such as
  /// "since yesterday".
  public static Case later(Case given, Instant moment) {
    Instant now = given.notBefore(moment);
    return given
        .at(now)
        .with(given.evidence(), MedicineList.standing(given.medicines(), given.now(), now));
  }

  /// A case in another country. Its medicines stay what they were where days are written otherwise.
  ///
  /// @param place such as `GB`; null where it is not known
  public static Case moved(Case given, @Nullable String place) {
    Case moved = given.withPlace(place);
    List<MedicineEntry> list = MedicineList.moved(given.medicines(), given.today(), moved.today());
    boolean tooLong =
        list != null && list.stream().anyMatch(each -> each.name().length() > TextLength.MEDICINE);
    return moved.with(given.evidence(), tooLong ? null : list); // null: it is asked again
  }

  /// How the time of an entry was understood, where steroids are counted by it.
  public Optional<String> timeRead(MedicineEntry medicine, Today today) {
    return medicineList.timeRead(medicine, today);
  }

  /// What a reply comes to that was given to the question when such a medicine was taken.
  public TimeReply timed(String medicine, String when, Today today) {
    return medicineList.timed(medicine, when, today);
  }

  private Problem outOfScope(Case given, Chart chart) {
    boolean child = Scope.isChild(chart);
    return new Problem(
        PolicyReason.OUT_OF_SCOPE,
        child ? "person.age" : "answers",
        child ? given.evidence().of("age").map(told -> told.answer().text()).orElse("") : "",
        knowledge.policy().outOfScope().says() + ".",
        "If one of these is the trouble, and you are an adult, tell it among the answers, with your age");
  }

  private static Problem signNotNamed(Fact line) {
    return new Problem(
        Assessment.SIGN_NOT_NAMED,
        "answers." + line.id(),
        "present",
        "It is not known which of these it is: %s. The possible causes cannot count it."
            .formatted(line.report()),
        "Say which one. How urgent it is already counts it.");
  }

  private static final Problem IMPOSSIBLE =
      new Problem(
          "causes-impossible",
          "answers",
          "",
          "The answers do not go together with any of the causes that Brace knows, so it cannot say"
              + " how likely each is.",
          "Check the answers. How urgent it is does not depend on this.");

  private static final Problem NOT_WEIGHED =
      new Problem(
          Assessment.NOT_WEIGHED,
          "answers",
          "",
          "What speaks for and against each possible cause could not be worked out for so many answers"
              + " at once.",
          "How likely each is, and how urgent it is, do not depend on this.");

  private static final Problem NEAR =
      new Problem(
          Assessment.NEAR,
          "answers",
          "",
          "So many answers go together that only the causes which seem likeliest were looked at: how"
              + " likely each is may be a few in 100 off.",
          "They can make it more urgent, never less.");

  /// Says, for clinicians and programs, of the causes that may be likely between which numbers they
  /// lie, as far as that says anything. To others such bounds say nothing and may frighten: a rare
  /// disease can have a wide one.
  private Problem tooCostly(Causes.TooCostly found) {
    String known =
        found.between().stream()
            .filter(
                each -> each.high() >= WORTH_A_WORD && each.high() - each.low() <= SAYS_SOMETHING)
            .limit(MOST_NAMED)
            .map(each ->
                "%s is %s"
                    .formatted(
                        knowledge.condition(each.id()).name(),
                        Chances.between(each.low(), each.high())))
            .collect(Collectors.joining("; "));
    return new Problem(
        Assessment.TOO_COSTLY,
        "answers",
        known,
        "How likely each possible cause is could not be worked out for so many answers at once.",
        "How urgent it is does not depend on these numbers.");
  }
}
