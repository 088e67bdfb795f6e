package org.brace.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.rules.Evaluation;
import org.junit.jupiter.api.Test;

/// Doubt about a sign that by itself is an emergency counts a step below a yes.
class NotSureTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;

  /// What is asked only beside something else.
  private static final Map<String, String> BESIDE =
      Map.of(
          "radiates-left-arm-jaw", "pain-site.chest-front",
          "radiates-both-or-right-arm", "pain-site.chest-front");

  /// Those of the list that are no emergency by themselves.
  private static final Set<String> WITH_ANOTHER_SIGN = Set.of("syncope");

  /// Of these the worst grade is an emergency, and "not sure" leaves all grades open.
  private static final Set<String> GRADED = Set.of("breathless", "haemoptysis", "leg-weakness");

  private static final Chart DENIED = denied();
  private static final Set<String> ALONE = emergenciesAlone();

  @Test
  void not_sure_of_a_sign_that_alone_is_an_emergency_is_for_the_same_day() {
    assertThat(ALONE).hasSizeGreaterThan(30);
    var lower = new TreeMap<String, Disposition>();
    for (String sign : ALONE) {
      Disposition doubted = disposition(sign, Word.UNSURE);
      if (!doubted.level().atLeast(Level.SAME_DAY)) {
        lower.put(sign, doubted);
      }
    }
    assertThat(lower.keySet()).isEqualTo(GRADED);
  }

  @Test
  void each_sign_of_the_list_is_an_emergency_and_counts_in_doubt() {
    List<String> list =
        Evaluation.facts(KNOWLEDGE.rules().get("emergency-sign-unsure").when()).stream().toList();
    assertThat(list).containsAll(WITH_ANOTHER_SIGN);
    for (String sign : list) {
      assertThat(ALONE.contains(sign) || WITH_ANOTHER_SIGN.contains(sign)).as(sign).isTrue();
      assertThat(Triage.of(KNOWLEDGE, told(sign, Word.UNSURE)).reasons())
          .as(sign)
          .extracting(Reason::id)
          .contains("emergency-sign-unsure");
    }
  }

  /// All else denied; the worst of a choice.
  private static Set<String> emergenciesAlone() {
    var alone = new TreeSet<String>();
    for (Fact fact : KNOWLEDGE.facts().values()) {
      Answer worst =
          switch (fact.type()) {
            case YES_NO -> Word.PRESENT;
            case CHOICE -> new Answer.Choice(fact.states().getLast());
            case CHOICES, COUNT, QUANTITY, DATE -> Word.ABSENT;
          };
      if (!fact.isDerived()
          && !fact.isNeutral()
          && disposition(fact.id(), worst).level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        alone.add(fact.id());
      }
    }
    return alone;
  }

  private static Disposition disposition(String fact, Answer answer) {
    return Triage.disposition(KNOWLEDGE, told(fact, answer));
  }

  private static Chart told(String fact, Answer answer) {
    Chart chart = with(DENIED, fact, answer);
    String beside = BESIDE.get(fact);
    return beside == null ? chart : with(chart, beside, Word.PRESENT);
  }

  private static Chart with(Chart chart, String fact, Answer answer) {
    return chart.with(fact, new Told(answer, Origin.ASKED, Teller.PERSON, chart.now()));
  }

  private static Chart denied() {
    String text =
        """
        brace-case: 1
        person: {age: 45, sex: male}
        medicines: []
        denied: all
        """;
    CaseOutcome outcome =
        new CaseReader(KNOWLEDGE, Instant.parse("2026-11-22T10:00:00Z"))
            .read("case", new StringReader(text), CaseReader.Format.YAML)
            .next();
    Case subject = ((CaseOutcome.Read) outcome).subject();
    var computed = RealBase.MEDICINES.resolve(subject.medicines(), subject.now()).computed();
    return Chart.of(KNOWLEDGE, subject.evidence(), computed, subject.now());
  }
}
