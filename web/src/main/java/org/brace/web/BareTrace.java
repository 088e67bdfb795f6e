package org.brace.web;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/// An exception as its classes and places, without messages: those can hold what someone answered.
public final class BareTrace implements StackTracePrinter {

  @Override
  public void printStackTrace(Throwable failed, Appendable out) throws IOException {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      out.append(each.getClass().getName()).append('\n');
      for (StackTraceElement place : each.getStackTrace()) {
        out.append("\tat ").append(place.toString()).append('\n');
      }
    }
  }
}
