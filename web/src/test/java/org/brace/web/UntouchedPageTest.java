package org.brace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.TypedAnswer;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Quantity;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.model.Unit;
import org.junit.jupiter.api.Test;

/// A page that shows what was answered, sent back as it stands, changes no answer.
class UntouchedPageTest extends OneServer {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  /// The numbers that someone is asked for.
  private static List<Fact> numbers() {
    return Home.KNOWLEDGE.facts().values().stream()
        .filter(fact -> !fact.isDerived() && !fact.topic().isEmpty())
        .filter(fact -> fact.type() == Fact.Type.COUNT || fact.type() == Fact.Type.QUANTITY)
        .toList();
  }

  /// A number and rough numbers in each unit that there is for a fact.
  private static List<Answer> answers(Fact fact) {
    var answers = new ArrayList<Answer>();
    Unit own = Objects.requireNonNullElse(fact.unit(), Unit.ONE);
    double low = Math.max(0, fact.scale().low());
    double high = fact.scale().high();
    for (Unit unit : Unit.values()) {
      if (unit.dimension() == own.dimension()) {
        String from = written(low + (high - low) / 5, own, unit);
        String to = written(low + (high - low) / 2, own, unit);
        for (String text :
            List.of(
                from,
                "< " + to,
                "<= " + to,
                "> " + from,
                ">= " + from,
                "> " + from + " and <= " + to,
                ">= " + from + " and < " + to)) {
          answers.add(answer(fact, text));
        }
      }
    }
    return answers;
  }

  private static String written(double value, Unit own, Unit unit) {
    double told = own.convert(value, unit);
    boolean whole = own == Unit.ONE || told > 100;
    return new Quantity(whole ? Math.rint(told) : Math.rint(told * 1e8) / 1e8, unit).toString();
  }

  private static Answer answer(Fact fact, String text) {
    return switch (TypedAnswer.of(fact, text)) {
      case TypedAnswer.Read(Answer answer) -> answer;
      case TypedAnswer.Wrong wrong -> throw new AssertionError(wrong);
    };
  }

  @Test
  void an_answer_stays_the_same() throws Exception {
    List<Fact> numbers = numbers();
    assertThat(numbers).hasSizeGreaterThan(15);
    for (int round = 0; round < 7 * Unit.values().length; round++) {
      var told = new LinkedHashMap<String, Answer>();
      for (Fact fact : numbers) {
        List<Answer> answers = answers(fact);
        if (round < answers.size()) {
          told.put(fact.id(), answers.get(round));
        }
      }
      if (told.isEmpty()) {
        return;
      }
      assertThat(sentBack(told)).isEqualTo(told);
    }
  }

  /// What is known once each page of the answers was sent back.
  private Map<String, Answer> sentBack(Map<String, Answer> told) throws Exception {
    Evidence evidence = Evidence.NONE;
    for (var each : told.entrySet()) {
      evidence =
          evidence.with(each.getKey(), new Told(each.getValue(), Origin.ASKED, Teller.PERSON, NOW));
    }
    var given = new Case("told", "", NOW, "GB", Teller.PERSON, null, List.of(), evidence, null);
    String visit = "/visits/" + server.keep(given);
    for (int topic : topics(told)) {
      String path = visit + "/answers/" + topic;
      var reply = asking.post(path, Asking.untouched(asking.get(path).body()));
      assertThat(reply.headers().firstValue("Location"))
          .as("%s: %s", path, told)
          .hasValueSatisfying(next -> assertThat(next).doesNotContain("again="));
    }
    var answers = new LinkedHashMap<String, Answer>();
    Evidence after = read(asking.get(visit + "/case.yaml").body()).evidence();
    told.keySet()
        .forEach(fact -> answers.put(fact, after.of(fact).map(Told::answer).orElseThrow()));
    return answers;
  }

  private static int[] topics(Map<String, Answer> told) {
    var shown = new TreeMap<Integer, Boolean>();
    for (String fact : told.keySet()) {
      String asked = Home.KNOWLEDGE.fact(fact).topic();
      Topic topic = Objects.requireNonNull(Home.KNOWLEDGE.topics().get(asked));
      String under = topic.answersUnder().getOrDefault(fact, asked);
      shown.put(Objects.requireNonNull(Home.KNOWLEDGE.topics().get(under)).order(), true);
    }
    return Arrays.stream(shown.keySet().toArray(Integer[]::new)).mapToInt(each -> each).toArray();
  }

  private static Case read(String text) throws IOException {
    return switch (new CaseReader(Home.KNOWLEDGE, NOW)
        .read("case.yaml", new StringReader(text), CaseReader.Format.YAML)
        .next()) {
      case CaseOutcome.Read(Case given) -> given;
      case CaseOutcome other -> throw new AssertionError(other);
    };
  }
}
