package org.brace.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableTest {

  private static final Row OURS = Row.named("40x150_p10/posteriors/brace");
  private static final Row BROAD = Row.named("40x150_p2-15_p10/values/brace");
  private static final Row THEIRS = OURS.by(Peer.JBAYES);

  private static final List<Measured> MEASURED =
      List.of(
          new Measured(OURS, 2_500, 9_000, 1_234_567, 0.01, 3.21, null),
          new Measured(THEIRS, 8_750_000, 2e7, 1.5e9, 1_234_567, null, 2.4e-12),
          new Measured(BROAD, 400_000, 999_000, 3_000_000, 0, null, null));

  @Test
  void a_line_shows_times_the_ratio_to_ours_and_whether_the_target_is_met() {
    List<String> lines = Table.of(MEASURED).lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).split(" {2,}"))
        .containsExactly(
            "40x150 P10",
            "posteriors",
            "2.50 us",
            "9.00 us",
            "1.23 ms",
            "0",
            "3.21",
            "<= 2.00 us: missed");
    assertThat(lines.get(2).split(" {2,}"))
        .containsExactly(
            "",
            "by jbayes-inference 0.0.3",
            "8.75 ms",
            "20.0 ms",
            "1.50 s",
            "3500",
            "1234567",
            "2e-12");
    assertThat(lines.get(3)).endsWith("<= 500 us, p99 <= 1.00 ms: met");
  }

  @Test
  void numbers_stand_under_their_headings() {
    List<String> lines = Table.of(MEASURED).lines().toList();

    int end = lines.getFirst().indexOf("median") + "median".length();
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).substring(0, end)).endsWith("s");
    }
  }

  @Test
  void json_has_the_same_figures_in_nanoseconds() {
    var lines = JsonMapper.builder().build().readTree(FiguresJson.of(MEASURED));

    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.get(0).get("median").doubleValue()).isEqualTo(2_500);
    assertThat(lines.get(0).get("target").doubleValue()).isEqualTo(2_000);
    assertThat(lines.get(0).get("met").booleanValue()).isFalse();
    assertThat(lines.get(1).get("by").stringValue()).isEqualTo("jbayes-inference 0.0.3");
    assertThat(lines.get(1).get("error").doubleValue()).isEqualTo(2.4e-12);
    assertThat(lines.get(1).has("met")).isFalse();
  }

  @Test
  void every_line_of_the_table_has_a_name_of_its_own_and_a_line_of_ours() {
    List<Row> all = Row.all();

    assertThat(all.stream().map(Row::id)).doesNotHaveDuplicates();
    for (Row row : all) {
      assertThat(Row.named(row.id())).isEqualTo(row);
      assertThat(all).contains(row.ours());
    }
    assertThat(all.stream().filter(row -> row.target() != null)).hasSize(8);
  }
}
