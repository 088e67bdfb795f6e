package org.brace.web.pages;

import java.util.UUID;
import org.brace.web.storage.Visits;
import org.brace.web.storage.Visits.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The visit that an address names.
final class Given {

  private Given() {}

  /// @throws ResponseStatusException 404 if there is none
  static Visit visit(Visits visits, UUID id) {
    return visits.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
