package org.brace.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Today;
import org.brace.web.storage.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.LazyContextVariable;

/// What all pages with questions have in common, whether they are asked for the first time or
/// changed: the frame of the page, the page again with what is wrong, and keeping what was told.
@Component
final class Answering {

  private final Knowledge knowledge;
  private final Assessor assessor;
  private final Interviews interviews;
  private final Stored stored;
  private final SentForms sentForms;

  Answering(
      Knowledge knowledge,
      Assessor assessor,
      Interviews interviews,
      Stored stored,
      SentForms sentForms) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.interviews = interviews;
    this.stored = stored;
    this.sentForms = sentForms;
  }

  /// What was sent for a visit.
  Form read(Visit visit, MultiValueMap<String, String> fields) {
    var today = Today.of(stored.now(), visit.given().place());
    return Form.read(knowledge, assessor, today, fields);
  }

  /// Leads to the page that shows what was sent, as it was sent.
  ///
  /// @param at the path of this page
  ModelAndView refuse(Visit visit, String at, MultiValueMap<String, String> fields) {
    return new ModelAndView("redirect:" + sentForms.hold(visit.id(), at, fields));
  }

  /// What was sent for a page and refused; null where nothing is held of it.
  ///
  /// @param again the number in the address
  @Nullable Form refused(Visit visit, String at, @Nullable String again) {
    MultiValueMap<String, String> fields = sentForms.find(again, at);
    return fields == null ? null : read(visit, fields);
  }

  /// All of a page but its questions.
  ///
  /// @param to where its answers are sent
  /// @param back where its way back leads
  void frame(Visit visit, String to, String back, Model model) {
    model.addAttribute("visit", visit.id());
    model.addAttribute("to", to);
    model.addAttribute("back", back);
    model.addAttribute("again", null);
    model.addAttribute("more", false);
    model.addAttribute("emergency", interviews.emergency(visit.given()));
    model.addAttribute("errors", Map.of());
    model.addAttribute("doubts", List.of());
    model.addAttribute("times", List.of());
    model.addAttribute(
        "medicinesBefore",
        new LazyContextVariable<List<String>>() { // read only where the page asks for the list
          @Override
          protected List<String> loadValue() {
            return stored.medicinesBefore(visit);
          }
        });
    model.addAttribute("call", Call.of(Places.emergencyNumber(knowledge, visit.given().place())));
  }

  /// The questions as they were sent, line by line or with what is wrong.
  void again(Form form, Case given, Model model) {
    boolean oneByOne = form.oneByOne() || form.wantsOneByOne();
    Map<String, String> errors = form.wantsOneByOne() ? Map.of() : form.errors();
    model.addAttribute(
        "page",
        PageView.of(
            knowledge, form.parts(), given.toldBy(), oneByOne, form::filled, form::none, errors));
    model.addAttribute("errors", errors);
    model.addAttribute("doubts", form.doubts());
    model.addAttribute("times", form.openTimes());
  }

  /// Keeps what was told. An emergency that it brings interrupts at once.
  ///
  /// @param next where else it goes on
  ModelAndView keep(UUID id, Form form, Function<Visit, String> next) {
    Instant now = stored.now();
    Level before = interviews.atOnce(stored.visit(id).given());
    Visit visit = stored.change(id, given -> interviews.with(given, form, now), now);
    sentForms.drop(form.mends());
    Level after = interviews.atOnce(visit.given());
    boolean interrupts = after.atLeast(Level.EMERGENCY_DEPARTMENT) && after.compareTo(before) > 0;
    return new ModelAndView(
        "redirect:" + (interrupts ? "/visits/" + id + "/now" : next.apply(visit)));
  }
}
