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
import org.brace.knowledge.folder.KnowledgeFolder;
import org.brace.knowledge.read.KnowledgeReader;
import org.brace.knowledge.read.Reading;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// `merged.csv` accounts for every id of the older tables, and where it points is there.
@NullMarked
class MergedIdsTest {

  private static final Path BASE =
      Path.of(System.getProperty("brace.home", "..")).resolve("knowledge-base");

  private static final Set<String> RELATIONS =
      Set.of("same", "narrower", "broader", "derived", "dropped", "later");

  /// How many ids each of the older tables has.
  private static final Map<String, Integer> TABLES =
      Map.of(
          "guideline-fact", 339,
          "finding", 165,
          "risk-factor", 51,
          "condition", 48,
          "guideline-cause", 58,
          "red-flag", 119,
          "combination", 14);

  /// @param table which of the older tables
  private record Row(String table, String old, String now, String relation, String note) {}

  @Test
  void no_id_of_the_older_tables_is_lost() throws IOException {
    var ids = new TreeMap<String, Set<String>>();
    for (Row row : rows()) {
      ids.computeIfAbsent(row.table, _ -> new HashSet<>()).add(row.old);
    }

    TABLES.forEach((table, count) -> assertThat(ids.get(table)).as(table).hasSize(count));
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

  private static Set<String> known() throws IOException {
    Knowledge knowledge =
        ((Reading.Sound) KnowledgeReader.read(KnowledgeFolder.files(BASE))).knowledge();
    Set<String> known = new HashSet<>();
    known.addAll(knowledge.facts().keySet());
    knowledge
        .facts()
        .values()
        .forEach(fact -> fact.states().forEach(state -> known.add(fact.id() + "." + state)));
    known.addAll(knowledge.conditions().keySet());
    known.addAll(knowledge.rules().keySet());
    known.addAll(knowledge.medicineClasses().keySet());
    knowledge.medicineClasses().keySet().forEach(id -> known.add("takes." + id));
    knowledge.medicineClasses().keySet().forEach(id -> known.add("count-taken." + id));
    knowledge.policy().escalators().forEach(escalator -> known.add(escalator.id()));
    return known;
  }
}
