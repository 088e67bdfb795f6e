package org.brace.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What is answered where the address itself cannot be read, such as `/%zz`, or where even the page
/// that tells a fault failed: no filter and no page of ours answers then, and the server beneath
/// would in its own words. The texts are constant; nothing of the request belongs in them.
final class UnreadableAddress extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failed) {
    int status = response.getStatus();
    if (status < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    response.setHeader("Content-Security-Policy", Defences.CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    Failure failure = Failure.of(status);
    String what =
        switch (failure) {
          case OURS -> "Something went wrong";
          case NOT_SPOKEN_HERE -> "Brace does not know this kind of request";
          case NOT_UNDERSTOOD -> "This address cannot be read";
        };
    String mend =
        switch (failure) {
          case OURS -> "This is our fault, not yours. What you had sent before is kept.";
          case NOT_SPOKEN_HERE -> "Open the page in a browser, or begin at the start.";
          case NOT_UNDERSTOOD -> "Check how it is written, or begin at the start.";
        };
    try {
      // Where not even the first line can be read, there is no address.
      if (ProblemReply.suits(Objects.requireNonNullElse(request.getRequestURI(), ""))) {
        ProblemReply.send(response, known(status), what + ". " + mend);
      } else {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(what, mend).getBytes(StandardCharsets.UTF_8));
      }
      response.finishResponse();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static HttpStatus known(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static String page(String what, String mend) {
    return """
    <!DOCTYPE html>
    <html lang="en-GB">
    <meta charset="utf-8">
    <title>Brace: %1$s</title>
    <h1>%1$s</h1>
    <p>%2$s</p>
    <p>If you feel very unwell, do not wait for this page: call your local emergency number.</p>
    <p><a href="/">To the start</a></p>
    </html>
    """
        .formatted(what, mend);
  }
}
