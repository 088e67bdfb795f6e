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
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.report.OptionLines;
import org.brace.wording.Wording;

/// Care as text for a person: medicines first, then what may help, when to be seen sooner, and when
/// to check again. In an emergency only what concerns medicines.
final class CareText {

  private static final int OPTIONS = 4;

  private static final int ITEMS = 5;
  private static final int FURTHER = 3;

  private final Wording wording;
  private final Screen screen;

  CareText(Wording wording, Screen screen) {
    this.wording = wording;
    this.screen = screen;
  }

  /// In an emergency, what to do until help is there or on the way to it.
  void meanwhile(Care care) {
    print(new CareSections(wording, care).meanwhile());
  }

  void print(Care care, Level level) {
    var sections = new CareSections(wording, care);
    list("Your medicines", sections.warnings());
    if (level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return;
    }
    options(care);
    list("What you can do", sections.selfCare(ITEMS));
    print(sections.safetyNet());
    list("When to check again", sections.again());
  }

  private void print(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(String text) -> screen.heading(text);
        case Block.Paragraph(Text text) ->
            screen.paragraph(text.body().isEmpty() ? Tone.STRONG : Tone.PLAIN, "  ", joined(text));
        case Block.Bullets(List<Text> items) -> items.forEach(this::bullet);
        case Block.Notice notice -> {
          screen.paragraph(Tone.STRONG, "  ", notice.headline());
          notice.lines().forEach(line -> bullet(Text.of(line)));
        }
        case Block.Table table ->
            table.rows().forEach(row -> bullet(Text.of(String.join("; ", row))));
      }
    }
  }

  private void list(String heading, List<Text> lines) {
    if (!lines.isEmpty()) {
      screen.heading(heading);
      lines.forEach(this::bullet);
    }
  }

  private void bullet(Text text) {
    screen.paragraph(
        CareSections.isUnrecognised(text) ? Tone.CAUTION : Tone.PLAIN, "  - ", joined(text));
  }

  private static String joined(Text text) {
    String lead = text.lead().isEmpty() ? "" : text.lead() + ": ";
    String aside = text.aside().isEmpty() ? "" : " (" + text.aside() + ")";
    return (lead + text.body() + aside).strip();
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

  private static <T> List<T> first(int count, List<T> list) {
    return list.subList(0, Math.min(count, list.size()));
  }
}
