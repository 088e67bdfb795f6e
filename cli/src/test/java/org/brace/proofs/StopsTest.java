package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.knowledge.Knowledge;
import org.brace.proofs.Interviews.Stopped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// At each stop of an interview no completion of what was not asked has another level.
class StopsTest {

  private static final KnowledgeText TEXT = ProvedBase.TEXT;
  private static final Knowledge KNOWLEDGE = ProvedBase.knowledge(TEXT);

  /// Every fifth of them; all in `./brace test --all`.
  @Test
  void nothing_unasked_changes_the_level_of_golden_cases() throws IOException {
    List<Case> all = golden();

    assertThat(all).hasSizeGreaterThan(500);
    proved(IntStream.range(0, all.size()).filter(i -> i % 5 == 0).mapToObj(all::get).toList());
  }

  @Tag("long")
  @Test
  void nothing_unasked_changes_the_level_of_any_golden_case() throws IOException {
    proved(golden());
  }

  @Test
  void nothing_unasked_changes_the_level_of_random_people() {
    proved(drawn(60));
  }

  @Tag("long")
  @Test
  void nothing_unasked_changes_the_level_of_many_random_people() {
    proved(drawn(1_200));
  }

  /// Nine in ten interviews come to a stop that claims its level, the others to one that claims to
  /// be out of scope; a claim that is wrong fails.
  private static void proved(List<Case> cases) {
    var interviews = new Interviews(KNOWLEDGE);
    var stops = new Stops(TEXT);
    List<String> wrong = new ArrayList<>();
    int settled = 0;
    for (Case subject : cases) {
      Stopped stop = interviews.ask(subject);
      (stop.settled()
              ? stops.other(stop.told(), stop.listed(), stop.level())
              : stops.withinScope(stop.told(), stop.listed(), stop.level()))
          .ifPresent(other -> wrong.add(shown(stop, other)));
      settled += stop.settled() ? 1 : 0;
    }
    assertThat(wrong).isEmpty();
    assertThat(settled).isGreaterThan(cases.size() * 9 / 10);
  }

  private static String shown(Stopped stopped, CaseText other) {
    return "stopped at %s with\n%sbut this has another level\n%s"
        .formatted(stopped.level(), stopped.told().yaml(), other.yaml());
  }

  /// From people with nothing much to people with a little of everything, sure and unsure.
  private static List<Case> drawn(int count) {
    var random = new RandomCase(TEXT, 3);
    double[] bad = {0, 0.004, 0.01, 0.03};
    List<Case> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(ProvedBase.EVALUATOR.read(random.draw(1, bad[i % 4], i % 8 < 4 ? 0 : 0.02)));
    }
    return drawn;
  }

  private static List<Case> golden() throws IOException {
    Path folder = Path.of(System.getProperty("brace.home", "."), "knowledge-base", "cases");
    List<Case> cases = new ArrayList<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        var outcomes =
            new CaseReader(KNOWLEDGE, CaseText.NOW)
                .read(
                    path.toString(),
                    new StringReader(Files.readString(path)),
                    CaseReader.Format.YAML);
        while (outcomes.hasNext()) {
          if (outcomes.next() instanceof CaseOutcome.Read(Case subject)) {
            cases.add(subject);
          }
        }
      }
    }
    return cases;
  }
}
