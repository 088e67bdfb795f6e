package org.brace.web.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Denial;
import org.brace.catalogue.Catalogue;
import org.brace.catalogue.Prose;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Teller;
import org.brace.model.Unit;
import org.brace.rules.Direction;
import tools.jackson.core.JsonGenerator;

/// Writes what a form needs to ask for a fact.
///
/// @param line writes a line of the catalogue with its links
record FormJson(Knowledge knowledge, Catalogue catalogue, Line line) {

  private static final int DIGITS = 10;

  /// How a line is written.
  interface Line {
    void write(JsonGenerator json, Prose prose);
  }

  /// What `/api/next` says of a question too, after its words: what counts, how to tell, and what
  /// answers it.
  static void write(JsonGenerator json, Fact fact) {
    Json.optional(json, "help", fact.help());
    HowToTell howToTell = fact.howToTell();
    Json.optional(json, "howToTell", howToTell == null ? null : howToTell.say());
    switch (fact.type()) {
      case CHOICE, CHOICES ->
          Json.objects(
              json,
              "choices",
              fact.states(),
              state -> {
                json.writeStringProperty("value", state);
                json.writeStringProperty("label", fact.labels().getOrDefault(state, state));
              });
      case COUNT, QUANTITY -> {
        if (fact.unit() != null) {
          json.writeStringProperty("unit", fact.unit().ucum());
        }
        json.writeNumberProperty("least", least(fact));
        json.writeNumberProperty("most", fact.scale().high());
      }
      case YES_NO, DATE -> {}
    }
    Json.strings(json, "words", words(fact));
    Json.optional(json, "none", Denial.of(fact).map(Answer::text).orElse(null));
  }

  /// All of it. Nothing for a fact that is worked out and never asked.
  void of(JsonGenerator json, Fact fact) {
    if (fact.isDerived()) {
      return;
    }
    json.writeObjectPropertyStart("form");
    json.writeStringProperty("type", Json.word(fact.type()));
    json.writeStringProperty("question", fact.question());
    Json.optional(json, "proxyQuestion", fact.proxyQuestion());
    write(json, fact);
    Unit unit = fact.unit();
    if (unit != null) {
      Json.objects(
          json,
          "units",
          fact.units(),
          each -> {
            json.writeStringProperty("value", each.ucum());
            json.writeStringProperty("label", each.written());
            json.writeNumberProperty("least", rounded(unit.convert(least(fact), each)));
            json.writeNumberProperty("most", rounded(unit.convert(fact.scale().high(), each)));
          });
    }
    json.writeStringProperty("worse", worse(fact));
    json.writeStringProperty("topic", fact.topic());
    Json.optional(json, "choiceOf", fact.group());
    Json.optional(json, "grades", fact.grades());
    if (fact.isCover()) {
      Json.strings(json, "covers", fact.covers());
    }
    Fact cover = knowledge.table().row(fact.id()).coveredBy();
    Json.optional(json, "coveredBy", cover == null ? null : cover.id());
    if (fact.validFor() != null) {
      json.writeNumberProperty("validForHours", fact.validFor().toHours());
    }
    if (fact.answeredBy().size() < Teller.values().length) {
      Json.strings(
          json, "answeredBy", fact.answeredBy().stream().map(Teller::id).sorted().toList());
    }
    List<Prose> when = catalogue.askedWhen(fact);
    if (!when.isEmpty()) {
      Json.objects(json, "askedWhen", when, each -> line.write(json, each));
    }
    json.writeEndObject();
  }

  private static double least(Fact fact) {
    return fact.grades() == null ? fact.scale().low() : 0;
  }

  /// Without what the conversion of a unit adds behind the last place that counts.
  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }

  /// Which answer is the worse one, in the words of the knowledge base; of a choice the last.
  private static String worse(Fact fact) {
    if (fact.isNeutral()) {
      return "neutral";
    }
    return switch (fact.type()) {
      case YES_NO -> fact.worse() == Direction.HIGH ? "present" : "absent";
      case CHOICES -> "present";
      case CHOICE -> fact.states().getLast();
      case COUNT, QUANTITY, DATE -> fact.badEnd();
    };
  }

  /// The words that answer it, besides its choices or a number.
  private static List<String> words(Fact fact) {
    List<Word> words = new ArrayList<>();
    switch (fact.type()) {
      case YES_NO -> words.addAll(List.of(Word.PRESENT, Word.ABSENT));
      case CHOICES -> words.add(Word.ABSENT);
      case CHOICE, COUNT, QUANTITY, DATE -> {}
    }
    words.add(Word.UNSURE);
    if (fact.kind() == Fact.Kind.MEASUREMENT) {
      words.add(Word.CANNOT_MEASURE);
    }
    words.add(Word.DECLINED);
    return words.stream().map(Word::text).toList();
  }
}
