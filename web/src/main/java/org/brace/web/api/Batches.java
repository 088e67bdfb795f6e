package org.brace.web.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.brace.model.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Works on one request of several cases at a time, so that who sends thousands does not keep a
/// person with one case, or a page, waiting. The next waits a little, in the order of coming; then
/// it is told to come again.
@Component
class Batches {

  /// When to come again: about as long as a hundred cases take.
  private static final String SECONDS = "5";

  private final Semaphore free = new Semaphore(1, true);
  private final Duration wait;

  Batches() {
    this(Duration.ofSeconds(10));
  }

  /// @param wait how long the next may wait
  Batches(Duration wait) {
    this.wait = wait;
  }

  /// @throws Refusal where others take too long
  <T> T run(Supplier<T> work) {
    if (!isFree()) {
      throw busy();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean isFree() {
    try {
      return free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Refusal busy() {
    String message = "Other requests of several cases are being answered, one after the other.";
    return new Refusal(
            HttpStatus.TOO_MANY_REQUESTS,
            message,
            List.of(
                new Problem(
                    "busy",
                    "body",
                    "",
                    message,
                    "Send it again in "
                        + SECONDS
                        + " seconds; one case alone is answered at once")))
        .with(HttpHeaders.RETRY_AFTER, SECONDS);
  }
}
