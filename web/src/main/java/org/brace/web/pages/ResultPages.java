package org.brace.web.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.brace.assessment.Assessment;
import org.brace.assessment.FearToName;
import org.brace.assessment.ReasonsToName;
import org.brace.assessment.WhoToName;
import org.brace.casefile.Case;
import org.brace.casefile.TextLength;
import org.brace.interview.Decisive;
import org.brace.interview.Known;
import org.brace.interview.Screen;
import org.brace.interview.Step;
import org.brace.knowledge.Condition;
import org.brace.knowledge.ConditionNames;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy.LevelText;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Names;
import org.brace.model.Teller;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.brace.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came of a visit: what to do at once in an emergency, and the whole result.
@Controller
final class ResultPages {

  private static final Duration OLD = Duration.ofHours(24);
  private static final int LONGEST_LIST = TextLength.MEDICINE;
  private static final int WORSE = 5;

  /// The fields of its forms.
  private static final String OF = "of";

  private static final String WANTS = "wants";

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Stored stored;
  private final Visits visits;
  private final SentForms sentForms;

  ResultPages(
      Knowledge knowledge,
      Interviews interviews,
      Stored stored,
      Visits visits,
      SentForms sentForms) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.stored = stored;
    this.visits = visits;
    this.sentForms = sentForms;
  }

  /// What to do now, and nothing else that would have to be read first.
  @GetMapping("/visits/{id}/now")
  String now(@PathVariable UUID id, Model model) {
    Visit visit = stored.visit(id);
    Case given = visit.given();
    Known known = interviews.known(given);
    Level level = interviews.atLeast(known);
    if (!level.atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return "redirect:/visits/" + id;
    }
    LevelText text = knowledge.policy().text(level);
    model.addAttribute("visit", id);
    model.addAttribute("headline", text.headline());
    model.addAttribute("forOther", given.toldBy() == Teller.PROXY ? Wording.FOR_OTHER : null);
    model.addAttribute("act", interviews.act(known, level));
    model.addAttribute("ambulance", level == Level.EMERGENCY_AMBULANCE);
    String number = Places.emergencyNumber(knowledge, given.place());
    model.addAttribute("at", Moments.onPaper(given.now(), given.place()));
    model.addAttribute("title", Call.title(level, text.headline(), number));
    model.addAttribute("call", Call.of(number));
    Assessment assessment = interviews.assessQuickly(given);
    Assessment.Urgency triage = assessment.triage();
    var wording = new Wording(knowledge, assessment.medicines());
    model.addAttribute("meanwhile", ResultCare.meanwhile(wording, assessment.care()));
    model.addAttribute("who", new WhoToName(knowledge, wording, assessment).toSay());
    model.addAttribute(
        "toSay",
        ReasonsToName.toSay(knowledge, triage).stream()
            .map(each -> wording.known(each.fact(), each.answer()))
            .toList());
    model.addAttribute(
        "reasons",
        triage.reasons().stream()
            .filter(reason -> reason.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT))
            .map(Assessment.Because::text)
            .toList());
    Screen next = interviews.next(given) instanceof Step.Ask ask ? ask.screen() : null;
    model.addAttribute(
        "more", next == null ? null : "/visits/" + id + "/pages/" + visit.revision());
    model.addAttribute("which", next != null && next.parts().getFirst().splits() != null);
    return "now";
  }

  @GetMapping("/visits/{id}/result")
  String result(
      @PathVariable UUID id,
      @RequestParam(name = SentForms.AGAIN, required = false) @Nullable String sent,
      Model model) {
    Visit visit = stored.visit(id);
    Assessment assessment = show(visit, model);
    MultiValueMap<String, String> fields = sentForms.find(sent, result(id));
    if (fields != null && fields.containsKey(OF)) {
      String name = text(fields, OF).strip();
      model.addAttribute("asked", name);
      model.addAttribute("fear", name.isEmpty() ? null : weighed(name, visit.given(), assessment));
    } else if (fields != null) {
      model.addAttribute(WANTS, Form.asCounted(text(fields, WANTS)));
      model.addAttribute("wantsError", "This list is too long: write one medicine a line.");
    }
    return "result";
  }

  private static String result(UUID id) {
    return "/visits/" + id + "/result";
  }

  private static String text(MultiValueMap<String, String> fields, String name) {
    String text = fields.getFirst(name);
    return text == null ? "" : text;
  }

  private Assessment show(Visit visit, Model model) {
    model.addAttribute("fear", null);
    model.addAttribute("asked", "");
    model.addAttribute("wantsError", null);
    Case given = visit.given();
    Assessment assessment = interviews.assess(given);
    boolean careOpen = interviews.asksForCare(given, assessment);
    var result = ResultView.of(knowledge, assessment);
    model.addAttribute("visit", visit.id());
    model.addAttribute("result", result);
    Places.toChoose(knowledge, given, model);
    model.addAttribute("forOther", given.toldBy() == Teller.PROXY ? Wording.FOR_OTHER : null);
    Step.Purpose open = interviews.asksFirst(given);
    model.addAttribute("open", open);
    model.addAttribute("unfinished", assessment.isUnfinished());
    model.addAttribute(
        "forCare", careOpen ? "/visits/" + visit.id() + "/care/" + visit.revision() : null);
    model.addAttribute("more", "/visits/" + visit.id() + "/pages/" + visit.revision());
    model.addAttribute("at", Moments.onPaper(given.now(), given.place()));
    boolean old =
        Duration.between(given.now(), stored.now()).compareTo(OLD) > 0
            || interviews.mayHaveChanged(given, stored.now());
    model.addAttribute("old", old);
    model.addAttribute(
        "older", !old && !visits.standing(visit).evidence().equals(given.evidence()));
    model.addAttribute(
        WANTS, String.join("\n", given.wants().stream().map(MedicineEntry::name).toList()));
    model.addAttribute("misspelt", misspelt(given));
    model.addAttribute("worse", result.emergency() ? List.of() : worse(given));
    model.addAttribute("changes", changes(visit));
    model.addAttribute(
        "conditions",
        knowledge.conditions().values().stream()
            .map(Condition::name)
            .sorted(String.CASE_INSENSITIVE_ORDER)
            .toList());
    return assessment;
  }

  /// What someone thinks of taking and is not recognised, with the list as it would read with each
  /// name that may have been meant.
  private List<Misspelt> misspelt(Case given) {
    List<String> typed = given.wants().stream().map(MedicineEntry::name).toList();
    var misspelt = new ArrayList<Misspelt>();
    for (String name : typed) {
      Map<String, String> corrected = new LinkedHashMap<>();
      for (String near : interviews.meant(name, given.today())) {
        corrected.put(
            near,
            typed.stream()
                .map(each -> each.equals(name) ? Names.respelt(each, near) : each)
                .collect(Collectors.joining("\n")));
      }
      if (!corrected.isEmpty()) {
        misspelt.add(new Misspelt(name, corrected));
      }
    }
    return misspelt;
  }

  /// A name that is not recognised among what someone thinks of taking.
  ///
  /// @param corrected the whole list with each name that may have been meant
  public record Misspelt(String typed, Map<String, String> corrected) {}

  private List<String> worse(Case given) {
    List<Decisive> worse = interviews.worse(given);
    return worse.stream()
        .limit(WORSE)
        .map(each -> knowledge.fact(each.fact()).report() + ": " + Wording.place(each.level()))
        .toList();
  }

  private @Nullable ChangesView changes(Visit visit) {
    UUID earlier = visit.follows();
    if (earlier == null) {
      return null;
    }
    Optional<Visits.Kept> kept = visits.kept(earlier);
    Case before = kept.map(visits::readable).orElse(null);
    return before == null ? null : ChangesView.of(knowledge, interviews, before, visit.given());
  }

  /// What speaks for and against a disease that someone is afraid of. It is asked in the body of a
  /// request, so that no address holds it, and is not kept.
  @PostMapping("/visits/{id}/fear")
  String fear(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Visit visit = stored.visit(id);
    return fields.containsKey(OF)
        ? "redirect:" + sentForms.hold(visit.id(), result(id), fields) + "#feared"
        : "redirect:" + result(id);
  }

  /// The address of a form that was sent, asked for again: what was sent is gone.
  @GetMapping({"/visits/{id}/fear", "/visits/{id}/wants"})
  String asked(@PathVariable UUID id) {
    return "redirect:" + result(id);
  }

  private FearView weighed(String name, Case given, Assessment assessment) {
    List<Condition> meant = ConditionNames.meant(knowledge, name);
    return switch (meant.size()) {
      case 0 -> FearView.unknown(knowledge, name);
      case 1 ->
          FearView.of(
              FearToName.of(knowledge, meant.getFirst(), interviews.known(given), assessment));
      default -> FearView.several(name, meant);
    };
  }

  /// Checks what someone thinks of taking or doing against all that they told.
  @PostMapping("/visits/{id}/wants")
  String wants(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    String typed = Form.asCounted(text(fields, WANTS));
    List<String> lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (typed.length() > LONGEST_LIST || lines.size() > TextLength.MEDICINES) {
      Visit visit = stored.visit(id);
      return "redirect:" + sentForms.hold(visit.id(), result(id), fields) + "#asking";
    }
    stored.change(id, given -> Interviews.wanting(given, lines), stored.now());
    return "redirect:" + result(id) + "#medicines";
  }
}
