package org.brace.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// How replies are sent, refusals among them: Problem Details (RFC 9457) with all that is wrong.
@RestControllerAdvice(basePackageClasses = AssessApi.class)
class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final int FRAMES = 12;

  static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  @ExceptionHandler
  ResponseEntity<String> refused(Refusal refusal) {
    var reply = ResponseEntity.status(refusal.status());
    refusal.headers().forEach(reply::header);
    return reply
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Json.object(json -> {
              json.writeStringProperty("type", "about:blank");
              json.writeStringProperty("title", refusal.status().getReasonPhrase());
              json.writeNumberProperty("status", refusal.status().value());
              json.writeStringProperty("detail", refusal.detail());
              Json.problems(json, refusal.problems());
            }));
  }

  /// Who asked has gone before all was sent: nobody is left to answer, and nothing is wrong here.
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {}

  /// Our own fault. Its message may hold what was sent, so only its kind and place are logged.
  @ExceptionHandler
  ResponseEntity<String> failed(Exception failure) {
    Throwable cause = failure.getCause() instanceof Error error ? error : failure;
    if (LOG.isErrorEnabled()) {
      LOG.error(
          "The API failed: {} at {}",
          cause.getClass().getName(),
          Arrays.stream(cause.getStackTrace())
              .limit(FRAMES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < ")));
    }
    return refused(
        new Refusal(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "This is our fault, and nothing was kept. Someone who feels very unwell should not wait"
                + " for an answer.",
            List.of()));
  }
}
