package org.brace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Interval;
import org.brace.assessment.Assessment.Known;
import org.brace.assessment.Assessment.PossibleCause;
import org.brace.assessment.Assessment.StillOpen;
import org.brace.assessment.CausesToName;
import org.brace.assessment.Headline;
import org.brace.assessment.MedicinesFirst;
import org.brace.assessment.WhoToName;
import org.brace.care.Care;
import org.brace.casefile.Case;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.PolicyReason;
import org.brace.knowledge.Source;
import org.brace.medicines.Resolved;
import org.brace.model.Answer.Word;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.brace.wording.Chances;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;

/// One page in the order that a clinician reads: who and what, how urgent and why, what was told,
/// red flags asked and denied, medicines, causes with their ranges, what is open, sources.
final class ClinicianReport {

  /// Beside a cause that a rule sends the person for though it is not likely: the chance is that of
  /// the few answers, and no reason to wait.
  private static final String RULE_OUT = " (to be ruled out: a rule points to it)";

  private static final int OPEN = 12;

  /// How many facts for and against a cause are named.
  private static final int WEIGHED = 2;

  private final Knowledge knowledge;
  private final Case given;
  private final Resolved medicines;
  private final Assessment assessment;
  private final Wording wording;
  private final Deciding deciding;
  private final WhyThisLevel why;
  private final List<Block> blocks = new ArrayList<>();

  private ClinicianReport(
      Knowledge knowledge, Case given, Resolved medicines, Assessment assessment) {
    this.knowledge = knowledge;
    this.given = given;
    this.medicines = medicines;
    this.assessment = assessment;
    this.wording = new Wording(knowledge, assessment.medicines());
    this.deciding = new Deciding(knowledge);
    this.why = new WhyThisLevel(wording, assessment.triage());
  }

  static Document of(Knowledge knowledge, Case given, Resolved medicines, Assessment assessment) {
    var report = new ClinicianReport(knowledge, given, medicines, assessment);
    report.write();
    return new Document(
        "Report for a clinician",
        "What a person told of pain with a cough or asthma, how urgent Brace says it is, and why.",
        Document.Setting.DENSE,
        report.blocks,
        SmallPrint.of(knowledge, assessment));
  }

  private void write() {
    who();
    urgency();
    told();
    denied();
    medicines();
    causes();
    open();
    problems();
    sources();
  }

  private void who() {
    var line = new ArrayList<String>();
    String person = new WhoToName(knowledge, wording, assessment).person();
    if (!person.isEmpty()) {
      line.add(person);
    }
    line.add("told by the " + given.toldBy().id());
    line.add(Clock.withZone(given.now(), given.place()));
    blocks.add(
        new Block.Paragraph(
            given.story().isBlank()
                ? new Text("", String.join("; ", line), "case " + given.id())
                : new Text(String.join("; ", line), given.story(), "case " + given.id())));
  }

  private Optional<String> answer(String fact) {
    return assessment.evidence().stream()
        .filter(known -> known.fact().equals(fact))
        .map(Known::answer)
        .findFirst();
  }

  private void urgency() {
    var triage = assessment.triage();
    var disposition = triage.disposition();
    String level =
        triage.isJudged()
            ? "Level: %s, %s."
                .formatted(disposition.level().id(), Wording.soon(disposition.within()))
            : "Level: not judged, out of scope. No rule above routine holds as told.";
    boolean couldRise = triage.couldRiseTo().compareTo(disposition.level()) > 0;
    boolean held =
        triage.reasons().stream().anyMatch(each -> each.id().equals(PolicyReason.GATE_OPEN));
    String settled =
        held
            ? " What is open keeps it from self-care, and could raise it no further."
            : " Nothing that is open could raise it.";
    String says =
        couldRise
            ? level + " Could rise to: " + triage.couldRiseTo().id() + "."
            : triage.isJudged() ? level + settled : level;
    var headline = Headline.of(assessment);
    var lines = new ArrayList<String>();
    if (assessment.isUnfinished()) {
      lines.add(Unfinished.couldMean(triage));
      lines.add("The least as told: " + headline.least() + ".");
    }
    lines.add(says);
    List<String> medicines = MedicinesFirst.names(assessment);
    if (!medicines.isEmpty()) {
      lines.add("Cannot wait: " + String.join(", ", medicines) + ".");
    }
    blocks.add(new Block.Notice(headline.press(), headline.text(), lines));
    blocks.add(new Block.Heading("Why this level"));
    if (triage.reasons().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of("No rule above self-care holds.")));
    }
    blocks.add(new Block.Bullets(why.lines()));
  }

  private void told() {
    List<Known> told =
        assessment.evidence().stream()
            .filter(known -> known.origin() != Origin.DERIVED)
            .filter(known ->
                !deciding.denies(known.fact(), known.answer()) && !known.fact().equals("age"))
            .filter(known -> !known.fact().equals("sex"))
            .toList();
    blocks.add(new Block.Heading("Told"));
    String present =
        told.stream()
            .filter(known -> !WITHOUT_ANSWER.containsKey(known.answer()))
            .map(known -> wording.known(known.fact(), known.answer()))
            .collect(Collectors.joining("; "));
    blocks.add(new Block.Paragraph(Text.of(present.isEmpty() ? "Nothing." : present)));
    WITHOUT_ANSWER.forEach((answer, lead) -> {
      String facts =
          told.stream()
              .filter(known -> known.answer().equals(answer))
              .map(known -> wording.open(known.fact(), ""))
              .collect(Collectors.joining("; "));
      if (!facts.isEmpty()) {
        blocks.add(new Block.Paragraph(Text.of(lead, facts)));
      }
    });
  }

  /// What was asked and got no answer, by what was said instead.
  private static final Map<String, String> WITHOUT_ANSWER =
      new TreeMap<>(
          Map.of(
              Word.UNSURE.text(),
              "Not sure",
              Word.CANNOT_MEASURE.text(),
              "Could not be measured",
              Word.DECLINED.text(),
              "Not answered"));

  private void denied() {
    var denied = deciding.denied(assessment);
    blocks.add(new Block.Heading("Red flags asked and denied"));
    if (denied.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of("None was asked and denied.")));
    }
    var lines = new ArrayList<Text>();
    denied.forEach((title, group) -> {
      var parts = new ArrayList<String>();
      if (!group.alone().isEmpty()) {
        parts.add(named(group.alone()));
      }
      if (!group.together().isEmpty()) {
        parts.add("Asked together: " + named(group.together()));
      }
      lines.add(Text.of(title, String.join(". ", parts)));
    });
    blocks.add(new Block.Bullets(lines));
  }

  private String named(List<String> facts) {
    return facts.stream().map(id -> knowledge.fact(id).report()).collect(Collectors.joining("; "));
  }

  private void medicines() {
    blocks.add(new Block.Heading("Medicines"));
    var lines = new ArrayList<>(MedicineSection.lines(knowledge, medicines));
    Care care = assessment.care();
    if (care != null) {
      lines.addAll(new CareSections(wording, care).warningsForClinician());
    }
    blocks.add(new Block.Bullets(lines));
  }

  private void causes() {
    List<Condition> suspects = CausesToName.suspects(knowledge, assessment);
    if (!suspects.isEmpty()) {
      blocks.add(new Block.Heading("What the rules point to, not a diagnosis"));
      blocks.add(
          new Block.Paragraph(
              Text.of(
                  suspects.stream().map(Condition::clinicalName).collect(Collectors.joining("; "))
                      + ". How likely each is could not be worked out.")));
    }
    Double noListed = assessment.noListedCause();
    if (noListed == null) {
      return;
    }
    blocks.add(new Block.Heading("Possible causes, not a diagnosis"));
    List<List<String>> rows = new ArrayList<>();
    for (PossibleCause cause : CausesToName.of(knowledge, assessment)) {
      var condition = knowledge.condition(cause.id());
      rows.add(
          List.of(
              condition.clinicalName()
                  + (CausesToName.toBeRuledOut(knowledge, assessment, cause) ? RULE_OUT : ""),
              Chances.percent(cause.probability()),
              range(cause.interval()),
              weighed(cause.pro().stream().filter(Assessment.Weighed::direct).toList()),
              weighed(cause.against())));
    }
    for (PossibleCause cause : CausesToName.unexplained(knowledge, assessment)) {
      rows.add(
          List.of(
              knowledge.condition(cause.id()).clinicalName(),
              Chances.percent(cause.probability()),
              range(cause.interval()),
              "",
              ""));
    }
    rows.add(List.of("None of the named causes", Chances.percent(noListed), "", "", ""));
    blocks.add(
        new Block.Table(
            "Probabilities from a network of published and estimated numbers; the range says how"
                + " sure the numbers are. More than one can be true.",
            List.of("Cause", "Chance", "Range", "For", "Against"),
            rows));
  }

  private String weighed(List<Assessment.Weighed> facts) {
    return facts.stream()
        .limit(WEIGHED)
        .map(each ->
            wording.known(each.fact(), answer(each.fact()).orElse(""))
                + (each.direct() ? "" : " (through another cause)"))
        .collect(Collectors.joining("; "));
  }

  private static String range(@Nullable Interval interval) {
    if (interval == null) {
      return "";
    }
    String low = Chances.percent(interval.low());
    String high = Chances.percent(interval.high());
    return low.equals(high) ? "" : low + " to " + high; // else it says no more than the chance
  }

  private void open() {
    List<StillOpen> open = assessment.triage().open();
    if (open.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Still open, and able to raise the level"));
    String listed =
        open.stream()
            .limit(OPEN)
            .map(each -> wording.open(each.fact(), each.because()))
            .collect(Collectors.joining("; "));
    int more = open.size() - Math.min(OPEN, open.size());
    blocks.add(
        new Block.Paragraph(Text.of(listed + (more > 0 ? "; and %s more".formatted(more) : ""))));
  }

  private void problems() {
    if (!assessment.problems().isEmpty()) {
      blocks.add(new Block.Heading("Problems with what was given"));
      blocks.add(
          new Block.Bullets(
              assessment.problems().stream()
                  .map(problem -> new Text("", message(problem), problem.mend()))
                  .toList()));
    }
  }

  private static String message(Problem problem) {
    return problem.code().equals(Assessment.TOO_COSTLY) && !problem.value().isEmpty()
        ? problem.message() + " What is sure of them: " + problem.value() + "."
        : problem.message();
  }

  private void sources() {
    Set<String> cited = why.sources();
    if (cited.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Sources"));
    blocks.add(
        new Block.Paragraph(
            Text.of(cited.stream().map(this::cited).collect(Collectors.joining(" ")))));
  }

  /// A source as it is cited; of an estimate of experts, that it is one.
  private String cited(String id) {
    Source source = knowledge.sources().get(id);
    if (source == null) {
      return "Expert: our own judgement, without a published source.";
    }
    return "%s: %s%s."
        .formatted(
            source.called(), source.cited(), source.checked() ? "" : " (recalled, not re-read)");
  }
}
