package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brace.knowledge.Knowledge;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// `merged.csv` accounts for every id of the older tables, and where it points is there.
@NullMarked
class MergedIdsTest {

  private static final Path BASE =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");

  private static final Knowledge KNOWLEDGE = BraceHome.knowledge();

  private static final Set<String> RELATIONS =
      Set.of("same", "narrower", "broader", "derived", "dropped", "later");

  /// How many ids each of the older tables has, counted in the tables themselves.
  private static final Map<String, Integer> TABLES =
      Map.ofEntries(
          Map.entry("guideline-fact", 339),
          Map.entry("finding", 165),
          Map.entry("risk-factor", 51),
          Map.entry("condition", 48),
          Map.entry("guideline-cause", 58),
          Map.entry("red-flag", 119),
          Map.entry("proposed-rule", 27),
          Map.entry("combination", 14),
          Map.entry("medicine-rule", 98),
          Map.entry("treatment", 76),
          Map.entry("adherence", 4),
          Map.entry("self-care", 43),
          Map.entry("asthma-item", 51),
          Map.entry("level", 5),
          Map.entry("policy", 11),
          Map.entry("safety-net", 5),
          Map.entry("follow-up", 9),
          Map.entry("code", 130),
          Map.entry("guideline-source", 146),
          Map.entry("parameter-source", 116));

  /// @param table which of the older tables
  private record Row(String table, String old, String now, String relation, String note) {}

  @Test
  void no_id_of_the_older_tables_is_lost() throws IOException {
    var ids = new TreeMap<String, Set<String>>();
    for (Row row : rows()) {
      ids.computeIfAbsent(row.table, _ -> new HashSet<>()).add(row.old);
    }

    assertThat(ids.keySet()).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    TABLES.forEach((table, count) -> assertThat(ids.get(table)).as(table).hasSize(count));
  }

  /// Options that the older tables did not have.
  private static final Set<String> ADDED =
      Set.of(
          "copd-flare-care",
          "pace-your-days",
          "bronchiectasis-flare-care",
          "heart-failure-care",
          "panic-care",
          "paracetamol-for-shoulder-and-nerve-pain",
          "hay-fever-care",
          "sip-often",
          "leave-out-anti-inflammatories",
          "watch-for-drying-out",
          "headache-painkiller-early",
          "paracetamol-until-seen",
          "spare-the-spine-until-seen",
          "ease-until-seen",
          "get-a-reliever",
          "not-alone",
          "tablets-out-of-reach",
          "spare-the-sore-chest",
          "physiotherapy-in-pregnancy",
          "spare-the-pelvis-in-pregnancy",
          "slow-the-breath",
          "warm-or-cold-until-seen",
          "antiviral-if-at-risk",
          "spare-the-chest-wall",
          "warm-or-cold-on-the-chest");

  @Test
  void every_option_and_self_care_item_comes_from_somewhere() throws IOException {
    Set<String> reached = new HashSet<>(ADDED);
    for (Row row : rows()) {
      reached.addAll(List.of(row.now.split(";")));
    }

    assertThat(reached)
        .containsAll(KNOWLEDGE.care().options().keySet())
        .containsAll(KNOWLEDGE.care().selfCare().keySet());
  }

  @Test
  void each_row_points_at_something_or_says_why_not() throws IOException {
    Set<String> known = known();
    for (Row row : rows()) {
      assertThat(RELATIONS).as(row.toString()).contains(row.relation);
      if (row.relation.equals("dropped") || row.now.isEmpty()) {
        assertThat(row.note + (row.relation.equals("later") ? "later" : ""))
            .as(row.toString())
            .isNotEmpty();
      } else {
        assertThat(known).as(row.toString()).contains(row.now.split(";"));
      }
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(BASE.resolve("merged.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", 6))
        .map(cells -> new Row(cells[0], cells[1], cells[3], cells[4], cells[5]))
        .toList();
  }

  private static Set<String> known() {
    Set<String> known = KnownIds.of(KNOWLEDGE);
    KNOWLEDGE
        .facts()
        .values()
        .forEach(fact -> fact.states().forEach(state -> known.add(fact.member(state))));
    KNOWLEDGE.medicineClasses().keySet().forEach(id -> known.add("takes." + id));
    KNOWLEDGE.medicineClasses().keySet().forEach(id -> known.add("count-taken." + id));
    return known;
  }
}
