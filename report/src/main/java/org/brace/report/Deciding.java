package org.brace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Known;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.TriageRule;
import org.brace.model.Level;
import org.brace.report.Signs.Sign;
import org.jspecify.annotations.Nullable;

/// The signs of red flags that were asked and denied.
final class Deciding {

  /// How a choice begins that can be denied. Others begin with something that is there, if
  /// harmless: a pain that built up over days.
  private static final Pattern NO = Pattern.compile("No\\b.*");

  private final Knowledge knowledge;
  private final Signs signs;

  Deciding(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.signs = new Signs(knowledge);
  }

  /// What was denied of one group of red flags.
  ///
  /// @param alone the signs that were denied one by one
  /// @param together the lines that denied several signs at once
  record Denied(List<String> alone, List<String> together) {}

  /// By what the red flags are about: their signs that were asked and denied. What the flags that
  /// stand are about comes first, then what is most urgent; in a group likewise.
  SequencedMap<String, Denied> denied(Assessment assessment) {
    Map<String, String> answers = answers(assessment);
    List<Found> found = new ArrayList<>();
    for (Known known : assessment.evidence()) {
      Fact fact = knowledge.fact(known.fact());
      if (denies(known.fact(), known.answer())) {
        Optional<Sign> sign = fact.isCover() ? together(fact, answers) : signs.of(known.fact());
        sign.ifPresent(of -> found.add(new Found(fact, of.group(), of.level())));
      }
    }
    Set<TriageRule.Group> standing = standing(assessment);
    found.sort(
        Comparator.comparing((Found each) -> !standing.contains(each.group()))
            .thenComparing(Found::level, Comparator.reverseOrder()));
    SequencedMap<String, Denied> groups = new LinkedHashMap<>();
    for (Found each : found) {
      Denied group =
          groups.computeIfAbsent(
              each.group().title(), _ -> new Denied(new ArrayList<>(), new ArrayList<>()));
      (each.fact().isCover() ? group.together : group.alone).add(each.fact().id());
    }
    return groups;
  }

  private record Found(Fact fact, TriageRule.Group group, Level level) {}

  private Set<TriageRule.Group> standing(Assessment assessment) {
    return assessment.triage().reasons().stream()
        .map(reason -> knowledge.rules().get(reason.id()))
        .filter(Objects::nonNull)
        .filter(rule -> rule.kind() == TriageRule.Kind.RED_FLAG)
        .map(TriageRule::group)
        .collect(Collectors.toSet());
  }

  /// What a line that denied several signs is told with. Not one whose signs were denied one by one
  /// as well, which are told as that, and none that asks for readings.
  private Optional<Sign> together(Fact line, Map<String, String> answers) {
    boolean oneByOne = line.covers().stream().allMatch(sign -> denies(sign, answers.get(sign)));
    return oneByOne || signs.asksForReadings(line) ? Optional.empty() : foremost(line);
  }

  /// Of a line with a sign that needs a hospital now: the gravest of those that are about what most
  /// of its signs are about.
  private Optional<Sign> foremost(Fact line) {
    List<Sign> all = line.covers().stream().flatMap(sign -> signs.of(sign).stream()).toList();
    Map<TriageRule.Group, Long> share =
        all.stream().collect(Collectors.groupingBy(Sign::group, Collectors.counting()));
    return all.stream().anyMatch(sign -> sign.level().atLeast(Level.EMERGENCY_DEPARTMENT))
        ? all.stream()
            .min(
                Comparator.comparing((Sign sign) -> share.getOrDefault(sign.group(), 0L))
                    .reversed()
                    .thenComparing(Sign.GRAVEST))
        : Optional.empty();
  }

  private static Map<String, String> answers(Assessment assessment) {
    Map<String, String> answers = new HashMap<>();
    for (Known known : assessment.evidence()) {
      answers.put(known.fact(), known.answer());
    }
    return answers;
  }

  /// Whether this answer denies the fact: absent, or the "no" of a choice.
  boolean denies(String id, @Nullable String answer) {
    Fact fact = knowledge.fact(id);
    return answer != null
        && fact.deniedBy(answer)
        && (fact.type() != Fact.Type.CHOICE
            || NO.matcher(fact.labels().getOrDefault(answer, "")).matches());
  }
}
