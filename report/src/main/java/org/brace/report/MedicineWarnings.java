package org.brace.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.care.Care;
import org.brace.care.Care.MedicineWarning;
import org.brace.care.Concern;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.model.Level;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;

/// What the medicine rules say of what someone takes or asks about.
///
/// A rule whose hazard is there has a line of its own, and so has one of whose grave hazard one
/// part is there, and one that says what must not be stopped. What hangs on answers that are
/// missing takes one line a medicine: nobody reads twenty lines that may not be about them.
final class MedicineWarnings {

  private final Wording wording;
  private final Care care;

  MedicineWarnings(Wording wording, Care care) {
    this.wording = wording;
    this.care = care;
  }

  /// For the person: what is not recognised first, then what holds, then what is not known.
  List<Text> forPerson() {
    var lines = new UnknownMedicines(wording, care).forPerson();
    if (care.level() != Level.EMERGENCY_AMBULANCE) {
      readAs().ifPresent(lines::addFirst);
    }
    List<MedicineWarning> all = care.warningsNow();
    lines.addAll(sure(all, false));
    Set<String> goOn = goOn(all);
    byConcern(all)
        .forEach((concern, names) -> {
          if (!concern.sure() && concern.keeps()) {
            // What only an unrecognised name leaves open, the line about that name says.
            if (!care.notKnown().decides(concern)) {
              String lead =
                  goOn.containsAll(names)
                      ? MORE_ON + String.join(", ", names)
                      : lead(concern, names);
              lines.add(Text.of(lead, told(concern)));
              goOn.addAll(names);
            }
          } else if (isHalfThere(concern)) {
            lines.add(Text.of(NOT_UNTIL_KNOWN + String.join(", ", names), undecided(concern)));
          }
        });
    Map<String, SequencedSet<String>> byQuestions = new LinkedHashMap<>();
    open(all)
        .forEach((name, warnings) -> {
          if (questions(warnings).isEmpty()) {
            return;
          }
          boolean grave = isGrave(warnings);
          String questions =
              (grave ? GRAVE : "tell ")
                  + whom(grave)
                  + AS_FAR_AS
                  + String.join("; ", questions(warnings))
                  + ".";
          byQuestions.computeIfAbsent(questions, _ -> new LinkedHashSet<>()).add(name);
        });
    byQuestions.forEach((questions, names) -> {
      String lead = questions.startsWith(GRAVE) ? "Ask first" : "Have it checked";
      lines.add(Text.of(lead + ", " + String.join(", ", names), questions));
    });
    if (isEmergency()) {
      notYet().ifPresent(lines::add);
      if (!lines.isEmpty()) {
        lines.add(Text.of("Show this to those who treat you", ASK_THEM));
      }
    }
    return lines;
  }

  private boolean isEmergency() {
    return care.level().atLeast(Level.EMERGENCY_DEPARTMENT);
  }

  private String whom(boolean grave) {
    if (isEmergency()) {
      return "those who treat you";
    }
    return grave ? "a pharmacist" : "a pharmacist or doctor";
  }

  /// In an emergency, what someone thinks of taking and might ask about at another time.
  private Optional<Text> notYet() {
    Set<String> avoided = avoided(care.warnings());
    String names =
        care.warnings().stream()
            .filter(warning -> warning.role() == Care.Role.WANTED && warning.waits())
            .map(MedicineWarning::name)
            .filter(name -> !avoided.contains(name))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("Do not begin yet, " + names, "not before you have been seen."));
  }

  private static final String GRAVE = "before you take it, or more of it, tell ";
  private static final String AS_FAR_AS = ", as far as it concerns you: ";

  /// Nobody rings a pharmacist from an ambulance.
  private static final String ASK_THEM = "where it says to ring or ask someone, ask them.";

  private static final String MORE_ON = "More on ";

  /// What is told already to go on.
  private static Set<String> goOn(List<MedicineWarning> warnings) {
    return warnings.stream()
        .filter(warning -> warning.concern().sure())
        .filter(warning -> warning.concern().action() == Action.DO_NOT_STOP)
        .map(MedicineWarning::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static final String NOT_UNTIL_KNOWN = "Do not take it until you know, ";

  /// Whether one thing is known of a grave hazard and only another is not: pregnant, and nobody
  /// knows how far. Then it is told as strictly as if it were so.
  private static boolean isHalfThere(Concern concern) {
    return concern.severity() == Severity.CONTRAINDICATED
        && !concern.sure()
        && !concern.keeps()
        && !concern.because().isEmpty();
  }

  private String undecided(Concern concern) {
    List<String> there = concern.because().stream().map(fact -> wording.open(fact, "")).toList();
    List<String> open = new ArrayList<>(CareSections.questions(wording, care, concern));
    if (concern.open().stream().anyMatch(care.notKnown().leavesOpen()::contains)) {
      open.add("what %s is".formatted(String.join(", ", care.notKnown().names())));
    }
    return "You told: %s. Not known here: %s. %s"
        .formatted(String.join("; ", there), String.join("; ", open), says(concern));
  }

  private String says(Concern concern) {
    return CareSections.saysWithInstead(wording, concern);
  }

  /// What is planned, and what could harm gravely, is asked about before it is taken.
  private static boolean isGrave(List<MedicineWarning> warnings) {
    return warnings.stream()
        .anyMatch(warning ->
            warning.role() != Care.Role.TAKEN
                || warning.concern().severity() == Severity.CONTRAINDICATED);
  }

  /// For the clinician: the same without what is only commonly bought; what is not known with the
  /// rules that wait for it.
  List<Text> forClinician() {
    var lines = new UnknownMedicines(wording, care).forClinician();
    List<MedicineWarning> all =
        care.warnings().stream()
            .filter(warning -> warning.role() != Care.Role.COMMONLY_BOUGHT)
            .toList();
    lines.addAll(sure(all, true));
    Map<String, List<MedicineWarning>> open = new LinkedHashMap<>();
    for (MedicineWarning warning : all) {
      if (!warning.concern().sure()) {
        open.computeIfAbsent(warning.name(), _ -> new ArrayList<>()).add(warning);
      }
    }
    String notKnown =
        open.entrySet().stream()
            .filter(each -> !questions(each.getValue()).isEmpty())
            .map(each -> each.getKey() + ": " + String.join("; ", questions(each.getValue())))
            .collect(Collectors.joining(". "));
    if (!notKnown.isEmpty()) {
      lines.add(Text.of("Not known, and matters", notKnown + "."));
    }
    return lines;
  }

  /// What holds: one line for all that is to be done alike with the same medicines, and what may be
  /// had instead once where it is the same. Of what must go on, each thing that is to be done has a
  /// line of its own. Of what is to be avoided, what would only be asked about by itself stands in
  /// that line: nobody can avoid a thing and ask about it first.
  ///
  /// @param rules whether the rules are named
  private List<Text> sure(List<MedicineWarning> warnings, boolean rules) {
    Set<String> avoided = avoided(warnings);
    Set<String> notBegun = notBegun(warnings);
    Map<String, List<Concern>> byLead = new LinkedHashMap<>();
    Map<String, Set<Concern>> further = new LinkedHashMap<>();
    Map<String, List<String>> named = new LinkedHashMap<>();
    byConcern(warnings)
        .forEach((concern, names) -> {
          if (!concern.sure()) {
            return;
          }
          var own = new LinkedHashSet<>(names);
          if (isFurther(concern) && own.removeAll(avoided)) {
            names.stream()
                .filter(avoided::contains)
                .forEach(
                    name -> further.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(concern));
          }
          if (concern.severity() == Severity.DISCUSS && concern.action() == Action.ASK_FIRST) {
            own.removeAll(notBegun);
          }
          if (!own.isEmpty()) {
            String lead = lead(concern, own);
            byLead.computeIfAbsent(lead, _ -> new ArrayList<>()).add(concern);
            named.put(lead, List.copyOf(own));
          }
        });
    List<Text> lines = new ArrayList<>();
    byLead.forEach((lead, concerns) -> {
      if (concerns.getFirst().action() == Action.DO_NOT_STOP) {
        lines.addAll(goesOn(lead, concerns, named.getOrDefault(lead, List.of()), rules));
        return;
      }
      boolean alike = concerns.stream().map(Concern::instead).distinct().count() == 1;
      String says =
          concerns.stream()
              .map(concern -> alike ? CareSections.says(wording, concern) : says(concern))
              .distinct()
              .collect(Collectors.joining(" "));
      String instead = alike ? concerns.getFirst().instead() : null;
      Map<Set<Concern>, List<String>> against = new LinkedHashMap<>();
      if (concerns.getFirst().forbids()) {
        for (String name : named.getOrDefault(lead, List.of())) {
          Set<Concern> more = further.remove(name);
          if (more != null) {
            against.computeIfAbsent(more, _ -> new ArrayList<>()).add(name);
          }
        }
      }
      lines.add(
          new Text(
              lead,
              (instead == null ? says : says + " Instead: " + instead + ".") + more(against),
              rules ? rules(concerns, against) : ""));
    });
    return lines;
  }

  /// What must go on, and what else is to be done with it.
  private List<Text> goesOn(
      String lead, List<Concern> concerns, List<String> names, boolean rules) {
    List<Text> lines = new ArrayList<>();
    for (Concern concern : concerns) {
      lines.add(
          new Text(
              lines.isEmpty() ? lead : MORE_ON + String.join(", ", names),
              says(concern),
              rules ? concern.rule() : ""));
    }
    return lines;
  }

  /// What is sure, and by itself would only be asked about first.
  private static boolean isFurther(Concern concern) {
    return concern.sure()
        && concern.action() == Action.ASK_FIRST
        && concern.severity() != Severity.DISCUSS;
  }

  private String more(Map<Set<Concern>, List<String>> against) {
    var text = new StringBuilder();
    against.forEach((concerns, names) ->
        text.append(" There is more that speaks against ")
            .append(String.join(", ", names))
            .append(": ")
            .append(
                concerns.stream()
                    .map(concern -> CareSections.says(wording, concern))
                    .distinct()
                    .collect(Collectors.joining(" "))));
    return text.toString();
  }

  private static String rules(List<Concern> first, Map<Set<Concern>, List<String>> against) {
    return Stream.concat(first.stream(), against.keySet().stream().flatMap(Set::stream))
        .map(Concern::rule)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// What is not taken and must not be begun: how to take it well is not for them.
  private static Set<String> notBegun(List<MedicineWarning> warnings) {
    Set<String> notBegun = avoided(warnings);
    warnings.stream()
        .filter(warning -> warning.role() == Care.Role.TAKEN)
        .map(MedicineWarning::name)
        .forEach(notBegun::remove);
    return notBegun;
  }

  /// What is surely to be avoided.
  private static Set<String> avoided(List<MedicineWarning> warnings) {
    return warnings.stream()
        .filter(warning -> warning.concern().forbids())
        .map(MedicineWarning::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// How names were understood, for who typed them to put right.
  private Optional<Text> readAs() {
    return care.readAs().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "Read as",
                care.readAs().stream()
                    .map(each -> each.name() + ": " + each.as())
                    .collect(
                        Collectors.joining(
                            "; ", "", ". If one is wrong, give the name on the box."))));
  }

  private static Map<Concern, SequencedSet<String>> byConcern(List<MedicineWarning> warnings) {
    Map<Concern, SequencedSet<String>> names = new LinkedHashMap<>();
    for (MedicineWarning warning : warnings) {
      names.computeIfAbsent(warning.concern(), _ -> new LinkedHashSet<>()).add(warning.name());
    }
    return names;
  }

  /// By medicine: the rules that wait for an answer and have no line of their own; of what is to be
  /// avoided anyway, none.
  private static Map<String, List<MedicineWarning>> open(List<MedicineWarning> warnings) {
    Set<String> avoided = avoided(warnings);
    Map<String, List<MedicineWarning>> open = new LinkedHashMap<>();
    for (MedicineWarning warning : warnings) {
      boolean waits =
          !warning.concern().sure()
              && !warning.concern().keeps()
              && !isHalfThere(warning.concern());
      if (waits && !avoided.contains(warning.name())) {
        open.computeIfAbsent(warning.name(), _ -> new ArrayList<>()).add(warning);
      }
    }
    return open;
  }

  private List<String> questions(List<MedicineWarning> warnings) {
    return warnings.stream()
        .flatMap(warning -> CareSections.questions(wording, care, warning.concern()).stream())
        .distinct()
        .toList();
  }

  private static String lead(Concern concern, SequencedSet<String> names) {
    String lead =
        concern.sure()
            ? switch (concern.action()) {
              case DO_NOT_STOP -> "Do not stop";
              case DO_NOT_START -> "Avoid";
              case ASK_FIRST ->
                  concern.severity() == Severity.DISCUSS ? "Good to know" : "Ask first";
            }
            : "Do not stop on your own";
    return lead + ", " + String.join(", ", names);
  }

  private String told(Concern concern) {
    return CareSections.told(wording, care, concern);
  }
}
