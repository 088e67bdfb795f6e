package org.brace.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.MedicineRule;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// What in the care part of a knowledge base refers to some facts, a condition or a source.
record CareReferrers(CareGuide care, Links links, RuleText rules) {

  /// Each piece of care that tests one of the facts.
  List<Prose> toFacts(Set<String> facts) {
    List<Prose> lines = new ArrayList<>();
    for (MedicineRule rule : care.rules().values()) {
      Rule when = rule.when();
      boolean silenced = rule.unless() != null && facts.contains(rule.unless());
      if (silenced || (when != null && uses(when, facts))) {
        lines.add(Prose.of("medicine rule ").and(line(rule)));
      }
    }
    care.options()
        .values()
        .forEach(each -> add(lines, each.indication().when(), facts, option(each.id())));
    care.selfCare()
        .values()
        .forEach(each -> {
          add(lines, each.indication().when(), facts, selfCare(each.id()));
          add(lines, each.avoidIf(), facts, selfCare(each.id()).and(", not with"));
        });
    care.safetyNet()
        .values()
        .forEach(each -> {
          Prose line = Prose.of("safety net " + each.id());
          add(lines, each.when(), facts, line);
          add(lines, each.who(), facts, line.and(", for"));
          add(lines, each.already(), facts, line.and(", for who has it already"));
        });
    care.meanwhile()
        .values()
        .forEach(each -> {
          Prose line = Prose.of("meanwhile " + each.id());
          add(lines, each.who(), facts, line.and(", for"));
          add(lines, each.when(), facts, line);
          add(lines, each.avoidIf(), facts, line.and(", not with"));
        });
    care.rechecks()
        .forEach((level, each) ->
            add(
                lines,
                each.already(),
                facts,
                Prose.of("recheck at " + level.id()).and(", for who has it already")));
    care.followUps()
        .values()
        .forEach(each ->
            add(lines, each.indication().when(), facts, Prose.of("follow-up " + each.id())));
    care.adherence()
        .values()
        .forEach(each -> add(lines, each.when(), facts, Prose.of("adherence " + each.id())));
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      add(lines, asthma.when(), facts, Prose.of("the asthma plan"));
    }
    CareGuide.BackPlan back = care.backPlan();
    if (back != null) {
      add(lines, back.indication().when(), facts, Prose.of("the back plan"));
    }
    return lines;
  }

  /// Each piece of care that is for a condition.
  List<Prose> toCondition(String condition) {
    List<Prose> lines = new ArrayList<>();
    Predicate<List<String>> named = conditions -> conditions.contains(condition);
    care.options()
        .values()
        .forEach(each -> {
          if (named.test(each.indication().conditions())) {
            lines.add(Prose.of("option ").and(links.named(Kind.OPTION, each.id())));
          }
        });
    care.selfCare()
        .values()
        .forEach(each -> {
          if (named.test(each.indication().conditions())) {
            lines.add(Prose.of("self-care ").and(links.named(Kind.SELF_CARE, each.id())));
          }
        });
    care.safetyNet()
        .values()
        .forEach(each -> {
          if (named.test(each.conditions())) {
            lines.add(Prose.of("safety net %s: %s".formatted(each.id(), each.says())));
          }
        });
    care.followUps()
        .values()
        .forEach(each -> {
          if (named.test(each.indication().conditions())) {
            lines.add(Prose.of("follow-up %s: %s".formatted(each.id(), each.says())));
          }
        });
    care.adherence()
        .values()
        .forEach(each -> {
          if (named.test(each.conditions())) {
            lines.add(Prose.of("adherence %s: %s".formatted(each.id(), each.says())));
          }
        });
    return lines;
  }

  /// Each piece of care that rests on a source.
  List<Prose> toSource(String source) {
    List<Prose> lines = new ArrayList<>();
    care.rules()
        .values()
        .forEach(each -> {
          if (each.sources().contains(source)) {
            lines.add(Prose.of("medicine rule ").and(links.medicineRule(each)));
          }
        });
    care.options().values().forEach(each -> add(lines, each.sources(), source, option(each.id())));
    care.selfCare()
        .values()
        .forEach(each -> add(lines, each.sources(), source, selfCare(each.id())));
    care.safetyNet()
        .values()
        .forEach(each -> add(lines, each.sources(), source, Prose.of("safety net " + each.id())));
    care.meanwhile()
        .values()
        .forEach(each -> add(lines, each.sources(), source, Prose.of("meanwhile " + each.id())));
    care.rechecks()
        .forEach((level, each) ->
            add(lines, each.sources(), source, Prose.of("recheck at " + level.id())));
    care.followUps()
        .values()
        .forEach(each -> add(lines, each.sources(), source, Prose.of("follow-up " + each.id())));
    care.adherence()
        .values()
        .forEach(each -> add(lines, each.sources(), source, Prose.of("adherence " + each.id())));
    CareGuide.AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      add(lines, asthma.sources(), source, Prose.of("the asthma plan"));
    }
    CareGuide.BackPlan back = care.backPlan();
    if (back != null) {
      add(lines, back.sources(), source, Prose.of("the back plan"));
    }
    return lines;
  }

  Prose option(String id) {
    return Prose.of("option ").and(links.to(Kind.OPTION, id));
  }

  Prose selfCare(String id) {
    return Prose.of("self-care ").and(links.to(Kind.SELF_CARE, id));
  }

  /// `id (severity, action): when`.
  Prose line(MedicineRule rule) {
    Prose line =
        links
            .medicineRule(rule)
            .and(" (%s, %s)".formatted(rule.severity().id(), rule.action().id()));
    return rule.when() == null ? line : line.and(": ").and(rules.of(rule.when()));
  }

  private void add(List<Prose> lines, @Nullable Rule rule, Set<String> facts, Prose line) {
    if (rule != null && uses(rule, facts)) {
      lines.add(line.and(": ").and(rules.of(rule)));
    }
  }

  private static void add(List<Prose> lines, List<String> sources, String source, Prose line) {
    if (sources.contains(source)) {
      lines.add(line);
    }
  }

  private static boolean uses(Rule rule, Set<String> facts) {
    return Evaluation.mentions(rule, facts);
  }
}
