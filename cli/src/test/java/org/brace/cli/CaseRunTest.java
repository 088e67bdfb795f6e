package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  private final CaseRun.Printer printer =
      new CaseRun.Printer() {
        @Override
        public void print(Case subject, Assessment assessment) {
          printed.add(subject.id());
        }

        @Override
        public void refuse(String caseId, List<Problem> problems) {
          problems.forEach(
              problem -> printed.add(caseId + " " + problem.code() + " " + problem.value()));
        }
      };

  private boolean run(Function<Case, Assessment> assess, String cases, int together) {
    var reader = new CaseReader(KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"));
    return new CaseRun(reader, assess, null, printer)
        .run("file", new StringReader(cases), CaseReader.Format.YAML, together);
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
    for (int together : new int[] {1, 4}) {
      printed.clear();
      assertThat(run(CaseRunTest::failFirst, CASES, together)).isFalse();
      assertThat(printed).hasSize(2).last().isEqualTo("b");
      assertThat(printed.getFirst())
          .startsWith("a fault IllegalStateException at org.brace.cli.CaseRunTest.failFirst")
          .doesNotContain("typed");
    }
    printed.clear();
    assertThat(run(CaseRunTest::assess, CASES, 1)).isTrue();
    assertThat(printed).containsExactly("a", "b");
  }

  @Test
  void a_file_without_a_case_is_refused() {
    assertThat(run(CaseRunTest::assess, "# nothing\n---\n", 1)).isFalse();
    assertThat(printed).containsExactly("file no-case ");
  }
}
