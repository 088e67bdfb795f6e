package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Figure;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.knowledge.SelfCareItem;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.yaml.ProblemSink;

/// a number, rule, threshold or piece of care without a source
final class NoSource implements Check {

  @Override
  public String id() {
    return "no-source";
  }

  @Override
  public String what() {
    return "a number, rule, threshold or piece of care without a source";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    for (Figure number : subject.numbers()) {
      if (number.estimate().source().isEmpty()) {
        report(number.of(), number.estimate().place(), problems);
      }
    }
    for (TriageRule rule : subject.knowledge().rules().values()) {
      check("the rule " + rule.id(), rule.sources(), rule.place(), problems);
    }
    Policy policy = subject.knowledge().policy();
    for (Policy.Blocker blocker : policy.selfCareGate().blockers()) {
      check("the blocker " + blocker.id(), blocker.sources(), blocker.place(), problems);
    }
    for (Policy.Escalator escalator : policy.escalators()) {
      check("the escalator " + escalator.id(), escalator.sources(), escalator.place(), problems);
    }
    for (Policy.Mask mask : policy.masks()) {
      check("the mask " + mask.id(), mask.sources(), mask.place(), problems);
    }
    for (Policy.Reading reading : policy.readings()) {
      check("the reading " + reading.id(), reading.sources(), reading.place(), problems);
    }
    care(subject.knowledge().care(), problems);
  }

  private void care(CareGuide care, ProblemSink problems) {
    for (MedicineRule rule : care.rules().values()) {
      check("the medicine rule " + rule.id(), rule.sources(), rule.place(), problems);
    }
    for (CareOption option : care.options().values()) {
      check("the option " + option.id(), option.sources(), option.place(), problems);
    }
    for (SelfCareItem item : care.selfCare().values()) {
      check("the self-care item " + item.id(), item.sources(), item.place(), problems);
    }
    for (CareGuide.Warning warning : care.safetyNet().values()) {
      check("the safety net " + warning.id(), warning.sources(), warning.place(), problems);
    }
    for (CareGuide.Meanwhile meanwhile : care.meanwhile().values()) {
      check("the steps " + meanwhile.id(), meanwhile.sources(), meanwhile.place(), problems);
    }
    care.rechecks()
        .forEach((level, recheck) ->
            check("the recheck at " + level.id(), recheck.sources(), recheck.place(), problems));
    for (CareGuide.FollowUp followUp : care.followUps().values()) {
      check("the follow-up " + followUp.id(), followUp.sources(), followUp.place(), problems);
    }
    for (CareGuide.Adherence help : care.adherence().values()) {
      check("the adherence " + help.id(), help.sources(), help.place(), problems);
    }
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      check("the asthma plan", asthma.sources(), asthma.place(), problems);
    }
    CareGuide.BackPlan back = care.backPlan();
    if (back != null) {
      check("the back plan", back.sources(), back.place(), problems);
    }
  }

  private void check(String of, List<String> sources, Place at, ProblemSink problems) {
    if (sources.isEmpty()) {
      report(of, at, problems);
    }
  }

  private void report(String of, Place at, ProblemSink problems) {
    problems.add(
        id(), at, "", of + " has no source", "Name one of sources.yaml, or expert with a note");
  }
}
