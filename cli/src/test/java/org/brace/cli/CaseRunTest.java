package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.brace.assessment.Assessment;
import org.brace.assessment.Assessor;
import org.brace.assessment.Options;
import org.brace.casefile.Case;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;
import org.junit.jupiter.api.Test;

/// What becomes of the other cases where one fails.
class CaseRunTest {

  private static final Knowledge KNOWLEDGE = BraceHome.knowledge();

  private static final String CASES =
      "brace-case: 1\nid: a\n---\nbrace-case: 1\nid: b\nanswers: {saddle-numbness: present}\n";

  private final List<String> printed = new ArrayList<>();
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

  /// After so many nobody reads on.
  private int most = Integer.MAX_VALUE;

  private final CaseRun.Printer printer =
      new CaseRun.Printer() {
        @Override
        public void print(Case subject, Assessment assessment) {
          printed.add(subject.id());
          answers.add(subject.id());
        }

        @Override
        public void refuse(String caseId, List<Problem> problems) {
          problems.forEach(
              problem -> printed.add(caseId + " " + problem.code() + " " + problem.value()));
        }

        @Override
        public boolean isCutOff() {
          return printed.size() >= most;
        }
      };

  private boolean run(Function<Case, Assessment> assess, String cases) {
    return run(assess, new StringReader(cases), CaseReader.Format.YAML);
  }

  private boolean run(Function<Case, Assessment> assess, Reader text, CaseReader.Format format) {
    return cases(assess).run("file", text, format);
  }

  private CaseRun cases(Function<Case, Assessment> assess) {
    var reader = new CaseReader(KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    return new CaseRun(reader, assess, null, _ -> {}, printer);
  }

  private static Assessment assess(Case given) {
    return new Assessor(KNOWLEDGE).assess(given, new Options(false));
  }

  private static Assessment failFirst(Case given) {
    if (given.id().equals("a")) {
      throw new IllegalStateException("what was typed");
    }
    return assess(given);
  }

  @Test
  void a_fault_in_a_case_is_told_of_it_and_keeps_back_no_other() {
    assertThat(run(CaseRunTest::failFirst, CASES)).isFalse();
    assertThat(printed).hasSize(2).last().isEqualTo("b");
    assertThat(printed.getFirst())
        .startsWith("a fault IllegalStateException at org.brace.cli.CaseRunTest.failFirst")
        .doesNotContain("typed");
    printed.clear();
    assertThat(run(CaseRunTest::assess, CASES)).isTrue();
    assertThat(printed).containsExactly("a", "b");
  }

  @Test
  void a_fault_is_told_apart_from_a_case_that_cannot_be_read() {
    CaseRun faulty = cases(CaseRunTest::failFirst);
    CaseRun refused = cases(CaseRunTest::assess);

    assertThat(faulty.run("file", new StringReader(CASES), CaseReader.Format.YAML)).isFalse();
    assertThat(refused.run("file", new StringReader("id: a\n"), CaseReader.Format.YAML)).isFalse();

    assertThat(faulty.faulty()).isTrue();
    assertThat(refused.faulty()).isFalse();
  }

  @Test
  void where_nobody_reads_on_no_more_cases_are_worked_on() {
    most = 2;
    var worked = new AtomicInteger();
    String many = "{\"brace-case\": 1}\n".repeat(1_000);

    run(
        given -> {
          worked.incrementAndGet();
          return assess(given);
        },
        new StringReader(many),
        CaseReader.Format.NDJSON);

    assertThat(printed).hasSize(2);
    assertThat(worked.get()).isLessThan(100);
  }

  @Test
  void a_file_without_a_case_is_refused() {
    assertThat(run(CaseRunTest::assess, "# nothing\n---\n")).isFalse();
    assertThat(printed).containsExactly("file no-case ");
  }

  @Test
  void cases_go_side_by_side_and_are_printed_in_their_order() {
    var second = new CountDownLatch(1);

    boolean all =
        run(
            given -> {
              if (given.id().equals("b")) {
                second.countDown();
              } else {
                // The first is not done before the second.
                Uninterrupted.await(second);
              }
              return assess(given);
            },
            CASES);

    assertThat(all).isTrue();
    assertThat(printed).containsExactly("a", "b");
  }

  @Test
  void who_waits_for_an_answer_before_writing_the_next_case_gets_it() throws Exception {
    var end = new PipedWriter();
    try (var text = new PipedReader(end)) {
      var done =
          CompletableFuture.supplyAsync(
              () -> run(CaseRunTest::assess, text, CaseReader.Format.JSON_LINES));
      try (end) {
        for (String id : List.of("a", "b")) {
          end.write("{\"brace-case\": 1, \"id\": \"" + id + "\"}\n");
          end.flush();
          assertThat(answers.poll(60, TimeUnit.SECONDS)).isEqualTo(id);
        }
      }
      assertThat(done.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_cannot_be_read_on_is_thrown_after_the_cases_before_it() {
    var breaksOff =
        new Reader() {
          private final StringReader before =
              new StringReader("{\"brace-case\": 1, \"id\": \"a\"}\n");

          @Override
          public int read(char[] buffer, int from, int length) throws IOException {
            int read = before.read(buffer, from, length);
            if (read == -1) {
              throw new IOException("it breaks off");
            }
            return read;
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> run(CaseRunTest::assess, breaksOff, CaseReader.Format.JSON_LINES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it breaks off");

    assertThat(printed).containsExactly("a");
  }

  @Test
  void no_more_is_read_than_can_be_under_way() {
    var read = new AtomicInteger();
    var numbers =
        IntStream.iterate(0, each -> each + 1).peek(_ -> read.incrementAndGet()).iterator();

    try (var results = new InOrder<>(() -> numbers, each -> each * 2, 4)) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(results.next()).isEqualTo(2 * i);
        assertThat(read.get()).isLessThanOrEqualTo(i + 1 + 4);
      }
    }
  }

  /// Waiting that no test interrupts.
  private static final class Uninterrupted {
    static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
