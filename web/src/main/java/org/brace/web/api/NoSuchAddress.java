package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whatever else is asked of the API: there is no such address, or not with this method.
@RestController
class NoSuchAddress {

  private static final Set<String> POSTED = Set.of("/api/assess", "/api/next", "/api/report");

  @RequestMapping("/api/**")
  void any(HttpServletRequest request) {
    String path = request.getRequestURI();
    String allowed =
        POSTED.contains(path)
            ? "POST"
            : path.matches("/api/knowledge(/[^/]+){0,2}") ? "GET, HEAD" : null;
    if (allowed == null) {
      throw Refusal.of(
          HttpStatus.NOT_FOUND,
          "not-found",
          "address",
          "",
          "There is no such address.",
          "See /openapi.json for all that there are");
    }
    String message = "This address is asked with " + allowed + ".";
    throw Refusal.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "wrong-method",
            "method",
            request.getMethod(),
            message,
            "Ask with " + allowed)
        .with(HttpHeaders.ALLOW, allowed);
  }
}
