package org.brace.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Headline;
import org.brace.casefile.Case;
import org.brace.knowledge.Knowledge;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Earlier visits: going back to one, checking again, comparing two, taking everything along,
/// deleting.
@Controller
final class HistoryPages {

  /// So many visits, the last changed first, are listed where not all are asked for: each has to be
  /// assessed.
  private static final int LISTED = 20;

  private final Knowledge knowledge;
  private final Interviews interviews;
  private final Visits visits;
  private final Stored stored;
  private final SentForms sentForms;
  private final Complaint complaint;

  HistoryPages(
      Knowledge knowledge,
      Interviews interviews,
      Visits visits,
      Stored stored,
      SentForms sentForms) {
    this.knowledge = knowledge;
    this.interviews = interviews;
    this.visits = visits;
    this.stored = stored;
    this.sentForms = sentForms;
    this.complaint = new Complaint(knowledge);
  }

  /// One visit in the list.
  ///
  /// @param number its place among those that are kept, the first begun being 1
  /// @param about who and what it is about; empty where nothing was told yet
  /// @param changed when that was; empty where it is the same minute as when it was begun
  /// @param headline how urgent it was; null where its case does not fit this knowledge base
  /// @param tone how much that presses
  /// @param checks which earlier visit it checks again, in words; empty where it is the first
  /// @param settled whether no question is left that could change how urgent it is
  /// @param standing whether what was told is urgent already, whatever the other answers
  /// @param finished whether nothing is left to ask before the result
  public record VisitView(
      UUID id,
      int number,
      String about,
      String begun,
      String changed,
      @Nullable String headline,
      String tone,
      String checks,
      boolean settled,
      boolean standing,
      boolean finished) {}

  @GetMapping("/visits")
  String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
    Map<UUID, Integer> numbers = visits.numbers();
    List<Visits.Kept> listed = all ? visits.all() : visits.recent(LISTED);
    model.addAttribute("visits", listed.stream().map(kept -> view(kept, numbers)).toList());
    model.addAttribute("all", all);
    model.addAttribute("kept", numbers.size());
    return "history";
  }

  private VisitView view(Visits.Kept kept, Map<UUID, Integer> numbers) {
    Case given = visits.readable(kept);
    String place = given == null ? null : given.place();
    String begun = Moments.text(kept.begun(), place);
    String changed = Moments.text(kept.changed(), place);
    Assessment assessment = given == null ? null : interviews.assessQuickly(given);
    Headline headline = assessment == null ? null : Headline.of(assessment);
    return new VisitView(
        kept.id(),
        numbers.getOrDefault(kept.id(), 0),
        given == null ? "" : complaint.of(given),
        begun,
        changed.equals(begun) ? "" : changed,
        headline == null ? null : headline.least(),
        headline == null ? "" : ResultView.tone(headline),
        checks(kept.follows(), numbers),
        given != null && interviews.finished(given),
        assessment != null && assessment.triage().disposition().level().atLeast(Level.SAME_DAY),
        given != null && interviews.asksFirst(given) == null);
  }

  private static String checks(@Nullable UUID earlier, Map<UUID, Integer> numbers) {
    if (earlier == null) {
      return "";
    }
    Integer number = numbers.get(earlier);
    return number == null ? "a check of a visit that was deleted" : "a check of visit " + number;
  }

  /// A new visit that begins with the answers of an earlier one: what may have changed since is
  /// asked again, the rest stands. An emergency stands at once, while it is fresh.
  ///
  /// @param place where they are now; null where it was not asked
  @PostMapping("/visits/{id}/again")
  String again(@PathVariable UUID id, @RequestParam(required = false) @Nullable String place) {
    Visit visit = stored.visit(id);
    UUID next = UUID.randomUUID();
    Case old = visits.standing(visit);
    Case later =
        Assessor.moved(
            Assessor.later(old, stored.now()), Places.chosen(knowledge, place, old.place()));
    Instant now = later.now();
    Evidence standing = interviews.standing(old, now);
    Case fresh =
        new Case(
            next.toString(),
            old.story(),
            now,
            later.place(),
            old.toldBy(),
            later.medicines(),
            old.wants(),
            standing,
            null);
    visits.begin(next, fresh, now, id);
    return "redirect:/visits/" + next + InterviewPages.asksMore(visit.given(), old);
  }

  @GetMapping("/visits/compare")
  String compare(
      @RequestParam(defaultValue = "") List<UUID> visit,
      @RequestParam(defaultValue = "false") boolean all,
      Model model,
      HttpServletResponse response) {
    if (visit.size() != 2) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("two", false);
      return list(all, model);
    }
    Visit one = stored.visit(visit.getFirst());
    Visit other = stored.visit(visit.getLast());
    boolean inOrder = !one.given().now().isAfter(other.given().now());
    Visit earlier = inOrder ? one : other;
    Visit later = inOrder ? other : one;
    model.addAttribute(
        "changes", ChangesView.of(knowledge, interviews, earlier.given(), later.given()));
    model.addAttribute("before", ResultView.of(knowledge, interviews.assess(earlier.given())));
    model.addAttribute("after", ResultView.of(knowledge, interviews.assess(later.given())));
    model.addAttribute("beforeFinished", interviews.finished(earlier.given()));
    model.addAttribute("afterFinished", interviews.finished(later.given()));
    Map<UUID, Integer> numbers = visits.numbers();
    model.addAttribute("earlierNumber", numbers.getOrDefault(earlier.id(), 0));
    model.addAttribute("laterNumber", numbers.getOrDefault(later.id(), 0));
    model.addAttribute("earlierAbout", complaint.of(earlier.given()));
    model.addAttribute("laterAbout", complaint.of(later.given()));
    model.addAttribute("earlier", earlier.id());
    model.addAttribute("later", later.id());
    return "compare";
  }

  /// The case file of a visit: what `./brace assess` reads.
  @GetMapping("/visits/{id}/case.yaml")
  ResponseEntity<String> export(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=brace-case.yaml")
        .body(Export.caseFile(visits, visits.kept(id).orElseThrow(Stored::notFound)));
  }

  /// Everything that is kept, in one file.
  @GetMapping("/visits/export.json")
  ResponseEntity<byte[]> exportAll() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=brace-visits.json")
        .body(Export.of(visits));
  }

  @GetMapping("/visits/{id}/delete")
  String askToDelete(@PathVariable UUID id, Model model) {
    Visits.Kept kept = visits.kept(id).orElseThrow(Stored::notFound);
    VisitView view = view(kept, visits.numbers());
    model.addAttribute("begun", view.begun());
    model.addAttribute("visit", view);
    model.addAttribute("to", "/visits/" + id + "/delete");
    return "delete";
  }

  @PostMapping("/visits/{id}/delete")
  String delete(@PathVariable UUID id) {
    visits.delete(id);
    sentForms.forget(id);
    return "redirect:/visits";
  }

  @GetMapping("/visits/delete")
  String askToDeleteAll(Model model) {
    model.addAttribute("begun", null);
    model.addAttribute("to", "/visits/delete");
    return "delete";
  }

  @PostMapping("/visits/delete")
  String deleteAll() {
    visits.deleteAll();
    sentForms.forgetAll();
    return "redirect:/visits";
  }
}
