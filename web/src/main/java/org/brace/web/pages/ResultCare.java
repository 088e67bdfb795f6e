package org.brace.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.CausesToName;
import org.brace.care.Care;
import org.brace.care.Fit;
import org.brace.model.Level;
import org.brace.model.Problem;
import org.brace.report.CareSections;
import org.brace.report.Document.Text;
import org.brace.report.OptionLines;
import org.brace.web.pages.SectionView.BlockView;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What care says on the page of a result: what is in sight, and what is folded.
///
/// No warning is folded, no line of the safety net that is more urgent than the level, and no
/// reason to ask first or to leave something out.
///
/// @param meanwhile in an emergency, what to do until help is there or on the way to it
/// @param safetyNet with which signs to be seen sooner; null in an emergency
/// @param medicines what is to be known of what is taken or planned
/// @param later what may help, plans, when to check again; empty in an emergency
record ResultCare(
    List<SectionView> meanwhile,
    @Nullable SectionView safetyNet,
    List<SectionView> medicines,
    List<SectionView> later) {

  /// How many things to do, and options, are in sight.
  private static final int THINGS = 3;

  private static final int DATES = 1;

  /// How many options of those to ask about, and of those to leave out, are told.
  private static final int FURTHER = 4;

  static ResultCare of(Wording wording, Assessment assessment) {
    Care care = assessment.care();
    if (care == null) {
      return new ResultCare(List.of(), null, List.of(), List.of());
    }
    var words = new CareSections(wording, care);
    boolean emergency = CausesToName.emergency(assessment);
    Level level = assessment.triage().disposition().level();
    return new ResultCare(
        meanwhile(wording, care),
        emergency || care.safetyNet().isEmpty() ? null : safetyNet(words, care, level),
        medicines(words, care, assessment),
        emergency ? List.of() : later(words, new OptionLines(wording, care)));
  }

  /// In an emergency, what to do until help is there or on the way to it.
  static List<SectionView> meanwhile(Wording wording, @Nullable Care care) {
    var sections = new ArrayList<SectionView>();
    if (care != null) {
      SectionView.add(sections, true, new CareSections(wording, care).meanwhile());
    }
    return sections;
  }

  /// The signs that are more urgent than the level; the others, which lead no sooner to anyone, are
  /// folded.
  private static SectionView safetyNet(CareSections words, Care care, Level level) {
    var blocks = new ArrayList<>(SectionView.views(words.signs(then -> then.compareTo(level) > 0)));
    long others =
        care.safetyNet().stream().filter(line -> line.then().compareTo(level) <= 0).count();
    if (others > 0) {
      blocks.add(
          BlockView.folded(
              others + (others == 1 ? " more sign" : " more signs") + ", no more urgent than now",
              SectionView.views(words.signs(then -> then.compareTo(level) <= 0))));
    }
    return new SectionView(CareSections.IF_THINGS_CHANGE, true, blocks);
  }

  /// Nothing of it is folded. A name that is not recognised stands here alone, with how to mend it.
  private static List<SectionView> medicines(CareSections words, Care care, Assessment assessment) {
    List<Problem> unknown =
        assessment.problems().stream()
            .filter(problem -> CareSections.tells(assessment, problem))
            .toList();
    List<Text> lines =
        words.warnings().stream()
            .map(line ->
                CareSections.isUnrecognised(line)
                    ? new Text(line.lead(), line.body(), mends(line, care, unknown))
                    : line)
            .toList();
    var sections = new ArrayList<SectionView>();
    SectionView.add(sections, true, "Your medicines", SectionView.list(lines));
    return sections;
  }

  /// How to mend the names of a line: of what is taken all are in one, of what is planned each has
  /// its own.
  private static String mends(Text line, Care care, List<Problem> unknown) {
    List<String> taken = care.notKnown().names();
    boolean planned = care.unrecognised().contains(line.body());
    List<Problem> own =
        unknown.stream()
            .filter(problem ->
                planned ? line.body().equals(problem.value()) : taken.contains(problem.value()))
            .toList();
    Map<String, String> names =
        own.stream()
            .collect(
                Collectors.groupingBy(
                    Problem::mend,
                    LinkedHashMap::new,
                    Collectors.mapping(Problem::value, Collectors.joining(", "))));
    return names.entrySet().stream()
        .map(each -> names.size() == 1 ? each.getKey() : each.getValue() + ": " + each.getKey())
        .map(mend -> mend.endsWith("?") ? mend : mend + ".")
        .collect(Collectors.joining(" "));
  }

  private static List<SectionView> later(CareSections words, OptionLines options) {
    var sections = new ArrayList<SectionView>();
    var doing = new ArrayList<>(SectionView.first(THINGS, words.toDo(), "more things you can do"));
    doing.addAll(SectionView.list(words.notToDo()));
    SectionView.add(sections, true, "What you can do", doing);
    SectionView.add(sections, true, "What may help, to talk over", options(options));
    SectionView.add(sections, false, words.plans());
    SectionView.add(
        sections,
        true,
        "When to check again",
        SectionView.first(DATES, words.again(), "more, later"));
    return sections;
  }

  /// The names of the first options, and of what is to be asked about or left out the reason, in
  /// sight; what they are, and what else may help, folded.
  private static List<BlockView> options(OptionLines words) {
    List<Text> suitable = words.suitable(Integer.MAX_VALUE, Integer.MAX_VALUE);
    var blocks = new ArrayList<BlockView>();
    // Each opens by itself, as the causes do: its name is enough to go by.
    int shown = suitable.size() == THINGS + 1 ? suitable.size() : THINGS;
    suitable.stream().limit(shown).map(ResultCare::opened).forEach(blocks::add);
    if (suitable.size() > shown) {
      List<Text> more = suitable.subList(shown, suitable.size());
      blocks.add(
          BlockView.folded(more.size() + " more things that may help", SectionView.list(more)));
    }
    blocks.addAll(SectionView.list(words.reasons(Fit.ASK_FIRST, "ask first", FURTHER)));
    List<Text> askFirst = words.options(Fit.ASK_FIRST, FURTHER);
    if (!askFirst.isEmpty()) {
      String what = askFirst.size() == 1 ? "What this is" : "What these are";
      blocks.add(BlockView.folded(what + ", and why to ask first", SectionView.list(askFirst)));
    }
    blocks.addAll(SectionView.list(words.reasons(Fit.AVOID, "not for you", FURTHER)));
    blocks.addAll(SectionView.list(words.notAdvised()));
    return blocks;
  }

  private static BlockView opened(Text option) {
    return BlockView.folded(
        option.lead(), List.of(BlockView.paragraph(new Text("", option.body(), option.aside()))));
  }
}
