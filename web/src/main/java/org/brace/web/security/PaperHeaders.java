package org.brace.web.security;

import org.brace.report.HtmlFormat;
import org.brace.report.PaperFormat;
import org.springframework.http.HttpHeaders;

/// What is said of a document that is sent.
public final class PaperHeaders {

  private PaperHeaders() {}

  /// The headers of a document in this format. HTML carries its style with it, so that it can be
  /// sent on; just this style is allowed.
  public static HttpHeaders of(PaperFormat format) {
    var headers = new HttpHeaders();
    headers.set(
        HttpHeaders.CONTENT_TYPE,
        switch (format) {
          case TEXT -> "text/plain;charset=UTF-8";
          case HTML -> "text/html;charset=UTF-8";
          case PDF -> "application/pdf";
        });
    if (format == PaperFormat.HTML) {
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src '"
              + HtmlFormat.styleHash()
              + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
    return headers;
  }
}
