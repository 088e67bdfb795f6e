package org.brace.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Test
  void nothing_unasked_changes_the_level_of_the_golden_cases() throws IOException {
    List<Case> cases = golden();

    assertThat(cases).hasSizeGreaterThan(200);
    assertThat(proved(cases)).isGreaterThan(cases.size() * 9 / 10);
  }

  @Test
  void nothing_unasked_changes_the_level_of_random_people() {
    assertThat(proved(drawn(60))).isGreaterThan(30);
  }

  @Tag("long")
  @Test
  void nothing_unasked_changes_the_level_of_many_random_people() {
    assertThat(proved(drawn(1_200))).isGreaterThanOrEqualTo(1_000);
  }

  /// How many interviews came to a stop that claims its level; a claim that is wrong fails.
  private static int proved(List<Case> cases) {
    var interviews = new Interviews(KNOWLEDGE);
    var stops = new Stops(TEXT);
    int proved = 0;
    for (Case subject : cases) {
      Stopped stopped = interviews.ask(subject);
      if (stopped.settled()) {
        Optional<CaseText> other = stops.other(stopped.told(), stopped.listed(), stopped.level());
        assertThat(other.map(CaseText::yaml))
            .as("stopped at %s with\n%s", stopped.level(), stopped.told().yaml())
            .isEmpty();
        proved++;
      }
    }
    return proved;
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
