package org.brace.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Told;
import org.springframework.stereotype.Service;

/// The interview as the pages go through it: what comes next, and a case with more told.
@Service
class Interviews {

  private final Knowledge knowledge;
  private final Planner planner;
  private final Assessor assessor;

  Interviews(Knowledge knowledge, Assessor assessor) {
    this.knowledge = knowledge;
    this.planner = new Planner(knowledge);
    this.assessor = assessor;
  }

  Step next(Case given) {
    return planner.next(planner.known(given));
  }

  Assessment assess(Case given) {
    return assessor.assess(given, new Options(true));
  }

  /// The case with what a page told. All of it counts from `now` on.
  Case with(Case given, Form form, Instant now) {
    Map<String, Told> answers = new TreeMap<>(given.evidence().answers());
    form.answers()
        .forEach((fact, answer) ->
            answers.put(fact, new Told(answer, Origin.ASKED, given.toldBy(), now)));
    List<String> typed = form.medicines();
    List<MedicineEntry> medicines =
        typed == null
            ? given.medicines()
            : typed.stream().map(line -> new MedicineEntry(line, null, null, null)).toList();
    return given.at(now).with(new Evidence(new TreeMap<>(answers)), medicines);
  }

  /// The lines of a topic, to be answered again: what has been answered of it.
  List<Part> answered(Case given, Topic topic) {
    var lines = new ArrayList<Line>();
    for (String id : topic.facts()) {
      boolean heading = knowledge.fact(id).type() == org.brace.knowledge.Fact.Type.CHOICES;
      boolean known =
          heading
              ? knowledge.fact(id).states().stream()
                  .anyMatch(state -> given.evidence().of(id + "." + state).isPresent())
              : given.evidence().of(id).isPresent();
      if (known) {
        lines.add(new Line(id, Level.SELF_CARE));
      }
    }
    return lines.isEmpty() ? List.of() : List.of(new Part(topic.id(), null, lines));
  }

  /// The medicine list as it was typed.
  static String medicines(Case given) {
    List<MedicineEntry> medicines = given.medicines();
    return medicines == null
        ? ""
        : medicines.stream().map(MedicineEntry::name).collect(Collectors.joining("\n"));
  }

  /// The parts with these facts only, to show a page again that was sent with a mistake.
  List<Part> parts(List<String> facts) {
    var parts = new ArrayList<Part>();
    for (Topic topic : knowledge.topics().values()) {
      List<Line> lines =
          facts.stream()
              .filter(fact -> !fact.equals(Planner.MEDICINES))
              .filter(fact -> knowledge.fact(fact).topic().equals(topic.id()))
              .map(fact -> new Line(fact, Level.SELF_CARE))
              .toList();
      if (!lines.isEmpty()) {
        parts.add(new Part(topic.id(), null, lines));
      }
    }
    return parts;
  }

  Answer answer(Case given, String fact) {
    return Objects.requireNonNull(given.evidence().answers().get(fact), fact).answer();
  }
}
