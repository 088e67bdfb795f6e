package org.brace.care;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.brace.knowledge.CareOption;

/// What care waits for: the facts that decide whether something suits one person.
public final class CareQuestions {

  private CareQuestions() {}

  /// For each thing that waits, the facts that are not known, in the order in which a person wants
  /// to know: what they think of taking, what they take, what may help, what to do on their own.
  ///
  /// Something of which a known fact says "ask first" anyway does not wait, nor does what a doctor
  /// or therapist arranges, who will ask.
  public static List<List<String>> of(Care care) {
    List<List<String>> waiting = new ArrayList<>();
    for (Care.Role role : List.of(Care.Role.WANTED, Care.Role.TAKEN)) {
      care.warnings().stream()
          .filter(warning -> warning.role() == role && !warning.concern().sure())
          .forEach(warning -> waiting.add(warning.concern().open()));
    }
    care.options().stream()
        .filter(each ->
            each.option().who() == CareOption.Who.SELF
                || each.option().who() == CareOption.Who.PHARMACIST)
        .forEach(each -> add(each.fit(), each.concerns(), waiting));
    care.selfCare().forEach(each -> add(each.fit(), each.concerns(), waiting));
    return waiting;
  }

  private static void add(Fit fit, List<Concern> concerns, List<List<String>> waiting) {
    List<Concern> blocking = concerns.stream().filter(Concern::blocks).toList();
    if (fit == Fit.ASK_FIRST && blocking.stream().noneMatch(Concern::sure)) {
      SequencedSet<String> facts = new LinkedHashSet<>();
      blocking.forEach(concern -> facts.addAll(concern.open()));
      waiting.add(List.copyOf(facts));
    }
  }
}
