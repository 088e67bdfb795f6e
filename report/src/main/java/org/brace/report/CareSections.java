package org.brace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.care.Care;
import org.brace.care.Care.AsthmaPlan;
import org.brace.care.Concern;
import org.brace.care.Fit;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Days;
import org.brace.wording.Wording;

/// What care says, as blocks: the same lines for the clinician and for the person, who differ in
/// how much of it they read.
public final class CareSections {

  /// How many of the questions that decide are named.
  private static final int OPEN = 3;

  private static final String UNRECOGNISED = "unknown-medicine";

  private final Wording wording;
  private final Care care;

  public CareSections(Wording wording, Care care) {
    this.wording = wording;
    this.care = care;
  }

  /// What the medicine rules say to the person, what is not recognised first.
  public List<Text> warnings() {
    return new MedicineWarnings(wording, care).forPerson();
  }

  /// What they say of what the person takes or asks about, for the clinician.
  public List<Text> warningsForClinician() {
    return new MedicineWarnings(wording, care).forClinician();
  }

  /// Whether the warnings tell of a problem: of a name that is not recognised.
  public static boolean tells(Assessment assessment, Problem problem) {
    Care care = assessment.care();
    return care != null
        && problem.code().equals(UNRECOGNISED)
        && care.unrecognised().contains(problem.value());
  }

  /// Whether a line is about a name that is not known.
  public static boolean isUnrecognised(Text line) {
    return line.lead().equals(UnknownMedicines.NOT_RECOGNISED);
  }

  /// What decides a concern, without what only a name that is not known leaves open.
  static List<String> questions(Wording wording, Care care, Concern concern) {
    return wording.questions(deciding(care, concern));
  }

  static List<String> deciding(Care care, Concern concern) {
    return concern.open().stream()
        .filter(fact -> !care.notKnown().leavesOpen().contains(fact))
        .toList();
  }

  /// How a sentence begins that holds only if what decides a concern is so.
  public static String ifSo(Wording wording, Care care, Concern concern) {
    return wording.ifSo(deciding(care, concern));
  }

  static String told(Wording wording, Care care, Concern concern) {
    var text = new StringBuilder();
    // What depends on an answer must not sound as if it had been told.
    if (!concern.sure()) {
      text.append(
          "%s (%s): "
              .formatted(ifSo(wording, care, concern), named(questions(wording, care, concern))));
    }
    return text.append(saysWithInstead(wording, concern)).toString();
  }

  private static String named(List<String> questions) {
    return named(questions, OPEN);
  }

  static String named(List<String> questions, int most) {
    int named = Math.min(most, questions.size());
    String more = questions.size() > named ? "; %s more".formatted(questions.size() - named) : "";
    return String.join("; ", questions.subList(0, named)) + more;
  }

  /// What a concern says, and of which of the person's own medicines.
  static String says(Wording wording, Concern concern) {
    List<String> taken = concern.sure() ? wording.medicines(concern.because()) : List.of();
    String says = concern.says().toLowerCase(Locale.ROOT);
    return taken.stream().allMatch(name -> says.contains(name.toLowerCase(Locale.ROOT)))
        ? concern.says()
        : "%s You take: %s.".formatted(concern.says(), String.join(", ", taken));
  }

  /// The same, and what may be had instead.
  public static String saysWithInstead(Wording wording, Concern concern) {
    String says = says(wording, concern);
    return concern.instead() == null ? says : says + " Instead: " + concern.instead() + ".";
  }

  /// What else is in the way than the first concern: of what must not be had, what would only be
  /// asked about by itself is one more reason against it.
  public static String further(Wording wording, List<Concern> concerns) {
    boolean avoid = concerns.getFirst().forbids();
    Map<Boolean, String> further =
        concerns.stream()
            .skip(1)
            .collect(
                Collectors.partitioningBy(
                    concern -> avoid && !concern.forbids(),
                    Collectors.mapping(
                        concern -> says(wording, concern), Collectors.joining(" "))));
    String more = further.getOrDefault(true, "");
    return (further.getOrDefault(false, "") + (more.isEmpty() ? "" : " " + MORE + more)).strip();
  }

  /// What comes before the further reasons against something.
  static final String MORE = "There is more that speaks against it: ";

  /// What is said of something that suits a person, and what is to be known of it beside.
  public static String withToKnow(String says, List<Concern> concerns) {
    return Stream.concat(
            Stream.of(says).filter(text -> !text.isEmpty()),
            concerns.stream().filter(Concern::isToKnow).map(Concern::says))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /// What to do on one's own, then what to leave out and why.
  public List<Text> selfCare(int most) {
    return Stream.concat(toDo().stream().limit(most), notToDo().stream()).toList();
  }

  /// What to do on one's own.
  public List<Text> toDo() {
    return care.selfCare().stream()
        .filter(item -> item.fit() == Fit.SUITABLE)
        .map(item ->
            new Text(
                "",
                withToKnow(item.item().does(), item.concerns()),
                SmallPrint.orEmpty(item.item().why())))
        .toList();
  }

  /// What of that to leave out, and why.
  public List<Text> notToDo() {
    return care.selfCare().stream()
        .filter(item -> item.fit() == Fit.AVOID)
        .map(item ->
            Text.of(
                "Not this",
                item.item().does() + " " + told(wording, care, item.concerns().getFirst())))
        .toList();
  }

  /// In an emergency, what to do until help is there or on the way to it.
  public List<Block> meanwhile() {
    var blocks = new ArrayList<Block>();
    for (Care.Meanwhile each : care.meanwhile()) {
      blocks.add(new Block.Heading(each.title()));
      if (each.inDoubt() != null) {
        blocks.add(new Block.Paragraph(Text.of(each.inDoubt())));
      }
      blocks.add(new Block.Bullets(each.steps().stream().map(Text::of).toList()));
    }
    return blocks;
  }

  /// With what to be seen sooner, under its heading.
  public List<Block> safetyNet() {
    var blocks = new ArrayList<>(signs(_ -> true));
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Block.Heading(IF_THINGS_CHANGE));
    }
    return blocks;
  }

  /// The heading of the signs with which to be seen sooner.
  public static final String IF_THINGS_CHANGE = "Do not wait if things change";

  /// The signs with which to be seen as some levels are: by place of care, the most urgent first,
  /// and there what matters most for this person first.
  public List<Block> signs(Predicate<Level> then) {
    var blocks = new ArrayList<Block>();
    for (Level level : Level.values()) {
      List<Text> lines =
          care.safetyNet().stream()
              .filter(line -> line.then() == level && then.test(level))
              .map(line -> Text.of(line.says()))
              .toList();
      if (!lines.isEmpty()) {
        blocks.addFirst(new Block.Bullets(lines));
        blocks.addFirst(new Block.Paragraph(Text.of(Wording.goTo(level), "")));
      }
    }
    return blocks;
  }

  /// When to answer again and whom to see.
  public List<Text> again() {
    var lines = new ArrayList<Text>();
    Care.Recheck recheck = care.recheck();
    if (recheck != null) {
      lines.add(Text.of(Days.text(recheck.first()), recheck.says()));
    }
    for (Care.FollowUp each : care.followUp()) {
      lines.add(Text.of(Days.text(each.first()), each.says()));
    }
    for (Care.Adherence each : care.adherence()) {
      lines.add(Text.of(each.says() + (each.ask() == null ? "" : " " + each.ask())));
    }
    return lines;
  }

  /// The plans for asthma and back; empty where neither is for this person.
  public List<Block> plans() {
    var blocks = new ArrayList<Block>();
    AsthmaPlan asthma = care.asthmaPlan();
    if (asthma != null) {
      blocks.add(new Block.Heading("Your asthma plan"));
      blocks.add(new Block.Paragraph(Text.of(asthma.says())));
      blocks.add(
          new Block.Table(
              caption(asthma),
              List.of("Zone", "Peak flow", "Signs", "What to do"),
              asthma.zones().stream()
                  .map(zone -> List.of(zone.name(), peakFlow(zone), zone.signs(), zone.step()))
                  .toList()));
    }
    Care.BackPlan back = care.backPlan();
    if (back != null) {
      blocks.add(new Block.Heading("A plan for your back, neck or ribs"));
      blocks.add(new Block.Paragraph(Text.of(back.says())));
      blocks.add(new Block.Bullets(back.steps().stream().map(Text::of).toList()));
    }
    return blocks;
  }

  private static String caption(AsthmaPlan plan) {
    Double best = plan.best();
    return best == null
        ? "Peak flow in per cent of your own best, blown on your own meter."
        : "Peak flow on your own meter; your best is %s L/min%s."
            .formatted(
                Math.round(best),
                plan.scale() == null
                    ? ""
                    : " on the " + plan.scale().id().toUpperCase(Locale.ROOT) + " scale");
  }

  private static String peakFlow(Care.Zone zone) {
    if (zone.fromPercent() == 0) {
      return "below that";
    }
    Double from = zone.from();
    String percent = Math.round(zone.fromPercent()) + " %";
    return from == null
        ? "from " + percent
        : "from %s L/min (%s)".formatted(Math.round(from), percent);
  }
}
