package org.brace.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Because;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.ReasonsToName;
import org.brace.report.Document.Text;
import org.brace.wording.Wording;

/// The reasons for the level as a clinician reads them: in full where one says something that none
/// before it said, and by its id where it holds by the same signs. Someone very ill fulfils fifty
/// rules, and nobody reads fifty.
final class WhyThisLevel {

  /// How many facts that are not known are named beside a reason.
  private static final int OPEN = 12;

  private final Wording wording;
  private final Urgency triage;
  private final List<Because> inFull;

  WhyThisLevel(Wording wording, Urgency triage) {
    this.wording = wording;
    this.triage = triage;
    this.inFull = ReasonsToName.inFull(triage);
  }

  List<Text> lines() {
    var lines = new ArrayList<Text>();
    inFull.forEach(reason -> lines.add(line(reason)));
    String others =
        triage.reasons().stream()
            .filter(reason -> !inFull.contains(reason))
            .collect(
                Collectors.groupingBy(
                    reason -> reason.disposition().level(),
                    LinkedHashMap::new,
                    Collectors.mapping(Because::id, Collectors.joining(", "))))
            .entrySet()
            .stream()
            .map(level -> level.getKey().id() + ": " + level.getValue())
            .collect(Collectors.joining("; "));
    if (!others.isEmpty()) {
      lines.add(Text.of("By the same signs these rules hold too", others));
    }
    return lines;
  }

  /// The sources of all reasons, also of those that are named alone.
  Set<String> sources() {
    Set<String> cited = new LinkedHashSet<>();
    triage.reasons().forEach(reason -> cited.addAll(reason.sources()));
    return cited;
  }

  private Text line(Because reason) {
    List<Answered> open = reason.because().stream().filter(Answered::isOpen).toList();
    var facts = new ArrayList<>(wording.known(reason.told(), Answered::fact, Answered::answer));
    open.stream().limit(OPEN).forEach(each -> facts.add(wording.known(each.fact(), each.answer())));
    if (open.size() > OPEN) {
      facts.add("and %s more that are not known".formatted(open.size() - OPEN));
    }
    String sources = wording.sources(reason.sources());
    String eased = eased(reason);
    return new Text(
        reason.text(),
        String.join("; ", facts) + (eased.isEmpty() ? "" : ". " + eased),
        "%s %s, %s%s"
            .formatted(
                reason.kind(),
                reason.id(),
                reason.disposition().level().id(),
                sources.isEmpty() ? "" : "; " + sources));
  }

  /// Which rules are silenced, and by which answers; empty where none is.
  private String eased(Because reason) {
    return reason.eased().stream()
        .map(each ->
            "Less urgent than %s (%s, %s), because of: %s."
                .formatted(
                    each.rule(),
                    each.disposition().level().id(),
                    Wording.soon(each.disposition().within()),
                    String.join(
                        "; ", wording.known(each.because(), Answered::fact, Answered::answer))))
        .collect(Collectors.joining(" "));
  }
}
