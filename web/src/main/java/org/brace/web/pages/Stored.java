package org.brace.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

  /// What was told in a visit; empty where it was deleted or does not fit this knowledge base.
  Optional<Case> given(UUID id) {
    return visits.all().stream()
        .filter(kept -> kept.id().equals(id))
        .findFirst()
        .map(visits::readable);
  }

  /// @throws ResponseStatusException 404 if there is none
  Visit visit(UUID id, int revision) {
    return visits.find(id, revision).orElseThrow(Stored::notFound);
  }

  /// @throws ResponseStatusException 404 if there is none
  Visit change(UUID id, UnaryOperator<Case> change, Instant now) {
    return visits.change(id, change, now).orElseThrow(Stored::notFound);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
