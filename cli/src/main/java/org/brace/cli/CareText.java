package org.brace.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.model.Level;
import org.brace.wording.Wording;

/// Care as text for a person: medicines first, then what may help, when to be seen sooner, and when
/// to check again. In an emergency only what concerns medicines.
final class CareText {

  private static final int WARNINGS = 6;
  private static final int OPTIONS = 5;
  private static final int ITEMS = 6;
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
    warnings("Do not stop", Action.DO_NOT_STOP, true, care, lines);
    warnings("Avoid", Action.DO_NOT_START, true, care, lines);
    warnings("Ask first", Action.ASK_FIRST, true, care, lines);
    warnings("Ask first, as an answer is missing", Action.ASK_FIRST, false, care, lines);
    if (lines.isEmpty() && care.unrecognised().isEmpty()) {
      return;
    }
    screen.heading("Your medicines");
    for (String name : care.unrecognised()) {
      screen.paragraph(Tone.CAUTION, "  - ", name + ": not recognised, so not checked");
    }
    lines.forEach(line -> screen.paragraph(Tone.PLAIN, "  - ", line));
  }

  /// The warnings of one kind; those of one rule on one line.
  private void warnings(String lead, Action action, boolean sure, Care care, List<String> lines) {
    Map<String, List<Care.MedicineWarning>> byRule = new LinkedHashMap<>();
    for (Care.MedicineWarning warning : care.warnings()) {
      if (warning.concern().action() == action && warning.concern().sure() == sure) {
        byRule.computeIfAbsent(warning.concern().says(), _ -> new ArrayList<>()).add(warning);
      }
    }
    List<List<Care.MedicineWarning>> groups = List.copyOf(byRule.values());
    for (List<Care.MedicineWarning> group : groups.subList(0, Math.min(WARNINGS, groups.size()))) {
      String names =
          group.stream()
              .map(Care.MedicineWarning::name)
              .distinct()
              .collect(Collectors.joining(", "));
      lines.add("%s: %s. %s".formatted(lead, names, told(group.getFirst().concern())));
    }
    if (groups.size() > WARNINGS) {
      lines.add("%s: %d more".formatted(lead, groups.size() - WARNINGS));
    }
  }

  /// What a concern says, what may be taken instead, and what is not known.
  private String told(Concern concern) {
    String instead = concern.instead() == null ? "" : " Instead: " + concern.instead() + ".";
    // What depends on an answer must not sound as if it had been told.
    String ifSo =
        concern.sure()
            ? ""
            : concern.open().stream()
                .map(fact -> wording.open(fact, ""))
                .distinct()
                .collect(Collectors.joining(", ", "If this is so of you (", "): "));
    return ifSo + concern.says() + instead;
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
    for (Care.Option each : first(FURTHER, notAdvised)) {
      screen.paragraph(Tone.PLAIN, "  - ", "Not advised: " + each.option().name());
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
    return sentence(option.option().name()) + " " + told(option.concerns().getFirst());
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
                .formatted(sentence(each.item().does()), told(each.concerns().getFirst())));
      }
    }
  }

  private void safetyNet(List<Care.SafetyNet> lines) {
    if (lines.isEmpty()) {
      return;
    }
    screen.heading("Be seen sooner if");
    for (Care.SafetyNet line : lines) {
      Tone tone = line.mattersMost() ? Tone.STRONG : Tone.PLAIN;
      screen.paragraph(
          tone, "  - ", sentence(line.says()) + " Then: " + Wording.place(line.then()) + ".");
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
