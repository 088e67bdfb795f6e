package org.brace.care;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brace.chart.Chart;
import org.brace.knowledge.Knowledge;
import org.brace.medicines.MedicineList;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Today;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// Someone in a test, with answers, medicines and probabilities, and what care says.
@NullMarked
final class AdvisedPerson {

  /// Made once for each: a list indexes every name.
  private static final Map<Knowledge, MedicineList> LISTS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final Knowledge knowledge;
  private final Map<String, Answer> answers = new TreeMap<>();
  private final Map<String, Double> probabilities = new TreeMap<>();
  private @Nullable List<MedicineEntry> taken = new ArrayList<>();
  private final List<MedicineEntry> wanted = new ArrayList<>();
  private Set<String> suspected = Set.of();
  private Level level = Level.ROUTINE;
  private ZoneId where = ZoneOffset.UTC;

  AdvisedPerson(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  AdvisedPerson with(String fact, Answer answer) {
    answers.put(fact, answer);
    return this;
  }

  AdvisedPerson with(String fact) {
    return with(fact, Answer.Word.PRESENT);
  }

  AdvisedPerson without(String fact) {
    return with(fact, Answer.Word.ABSENT);
  }

  AdvisedPerson aged(int years) {
    return with("age", new Answer.Measured(new Quantity(years, Unit.YEAR)));
  }

  AdvisedPerson probably(String condition, double probability) {
    probabilities.put(condition, probability);
    return this;
  }

  AdvisedPerson suspectedOf(String... conditions) {
    suspected = Set.of(conditions);
    return this;
  }

  AdvisedPerson taking(String... names) {
    List<MedicineEntry> list = new ArrayList<>();
    for (String name : names) {
      list.add(new MedicineEntry(name, null, null, null));
    }
    taken = list;
    return this;
  }

  AdvisedPerson notAskedForMedicines() {
    taken = null;
    return this;
  }

  AdvisedPerson wanting(String... names) {
    for (String name : names) {
      wanted.add(new MedicineEntry(name, null, null, null));
    }
    return this;
  }

  AdvisedPerson in(ZoneId zone) {
    where = zone;
    return this;
  }

  AdvisedPerson at(Level urgency) {
    level = urgency;
    return this;
  }

  Care care() {
    return care(new CareAdviser(knowledge));
  }

  Care care(CareAdviser adviser) {
    Map<String, Told> told = new TreeMap<>();
    answers.forEach(
        (fact, answer) -> told.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, NOW)));
    var list = LISTS.computeIfAbsent(knowledge, MedicineList::new);
    var medicines = list.resolve(taken, NOW);
    var chart = Chart.of(knowledge, new Evidence(new TreeMap<>(told)), medicines.computed(), NOW);
    return adviser.advise(
        chart,
        medicines,
        list.wants(wanted, Today.of(NOW)),
        level,
        suspected,
        probabilities,
        NOW,
        where);
  }
}
