package org.brace.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.brace.web.SharedServer;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final String CASE =
      "{\"brace-case\": 1, \"person\": {\"age\": 44, \"sex\": \"female\"}, \"answers\":"
          + " {\"cough\": \"present\", \"pain-site\": [\"lower-back\"], \"wheeze\": \"present\"}}\n";

  @Test
  void one_goes_at_a_time_and_who_waits_too_long_is_told_when_to_come_again() throws Exception {
    var batches = new Batches(Duration.ofMillis(200));
    var begun = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    Callable<String> held =
        () ->
            batches.run(() -> {
              begun.countDown();
              await(done);
              return "first";
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = threads.submit(held);
      await(begun);

      Refusal refused = assertThrows(Refusal.class, () -> batches.run(() -> "second"));

      assertThat(refused.status().value()).isEqualTo(429);
      assertThat(refused.headers()).containsEntry("Retry-After", "5");
      done.countDown();
      assertThat(first.get()).isEqualTo("first");
    }
    assertThat(batches.run(() -> "third")).isEqualTo("third");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// A dozen programs send 99 cases each: all are answered or told to wait, while a person with one
  /// case, or a page, is answered as ever.
  @Test
  void many_batches_at_once_starve_nobody() throws Exception {
    SharedServer.get("/");
    SharedServer.post("/api/assess", "application/json", CASE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> replies = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        replies.add(
            threads.submit(
                () -> SharedServer.post("/api/assess", "application/x-ndjson", CASE.repeat(99))));
      }
      Thread.sleep(500);
      long start = System.nanoTime();
      List<Integer> others =
          IntStream.range(0, 5)
              .mapToObj(i ->
                  i % 2 == 0
                      ? SharedServer.get("/")
                      : SharedServer.post("/api/assess", "application/json", CASE))
              .map(HttpResponse::statusCode)
              .toList();
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(others).containsOnly(200);
      List<Integer> statuses = new ArrayList<>();
      for (Future<HttpResponse<String>> reply : replies) {
        HttpResponse<String> got = reply.get();
        statuses.add(got.statusCode());
        if (got.statusCode() == 429) {
          assertThat(got.headers().firstValue("Retry-After")).hasValue("5");
          assertThat(got.body()).contains("\"code\":\"busy\"", "Send it again in 5 seconds");
          Schemas.holds("brace-problem-1", got.body());
        } else {
          assertThat(got.body().lines()).hasSize(99);
        }
      }
      assertThat(statuses).containsAnyOf(200).isSubsetOf(200, 429);
      assertThat(seconds).isLessThan(10);
    }
  }
}
