package org.brace.proofs;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.brace.proofs.CaseText.MedicineText;
import org.brace.proofs.CaseText.Told;
import org.jspecify.annotations.Nullable;

/// Writes what a solver found as a case file.
final class FoundCase {

  private static final LocalDate TODAY = LocalDate.ofInstant(CaseText.NOW, ZoneOffset.UTC);

  private final KnowledgeText text;
  private final FreeAnswers answers;
  private final Encoding encoding;
  private final Model model;

  private FoundCase(FreeAnswers answers, Encoding encoding, Model model) {
    this.text = encoding.text;
    this.answers = answers;
    this.encoding = encoding;
    this.model = model;
  }

  static CaseText of(String id, FreeAnswers answers, Encoding encoding, Model model) {
    return new FoundCase(answers, encoding, model).write(id);
  }

  private CaseText write(String id) {
    var told = new TreeMap<String, Told>();
    for (FactText fact : text.asked()) {
      String is = is(fact);
      if (is != null) {
        told.put(fact.id, new Told(is, Duration.ZERO));
      }
    }
    for (FactText grade : text.asked()) {
      Told is = told.get(grade.id);
      if (grade.grades != null && is != null && is.isValue()) {
        // What was declined or not sure stays so: the grade alone would say that there is some.
        told.computeIfPresent(grade.grades, (_, graded) -> graded.isValue() ? null : graded);
      }
    }
    return new CaseText(id, CaseText.NOW, told, medicines());
  }

  private boolean holds(Formula formula) {
    return model.holds(formula);
  }

  private @Nullable String is(FactText fact) {
    if (holds(answers.told(fact, () -> encoding.comesUp(fact)))) {
      return value(fact);
    }
    if (holds(answers.unsure(fact, () -> encoding.comesUp(fact)))) {
      return "unsure";
    }
    if (holds(answers.declined(fact))) {
      return "declined";
    }
    return holds(answers.cannot(fact)) ? "cannot-measure" : null;
  }

  private String value(FactText fact) {
    if (fact.type.equals("yes-no")) {
      return holds(answers.least(fact, Cut.PRESENT)) ? "present" : "absent";
    }
    if (fact.type.equals("choice")) {
      return fact.states.get(
          (int) fact.cuts.stream().filter(cut -> holds(answers.least(fact, cut))).count());
    }
    if (fact.id.equals("peak-flow") || fact.id.equals("best-peak-flow")) {
      double low = model.number(answers.lowest(fact));
      double high = model.number(answers.highest(fact));
      return low == high
          ? number(fact, "", low)
          : number(fact, ">= ", low) + " and " + number(fact, "<= ", high);
    }
    Cut least = last(fact, true);
    Cut most = last(fact, false);
    Cut over = most == null ? first(fact) : fact.cuts.higher(most);
    if (Objects.equals(least, most)) {
      return number(fact, "", inside(fact, least, over));
    }
    List<String> ends = new ArrayList<>();
    if (least != null) {
      ends.add(number(fact, least.beyond() ? "> " : ">= ", least.at()));
    }
    if (over != null) {
      ends.add(number(fact, over.beyond() ? "<= " : "< ", over.at()));
    }
    return ends.isEmpty()
        ? number(fact, ">= ", fact.grades == null ? fact.low : 0)
        : String.join(" and ", ends);
  }

  private static @Nullable Cut first(FactText fact) {
    return fact.cuts.isEmpty() ? null : fact.cuts.first();
  }

  /// The last cut that every told value is beyond, or that one is.
  private @Nullable Cut last(FactText fact, boolean every) {
    Cut last = null;
    for (Cut cut : fact.cuts) {
      if (holds(every ? answers.least(fact, cut) : answers.most(fact, cut))) {
        last = cut;
      }
    }
    return last;
  }

  /// A value beyond one cut and not beyond the next.
  private static double inside(FactText fact, @Nullable Cut from, @Nullable Cut to) {
    if (to == null && fact.worse == FactText.Worse.LOW) {
      return fact.high;
    }
    if (from == null) {
      return fact.grades == null ? fact.low : 0;
    }
    if (!from.beyond()) {
      return from.at();
    }
    return to == null ? Math.min(fact.high, from.at() + 1) : (from.at() + to.at()) / 2;
  }

  private static String number(FactText fact, String sign, double value) {
    String number =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : BigDecimal.valueOf(value).toPlainString();
    return sign + number + (fact.unit.isEmpty() ? "" : " " + fact.unit);
  }

  private @Nullable List<MedicineText> medicines() {
    List<MedicineText> list = new ArrayList<>();
    boolean open = holds(answers.medicinesOpen());
    FreeAnswers.kinds(text)
        .values()
        .forEach(ingredient -> {
          if (text.prednisolone(ingredient) == 0 && holds(answers.takes(ingredient))) {
            list.add(
                text.classes(ingredient).contains("paracetamol")
                    ? new MedicineText(ingredient, paracetamol(), null, null)
                    : MedicineText.named(
                        ingredient.equals("methotrexate") && steroids("methotrexate-daily")
                            ? KnowledgeText.METHOTREXATE_DAILY
                            : ingredient));
          }
        });
    list.addAll(courses());
    if (open && list.isEmpty()) {
      return null;
    }
    if (open) {
      list.add(MedicineText.named("a medicine that nobody knows"));
    }
    return list;
  }

  /// mg a day that the list tells of; null where it tells of none.
  private @Nullable Double paracetamol() {
    Double least = null;
    for (Cut cut : text.fact("paracetamol-told").cuts) {
      if (holds(answers.steroids("paracetamol-told", cut))) {
        least = cut.beyond() ? cut.at() + 1 : cut.at();
      }
    }
    return least;
  }

  private boolean steroids(String computed) {
    return holds(answers.steroids(computed, Cut.PRESENT));
  }

  private List<MedicineText> courses() {
    List<MedicineText> courses = new ArrayList<>();
    int count = 0;
    for (Cut cut : text.fact("steroid-courses-12m").cuts) {
      if (holds(answers.steroids("steroid-courses-12m", cut))) {
        count = (int) cut.at();
      }
    }
    if (count == 0 && !steroids("steroid-course-last-30d")) {
      count = holds(answers.steroids("steroid-courses-12m", Cut.PRESENT)) ? 1 : 0;
    }
    boolean isLong = steroids("steroid-systemic-long");
    boolean isFour = isLong || steroids("steroid-four-weeks");
    if (steroids("steroid-course-current")) {
      courses.add(course(isLong ? 100 : isFour ? 30 : 4, 0));
    } else if (steroids("steroid-course-last-30d")) {
      courses.add(course(isLong ? 120 : isFour ? 50 : 25, 20));
    } else if (isFour) {
      courses.add(course(330, isLong ? 230 : 300));
    }
    for (int i = courses.size(); i < count; i++) {
      courses.add(course(150 + 20 * i, 147 + 20 * i));
    }
    return dosed(courses);
  }

  private static MedicineText course(int from, int to) {
    return new MedicineText("prednisolone", 0.1, TODAY.minusDays(from), TODAY.minusDays(to));
  }

  private List<MedicineText> dosed(List<MedicineText> courses) {
    double least = 0;
    for (Cut cut : text.fact("prednisolone-12m").cuts) {
      if (holds(answers.steroids("prednisolone-12m", cut))) {
        least = cut.at() + 1;
      }
    }
    List<MedicineText> dosed = new ArrayList<>();
    for (MedicineText course : courses) {
      boolean first = dosed.isEmpty();
      dosed.add(
          new MedicineText(
              course.name(),
              first && least > 0 ? Double.valueOf(least) : course.dose(),
              course.from(),
              course.to()));
    }
    if (holds(answers.datesOpen())) {
      dosed.add(new MedicineText("prednisolone", null, null, TODAY.minusDays(200)));
    } else if (holds(answers.dosesOpen()) && !dosed.isEmpty()) {
      MedicineText last = dosed.removeLast();
      boolean longer = holds(answers.fourWeeksOpen()) && last.from() != null;
      dosed.add(
          new MedicineText(
              last.name(), null, longer ? last.from().minusDays(5) : last.from(), last.to()));
    }
    return dosed;
  }
}
