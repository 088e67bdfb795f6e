package org.brace.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.care.Care;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;

/// What may help, as lines: how it suits a person, and why not.
public final class OptionLines {

  /// How many of the questions that decide are named in a few words, and in full.
  private static final int FEW = 3;

  private static final int MOST = 8;

  private final Wording wording;
  private final Care care;

  public OptionLines(Wording wording, Care care) {
    this.wording = wording;
    this.care = care;
  }

  /// What may help beside the first things to do on one's own, which say some of it already.
  ///
  /// @param things how many of those things are told
  public List<Text> suitable(int most, int things) {
    return lines(
        care.optionsBeside(things).stream().filter(option -> option.fit() == Fit.SUITABLE), most);
  }

  /// The options of a kind of fit, one line for all of which the same is said.
  public List<Text> options(Fit fit, int most) {
    return lines(told(fit), most);
  }

  private List<Text> lines(Stream<Care.Option> told, int most) {
    Map<Text, List<String>> names = new LinkedHashMap<>();
    told.limit(most)
        .forEach(option ->
            names
                .computeIfAbsent(said(option), _ -> new ArrayList<>())
                .add(option.option().name()));
    List<Text> lines = new ArrayList<>();
    names.forEach((said, options) ->
        lines.add(new Text(String.join("; ", options), said.body(), said.aside())));
    return lines;
  }

  /// The options of a kind of fit, but those that hang on a name that is not known: that name has
  /// them.
  private Stream<Care.Option> told(Fit fit) {
    return care.options().stream()
        .filter(option -> option.fit() == fit && !option.hangsOn(care.notKnown()));
  }

  private Text said(Care.Option option) {
    String reason = option.fit() == Fit.SUITABLE ? "" : reason(option);
    if (!reason.isEmpty()) {
      // What is only to be asked about may help, so it says how.
      return Text.of(
          (option.fit() == Fit.ASK_FIRST ? says(option) + " " + reason : reason).strip());
    }
    return new Text(
        "", CareSections.withToKnow(says(option), option.concerns()), arrangement(option));
  }

  /// Why it is to be asked about or left out.
  private String reason(Care.Option option) {
    List<Concern> concerns = option.toTell();
    return concerns.isEmpty()
        ? ""
        : Stream.of(
                CareSections.told(wording, care, concerns.getFirst()),
                CareSections.further(wording, concerns),
                also(option.openBeside()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
  }

  /// What else is open and would stand in the way, so that nobody takes the first for the only one.
  private String also(List<Concern> open) {
    List<String> questions = questions(open);
    return questions.isEmpty()
        ? ""
        : "Also %s (%s).".formatted(lowered(ifSo(open)), CareSections.named(questions, MOST));
  }

  private List<String> questions(List<Concern> concerns) {
    return wording.questions(deciding(concerns));
  }

  private List<String> deciding(List<Concern> concerns) {
    return concerns.stream()
        .flatMap(each -> CareSections.deciding(care, each).stream())
        .distinct()
        .toList();
  }

  private String ifSo(List<Concern> concerns) {
    return wording.ifSo(deciding(concerns));
  }

  private static String lowered(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String arrangement(Care.Option option) {
    return "%s; evidence %s".formatted(arranged(option), option.option().evidence().id());
  }

  /// Of the options of a kind of fit, the name with what it calls for and only the reason, in few
  /// words: of what hangs on an answer, the question. One line for all with the same reason.
  public List<Text> reasons(Fit fit, String calledFor, int most) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    told(fit)
        .limit(most)
        .forEach(option ->
            names
                .computeIfAbsent(briefly(option), _ -> new ArrayList<>())
                .add(option.option().name()));
    List<Text> lines = new ArrayList<>();
    names.forEach((reason, options) ->
        lines.add(Text.of("%s (%s)".formatted(String.join("; ", options), calledFor), reason)));
    return lines;
  }

  private String briefly(Care.Option option) {
    List<Concern> concerns = option.toTell();
    if (concerns.isEmpty() || concerns.getFirst().sure()) {
      return reason(option);
    }
    return hangsOn(option);
  }

  /// On what it hangs whether something suits, where what decides is open: all that is open and
  /// would stand in the way. What is there in part is told in full.
  public String hangsOn(Care.Option option) {
    Concern first = option.toTell().getFirst();
    if (!first.because().isEmpty()) {
      return lowered(reason(option));
    }
    List<Concern> open = Stream.concat(Stream.of(first), option.openBeside().stream()).toList();
    return "%s (%s). %s"
        .formatted(
            lowered(ifSo(open)),
            CareSections.named(questions(open), FEW),
            CareSections.further(wording, option.toTell()))
        .strip();
  }

  /// The names of what is not advised; empty where nothing is.
  public List<Text> notAdvised() {
    List<String> names =
        care.options().stream()
            .filter(option -> option.fit() == Fit.NOT_ADVISED)
            .map(option -> option.option().name())
            .toList();
    return names.isEmpty()
        ? List.of()
        : List.of(Text.of("Not advised", String.join("; ", names) + "."));
  }

  private static String says(Care.Option option) {
    return SmallPrint.orEmpty(option.option().says());
  }

  /// Who arranges it.
  public static String arranged(Care.Option option) {
    return switch (option.option().who()) {
      case SELF -> "on your own";
      case PHARMACIST -> "ask a pharmacist";
      case CLINICIAN -> "with a doctor or nurse";
      case SPECIALIST -> "with a specialist";
    };
  }
}
