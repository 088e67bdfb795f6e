package org.brace.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Topic;
import org.brace.knowledge.yaml.Mapping;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.knowledge.yaml.YamlNode;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.NumberText;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Today;
import org.brace.model.Told;

/// Reads one document of a case file; what is wrong goes to the problems.
final class CaseDocument {

  private static final String VERSION = "1";

  private final Knowledge knowledge;
  private final Instant defaultNow;
  private final ProblemSink problems;
  private final UnknownNames names;

  private final SortedMap<String, Told> told = new TreeMap<>();

  /// Where each answer stands.
  private final Map<String, Place> places = new HashMap<>();

  private AnswerReader answers;
  private NumberForm numbers;
  private Instant now = Instant.EPOCH;
  private Teller toldBy = Teller.PERSON;

  /// @param numbers how they are written where no key says that Brace wrote the case
  CaseDocument(
      Knowledge knowledge,
      Instant defaultNow,
      Listing listing,
      NumberForm numbers,
      ProblemSink problems) {
    names = new UnknownNames(listing);
    this.knowledge = knowledge;
    this.defaultNow = defaultNow;
    this.problems = problems;
    this.numbers = numbers;
    answers = new AnswerReader(problems, numbers);
  }

  Case read(YamlNode node, String defaultId) {
    Mapping file = Mapping.of(node, problems);
    String version = file.optionalText("brace-case");
    if (!file.has("brace-case")) {
      problem(
          "missing-key",
          file.place(),
          "brace-case",
          "\"brace-case\" is missing here",
          "Add the line \"brace-case: 1\": it says in which format the case is written");
    } else if (!VERSION.equals(version)) {
      problem(
          "wrong-version",
          file.place("brace-case"),
          String.valueOf(version),
          "\"brace-case\" is \"" + version + "\", a version that is not read",
          "Write \"brace-case: 1\"");
    }
    String id =
        Optional.ofNullable(file.optionalText("id"))
            .filter(text -> !text.isBlank())
            .orElse(defaultId);
    String story = Optional.ofNullable(file.optionalText("story")).orElse("");
    TextLength.check(id, "id", TextLength.ID, file.place("id"), problems);
    TextLength.check(story, "story", TextLength.STORY, file.place("story"), problems);
    String with = file.optionalText("knowledge");
    if (with != null) {
      numbers = NumberForm.WRITTEN;
      answers = new AnswerReader(problems, numbers);
    }
    now = moment(file, "now").orElse(defaultNow);
    String place = file.optionalText("place");
    if (place != null && knowledge.policy().numbersIn(place) == null) {
      problem(
          "unknown-place",
          file.place("place"),
          place,
          "\"" + place + "\" is not a place whose numbers are known",
          "Use one of "
              + String.join(", ", knowledge.policy().places())
              + ", unknown, or leave it out");
    }
    toldBy = teller(file).orElse(Teller.PERSON);
    person(file.inside("person"));
    var lists = new MedicineEntries(problems, numbers, now);
    List<MedicineEntry> medicines =
        file.node("medicines").filter(CaseDocument::isFilled).isPresent()
            ? lists.read(file, "medicines", true)
            : null;
    List<MedicineEntry> wants = lists.read(file, "wants", false);
    answers(file.inside("answers"));
    List<MedicineEntry> list = denied(file) && medicines == null ? List.of() : medicines;
    contradictions(file.place());
    Expectation expect =
        file.has("expect")
            ? new ExpectationReader(knowledge, problems, names).read(file.inside("expect"))
            : null;
    file.done();
    return new Case(id, story, now, place, toldBy, list, wants, new Evidence(told), expect, with);
  }

  /// Whether something stands there: what is left empty, or null, was not asked.
  private static boolean isFilled(YamlNode node) {
    return !(node instanceof YamlNode.Scalar scalar) || !scalar.isNull();
  }

  private void problem(String code, Place place, String value, String message, String mend) {
    problems.add(code, place, value, message, mend);
  }

  private Optional<Instant> moment(Mapping mapping, String key) {
    String text = mapping.optionalText(key);
    if (text == null) {
      return Optional.empty();
    }
    try {
      boolean local = !text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)$");
      OffsetDateTime moment =
          !local
              ? OffsetDateTime.parse(text)
              : text.length() <= 10
                  ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                  : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
      OurTime.day(moment.toLocalDate());
      Instant written = moment.toInstant();
      return Optional.of(local && key.equals("at") ? Today.meant(written, now) : written);
    } catch (DateTimeException wrong) {
      problem(
          "not-a-date",
          mapping.place(key),
          text,
          key + " is \"" + text + "\", which is no moment from 1900 to 2199",
          "Write it as 2026-11-22T03:10Z");
      return Optional.empty();
    }
  }

  private Optional<Teller> teller(Mapping mapping) {
    String text = mapping.optionalText("told-by");
    if (text == null) {
      return Optional.empty();
    }
    Optional<Teller> teller = Teller.of(text);
    if (teller.isEmpty()) {
      problem(
          "unknown-teller",
          mapping.place("told-by"),
          text,
          "\"" + text + "\" is nobody who can tell",
          "Use person, proxy, clinician or record");
    }
    return teller;
  }

  private void person(Mapping person) {
    String age = person.optionalText("age");
    if (age != null) {
      boolean plain = NumberText.of(age).map(number -> number.unit().isEmpty()).orElse(false);
      answer("age", new YamlNode.Scalar(person.place("age"), plain ? age + " a" : age, true));
    }
    String sex = person.optionalText("sex");
    if (sex != null && !sex.equals("unknown")) {
      answer("sex", new YamlNode.Scalar(person.place("sex"), sex, true));
    }
    person.done();
  }

  private void answers(Mapping given) {
    given.all().forEach(this::answer);
  }

  private void answer(String id, YamlNode node) {
    Fact fact = knowledge.facts().get(id);
    if (fact == null || fact.isDerived()) {
      boolean derived = fact != null;
      problem(
          derived ? "derived-fact" : "unknown-fact",
          node.place(),
          id,
          derived
              ? "\"" + id + "\" is worked out from other facts and cannot be answered"
              : "\"" + id + "\" is not a fact",
          fact != null
              ? insteadOf(fact)
              : names.instead(
                  id,
                  knowledge.facts().values().stream()
                      .filter(each -> !each.isDerived())
                      .map(Fact::id)
                      .toList(),
                  "Leave it out, or use one of those that "
                      + names.listing().of("fact")
                      + " lists"));
      return;
    }
    switch (node) {
      case YamlNode.Fields _ -> detailed(fact, Mapping.of(node, problems));
      case YamlNode.Sequence list -> several(fact, list, Origin.ASKED, toldBy, now);
      case YamlNode.Scalar scalar -> single(fact, scalar, Origin.ASKED, toldBy, now);
    }
  }

  /// What to answer in place of a derived fact.
  private static String insteadOf(Fact derived) {
    List<String> from = derived.followsFrom();
    return from.isEmpty()
        ? "Leave it out: it is computed from the medicines or the readings"
        : "Answer what it follows from: " + String.join(", ", from);
  }

  private void detailed(Fact fact, Mapping detail) {
    Optional<YamlNode> is = detail.node("is");
    Teller by = teller(detail).orElse(toldBy);
    Instant at = moment(detail, "at").orElse(now);
    String how = detail.optionalText("how");
    Origin origin = Origin.ASKED;
    for (Origin each : Origin.values()) {
      origin = each.id().equals(how) ? each : origin;
    }
    if (how != null && !origin.id().equals(how)) {
      problem(
          "unknown-origin",
          detail.place("how"),
          how,
          "\"" + how + "\" is no way to know",
          "Use asked, prefilled, confirmed or derived");
    }
    if (at.isAfter(now)) {
      problem(
          "future-date",
          detail.place("at"),
          at.toString(),
          fact.id() + " was answered at " + at + ", which is after now, " + now,
          "Write a moment up to now, leave \"at\" out, or put right the \"now\" of the case");
    }
    detail.done();
    YamlNode answer = is.orElse(null);
    if (answer instanceof YamlNode.Scalar scalar) {
      single(fact, scalar, origin, by, at);
    } else if (answer instanceof YamlNode.Sequence list) {
      several(fact, list, origin, by, at);
    } else {
      problem(
          "missing-key",
          detail.place(),
          "is",
          "\"is\" with the answer to " + fact.id() + " is missing here",
          "Add it: {is: " + AnswerReader.someAnswer(fact) + "}");
    }
  }

  private void single(Fact fact, YamlNode.Scalar scalar, Origin origin, Teller by, Instant at) {
    if (fact.type() == Fact.Type.CHOICES) {
      heading(fact, scalar, origin, by, at);
      return;
    }
    answers
        .read(fact, scalar.text(), scalar.place())
        .ifPresent(answer -> put(fact.id(), new Told(answer, origin, by, at), scalar.place()));
  }

  private void put(String id, Told answer, Place place) {
    Told before = told.get(id);
    if (before != null && !before.answer().equals(answer.answer())) {
      problem(
          "contradiction",
          place,
          answer.answer().text(),
          "%s is answered twice, differently: %s and %s"
              .formatted(id, before.answer().text(), answer.answer().text()),
          "Leave one of the two out");
    }
    told.put(id, answer);
    places.put(id, place);
  }

  /// One word for a whole list of choices: all absent, or all not known for a reason.
  private void heading(Fact heading, YamlNode.Scalar scalar, Origin origin, Teller by, Instant at) {
    String text = scalar.text();
    if (heading.states().contains(text)) {
      several(heading, new YamlNode.Sequence(scalar.place(), List.of(scalar)), origin, by, at);
      return;
    }
    for (Word word : List.of(Word.ABSENT, Word.UNSURE, Word.DECLINED)) {
      if (word.text().equals(text)) {
        for (String member : heading.parts()) {
          put(member, new Told(word, origin, by, at), scalar.place());
        }
        return;
      }
    }
    unknownChoice(heading, text, scalar.place());
  }

  private void unknownChoice(Fact heading, String text, Place place) {
    problem(
        "unknown-answer",
        place,
        text,
        "\"" + text + "\" is not one of the choices of " + heading.id(),
        names.instead(
            text, heading.states(), "Use some of " + String.join(", ", heading.states())));
  }

  private void several(Fact fact, YamlNode.Sequence list, Origin origin, Teller by, Instant at) {
    if (fact.type() != Fact.Type.CHOICES) {
      problem(
          "unknown-answer",
          list.place(),
          list.found(),
          fact.id() + " takes one answer, not a list",
          "Write one, such as " + AnswerReader.someAnswer(fact));
      return;
    }
    List<String> ticked = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof YamlNode.Scalar scalar && fact.states().contains(scalar.text())) {
        ticked.add(scalar.text());
      } else {
        String text = item instanceof YamlNode.Scalar scalar ? scalar.text() : item.kind();
        unknownChoice(fact, text, item.place());
      }
    }
    for (String state : fact.states()) {
      Word word = ticked.contains(state) ? Word.PRESENT : Word.ABSENT;
      put(fact.member(state), new Told(word, origin, by, at), list.place());
    }
  }

  /// Pages on which "None of these" was answered for every line not listed; whether these were all.
  private boolean denied(Mapping file) {
    List<String> pages = file.texts("denied");
    boolean all = pages.equals(List.of("all"));
    var noneOfThese = new NoneOfThese(knowledge, told, toldBy, now);
    for (String page : all ? List.copyOf(knowledge.topics().keySet()) : pages) {
      Topic topic = knowledge.topics().get(page);
      if (topic == null) {
        problem(
            "unknown-topic",
            file.place("denied"),
            page,
            "\"" + page + "\" is not a topic",
            names.instead(
                page,
                knowledge.topics().keySet(),
                "Use one of those that " + names.listing().of("topic") + " lists, or all"));
      } else {
        noneOfThese.deny(topic);
      }
    }
    return all;
  }

  /// @param place of those that no line gives: a page was denied
  private void contradictions(Place place) {
    for (Contradiction each : Contradiction.in(knowledge, told)) {
      problem(
          "contradiction",
          places.getOrDefault(each.grade(), place),
          each.ofGrade().text(),
          "%s is %s, but %s is %s"
              .formatted(
                  each.graded(), each.ofGraded().text(), each.grade(), each.ofGrade().text()),
          "Leave one of the two out");
    }
  }
}
