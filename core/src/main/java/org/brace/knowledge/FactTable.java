package org.brace.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Every fact with all that a chart has to know of it, found by one look at its id.
///
/// The rules look facts up some ten thousand times for each page of the interview.
public final class FactTable {

  static final FactTable EMPTY = new FactTable(Map.of());

  private final HashMap<String, Row> rows;
  private final List<Fact> facts;

  private FactTable(Map<String, Row> rows) {
    this.rows = new HashMap<>(rows);
    this.facts =
        rows.values().stream().sorted(Comparator.comparingInt(Row::number)).map(Row::fact).toList();
  }

  /// One fact.
  ///
  /// @param number from 0, in the order of the files
  /// @param topic null for a fact that is on no page
  /// @param gradedBy the fact that grades this one
  /// @param coveredBy the cover line that this one stands under
  /// @param hiddenBy the masks that may hide it
  public record Row(
      int number,
      Fact fact,
      @Nullable Topic topic,
      @Nullable Fact gradedBy,
      @Nullable Fact coveredBy,
      List<Policy.Mask> hiddenBy) {}

  static FactTable of(
      SequencedMap<String, Fact> facts, SequencedMap<String, Topic> topics, Policy policy) {
    Map<String, Fact> gradedBy = new HashMap<>();
    Map<String, Fact> coveredBy = new HashMap<>();
    for (Fact fact : facts.values()) {
      if (fact.grades() != null) {
        gradedBy.put(fact.grades(), fact);
      }
      fact.covers().forEach(member -> coveredBy.put(member, fact));
    }
    Map<String, Row> rows = new HashMap<>();
    for (Fact fact : facts.values()) {
      String id = fact.id();
      rows.put(
          id,
          new Row(
              rows.size(),
              fact,
              topics.get(fact.topic()),
              gradedBy.get(id),
              coveredBy.get(id),
              policy.masks().stream().filter(mask -> mask.hides().contains(id)).toList()));
    }
    return new FactTable(rows);
  }

  public int size() {
    return rows.size();
  }

  /// The fact of this number.
  public Fact fact(int number) {
    return facts.get(number);
  }

  /// The row of a fact; null where there is no such fact.
  public @Nullable Row find(String id) {
    return rows.get(id);
  }

  /// The row of a fact.
  ///
  /// @throws IllegalArgumentException if there is none: ids are checked where text is read
  public Row row(String id) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException("There is no fact " + id);
    }
    return row;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactTable table && rows.equals(table.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }
}
