package org.brace.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.casefile.CaseWriter;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Earlier visits: going back to one, checking again, taking everything along, deleting.
@Controller
class HistoryPages {

  private final Interviews interviews;
  private final Visits visits;
  private final Clock clock;

  HistoryPages(Interviews interviews, Visits visits, Clock clock) {
    this.interviews = interviews;
    this.visits = visits;
    this.clock = clock;
  }

  /// One visit in the list.
  ///
  /// @param headline how urgent it was
  public record VisitView(
      UUID id, String begun, String changed, String headline, boolean recheck) {}

  @GetMapping("/visits")
  String all(Model model) {
    List<VisitView> views = new ArrayList<>();
    for (Visit visit : visits.all()) {
      views.add(
          new VisitView(
              visit.id(),
              Moments.text(visit.begun()),
              Moments.text(visit.changed()),
              interviews.assess(visit.given()).triage().headline(),
              visit.follows() != null));
    }
    model.addAttribute("visits", views);
    return "history";
  }

  /// A new visit that begins with the answers of an earlier one: what may have changed since is
  /// asked again, the rest stands.
  @PostMapping("/visits/{id}/again")
  String again(@PathVariable UUID id) {
    Visit visit = Given.visit(visits, id);
    UUID next = UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Case old = visit.given();
    visits.begin(next, old.at(now), now, id);
    return "redirect:/visits/" + next;
  }

  /// The case file of a visit: what `./brace assess` reads.
  @GetMapping("/visits/{id}/case.yaml")
  ResponseEntity<String> export(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=brace-case.yaml")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(CaseWriter.write(Given.visit(visits, id).given()));
  }

  @PostMapping("/visits/{id}/delete")
  String delete(@PathVariable UUID id) {
    visits.delete(id);
    return "redirect:/visits";
  }

  @PostMapping("/visits/delete-all")
  String deleteAll() {
    visits.deleteAll();
    return "redirect:/visits";
  }
}
