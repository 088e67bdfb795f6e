package org.brace.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.cli.Screen.Tone;
import org.brace.knowledge.CareOption;
import org.brace.model.Level;
import org.brace.report.CareSections;
import org.brace.report.Document.Text;
import org.brace.report.OptionLines;
import org.brace.wording.Wording;

/// Care as text for a person: medicines first, then what may help, when to be seen sooner, and when
/// to check again. In an emergency only what concerns medicines.
final class CareText {

  private static final int OPTIONS = 4;

  private static final int ITEMS = 5;
  private static final int FURTHER = 3;
  private static final int FOLLOW_UPS = 2;

  private final Wording wording;
  private final Screen screen;

  CareText(Wording wording, Screen screen) {
    this.wording = wording;
    this.screen = screen;
  }

  /// In an emergency, what to do until help is there or on the way to it.
  void meanwhile(Care care) {
    for (Care.Meanwhile each : care.meanwhile()) {
      screen.heading(each.title());
      if (each.inDoubt() != null) {
        screen.paragraph(Tone.PLAIN, "  ", each.inDoubt());
      }
      each.steps().forEach(step -> screen.paragraph(Tone.PLAIN, "  - ", step));
    }
  }

  void print(Care care, Level level) {
    medicines(care);
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return;
    }
    options(care);
    selfCare(care.selfCare());
    safetyNet(care.safetyNet());
    again(care);
  }

  private void medicines(Care care) {
    List<Text> lines = new CareSections(wording, care).warnings();
    if (!lines.isEmpty()) {
      screen.heading("Your medicines");
    }
    for (Text line : lines) {
      screen.paragraph(
          CareSections.isUnrecognised(line) ? Tone.CAUTION : Tone.PLAIN,
          "  - ",
          line.lead() + ": " + line.body());
    }
  }

  private String says(Concern concern) {
    return CareSections.saysWithInstead(wording, concern);
  }

  private void options(Care care) {
    // What hangs on a name that is not known stands with that name.
    List<Care.Option> options =
        care.optionsBeside(ITEMS).stream().filter(each -> !each.hangsOn(care.notKnown())).toList();
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
      String told = CareSections.withToKnow(says == null ? "" : says, each.concerns());
      screen.paragraph(
          Tone.PLAIN,
          "  - ",
          each.option().name() + arranged(each) + (told.isEmpty() ? "" : ": " + told));
    }
    for (Care.Option each : first(FURTHER, askFirst)) {
      screen.paragraph(Tone.PLAIN, "  - ", "Ask first: " + withConcern(each, care));
    }
    for (Care.Option each : first(FURTHER, avoid)) {
      screen.paragraph(Tone.PLAIN, "  - ", "Not for you: " + withConcern(each, care));
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
      screen.paragraph(Tone.FAINT, "  - ", "%s more in the full reply".formatted(more));
    }
  }

  private String withConcern(Care.Option option, Care care) {
    String name = option.option().name();
    List<Concern> concerns = option.toTell();
    Concern worst = concerns.getFirst();
    return worst.sure()
        ? (sentence(name) + " " + says(worst) + " " + CareSections.further(wording, concerns))
            .strip()
        : name + ", " + new OptionLines(wording, care).hangsOn(option);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String arranged(Care.Option option) {
    return option.option().who() == CareOption.Who.SELF
        ? ""
        : " (%s)".formatted(OptionLines.arranged(option));
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
          Tone.PLAIN,
          "  - ",
          CareSections.withToKnow(each.item().does(), each.concerns())
              + (why == null ? "" : " (" + why + ")"));
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
