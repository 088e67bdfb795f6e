package org.brace.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.brace.assessment.Assessor;
import org.brace.casefile.Case;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// The visits that addresses name, and the time.
@Component
final class Stored {

  private final Visits visits;
  private final Clock clock;

  Stored(Visits visits, Clock clock) {
    this.visits = visits;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// @throws ResponseStatusException 404 if there is none
  Visit visit(UUID id) {
    return visits.find(id).orElseThrow(Stored::notFound);
  }

  /// What was typed of medicines earlier in a visit, or in the one that it checks again, where the
  /// list has to be told anew; empty where it stands, or nothing was typed.
  List<String> medicinesBefore(Visit visit) {
    if (Assessor.later(visit.given(), now()).medicines() != null) {
      return List.of();
    }
    var all = new ArrayList<Visits.Kept>(visits.revisions(visit.id()).reversed());
    if (visit.follows() != null) {
      visits.kept(visit.follows()).ifPresent(all::add);
    }
    return all.stream()
        .map(visits::readable)
        .filter(given -> given != null && given.medicines() != null)
        .findFirst()
        .map(given -> Interviews.medicines(given).lines().toList())
        .orElse(List.of());
  }

  /// @throws ResponseStatusException 404 if there is none
  Visit visit(UUID id, int revision) {
    return visits.find(id, revision).orElseThrow(Stored::notFound);
  }

  /// What stands of a visit that is taken up again.
  Case standing(Visit visit) {
    return visits.standing(visit);
  }

  /// @throws ResponseStatusException 404 if there is none
  Visit change(UUID id, UnaryOperator<Case> change, Instant now) {
    return visits.change(id, change, now).orElseThrow(Stored::notFound);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
