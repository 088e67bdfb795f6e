package org.brace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.model.Level;
import org.brace.wording.Wording;

/// Care as text for a person: medicines first, then what may help, when to be seen sooner, and when
/// to check again. In an emergency only what concerns medicines.
final class CareText {

  private static final int WARNINGS = 6;
  private static final int OPTIONS = 4;

  /// How many missing answers are named.
  private static final int QUESTIONS = 5;

  private static final int ITEMS = 5;
  private static final int FURTHER = 3;
  private static final int FOLLOW_UPS = 2;

  private final Wording wording;
  private final Screen screen;

  CareText(Wording wording, Screen screen) {
    this.wording = wording;
    this.screen = screen;
  }

  void print(Care care, Level level) {
    medicines(care);
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return;
    }
    options(care.options());
    selfCare(care.selfCare());
    safetyNet(care.safetyNet());
    again(care);
  }

  private void medicines(Care care) {
    List<String> lines = new ArrayList<>();
    for (Lead lead : Lead.values()) {
      warnings(lead, care, lines);
    }
    lines.addAll(openQuestions(care));
    if (lines.isEmpty() && care.unrecognised().isEmpty()) {
      return;
    }
    screen.heading("Your medicines");
    for (String name : care.unrecognised()) {
      screen.paragraph(Tone.CAUTION, "  - ", name + ": not recognised, so not checked");
    }
    lines.forEach(line -> screen.paragraph(Tone.PLAIN, "  - ", line));
  }

  /// What a warning that holds begins with, the most important first.
  private enum Lead {
    DO_NOT_STOP("Do not stop"),
    AVOID("Avoid"),
    ASK_FIRST("Ask first"),
    GOOD_TO_KNOW("Good to know");

    private final String words;

    Lead(String words) {
      this.words = words;
    }

    static Lead of(Concern concern) {
      return switch (concern.action()) {
        case DO_NOT_STOP -> DO_NOT_STOP;
        case DO_NOT_START -> AVOID;
        case ASK_FIRST -> concern.severity() == Severity.DISCUSS ? GOOD_TO_KNOW : ASK_FIRST;
      };
    }
  }

  /// The warnings of one kind that hold; those that say the same on one line.
  private void warnings(Lead lead, Care care, List<String> lines) {
    Map<String, List<Care.MedicineWarning>> bySaying = new LinkedHashMap<>();
    for (Care.MedicineWarning warning : care.warnings()) {
      Concern concern = warning.concern();
      if (concern.sure() && Lead.of(concern) == lead) {
        bySaying.computeIfAbsent(concern.says(), _ -> new ArrayList<>()).add(warning);
      }
    }
    List<List<Care.MedicineWarning>> groups = List.copyOf(bySaying.values());
    for (List<Care.MedicineWarning> group : first(WARNINGS, groups)) {
      String names =
          group.stream()
              .map(Care.MedicineWarning::name)
              .distinct()
              .collect(Collectors.joining(", "));
      lines.add("%s: %s. %s".formatted(lead.words, names, says(group.getFirst().concern())));
    }
    if (groups.size() > WARNINGS) {
      lines.add("%s: %d more".formatted(lead.words, groups.size() - WARNINGS));
    }
  }

  /// One line a medicine: the answers that are missing to say more of it.
  private List<String> openQuestions(Care care) {
    Map<String, SequencedSet<String>> byMedicine = new LinkedHashMap<>();
    for (Care.MedicineWarning warning : care.warnings()) {
      if (!warning.concern().sure()) {
        byMedicine
            .computeIfAbsent(warning.name(), _ -> new LinkedHashSet<>())
            .addAll(open(warning.concern()));
      }
    }
    return byMedicine.entrySet().stream()
        .map(each ->
            "Ask first: %s, %s".formatted(each.getKey(), ifSo(List.copyOf(each.getValue()))))
        .toList();
  }

  private List<String> open(Concern concern) {
    return concern.open().stream().map(fact -> wording.open(fact, "")).distinct().toList();
  }

  private static String ifSo(List<String> open) {
    String more = open.size() > QUESTIONS ? "; %d more".formatted(open.size() - QUESTIONS) : "";
    return "if this is so of you: " + String.join("; ", first(QUESTIONS, open)) + more + ".";
  }

  private static String says(Concern concern) {
    String instead = concern.instead() == null ? "" : " Instead: " + concern.instead() + ".";
    return concern.says() + instead;
  }

  private void options(List<Care.Option> options) {
    List<Care.Option> suitable = of(Fit.SUITABLE, options);
    List<Care.Option> askFirst = of(Fit.ASK_FIRST, options);
    List<Care.Option> avoid = of(Fit.AVOID, options);
    List<Care.Option> notAdvised = of(Fit.NOT_ADVISED, options);
    if (options.isEmpty()) {
      return;
    }
    screen.heading("What may help, to talk over");
    for (Care.Option each : first(OPTIONS, suitable)) {
      String says = each.option().says();
      screen.paragraph(
          Tone.PLAIN,
          "  - ",
          each.option().name() + arranged(each) + (says == null ? "" : ": " + says));
    }
    for (Care.Option each : first(FURTHER, askFirst)) {
      screen.paragraph(Tone.PLAIN, "  - ", "Ask first: " + withConcern(each));
    }
    for (Care.Option each : first(FURTHER, avoid)) {
      screen.paragraph(Tone.PLAIN, "  - ", "Not for you: " + withConcern(each));
    }
    if (!notAdvised.isEmpty()) {
      screen.paragraph(
          Tone.PLAIN,
          "  - ",
          first(FURTHER, notAdvised).stream()
              .map(each -> each.option().name())
              .collect(Collectors.joining("; ", "Not advised: ", "")));
    }
    int more =
        options.size()
            - first(OPTIONS, suitable).size()
            - first(FURTHER, askFirst).size()
            - first(FURTHER, avoid).size()
            - first(FURTHER, notAdvised).size();
    if (more > 0) {
      screen.paragraph(Tone.FAINT, "  - ", "%d more in the full reply".formatted(more));
    }
  }

  private String withConcern(Care.Option option) {
    String name = option.option().name();
    Concern worst = option.concerns().getFirst();
    return worst.sure() ? sentence(name) + " " + says(worst) : name + ", " + ifSo(open(worst));
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String arranged(Care.Option option) {
    return switch (option.option().who()) {
      case SELF -> "";
      case PHARMACIST -> " (ask a pharmacist)";
      case CLINICIAN -> " (with a doctor or nurse)";
      case SPECIALIST -> " (with a specialist)";
    };
  }

  private static List<Care.Option> of(Fit fit, List<Care.Option> options) {
    return options.stream().filter(option -> option.fit() == fit).toList();
  }

  private void selfCare(List<Care.SelfCare> items) {
    List<Care.SelfCare> suitable =
        items.stream().filter(item -> item.fit() == Fit.SUITABLE).toList();
    if (suitable.isEmpty()) {
      return;
    }
    screen.heading("What you can do");
    for (Care.SelfCare each : first(ITEMS, suitable)) {
      String why = each.item().why();
      screen.paragraph(
          Tone.PLAIN, "  - ", each.item().does() + (why == null ? "" : " (" + why + ")"));
    }
    for (Care.SelfCare each : items) {
      if (each.fit() == Fit.AVOID) {
        screen.paragraph(
            Tone.PLAIN,
            "  - ",
            "Not this: %s %s"
                .formatted(sentence(each.item().does()), says(each.concerns().getFirst())));
      }
    }
  }

  /// By place of care, the most urgent first; there what matters most for this person first.
  private void safetyNet(List<Care.SafetyNet> lines) {
    if (lines.isEmpty()) {
      return;
    }
    screen.heading("Do not wait if things change");
    for (Level level : List.of(Level.values()).reversed()) {
      List<Care.SafetyNet> here = lines.stream().filter(line -> line.then() == level).toList();
      if (!here.isEmpty()) {
        screen.paragraph(Tone.STRONG, "  ", Wording.goTo(level) + ":");
        here.forEach(line -> screen.paragraph(Tone.PLAIN, "  - ", sentence(line.says())));
      }
    }
  }

  private void again(Care care) {
    Care.Recheck recheck = care.recheck();
    if (recheck == null && care.followUp().isEmpty()) {
      return;
    }
    screen.heading("When to check again");
    if (recheck != null) {
      screen.paragraph(Tone.PLAIN, "  - ", recheck.first() + ": " + recheck.says());
    }
    for (Care.FollowUp each : first(FOLLOW_UPS, care.followUp())) {
      screen.paragraph(Tone.PLAIN, "  - ", each.first() + ": " + each.says());
    }
  }

  private static <T> List<T> first(int count, List<T> list) {
    return list.subList(0, Math.min(count, list.size()));
  }
}
