package org.brace.knowledge;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Every fact with all that a chart has to know of it, found by one look at its id.
///
/// The rules look facts up some ten thousand times for each page of the interview, mostly by the
/// very string that is the id of the fact, so ids stand in one flat table.
public final class FactTable {

  private final SequencedMap<String, Fact> facts;
  private final List<Fact> numbered;
  private final List<Fact> grades;
  private final List<Fact> covers;
  private final Row[] rows;

  /// Open addressing: an id stands at its hash, or at the next free place after it; null if free.
  private final @Nullable String[] ids;

  /// By the place of an id, the number of the fact.
  private final int[] numbers;

  private FactTable(SequencedMap<String, Fact> facts) {
    this.facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    this.numbered = List.copyOf(facts.values());
    this.grades = numbered.stream().filter(fact -> fact.grades() != null).toList();
    this.covers = numbered.stream().filter(Fact::isCover).toList();
    this.rows = new Row[numbered.size()];
    int places = Integer.highestOneBit(4 * numbered.size() + 1) * 2;
    this.ids = new String[places];
    this.numbers = new int[places];
    for (int i = 0; i < numbered.size(); i++) {
      String id = numbered.get(i).id();
      int place = place(id);
      ids[place] = id;
      numbers[place] = i;
    }
  }

  /// Where the id stands or would stand.
  private int place(String id) {
    int hash = id.hashCode();
    int place = hash ^ hash >>> 16;
    while (true) {
      place &= ids.length - 1;
      String at = ids[place];
      if (at == null || at.equals(id)) {
        return place;
      }
      place++;
    }
  }

  /// One fact.
  ///
  /// @param number from 0, in the order of the files
  /// @param topic null for a fact that is on no page
  /// @param gradedBy the fact that grades this one
  /// @param coveredBy the cover line that this one stands under
  /// @param hiddenBy the masks that may hide it
  /// @param readFrom the numbers that tell of it
  public record Row(
      int number,
      Fact fact,
      @Nullable Topic topic,
      @Nullable Fact gradedBy,
      @Nullable Fact coveredBy,
      List<Policy.Mask> hiddenBy,
      List<Policy.Reading> readFrom) {}

  /// The facts, by id and in the order of the files, tied to the pages and masks that name them.
  public static FactTable of(
      SequencedMap<String, Fact> facts, SequencedMap<String, Topic> topics, Policy policy) {
    Map<String, Fact> gradedBy = new HashMap<>();
    Map<String, Fact> coveredBy = new HashMap<>();
    for (Fact fact : facts.values()) {
      if (fact.grades() != null) {
        gradedBy.put(fact.grades(), fact);
      }
      fact.covers().forEach(member -> coveredBy.put(member, fact));
    }
    var table = new FactTable(facts);
    for (Fact fact : facts.values()) {
      String id = fact.id();
      int number = table.number(id);
      table.rows[number] =
          new Row(
              number,
              fact,
              topics.get(fact.topic()),
              gradedBy.get(id),
              coveredBy.get(id),
              policy.masks().stream().filter(mask -> mask.hides().contains(id)).toList(),
              policy.readings().stream().filter(each -> each.means().equals(id)).toList());
    }
    return table;
  }

  public int size() {
    return rows.length;
  }

  /// Every fact by its id, in the order of the files.
  public SequencedMap<String, Fact> facts() {
    return facts;
  }

  /// The facts that grade another.
  public List<Fact> grades() {
    return grades;
  }

  /// The cover lines.
  public List<Fact> covers() {
    return covers;
  }

  /// The fact of this number.
  public Fact fact(int number) {
    return numbered.get(number);
  }

  /// The row of a fact; null where there is no such fact.
  public @Nullable Row find(String id) {
    int place = place(id);
    return ids[place] == null ? null : rows[numbers[place]];
  }

  /// The row of a fact.
  ///
  /// @throws IllegalArgumentException if there is none: ids are checked where text is read
  public Row row(String id) {
    return rows[number(id)];
  }

  /// The row of the fact of this number.
  public Row row(int number) {
    return rows[number];
  }

  /// The number of a fact.
  ///
  /// @throws IllegalArgumentException if there is none: ids are checked where text is read
  public int number(String id) {
    int place = place(id);
    if (ids[place] == null) {
      throw new IllegalArgumentException("There is no fact " + id);
    }
    return numbers[place];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactTable table && Arrays.equals(rows, table.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }
}
