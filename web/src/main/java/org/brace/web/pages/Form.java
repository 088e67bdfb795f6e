package org.brace.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.assessment.Assessor;
import org.brace.casefile.Denial;
import org.brace.casefile.TextLength;
import org.brace.casefile.TypedAnswer;
import org.brace.interview.Line;
import org.brace.interview.Part;
import org.brace.interview.Planner;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.brace.model.NumberText;
import org.brace.model.Problem;
import org.brace.model.Today;
import org.brace.wording.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What someone sent for one page. The page says itself what it asked, so that one which was open
/// for long, or in another tab, is understood as it was.
///
/// Fields: `part` numbers the parts; `line.0` names what the first of them asked, `splits.0` the
/// cover line that it splits, `none.0` that none of it is true. `tick` names what was ticked;
/// `is.FACT` is a choice or a word; `value.FACT`, `sign.FACT` and `unit.FACT` a number;
/// `member.FACT` the ticked choices of a heading and `no-member.FACT` that there are none;
/// `meant-for.0` names a medicine that looks misspelt and `meant.0` what was meant, or nothing;
/// `when-for.0` one of which it is open when it was taken, `when.0` when, or nothing, and
/// `when-told.0` what was half understood of it before.
final class Form {

  private static final int MOST_LINES = 100;
  private static final int LONGEST_LIST = 10_000;

  /// Of one medicine; what is asked of its time is added to it.
  private static final int LONGEST_LINE = TextLength.MEDICINE / 2;

  private final Knowledge knowledge;
  private final MultiValueMap<String, String> fields;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Assessor assessor;
  private final Today today;
  private @Nullable MedicineLines medicines;

  private Form(
      Knowledge knowledge, Assessor assessor, Today today, MultiValueMap<String, String> fields) {
    this.knowledge = knowledge;
    this.assessor = assessor;
    this.today = today;
    this.fields = fields;
  }

  /// @param assessor what knows medicines
  static Form read(
      Knowledge knowledge, Assessor assessor, Today today, MultiValueMap<String, String> fields) {
    var form = new Form(knowledge, assessor, today, fields);
    for (String key : fields.getOrDefault("part", List.of()).stream().distinct().toList()) {
      form.part(key);
    }
    return form;
  }

  /// What the page asked; what is not of this knowledge base is passed over.
  List<Part> parts() {
    return parts;
  }

  /// What was answered, by fact.
  Map<String, Answer> answers() {
    return answers;
  }

  /// The lines of the medicine list; empty for "none"; null where this page did not ask for it.
  @Nullable List<String> medicines() {
    return medicines == null ? null : medicines.list();
  }

  /// The medicines that look misspelt, with what was chosen for each so far.
  List<Doubt> doubts() {
    return medicines == null ? List.of() : medicines.doubts();
  }

  /// The steroids of which it is open when they were taken, with what was said of it so far.
  List<OpenTime> openTimes() {
    return medicines == null ? List.of() : medicines.openTimes();
  }

  /// What is missing or cannot be understood, by the fact, or by `part.0`.
  Map<String, String> errors() {
    return errors;
  }

  /// Whether each line was asked with "yes", "no" and "not sure".
  boolean oneByOne() {
    return fields.containsKey("one-by-one");
  }

  /// Whether someone wants to be asked line by line.
  boolean wantsOneByOne() {
    return fields.containsKey("unsure-some");
  }

  /// The number of the refused form that this one mends; null where it is the first that was sent.
  @Nullable String mends() {
    return fields.getFirst(SentForms.AGAIN);
  }

  private void part(String key) {
    List<String> asked =
        fields.getOrDefault("line." + key, List.of()).stream()
            .filter(id -> id.equals(Planner.MEDICINES) || isAsked(id))
            .distinct()
            .limit(MOST_LINES)
            .toList();
    if (asked.isEmpty() || parts.size() == MOST_LINES) {
      return;
    }
    String splits = fields.getFirst("splits." + key);
    String heading = fields.getFirst("topic." + key);
    String topic =
        heading != null && knowledge.topics().containsKey(heading)
            ? heading
            : topic(asked.getFirst());
    Part part =
        new Part(
            topic,
            splits != null && isAsked(splits) ? splits : null,
            asked.stream().map(id -> new Line(id, Level.SELF_CARE)).toList());
    parts.add(part);
    boolean list = isList(knowledge, part, oneByOne());
    List<Fact> left = new ArrayList<>();
    boolean ticked = false;
    for (String id : asked) {
      if (id.equals(Planner.MEDICINES)) {
        medicineList();
      } else if (list && Denial.byLeaving(knowledge.fact(id))) {
        ticked |= ticked(knowledge.fact(id), left);
      } else {
        answer(knowledge.fact(id));
      }
    }
    deny("part." + key, left, ticked, fields.containsKey("none." + key));
  }

  private boolean isAsked(String id) {
    Fact fact = knowledge.facts().get(id);
    return fact != null && !fact.isDerived() && !fact.topic().isEmpty();
  }

  private String topic(String id) {
    return id.equals(Planner.MEDICINES)
        ? Interviews.medicineTopic(knowledge)
        : knowledge.fact(id).topic();
  }

  /// Whether a part is a list to tick, with "None of these". A line that would be alone in it is
  /// asked with "yes" and "no".
  static boolean isList(Knowledge knowledge, Part part, boolean oneByOne) {
    Topic topic = knowledge.topics().get(part.topic());
    return !oneByOne
        && (part.splits() != null || (topic != null && topic.layout() != Topic.Layout.ONE_BY_ONE))
        && part.lines().stream()
                .filter(line -> !line.fact().equals(Planner.MEDICINES))
                .filter(line -> Denial.byLeaving(knowledge.fact(line.fact())))
                .limit(2)
                .count()
            == 2;
  }

  /// Takes a line of a list; what was left is added to `left`.
  ///
  /// @return whether something was said of it that is not a plain "no"
  private boolean ticked(Fact fact, List<Fact> left) {
    if (fact.type() == Fact.Type.YES_NO) {
      if (fields.getOrDefault("tick", List.of()).contains(fact.id())) {
        answers.put(fact.id(), Word.PRESENT);
        return true;
      }
      left.add(fact);
      return false;
    }
    String text = text("is." + fact.id());
    if (text.isEmpty()) {
      left.add(fact);
      return false;
    }
    typed(fact, text);
    return !text.equals(fact.states().getFirst());
  }

  /// What was left in a list is denied by "None of these", or by something else that was ticked; a
  /// choice by "None of these" alone.
  private void deny(String part, List<Fact> left, boolean ticked, boolean none) {
    if (none && ticked) {
      errors.put(part, "You ticked something and \"None of these\" too: leave one of them.");
      return;
    }
    for (Fact fact : left) {
      if (none || (ticked && fact.type() == Fact.Type.YES_NO)) {
        answers.put(fact.id(), Denial.of(fact).orElse(Word.ABSENT));
      } else if (ticked) {
        errors.put(fact.id(), CHOOSE);
      } else {
        errors.put(part, "Tick what is true, or tick \"None of these\".");
      }
    }
  }

  private static final String CHOOSE = "Choose an answer, or \"Not sure\".";

  private void answer(Fact fact) {
    switch (fact.type()) {
      case YES_NO, CHOICE -> {
        String text = text("is." + fact.id());
        if (text.isEmpty() && fact.kind() == Fact.Kind.PERSON) {
          answers.put(fact.id(), Word.DECLINED); // nobody has to say who they are
        } else if (text.isEmpty()) {
          errors.put(fact.id(), CHOOSE);
        } else {
          typed(fact, text);
        }
      }
      case CHOICES -> members(fact);
      case COUNT, QUANTITY -> value(fact, "Give a number, or tick that you cannot.");
      case DATE -> value(fact, "Give a date, or tick \"Not sure\".");
    }
  }

  private void members(Fact heading) {
    List<String> chosen = fields.getOrDefault("member." + heading.id(), List.of());
    boolean none = fields.containsKey("no-member." + heading.id());
    if (chosen.isEmpty() == !none) {
      errors.put(
          heading.id(),
          none
              ? "You ticked something and \"None of these\" too: leave one of them."
              : "Tick at least one, or \"None of these\".");
      return;
    }
    for (String member : heading.states()) {
      answers.put(heading.member(member), chosen.contains(member) ? Word.PRESENT : Word.ABSENT);
    }
  }

  private void value(Fact fact, String missing) {
    String word = text("is." + fact.id());
    String value = text("value." + fact.id());
    if (!word.isEmpty() && !value.isEmpty()) {
      errors.put(fact.id(), "You gave a value and ticked that you cannot: leave one of them.");
    } else if (!word.isEmpty()) {
      typed(fact, word);
    } else if (value.isEmpty()) {
      errors.put(fact.id(), missing);
    } else if (isWithoutUnit(fact, value)) {
      errors.put(fact.id(), "Choose what the number is in: %s.".formatted(units(fact)));
    } else {
      typed(
          fact,
          Stream.of(text("sign." + fact.id()), value, text("unit." + fact.id()))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(" ")));
    }
  }

  /// Whether it is open in which of several units a number is: four days are not four weeks.
  private boolean isWithoutUnit(Fact fact, String value) {
    return text("unit." + fact.id()).isEmpty()
        && PageView.units(fact).size() > 1
        && NumberText.of(value).filter(number -> number.unit().isEmpty()).isPresent();
  }

  private static String units(Fact fact) {
    List<String> units = PageView.units(fact).stream().map(PageView.Option::label).toList();
    int last = units.size() - 1;
    return String.join(", ", units.subList(0, last)) + " or " + units.get(last);
  }

  private void typed(Fact fact, String text) {
    switch (TypedAnswer.of(fact, text)) {
      case TypedAnswer.Read(Answer answer) -> answers.put(fact.id(), answer);
      case TypedAnswer.Wrong(Problem problem) -> errors.put(fact.id(), Mistakes.of(fact, problem));
    }
  }

  private void medicineList() {
    String typed = asCounted(text("medicines"));
    List<String> lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean none = fields.containsKey("no-medicines");
    if (typed.length() > LONGEST_LIST
        || lines.size() > TextLength.MEDICINES
        || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      errors.put(Planner.MEDICINES, "This list is too long: write one medicine a line.");
    } else if (typed.isEmpty() == !none) {
      errors.put(
          Planner.MEDICINES,
          none
              ? "You wrote medicines and ticked \"I take no medicines\" too: leave one of them."
              : "Write your medicines, one a line, or tick \"I take no medicines\".");
    } else {
      medicines = new MedicineLines(assessor, today, lines, fields);
      if (medicines.list() == null) {
        errors.put(Planner.MEDICINES, medicines.asked());
      }
    }
  }

  /// A text as a page counts it: the end of a line, which is sent as two characters, is one.
  static String asCounted(String sent) {
    return sent.replace("\r\n", "\n");
  }

  /// What the fields of a line hold, to be shown again.
  Filled filled(String id) {
    return new Filled(
        fields.getOrDefault("tick", List.of()).contains(id)
            ? Word.PRESENT.text()
            : text("is." + id),
        id.equals(Planner.MEDICINES) ? text("medicines") : text("value." + id),
        text("sign." + id),
        text("unit." + id),
        fields.getOrDefault("member." + id, List.of()),
        fields.containsKey("no-member." + id)
            || (id.equals(Planner.MEDICINES) && fields.containsKey("no-medicines")));
  }

  /// Whether "None of these" was ticked in a part.
  boolean none(int part) {
    return fields.containsKey("none." + part);
  }

  private String text(String field) {
    String value = fields.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
