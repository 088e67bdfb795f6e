package org.brace.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is answered where a request failed: a page, whatever was accepted; of the API, Problem
/// Details. Neither says why inside.
@Controller
final class ErrorReplies implements ErrorController {

  @RequestMapping("/error")
  @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = status(request);
    String asked =
        Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/error");
    if (ProblemReply.suits(asked)) {
      ProblemReply.send(
          response,
          status,
          switch (Failure.of(status.value())) {
            case OURS -> "This is our fault, and nothing was kept.";
            case NOT_SPOKEN_HERE -> "This method or version of HTTP is not known here.";
            case NOT_UNDERSTOOD -> "The request cannot be understood.";
          });
      return null;
    }
    var page = new ModelAndView("error");
    page.addObject("status", status.value());
    page.setStatus(status);
    return page;
  }

  /// Asked for by itself, there is no such page.
  private static HttpStatus status(HttpServletRequest request) {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
      return HttpStatus.NOT_FOUND;
    }
    HttpStatus status = HttpStatus.resolve(code);
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
