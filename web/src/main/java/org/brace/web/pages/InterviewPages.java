package org.brace.web.pages;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessment.Urgency;
import org.brace.assessment.Assessor;
import org.brace.assessment.Headline;
import org.brace.casefile.Case;
import org.brace.interview.Part;
import org.brace.interview.Step;
import org.brace.knowledge.Knowledge;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.web.storage.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The pages that ask.
///
/// Page 3 of a visit is what its third revision leads to, so each page keeps its address: going
/// back, a refresh, a second tab or a restart shows it again, with what was answered since. What is
/// sent is kept before the next page is shown. No address holds what was answered.
@Controller
final class InterviewPages {

  private static final String PAGES = "/pages/";
  private static final String CARE = "/care/";
  private static final String MORE = "more";
  private static final String SAYS_MORE = "?" + MORE + "=yes";

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Stored stored;
  private final Answering answering;

  InterviewPages(Knowledge knowledge, Interviews interviews, Stored stored, Answering answering) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.stored = stored;
    this.answering = answering;
  }

  /// Where a visit stands.
  @GetMapping("/visits/{id}")
  String resume(
      @PathVariable UUID id, @RequestParam(name = MORE, required = false) @Nullable String more) {
    Visit visit = stored.visit(id);
    return "redirect:"
        + (interviews.emergency(visit.given()) ? now(id) : next(visit))
        + (more == null ? "" : SAYS_MORE);
  }

  /// What the address of a visit ends with where a "no" of before is asked again, so that its next
  /// page says why.
  static String asksMore(Case before, Case standing) {
    return before.evidence().equals(standing.evidence()) ? "" : SAYS_MORE;
  }

  private static String now(UUID id) {
    return "/visits/" + id + "/now";
  }

  /// The record to confirm, the next page, or the result.
  private String next(Visit visit) {
    String base = "/visits/" + visit.id();
    if (visit.revision() > 1 && hasPrefilled(visit.given())) {
      return base + "/record";
    }
    return base
        + (interviews.asksFirst(visit.given()) != null ? PAGES + visit.revision() : "/result");
  }

  private static boolean hasPrefilled(Case given) {
    return given.evidence().answers().values().stream()
        .anyMatch(told -> told.origin() == Origin.PREFILLED);
  }

  @GetMapping("/visits/{id}/pages/{number}")
  String page(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(name = SentForms.AGAIN, required = false) @Nullable String sent,
      @RequestParam(name = MORE, required = false) @Nullable String more,
      Model model) {
    Visit newest = stored.visit(id);
    if (showRefused(newest, PAGES + number, sent, model)) {
      return "page";
    }
    Case standing = unfinished(newest);
    Case then = number == newest.revision() ? inTime(standing) : earlier(newest, number);
    if (!(interviews.next(then) instanceof Step.Ask ask) || ask.purpose() == Step.Purpose.CARE) {
      return "redirect:/visits/" + id + "/result";
    }
    String page = show(newest, then, ask, PAGES + number, model);
    model.addAttribute("more", more != null || !asksMore(newest.given(), standing).isEmpty());
    return page;
  }

  /// What stands of a visit that goes on. One that is finished is shown as it was.
  private Case unfinished(Visit visit) {
    return interviews.finished(visit.given()) ? visit.given() : stored.standing(visit);
  }

  /// What care asks, offered with the result.
  @GetMapping("/visits/{id}/care/{number}")
  String care(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(name = SentForms.AGAIN, required = false) @Nullable String sent,
      Model model) {
    Visit newest = stored.visit(id);
    if (showRefused(newest, CARE + number, sent, model)) {
      return "page";
    }
    Case then = number == newest.revision() ? newest.given() : earlier(newest, number);
    return interviews.nextForCare(then) instanceof Step.Ask ask
            && ask.purpose() == Step.Purpose.CARE
        ? show(newest, then, ask, CARE + number, model)
        : "redirect:/visits/" + id + "/result";
  }

  /// Shows what was sent and refused.
  ///
  /// @return whether it is still held
  private boolean showRefused(Visit visit, String at, @Nullable String sent, Model model) {
    Form form = answering.refused(visit, "/visits/" + visit.id() + at, sent);
    if (form == null) {
      return false;
    }
    frame(visit, at, model);
    model.addAttribute("again", sent);
    answering.again(form, visit.given(), model);
    return true;
  }

  private Case earlier(Visit newest, int number) {
    return stored.visit(newest.id(), number).given();
  }

  private String show(Visit newest, Case then, Step.Ask ask, String at, Model model) {
    List<Part> parts = ask.screen().parts();
    Case given = Assessor.later(newest.given(), stored.now());
    model.addAttribute(
        "page",
        PageView.of(
            knowledge,
            parts,
            given.toldBy(),
            interviews.isDoubted(given, parts),
            line -> interviews.filled(given, line),
            part -> interviews.isDenied(given, parts.get(part)),
            Map.of()));
    String only = ask.purpose().only();
    if (only != null && !knowledge.rules().isEmpty()) {
      model.addAttribute("only", only);
      boolean isNewest = at.endsWith("/" + newest.revision());
      model.addAttribute("clear", isNewest ? clear(then, ask) : null);
      model.addAttribute("forCauses", ask.purpose() == Step.Purpose.CAUSES);
    } else {
      model.addAttribute("pagesLeft", interviews.pagesLeft(then));
    }
    frame(newest, at, model);
    return "page";
  }

  /// How urgent it is, once no answer that is open to a rule can change it; null where possible
  /// causes have raised it, since others may still lower it.
  private @Nullable String clear(Case then, Step.Ask ask) {
    Assessment assessment = interviews.assessQuickly(then);
    Urgency urgency = assessment.triage();
    Level level = urgency.disposition().level();
    return level == ask.standing() && level == ask.upTo() && urgency.isJudged()
        ? Headline.of(assessment).least()
        : null;
  }

  /// A visit that was left unfinished goes on at the present time, so that what has grown old since
  /// is asked again.
  private Case inTime(Case given) {
    return interviews.finished(given) ? given : Assessor.later(given, stored.now());
  }

  @PostMapping("/visits/{id}/pages/{number}")
  ModelAndView answer(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    return answered(id, PAGES + number, fields, this::next);
  }

  @PostMapping("/visits/{id}/care/{number}")
  ModelAndView answerForCare(
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam MultiValueMap<String, String> fields) {
    return answered(id, CARE + number, fields, this::nextForCare);
  }

  /// What was ticked, line by line; else the result, where more may be offered.
  private String nextForCare(Visit visit) {
    boolean splits =
        interviews.nextForCare(visit.given()) instanceof Step.Ask ask
            && ask.purpose() == Step.Purpose.CARE
            && ask.screen().parts().stream().anyMatch(part -> part.splits() != null);
    return "/visits/" + visit.id() + (splits ? CARE + visit.revision() : "/result#medicines");
  }

  private ModelAndView answered(
      UUID id, String at, MultiValueMap<String, String> fields, Function<Visit, String> next) {
    Visit visit = stored.visit(id);
    Form form = answering.read(visit, fields);
    if (form.parts().isEmpty()) {
      return new ModelAndView("redirect:/visits/" + id);
    }
    if (form.wantsOneByOne() || !form.errors().isEmpty()) {
      return answering.refuse(visit, "/visits/" + id + at, fields);
    }
    return answering.keep(id, form, next);
  }

  /// A page that was open for so long that its token is no longer known: shown again as it was
  /// sent, to be sent once more. Nothing is kept of it.
  @PostMapping("/expired")
  ModelAndView expired(
      @RequestAttribute(name = RequestDispatcher.FORWARD_REQUEST_URI, required = false)
          @Nullable String sentTo,
      @RequestParam MultiValueMap<String, String> fields,
      Model model) {
    Matcher page = PAGE.matcher(sentTo == null ? "" : sentTo);
    if (!page.matches()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Visit visit = stored.visit(UUID.fromString(page.group(1)));
    Form form = answering.read(visit, fields);
    if (form.parts().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    frame(visit, page.group(2), model);
    model.addAttribute("expired", true);
    model.addAttribute("again", form.mends());
    answering.again(form, visit.given(), model);
    boolean wrong = !form.wantsOneByOne() && !form.errors().isEmpty();
    return new ModelAndView(
        "page", model.asMap(), wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private static final Pattern PAGE =
      Pattern.compile(
          "/visits/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/(?:pages|care)/\\d{1,9})");

  /// @param at where in the visit the page stands
  private void frame(Visit visit, String at, Model model) {
    String base = "/visits/" + visit.id();
    int number = Integer.parseInt(at.substring(at.lastIndexOf('/') + 1));
    String before = number > 1 ? base + PAGES + (number - 1) : "/";
    answering.frame(visit, base + at, at.startsWith(CARE) ? base + "/result" : before, model);
  }
}
