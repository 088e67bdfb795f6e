package org.brace.web.api;

import java.util.List;
import java.util.Map;
import org.brace.model.Problem;
import org.springframework.http.HttpStatus;

/// A request that cannot be answered as it is, with what to mend.
///
/// Its message is the status only: what was sent must not reach a log.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String detail;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  Refusal(HttpStatus status, String detail, List<Problem> problems) {
    this(status, detail, problems, Map.of());
  }

  private Refusal(
      HttpStatus status, String detail, List<Problem> problems, Map<String, String> headers) {
    super(status.toString(), null, false, false);
    this.status = status;
    this.detail = detail;
    this.problems = List.copyOf(problems);
    this.headers = headers;
  }

  /// One that names one thing to mend.
  static Refusal of(
      HttpStatus status, String code, String at, String value, String message, String mend) {
    return new Refusal(status, message, List.of(new Problem(code, at, value, message, mend)));
  }

  HttpStatus status() {
    return status;
  }

  String detail() {
    return detail;
  }

  List<Problem> problems() {
    return problems;
  }

  /// The same with a header of the reply.
  Refusal with(String header, String value) {
    return new Refusal(status, detail, problems, Map.of(header, value));
  }

  Map<String, String> headers() {
    return headers;
  }
}
