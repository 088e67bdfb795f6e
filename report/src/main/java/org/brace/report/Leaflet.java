package org.brace.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Contact;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.CausesToName;
import org.brace.assessment.Headline;
import org.brace.assessment.MedicinesFirst;
import org.brace.assessment.ReasonsToName;
import org.brace.assessment.WhoToName;
import org.brace.care.Care;
import org.brace.care.Fit;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.model.Problem;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A leaflet for the person: what to do, why, what may be behind it, what to watch for.
final class Leaflet {

  private static final int REASONS = 3;
  private static final int ITEMS = 5;
  private static final int FURTHER = 2;

  /// When steroids were taken: nobody needs to write that down on the way to help.
  private static final String STEROID_TIME = "steroid-time-not-told";

  private static final String NONE_LIKELY =
      "No cause that is known here stands out from what you told. That does not mean that nothing is"
          + " wrong: go by what is said above.";

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final Wording wording;
  private final @Nullable ZoneId machine;
  private final List<Block> blocks = new ArrayList<>();

  private Leaflet(Knowledge knowledge, Assessment assessment, @Nullable ZoneId machine) {
    this.machine = machine;
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.wording = new Wording(knowledge, assessment.medicines());
  }

  /// @param machine the clock of where it is made; null where it is not known
  static Document of(Knowledge knowledge, Assessment assessment, @Nullable ZoneId machine) {
    var leaflet = new Leaflet(knowledge, assessment, machine);
    leaflet.urgency();
    leaflet.meanwhile();
    leaflet.reasons();
    leaflet.safetyNet();
    leaflet.medicines();
    leaflet.causes();
    leaflet.care();
    leaflet.problems();
    return new Document(
        "What to do about your pain, cough or breathing",
        "What to do now, why, what may be behind it and what to watch for.",
        Document.Setting.ROOMY,
        leaflet.blocks,
        SmallPrint.of(knowledge, assessment));
  }

  private void urgency() {
    var triage = assessment.triage();
    Contact contact = triage.contact();
    String whom =
        contact.number() == null
            ? "Whom to turn to: " + contact.label() + "."
            : "Number to call: " + contact.number() + " (" + contact.label() + ").";
    boolean unfinished = assessment.isUnfinished();
    var headline = Headline.of(assessment);
    var lines = new ArrayList<String>();
    if (unfinished) {
      lines.add(Unfinished.couldMean(triage));
      lines.add("If you stop here, this is the least to do: " + headline.least() + ".");
    }
    lines.add(MedicinesFirst.howSoon(assessment));
    String first = MedicinesFirst.of(assessment);
    if (first != null) {
      lines.add(first);
    }
    lines.addAll(List.of(triage.act(), whom));
    String who = new WhoToName(knowledge, wording, assessment).toSay();
    if (!who.isEmpty()) {
      lines.add("Say who it is: " + who + ".");
    }
    List<Answered> toSay = ReasonsToName.toSay(knowledge, triage);
    if (!toSay.isEmpty()) {
      lines.add(told(toSay, "Tell them: ") + ".");
    }
    blocks.add(
        new Block.Paragraph(
            Text.of(
                Clock.made(
                    assessment.now(), triage.disposition().within(), contact.place(), machine))));
    if (assessment.isForOther()) {
      blocks.add(new Block.Paragraph(Text.of(Wording.FOR_OTHER)));
    }
    blocks.add(new Block.Notice(headline.press(), headline.text(), lines));
    if (unfinished) {
      section("Look for these signs first", Unfinished.signs(knowledge, wording, triage));
    }
  }

  private void meanwhile() {
    Care care = assessment.care();
    if (care != null) {
      blocks.addAll(new CareSections(wording, care).meanwhile());
    }
  }

  private void reasons() {
    var reasons = ReasonsToName.of(assessment.triage());
    blocks.add(new Block.Heading("Why"));
    if (reasons.isEmpty()) {
      blocks.add(
          new Block.Paragraph(Text.of("None of the signs that need someone sooner was told.")));
    }
    List<String> lessUrgent =
        wording.lessUrgent(
            reasons.stream().map(Because::easing).toList(), Answered::fact, Answered::answer);
    blocks.add(
        new Block.Bullets(
            IntStream.range(0, Math.min(REASONS, reasons.size()))
                .mapToObj(i -> {
                  Because reason = reasons.get(i);
                  return new Text("", reason.text() + ".", because(reason, lessUrgent.get(i)));
                })
                .toList()));
  }

  private String because(Because reason, String lessUrgent) {
    var text = new ArrayList<String>();
    if (!reason.told().isEmpty()) {
      text.add(told(reason.told(), "You told: ") + ".");
    }
    if (!reason.notKnown().isEmpty()) {
      text.add("Not known, so it counts: " + wording.notKnown(reason.notKnown()) + ".");
    }
    if (!lessUrgent.isEmpty()) {
      text.add(lessUrgent + ".");
    }
    return String.join(" ", text);
  }

  private String told(List<Answered> facts, String lead) {
    return lead + String.join("; ", wording.known(facts, Answered::fact, Answered::answer));
  }

  private void causes() {
    if (assessment.isUnfinished()) {
      return;
    }
    String heading =
        CausesToName.emergency(assessment)
            ? "What needs to be looked at now"
            : "What may be behind it";
    String withoutNumbers = assessment.withoutNumbers();
    if (withoutNumbers != null) {
      List<Condition> suspects = CausesToName.suspects(knowledge, assessment);
      section(
          suspects.isEmpty() ? "What may be behind it" : heading,
          Stream.concat(
                  suspects.stream().map(each -> new Text(each.name(), "", each.lay())),
                  Stream.of(Text.of(withoutNumbers)))
              .toList());
    }
    if (assessment.noListedCause() == null) {
      return;
    }
    List<PossibleCause> named =
        Stream.concat(
                CausesToName.of(knowledge, assessment).stream(),
                CausesToName.unexplained(knowledge, assessment).stream())
            .toList();
    if (named.isEmpty() && CausesToName.emergency(assessment)) {
      return;
    }
    blocks.add(new Block.Heading(heading));
    if (named.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of(NONE_LIKELY)));
      return;
    }
    blocks.add(
        new Block.Paragraph(
            Text.of("This is not a diagnosis, and more than one can be true at once.")));
    String ofNumbers = assessment.ofNumbers();
    if (ofNumbers != null) {
      blocks.add(new Block.Paragraph(Text.of(ofNumbers)));
    }
    Function<PossibleCause, String> chances = CausesToName.chances(knowledge, assessment, named);
    blocks.add(
        new Block.Bullets(
            named.stream()
                .map(cause ->
                    new Text(
                        cause.name(),
                        chances.apply(cause) + ".",
                        knowledge.condition(cause.id()).lay()))
                .toList()));
  }

  private void safetyNet() {
    Care care = assessment.care();
    if (care != null && !CausesToName.emergency(assessment)) {
      blocks.addAll(new CareSections(wording, care).safetyNet());
    }
  }

  private void medicines() {
    Care care = assessment.care();
    if (care != null) {
      section("Your medicines", new CareSections(wording, care).warnings());
    }
  }

  private void care() {
    Care care = assessment.care();
    if (care == null) {
      return;
    }
    var sections = new CareSections(wording, care);
    if (CausesToName.emergency(assessment)) {
      return;
    }
    section("What you can do", sections.selfCare(ITEMS));
    var options = new OptionLines(wording, care);
    section("What may help, to talk over", options.suitable(ITEMS, ITEMS));
    section("Ask first", options.options(Fit.ASK_FIRST, FURTHER));
    section("Not for you", options.options(Fit.AVOID, FURTHER));
    blocks.addAll(sections.plans());
    section("When to check again", sections.again());
  }

  private void section(String heading, List<Text> lines) {
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Bullets(lines));
    }
  }

  private void problems() {
    section(
        "What could not be understood",
        assessment.problems().stream()
            .filter(problem -> !Assessment.OF_CAUSES.contains(problem.code()))
            .filter(problem -> !CareSections.tells(assessment, problem))
            .filter(problem ->
                !problem.code().equals(PolicyReason.OUT_OF_SCOPE) || assessment.triage().isJudged())
            .filter(problem ->
                !problem.code().equals(STEROID_TIME) || !CausesToName.emergency(assessment))
            .map(Problem::message)
            .map(Text::of)
            .toList());
  }
}
