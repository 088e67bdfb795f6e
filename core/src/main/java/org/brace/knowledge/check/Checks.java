package org.brace.knowledge.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.read.Reading;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Problem;

/// Every check.
public final class Checks {

  /// Without which no network can be made of the numbers.
  private static final List<Check> FOR_NETWORK =
      List.of(
          new ImpossibleNumber(),
          new SharesOverOne(),
          new MissingShare(),
          new UnknownStratum(),
          new SensitivityUnderLeak(),
          new ShowsAndHides(),
          new HiddenWith());

  private static final List<Check> OTHERS =
      List.of(
          // Numbers
          new RangeMissesValue(),
          new NoSource(),
          // Facts and topics
          new UnusedFact(),
          new Bands(),
          new Grades(),
          new NoTwin(),
          new ReassuringWithoutSource(),
          new TopicOrder(),
          new TopicLength(),
          new NoWhy(),
          new LongHowToTell(),
          new UnseenHowToTell(),
          new Covers(),
          new GateLooksAhead(),
          new UnsoundGate(),
          // Rules
          new WrongDirection(),
          new TwoSided(),
          new NotReassuring(),
          new ElseRule(),
          new Cycle(),
          new BlindMask(),
          new UnfitReading(),
          new ReassuredBehindMask(),
          new ReassuredByReading(),
          new GoldenCases(),
          // Care
          new NoSayTaking(),
          new UrgentForNobody(),
          new ElseMedicineRule(),
          new SilencedMedicineRule(),
          new MedicineRuleCases(),
          new UnruledUse(),
          new SharedName(),
          new NoLikely(),
          new NoSafetyNet(),
          new NoRecheck(),
          new PlanZones(),
          // What people are told
          new MissingNumber(),
          new WrongMember(),
          new MissingLevelText());

  public static final List<Check> ALL =
      Stream.concat(FOR_NETWORK.stream(), OTHERS.stream()).toList();

  private Checks() {}

  /// What was read, where a network can be made of its numbers: enough for a knowledge base that
  /// the build has checked.
  public static Reading usable(Reading reading) {
    return checked(reading, FOR_NETWORK, Set.of());
  }

  /// What was read, where no check finds anything: for a knowledge base that comes from elsewhere.
  ///
  /// @param cases the golden cases that exist: `clot/sudden-breathless-faint`
  public static Reading sound(Reading reading, Collection<String> cases) {
    return checked(reading, ALL, cases);
  }

  private static Reading checked(Reading reading, List<Check> checks, Collection<String> cases) {
    if (!(reading instanceof Reading.Sound(Knowledge knowledge))) {
      return reading;
    }
    List<Problem> problems = run(checks, new Subject(knowledge, Set.copyOf(cases)));
    return problems.isEmpty() ? reading : new Reading.Unsound(problems);
  }

  /// All that is wrong, by place.
  ///
  /// @param cases the golden cases that exist: `clot/sudden-breathless-faint`
  public static List<Problem> run(Knowledge knowledge, Collection<String> cases) {
    return run(ALL, new Subject(knowledge, Set.copyOf(cases)));
  }

  private static List<Problem> run(List<Check> checks, Subject subject) {
    var problems = new ProblemSink();
    checks.forEach(check -> check.look(subject, problems));
    return problems.all();
  }
}
