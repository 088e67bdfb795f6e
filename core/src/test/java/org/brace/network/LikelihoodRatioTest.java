package org.brace.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Likelihood ratios of the network against published ones, each in a group like that of the study:
/// a sign that speaks for a disease among all who ask speaks less among those with the same
/// complaint.
@NullMarked
class LikelihoodRatioTest {

  private static final int PEOPLE = 300_000;
  private static final int WITH_EACH = 10_000;

  private final People people = People.of(RealBase.KNOWLEDGE);
  private final List<Row> rows = rows();
  private final Set<String> facts =
      rows.stream().flatMap(Row::facts).collect(Collectors.toUnmodifiableSet());
  private final List<DrawnPerson> all =
      IntStream.range(0, PEOPLE)
          .parallel()
          .mapToObj(i -> asked(people.draw(new SplittableRandom(i))))
          .toList();
  private final Map<String, List<DrawnPerson>> ill = new ConcurrentHashMap<>();

  LikelihoodRatioTest() throws IOException {}

  /// A line of the table; `haemoptysis+weight-loss` is both together.
  ///
  /// @param factor by how much the ratio may be off
  private record Row(
      String condition,
      String finding,
      int state,
      String among,
      double published,
      double factor,
      String source) {

    /// Those that it looks at.
    Stream<String> facts() {
      return Stream.concat(
          Arrays.stream(finding.split("\\+")), Stream.of(among, among.split("\\.", 2)[0]));
    }
  }

  @Test
  void each_is_within_a_factor_of_what_was_published() {
    var off = new ArrayList<String>();
    for (Row row : rows) {
      double ratio = ratio(row);
      if (!(ratio < row.published() * row.factor() && ratio > row.published() / row.factor())) {
        off.add(
            "%s of %s: %.2f, published %.2f"
                .formatted(row.finding(), row.condition(), ratio, row.published()));
      }
      assertThat(RealBase.KNOWLEDGE.sources()).containsKey(row.source());
    }
    assertThat(off).isEmpty();
  }

  private double ratio(Row row) {
    List<String> findings = List.of(row.finding().split("\\+"));
    Predicate<DrawnPerson> shows =
        person -> findings.stream().allMatch(finding -> person.state(finding) >= row.state());
    Predicate<DrawnPerson> belongs = group(row.among());
    var with = ill.computeIfAbsent(row.condition(), this::drawn).stream().filter(belongs).toList();
    var without =
        all.stream()
            .filter(belongs)
            .filter(person -> !person.conditions().contains(row.condition()))
            .toList();
    return share(with, shows) / share(without, shows);
  }

  private List<DrawnPerson> drawn(String condition) {
    return IntStream.range(0, WITH_EACH)
        .parallel()
        .mapToObj(i -> asked(people.drawWith(condition, new SplittableRandom(-1L - i))))
        .toList();
  }

  /// The same person with the facts of the table alone: with all, so many would fill gigabytes.
  private DrawnPerson asked(DrawnPerson person) {
    var states = new HashMap<>(person.states());
    states.keySet().retainAll(facts);
    return new DrawnPerson(person.age(), person.sex(), person.conditions(), states);
  }

  private static double share(List<DrawnPerson> group, Predicate<DrawnPerson> which) {
    return (double) group.stream().filter(which).count() / group.size();
  }

  /// Who is of the group: `breathless` for any but none, `cough-duration.subacute` for that state
  /// or a worse one.
  private static Predicate<DrawnPerson> group(String among) {
    if (among.equals("everyone")) {
      return _ -> true;
    }
    if (RealBase.KNOWLEDGE.facts().containsKey(among)) {
      return person -> person.state(among) > 0;
    }
    int dot = among.indexOf('.');
    String fact = among.substring(0, dot);
    int least = RealBase.KNOWLEDGE.fact(fact).state(among.substring(dot + 1));
    return person -> person.state(fact) >= least;
  }

  private static List<Row> rows() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            LikelihoodRatioTest.class.getResourceAsStream("/calibration/likelihood-ratios.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 8))
          .map(cell ->
              new Row(
                  cell[0],
                  cell[1],
                  Integer.parseInt(cell[2]),
                  cell[3],
                  Double.parseDouble(cell[4]),
                  Double.parseDouble(cell[5]),
                  cell[6]))
          .toList();
    }
  }
}
