package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.brace.knowledge.CareGuide;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// What in the care part of a knowledge base refers to some facts, a condition or a source.
final class CareReferences {

  private final List<String> lines = new ArrayList<>();

  private CareReferences() {}

  /// Each piece of care that tests one of the facts.
  static List<String> toFacts(CareGuide care, Set<String> facts) {
    var found = new CareReferences();
    care.rules()
        .values()
        .forEach(rule ->
            found.add(
                uses(rule.when(), facts)
                    || (rule.unless() != null && facts.contains(rule.unless())),
                "medicine rule " + CareSheet.line(rule)));
    care.options()
        .values()
        .forEach(each -> found.add(each.indication().when(), facts, "option " + each.id()));
    care.selfCare()
        .values()
        .forEach(each -> {
          found.add(each.indication().when(), facts, "self-care " + each.id());
          found.add(each.avoidIf(), facts, "self-care " + each.id() + ", not with");
        });
    care.safetyNet()
        .values()
        .forEach(each -> found.add(each.when(), facts, "safety net " + each.id()));
    care.followUps()
        .values()
        .forEach(each -> found.add(each.indication().when(), facts, "follow-up " + each.id()));
    care.adherence()
        .values()
        .forEach(each -> found.add(each.when(), facts, "adherence " + each.id()));
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      found.add(asthma.when(), facts, "the asthma plan");
    }
    CareGuide.BackPlan back = care.backPlan();
    if (back != null) {
      found.add(back.indication().when(), facts, "the back plan");
    }
    return found.lines;
  }

  /// Each piece of care that is for a condition.
  static List<String> toCondition(CareGuide care, String condition) {
    var found = new CareReferences();
    care.options()
        .values()
        .forEach(each ->
            found.add(
                each.indication().conditions().contains(condition),
                "option %s: %s".formatted(each.id(), each.name())));
    care.selfCare()
        .values()
        .forEach(each ->
            found.add(
                each.indication().conditions().contains(condition),
                "self-care %s: %s".formatted(each.id(), each.does())));
    care.safetyNet()
        .values()
        .forEach(each ->
            found.add(
                each.conditions().contains(condition),
                "safety net %s: %s".formatted(each.id(), each.says())));
    care.followUps()
        .values()
        .forEach(each ->
            found.add(
                each.indication().conditions().contains(condition),
                "follow-up %s: %s".formatted(each.id(), each.says())));
    return found.lines;
  }

  /// Each piece of care that rests on a source.
  static List<String> toSource(CareGuide care, String source) {
    var found = new CareReferences();
    care.rules()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "medicine rule " + each.id()));
    care.options()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "option " + each.id()));
    care.selfCare()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "self-care " + each.id()));
    care.safetyNet()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "safety net " + each.id()));
    care.rechecks()
        .forEach((level, each) ->
            found.add(each.sources().contains(source), "recheck at " + level.id()));
    care.followUps()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "follow-up " + each.id()));
    care.adherence()
        .values()
        .forEach(each -> found.add(each.sources().contains(source), "adherence " + each.id()));
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    found.add(asthma != null && asthma.sources().contains(source), "the asthma plan");
    CareGuide.BackPlan back = care.backPlan();
    found.add(back != null && back.sources().contains(source), "the back plan");
    return found.lines;
  }

  private void add(@Nullable Rule rule, Set<String> facts, String line) {
    if (rule != null && uses(rule, facts)) {
      lines.add(line + ": " + RuleText.of(rule));
    }
  }

  private void add(boolean refers, String line) {
    if (refers) {
      lines.add(line);
    }
  }

  private static boolean uses(@Nullable Rule rule, Set<String> facts) {
    return rule != null && Evaluation.facts(rule).stream().anyMatch(facts::contains);
  }
}
