package org.brace.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brace.web.storage.UnreadableCaseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What storage cannot give, as the status of a page.
@ControllerAdvice
final class Failures {

  @ExceptionHandler(UnreadableCaseException.class)
  void unreadable(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_CONFLICT);
  }
}
