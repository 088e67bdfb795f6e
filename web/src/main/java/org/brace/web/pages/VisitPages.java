package org.brace.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.interview.Part;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Evidence;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.ServeOptions;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The start, the interview and changing an answer.
///
/// Addresses hold an id of a visit and the number of a topic, never what was answered. What is sent
/// is kept before the next page is shown, so going back, a refresh or a restart loses nothing.
@Controller
class VisitPages {

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Visits visits;
  private final ServeOptions options;
  private final Clock clock;

  VisitPages(
      Knowledge knowledge,
      Interviews interviews,
      Visits visits,
      ServeOptions options,
      Clock clock) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.visits = visits;
    this.options = options;
    this.clock = clock;
  }

  /// A visit to go on with.
  public record Begun(UUID id, String begun) {}

  @GetMapping("/")
  String start(Model model) {
    String place = options.place();
    model.addAttribute("places", Places.names(knowledge));
    model.addAttribute("place", place);
    model.addAttribute("number", place == null ? null : emergencyNumber(place));
    model.addAttribute(
        "unfinished",
        visits.all().stream()
            .limit(5)
            .map(visit -> new Begun(visit.id(), Moments.text(visit.begun())))
            .toList());
    return "start";
  }

  @PostMapping("/visits")
  String begin(
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(defaultValue = "person") String teller) {
    UUID id = UUID.randomUUID();
    Instant now = now();
    Teller toldBy = Teller.of(teller).orElse(Teller.PERSON);
    String where = place != null && knowledge.policy().numbers().containsKey(place) ? place : null;
    visits.begin(
        id,
        new Case(id.toString(), "", now, where, toldBy, null, List.of(), Evidence.NONE, null),
        now,
        null);
    return "redirect:/visits/" + id;
  }

  @GetMapping("/visits/{id}")
  String next(@PathVariable UUID id, Model model) {
    Visit visit = visit(id);
    return switch (interviews.next(visit.given())) {
      case Step.Stop _ -> "redirect:/visits/" + id + "/result";
      case Step.Ask ask when ask.offered() -> "redirect:/visits/" + id + "/result";
      case Step.Ask ask -> page(visit, ask.screen().parts(), false, "", model);
    };
  }

  /// More questions although an emergency stands.
  @GetMapping("/visits/{id}/more")
  String more(@PathVariable UUID id, Model model) {
    Visit visit = visit(id);
    return switch (interviews.next(visit.given())) {
      case Step.Stop _ -> "redirect:/visits/" + id + "/result";
      case Step.Ask ask -> page(visit, ask.screen().parts(), ask.offered(), "more", model);
    };
  }

  @PostMapping("/visits/{id}/answers")
  ModelAndView answer(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model) {
    Visit visit = visit(id);
    Form form = Form.read(knowledge, fields);
    String from = fields.getFirst("from");
    if (fields.containsKey("unsure-some")) {
      return again(visit, form, from, true, Map.of(), HttpStatus.OK, model);
    }
    if (!form.errors().isEmpty()) {
      boolean oneByOne = fields.containsKey("one-by-one");
      return again(
          visit, form, from, oneByOne, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    Instant now = now();
    visits.change(id, given -> interviews.with(given, form, now), now);
    String next =
        switch (from == null ? "" : from) {
          case "more" -> "/more";
          case "change" -> "/answers";
          default -> "";
        };
    return new ModelAndView("redirect:/visits/" + id + next);
  }

  private ModelAndView again(
      Visit visit,
      Form form,
      @Nullable String from,
      boolean oneByOne,
      Map<String, String> errors,
      HttpStatus status,
      Model model) {
    Map<String, Told> shown = new TreeMap<>(visit.given().evidence().answers());
    shown.putAll(interviews.with(visit.given(), form, now()).evidence().answers());
    List<Part> parts = interviews.parts(form.lines());
    model.addAttribute(
        "page",
        PageView.of(
            knowledge,
            parts,
            new Evidence(new TreeMap<>(shown)),
            Interviews.medicines(visit.given()),
            visit.given().toldBy(),
            oneByOne,
            errors));
    frame(visit, false, from == null ? "" : from, errors, model);
    var view = new ModelAndView("page", model.asMap());
    view.setStatus(status);
    return view;
  }

  private String page(Visit visit, List<Part> parts, boolean offered, String from, Model model) {
    Case given = visit.given();
    model.addAttribute(
        "page",
        PageView.of(
            knowledge,
            parts,
            given.evidence(),
            Interviews.medicines(given),
            given.toldBy(),
            false,
            Map.of()));
    frame(visit, offered, from, Map.of(), model);
    return "page";
  }

  private void frame(
      Visit visit, boolean offered, String from, Map<String, String> errors, Model model) {
    model.addAttribute("visit", visit.id());
    model.addAttribute("offered", offered);
    model.addAttribute("from", from);
    model.addAttribute("errors", errors);
    model.addAttribute("number", emergencyNumber(visit.given().place()));
  }

  private String emergencyNumber(@Nullable String place) {
    return Places.emergencyNumber(knowledge, place);
  }

  /// What was answered, by topic, each with a way to change it.
  @GetMapping("/visits/{id}/answers")
  String answers(@PathVariable UUID id, Model model) {
    Visit visit = visit(id);
    model.addAttribute("visit", id);
    model.addAttribute("topics", AnswersView.of(knowledge, interviews, visit.given()));
    return "answers";
  }

  @GetMapping("/visits/{id}/answers/{number}")
  String change(@PathVariable UUID id, @PathVariable int number, Model model) {
    Visit visit = visit(id);
    Topic topic =
        knowledge.topics().values().stream()
            .filter(each -> each.order() == number)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Part> parts = interviews.answered(visit.given(), topic);
    if (parts.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute(
        "page",
        PageView.of(
            knowledge,
            parts,
            visit.given().evidence(),
            "",
            visit.given().toldBy(),
            true,
            Map.of()));
    frame(visit, false, "change", Map.of(), model);
    return "page";
  }

  private Visit visit(UUID id) {
    return Given.visit(visits, id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
