package org.brace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.casefile.Expectation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.Remedy;
import org.jspecify.annotations.Nullable;

/// How care differs from what a case expects of it.
///
/// `avoid`, `ask-first` and `do-not-stop` name a medicine rule, what such a rule is about, or an
/// option or self-care item that fits so.
final class CareExpectations {

  private final Knowledge knowledge;
  private final Expectation expected;
  private final @Nullable Care care;
  private final List<String> failures = new ArrayList<>();

  CareExpectations(Knowledge knowledge, Expectation expected, @Nullable Care care) {
    this.knowledge = knowledge;
    this.expected = expected;
    this.care = care;
  }

  List<String> failures() {
    check("avoid", expected.avoid(), spokenOf(Action.DO_NOT_START, Fit.AVOID));
    check("ask-first", expected.askFirst(), spokenOf(Action.ASK_FIRST, Fit.ASK_FIRST));
    check("do-not-stop", expected.doNotStop(), spokenOf(Action.DO_NOT_STOP, null));
    check("suitable", expected.suitable(), fitting(Fit.SUITABLE));
    Set<String> suitable = fitting(Fit.SUITABLE);
    for (String id : expected.notSuitable()) {
      if (suitable.contains(id)) {
        failures.add(id + " is suitable");
      }
    }
    if (care != null) {
      told("follow-up", expected.followUp(), care.followUp().stream().map(Care.FollowUp::id));
      told("adherence", expected.adherence(), care.adherence().stream().map(Care.Adherence::id));
      told("plans", expected.plans(), plans(care));
    }
    return failures;
  }

  private static Stream<String> plans(Care care) {
    return Stream.concat(
        care.asthmaPlan() == null ? Stream.of() : Stream.of("asthma"),
        care.backPlan() == null ? Stream.of() : Stream.of("back"));
  }

  private void told(String key, List<String> wanted, Stream<String> found) {
    Set<String> ids = new TreeSet<>(found.toList());
    if (!wanted.contains(Expectation.NONE)) {
      check(key, wanted, ids);
    } else if (!ids.isEmpty()) {
      failures.add("%s should be empty, but holds %s".formatted(key, ids));
    }
  }

  private void check(String key, List<String> wanted, Set<String> found) {
    for (String id : wanted) {
      if (!found.contains(id)) {
        failures.add("%s is not under %s; these are: %s".formatted(id, key, found));
      }
    }
  }

  private Set<String> spokenOf(Action action, @Nullable Fit fit) {
    Set<String> ids = new TreeSet<>();
    concerns(care)
        .filter(concern -> concern.action() == action)
        .forEach(concern -> {
          ids.add(concern.rule());
          MedicineRule rule = knowledge.care().rules().get(concern.rule());
          if (rule != null) {
            rule.about().stream().map(Remedy::id).forEach(ids::add);
          }
        });
    if (fit != null) {
      ids.addAll(fitting(fit));
    }
    return ids;
  }

  /// Every concern of an assessment: about medicines, options and self-care.
  static Stream<Concern> concerns(@Nullable Care care) {
    return care == null
        ? Stream.of()
        : Stream.of(
                care.warnings().stream().map(Care.MedicineWarning::concern),
                care.options().stream().flatMap(option -> option.concerns().stream()),
                care.selfCare().stream().flatMap(item -> item.concerns().stream()))
            .flatMap(each -> each);
  }

  private Set<String> fitting(Fit fit) {
    Set<String> ids = new TreeSet<>();
    if (care != null) {
      care.options().stream()
          .filter(option -> option.fit() == fit)
          .forEach(option -> ids.add(option.option().id()));
      care.selfCare().stream()
          .filter(item -> item.fit() == fit)
          .forEach(item -> ids.add(item.item().id()));
    }
    return ids;
  }
}
