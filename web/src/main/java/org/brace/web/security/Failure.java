package org.brace.web.security;

import org.springframework.http.HttpStatus;

/// Why a request got no page, by its status.
enum Failure {
  /// Something went wrong in Brace.
  OURS,
  /// A method or a version of HTTP that Brace does not know: 501 and 505 are server errors by their
  /// number, and no fault of the server.
  NOT_SPOKEN_HERE,
  /// What was asked for cannot be understood.
  NOT_UNDERSTOOD;

  static Failure of(int status) {
    if (status == HttpStatus.NOT_IMPLEMENTED.value()
        || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value()) {
      return NOT_SPOKEN_HERE;
    }
    return status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? OURS : NOT_UNDERSTOOD;
  }
}
