package org.brace.knowledge.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Place;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// Every rule of the care part of a knowledge base, and the facts that it uses without a rule.
final class CareRules {

  private final List<Subject.Written> rules = new ArrayList<>();

  private CareRules() {}

  static List<Subject.Written> of(CareGuide care) {
    var found = new CareRules();
    care.rules().values().forEach(each -> found.add(each.id(), each.when(), each.place()));
    care.options()
        .values()
        .forEach(each -> found.add(each.id(), each.indication().when(), each.place()));
    care.selfCare()
        .values()
        .forEach(each -> {
          found.add(each.id(), each.indication().when(), each.place());
          found.add(each.id(), each.avoidIf(), each.place());
        });
    care.safetyNet()
        .values()
        .forEach(each -> {
          found.add(each.id(), each.when(), each.place());
          found.add(each.id(), each.who(), each.place());
          found.add(each.id(), each.already(), each.place());
        });
    care.meanwhile()
        .values()
        .forEach(each -> {
          found.add(each.id(), each.who(), each.place());
          found.add(each.id(), each.when(), each.place());
          found.add(each.id(), each.avoidIf(), each.place());
        });
    care.rechecks()
        .forEach((level, each) ->
            found.add("the recheck at " + level.id(), each.already(), each.place()));
    care.followUps()
        .values()
        .forEach(each -> found.add(each.id(), each.indication().when(), each.place()));
    care.adherence().values().forEach(each -> found.add(each.id(), each.when(), each.place()));
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      found.add("the asthma plan", asthma.when(), asthma.place());
    }
    CareGuide.BackPlan back = care.backPlan();
    if (back != null) {
      found.add("the back plan", back.indication().when(), back.place());
    }
    return found.rules;
  }

  private void add(String of, @Nullable Rule rule, Place place) {
    if (rule != null) {
      rules.add(new Subject.Written(of, rule, false, place));
    }
  }

  /// What silences a medicine rule, and what care looks at in anyone.
  static Set<String> facts(CareGuide care) {
    Set<String> facts = new HashSet<>();
    care.rules()
        .values()
        .forEach(rule -> {
          String unless = rule.unless();
          if (unless != null) {
            facts.add(unless);
          }
        });
    if (care.likely() != null) {
      facts.addAll(CareGuide.AsthmaPlan.FACTS);
      facts.add(CareGuide.AsthmaPlan.RELIEVER_MISSING);
    }
    return facts;
  }
}
