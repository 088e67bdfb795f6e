package org.brace.knowledge.check;

import java.util.List;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareGuide.AsthmaPlan;
import org.brace.knowledge.CareGuide.Zone;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.InhalerRegimen;
import org.jspecify.annotations.Nullable;

/// An asthma plan whose zones do not fall from the best to 0, or that leaves a zone or regimen out;
/// steps for an emergency that are neither their own nor those of one zone.
final class PlanZones implements Check {

  @Override
  public String id() {
    return "plan-zones";
  }

  @Override
  public String what() {
    return "an asthma plan whose zones do not fall from the best to 0, or that leaves a zone or the"
        + " unknown regimen out; steps for an emergency that are neither their own nor those of a zone";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    AsthmaPlan plan = subject.knowledge().care().asthmaPlan();
    subject
        .knowledge()
        .care()
        .meanwhile()
        .values()
        .forEach(each -> meanwhile(each, plan, problems));
    if (plan == null) {
      return;
    }
    double before = 100;
    for (Zone zone : plan.zones()) {
      if (!(zone.from() < before)) {
        report(zone.id(), "does not begin below the zone before it", plan, problems);
      }
      before = zone.from();
    }
    if (plan.zones().isEmpty() || plan.zones().getLast().from() != 0) {
      report("zones", "do not end at 0", plan, problems);
    }
    if (!plan.steps().containsKey(AsthmaPlan.UNKNOWN)) {
      report(AsthmaPlan.UNKNOWN, "is missing among the steps", plan, problems);
    }
    List<String> zones = plan.zones().stream().map(Zone::id).toList();
    plan.steps()
        .forEach((regimen, steps) -> {
          if (!regimen.equals(AsthmaPlan.UNKNOWN) && !InhalerRegimen.ids().contains(regimen)) {
            report(regimen, "is not a regimen", plan, problems);
          }
          if (!List.copyOf(steps.keySet()).equals(zones)) {
            report(regimen, "does not have one step for each of " + zones, plan, problems);
          }
        });
  }

  private void meanwhile(
      CareGuide.Meanwhile meanwhile, @Nullable AsthmaPlan plan, ProblemSink problems) {
    String zone = meanwhile.zone();
    boolean known =
        zone == null
            ? !meanwhile.steps().isEmpty()
            : meanwhile.steps().isEmpty()
                && plan != null
                && plan.zones().stream().anyMatch(each -> each.id().equals(zone));
    if (!known) {
      problems.add(
          id(),
          meanwhile.place(),
          meanwhile.id(),
          "the steps of " + meanwhile.id() + " are neither its own nor those of a zone",
          "Give it steps, or the zone of the asthma plan whose steps it tells");
    }
  }

  private void report(String what, String wrong, AsthmaPlan plan, ProblemSink problems) {
    String mend = "Zones go from the best down to from: 0; steps have one for each zone";
    problems.add(id(), plan.place(), what, "in the asthma plan, " + what + " " + wrong, mend);
  }
}
