package org.brace.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Told;
import org.brace.web.storage.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was answered, by topic, each with a way to change it; and what is known from an earlier
/// visit, to be confirmed in one tap.
@Controller
final class AnswersPages {

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Stored stored;
  private final Answering answering;

  AnswersPages(Knowledge knowledge, Interviews interviews, Stored stored, Answering answering) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.stored = stored;
    this.answering = answering;
  }

  @GetMapping("/visits/{id}/answers")
  String answers(@PathVariable UUID id, Model model) {
    Visit visit = stored.visit(id);
    Case given = visit.given();
    model.addAttribute("visit", id);
    model.addAttribute("topics", AnswersView.of(knowledge, interviews, given, _ -> true));
    model.addAttribute("medicinesBefore", medicinesBefore(visit));
    model.addAttribute("medicineTopic", medicineTopic());
    Places.toChoose(knowledge, given, model);
    return "answers";
  }

  /// Takes someone who is elsewhere by now to be there.
  @PostMapping("/visits/{id}/place")
  String move(@PathVariable UUID id, @RequestParam(required = false) @Nullable String place) {
    stored.change(
        id,
        given -> Assessor.moved(given, Places.chosen(knowledge, place, given.place())),
        stored.now());
    return "redirect:/visits/" + id;
  }

  @GetMapping("/visits/{id}/place")
  String moved(@PathVariable UUID id) {
    return "redirect:/visits/" + id + "/answers";
  }

  /// The medicines of a list that does not count any more.
  private List<String> medicinesBefore(Visit visit) {
    return visit.given().medicines() == null ? stored.medicinesBefore(visit) : List.of();
  }

  private int medicineTopic() {
    return knowledge.topics().values().stream()
        .filter(topic -> topic.layout() == Topic.Layout.MEDICINE_LIST)
        .mapToInt(Topic::order)
        .findFirst()
        .orElse(0);
  }

  @GetMapping("/visits/{id}/answers/{topic}")
  String change(
      @PathVariable UUID id,
      @PathVariable int topic,
      @RequestParam(name = SentForms.AGAIN, required = false) @Nullable String sent,
      Model model) {
    Visit visit = stored.visit(id);
    Form form = answering.refused(visit, at(visit, topic), sent);
    if (form != null) {
      frame(visit, topic, model);
      model.addAttribute("again", sent);
      answering.again(form, visit.given(), model);
      return "page";
    }
    boolean again = topic == medicineTopic() && !medicinesBefore(visit).isEmpty();
    Case answered = again ? visit.given().with(visit.given().evidence(), List.of()) : visit.given();
    List<Part> parts = interviews.answered(answered, topic(topic));
    Case given = Assessor.later(visit.given(), stored.now());
    if (parts.isEmpty()) {
      throw Stored.notFound();
    }
    model.addAttribute(
        "page",
        PageView.of(
            knowledge,
            parts,
            given.toldBy(),
            true,
            line -> interviews.filled(given, line),
            _ -> false,
            Map.of()));
    frame(visit, topic, model);
    return "page";
  }

  @PostMapping("/visits/{id}/answers/{topic}")
  ModelAndView changed(
      @PathVariable UUID id,
      @PathVariable int topic,
      @RequestParam MultiValueMap<String, String> fields) {
    Visit visit = stored.visit(id);
    Form form = answering.read(visit, fields);
    if (form.parts().isEmpty()) {
      return new ModelAndView("redirect:/visits/" + id + "/answers");
    }
    if (!form.errors().isEmpty()) {
      return answering.refuse(visit, at(visit, topic), fields);
    }
    return answering.keep(id, form, _ -> "/visits/" + id + "/answers");
  }

  private Topic topic(int order) {
    return knowledge.topics().values().stream()
        .filter(each -> each.order() == order)
        .findFirst()
        .orElseThrow(Stored::notFound);
  }

  private void frame(Visit visit, int topic, Model model) {
    answering.frame(visit, at(visit, topic), "/visits/" + visit.id() + "/answers", model);
  }

  private static String at(Visit visit, int topic) {
    return "/visits/" + visit.id() + "/answers/" + topic;
  }

  /// What is known from an earlier visit.
  @GetMapping("/visits/{id}/record")
  String record(@PathVariable UUID id, Model model) {
    Case given = stored.visit(id).given();
    model.addAttribute("visit", id);
    model.addAttribute(
        "topics",
        AnswersView.of(knowledge, interviews, given, told -> told.origin() == Origin.PREFILLED));
    Places.toChoose(knowledge, given, model);
    return "record";
  }

  /// @param changed what is not so any more, and asked again: facts, or [Planner#MEDICINES]
  /// @param all whether nothing of it is to count
  /// @param place where they are now; null where it was not asked
  @PostMapping("/visits/{id}/record")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") Set<String> changed,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable String place) {
    Instant now = stored.now();
    stored.change(
        id,
        given -> {
          var answers = new TreeMap<String, Told>();
          given
              .evidence()
              .answers()
              .forEach((fact, told) -> {
                if (told.origin() != Origin.PREFILLED) {
                  answers.put(fact, told);
                } else if (!all && !changed.contains(fact)) {
                  answers.put(
                      fact, new Told(told.answer(), Origin.CONFIRMED, told.by(), told.at()));
                }
              });
          boolean otherMedicines = all || changed.contains(Planner.MEDICINES);
          Case later =
              Assessor.moved(
                  Assessor.later(given, now), Places.chosen(knowledge, place, given.place()));
          return later.with(new Evidence(answers), otherMedicines ? null : later.medicines());
        },
        now);
    return "redirect:/visits/" + id;
  }
}
