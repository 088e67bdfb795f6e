package org.brace.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.casefile.TypedAnswer;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What someone sent for one page: the lines that it asked, and the answers to them.
///
/// Fields: `line` names each fact that was asked; `tick` those that were ticked and `none` that
/// none of them was; `is.FACT` is a choice or a word, `value.FACT`, `sign.FACT` and `unit.FACT` a
/// number, `member.FACT` the ticked places of a heading.
final class Form {

  private final Knowledge knowledge;
  private final MultiValueMap<String, String> fields;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private @Nullable List<String> medicines;

  private Form(Knowledge knowledge, MultiValueMap<String, String> fields) {
    this.knowledge = knowledge;
    this.fields = fields;
  }

  static Form read(Knowledge knowledge, MultiValueMap<String, String> fields) {
    var form = new Form(knowledge, fields);
    form.read();
    return form;
  }

  /// What was answered, by fact.
  Map<String, Answer> answers() {
    return answers;
  }

  /// The lines of the medicine list; empty for "none"; null where this page did not ask for it.
  @Nullable List<String> medicines() {
    return medicines;
  }

  /// What is missing or cannot be understood, by fact; by [#PAGE] for the page as a whole.
  Map<String, String> errors() {
    return errors;
  }

  static final String PAGE = "page";

  /// The facts that this page asked; what is not of this knowledge base is passed over.
  List<String> lines() {
    return fields.getOrDefault("line", List.of()).stream()
        .filter(id -> id.equals(Planner.MEDICINES) || knowledge.facts().containsKey(id))
        .distinct()
        .toList();
  }

  private void read() {
    List<String> ticked = fields.getOrDefault("tick", List.of());
    boolean none = fields.containsKey("none");
    boolean tickList = false;
    boolean anyTick = false;
    for (String id : lines()) {
      if (id.equals(Planner.MEDICINES)) {
        medicineList();
        continue;
      }
      Fact fact = knowledge.fact(id);
      if (fields.containsKey("is." + id)) {
        word(fact, fields.getFirst("is." + id));
      } else {
        switch (fact.type()) {
          case YES_NO -> {
            tickList = true;
            anyTick |= ticked.contains(id);
            answers.put(id, ticked.contains(id) ? Answer.Word.PRESENT : Answer.Word.ABSENT);
          }
          case CHOICES -> members(fact);
          case CHOICE -> errors.put(id, "Choose an answer, or \"Not sure\".");
          case COUNT, QUANTITY -> number(fact);
          case DATE -> date(fact);
        }
      }
    }
    if (tickList && !anyTick && !none) {
      errors.put(PAGE, "Tick what is true for you, or tick \"None of these\".");
    } else if (tickList && anyTick && none) {
      errors.put(PAGE, "You ticked something and \"None of these\" too: leave one of them.");
    }
  }

  private void word(Fact fact, @Nullable String text) {
    if (text == null || text.isBlank()) {
      errors.put(fact.id(), "Choose an answer, or \"Not sure\".");
    } else {
      typed(fact, text);
    }
  }

  private void members(Fact heading) {
    List<String> chosen = fields.getOrDefault("member." + heading.id(), List.of());
    boolean none = fields.containsKey("no-member." + heading.id());
    if (chosen.isEmpty() && !none) {
      errors.put(heading.id(), "Choose at least one, or \"None of these\".");
      return;
    }
    for (String member : heading.states()) {
      answers.put(
          heading.id() + "." + member,
          chosen.contains(member) ? Answer.Word.PRESENT : Answer.Word.ABSENT);
    }
  }

  private void number(Fact fact) {
    String value = text("value." + fact.id());
    if (value.isEmpty()) {
      errors.put(fact.id(), "Give a number, a rough one will do, or choose \"Not sure\".");
      return;
    }
    String sign = text("sign." + fact.id());
    String unit = text("unit." + fact.id());
    typed(
        fact,
        (sign.isEmpty() ? "" : sign + " ")
            + value.replace(',', '.')
            + (unit.isEmpty() ? "" : " " + unit));
  }

  private void date(Fact fact) {
    String value = text("value." + fact.id());
    if (value.isEmpty()) {
      errors.put(fact.id(), "Give a date, or choose \"Not sure\".");
    } else {
      typed(fact, value);
    }
  }

  private void typed(Fact fact, String text) {
    switch (TypedAnswer.of(fact, text)) {
      case TypedAnswer.Read(Answer answer) -> answers.put(fact.id(), answer);
      case TypedAnswer.Wrong(Problem problem) -> errors.put(fact.id(), sentence(problem));
    }
  }

  private static String sentence(Problem first) {
    return first.mend() == null ? first.message() : first.message() + ". " + first.mend();
  }

  private void medicineList() {
    List<String> lines =
        text("medicines").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean none = fields.containsKey("no-medicines");
    if (lines.isEmpty() && !none) {
      errors.put(
          Planner.MEDICINES, "Write your medicines, one a line, or tick \"I take no medicines\".");
    } else {
      medicines = new ArrayList<>(lines);
    }
  }

  private String text(String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
