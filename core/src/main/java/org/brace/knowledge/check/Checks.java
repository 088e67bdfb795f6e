package org.brace.knowledge.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Problem;

/// Every check.
public final class Checks {

  public static final List<Check> ALL =
      List.of(
          // Numbers
          new ImpossibleNumber(),
          new RangeMissesValue(),
          new NoSource(),
          new SharesOverOne(),
          new MissingShare(),
          new UnknownStratum(),
          new SensitivityUnderLeak(),
          new ShowsAndHides(),
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
          new GoldenCases(),
          // Care
          new NoSayTaking(),
          new UrgentForNobody(),
          new ElseMedicineRule(),
          new SilencedMedicineRule(),
          new MedicineRuleCases(),
          new UnruledUse(),
          new NoLikely(),
          new NoSafetyNet(),
          new NoRecheck(),
          new PlanZones(),
          // What people are told
          new MissingNumber(),
          new MissingLevelText());

  private Checks() {}

  /// All that is wrong, by place.
  ///
  /// @param cases the golden cases that exist: `clot/sudden-breathless-faint`
  public static List<Problem> run(Knowledge knowledge, Collection<String> cases) {
    var subject = new Subject(knowledge, Set.copyOf(cases));
    var problems = new ProblemSink();
    ALL.forEach(check -> check.look(subject, problems));
    return problems.all();
  }
}
