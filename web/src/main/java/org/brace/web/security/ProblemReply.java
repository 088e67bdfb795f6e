package org.brace.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Refusals of the API before it sees a request: Problem Details (RFC 9457), of constant texts.
final class ProblemReply {

  private ProblemReply() {}

  /// Whether the request is one of a program.
  static boolean suits(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /// The same by the path that a request is answered by: decoded, so that `/%61pi` is no way past.
  static boolean suits(HttpServletRequest request) {
    String more = request.getPathInfo();
    return suits(request.getServletPath() + (more == null ? "" : more));
  }

  /// @param detail a constant; nothing of the request belongs in it
  static void send(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%s,\"detail\":\"%s\"}"
            .formatted(status.getReasonPhrase(), status.value(), detail);
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
