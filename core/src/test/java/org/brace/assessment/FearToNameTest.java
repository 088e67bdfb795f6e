package org.brace.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.RealBase;
import org.brace.casefile.Case;
import org.brace.interview.Known;
import org.brace.knowledge.Condition;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

class FearToNameTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Assessor ASSESSOR = new Assessor(RealBase.KNOWLEDGE);

  private static final Map<String, Answer> COUGHING_FOR_FIVE_WEEKS =
      Map.of(
          "pain-site.chest-front", Word.PRESENT,
          "pain-site.upper-back", Word.ABSENT,
          "cough", Word.PRESENT,
          "cough-duration", new Answer.Measured(new Quantity(5, Unit.WEEK)),
          "haemoptysis", Word.ABSENT,
          "weight-loss", Word.ABSENT,
          "chest-pressure", Word.ABSENT);

  private static FearToName fear(String condition) {
    Evidence evidence = Evidence.NONE;
    for (var each : COUGHING_FOR_FIVE_WEEKS.entrySet()) {
      evidence =
          evidence.with(each.getKey(), new Told(each.getValue(), Origin.ASKED, Teller.PERSON, NOW));
    }
    var given = new Case("me", "", NOW, "GB", Teller.PERSON, List.of(), List.of(), evidence, null);
    return FearToName.of(
        RealBase.KNOWLEDGE,
        RealBase.KNOWLEDGE.condition(condition),
        Known.of(given, RealBase.MEDICINES.resolve(given.medicines(), NOW)),
        ASSESSOR.assess(given, new Options(false)));
  }

  @Test
  void each_thing_is_told_with_its_answer() {
    FearToName fear = fear("lung-cancer");

    assertThat(fear.pro()).contains("how long the cough has lasted: 5 weeks");
    assertThat(fear.chance()).isNotNull();
    assertThat(fear("acute-coronary-syndrome").against())
        .contains("heavy, crushing pressure in the chest: no");
  }

  @Test
  void nothing_stands_on_both_sides_and_no_sign_twice() {
    for (Condition condition : RealBase.KNOWLEDGE.conditions().values()) {
      FearToName fear = fear(condition.id());
      var both = new ArrayList<>(fear.pro());
      both.retainAll(fear.against());
      assertThat(both).as(condition.id()).isEmpty();
      assertThat(fear.denied()).as(condition.id()).doesNotHaveDuplicates();
      assertThat(fear.against())
          .as(condition.id())
          .noneMatch(each -> each.startsWith("pain: ") && each.endsWith(": no"));
    }
  }
}
