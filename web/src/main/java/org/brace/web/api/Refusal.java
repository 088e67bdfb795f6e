package org.brace.web.api;

import java.util.List;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A request that cannot be answered as it is, with what to mend.
///
/// Its message is the status only: what was sent must not reach a log.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String detail;
  private final transient List<Problem> problems;
  private final @Nullable String allowed;

  Refusal(HttpStatus status, String detail, List<Problem> problems) {
    this(status, detail, problems, null);
  }

  /// @param allowed the methods that an address answers; null where that is not what is wrong
  Refusal(HttpStatus status, String detail, List<Problem> problems, @Nullable String allowed) {
    super(status.toString(), null, false, false);
    this.status = status;
    this.detail = detail;
    this.problems = List.copyOf(problems);
    this.allowed = allowed;
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

  @Nullable String allowed() {
    return allowed;
  }
}
