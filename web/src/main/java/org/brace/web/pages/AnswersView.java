package org.brace.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.brace.casefile.Case;
import org.brace.interview.Planner;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer.Word;
import org.brace.model.MedicineEntry;
import org.brace.model.Told;
import org.brace.wording.Wording;

/// What was answered of a topic.
///
/// @param number how the address names the topic
/// @param told what is there, worth reading first
/// @param denied what is not
public record AnswersView(String title, int number, List<Line> told, List<String> denied) {

  /// One answer that is worth reading.
  ///
  /// @param fact what it says something of: a fact, or [Planner#MEDICINES]
  public record Line(String fact, String text) {}

  /// @param shown which answers
  static List<AnswersView> of(
      Knowledge knowledge, Interviews interviews, Case given, Predicate<Told> shown) {
    var views = new ArrayList<AnswersView>();
    List<Topic> topics =
        knowledge.topics().values().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
    for (Topic topic : topics) {
      if (interviews.answered(given, topic).isEmpty()) {
        continue;
      }
      var view =
          new AnswersView(topic.title(), topic.order(), new ArrayList<>(), new ArrayList<>());
      for (String id : interviews.shownUnder(topic)) {
        knowledge.fact(id).parts().forEach(part -> view.add(knowledge, given, part, shown));
      }
      List<MedicineEntry> medicines = given.medicines();
      if (topic.layout() == Topic.Layout.MEDICINE_LIST && medicines != null) {
        medicines.forEach(entry ->
            view.told().add(new Line(Planner.MEDICINES, interviews.read(entry, given.today()))));
        if (medicines.isEmpty()) {
          view.told().add(new Line(Planner.MEDICINES, "none"));
        }
      }
      if (!view.told().isEmpty() || !view.denied().isEmpty()) {
        views.add(view);
      }
    }
    return views;
  }

  private void add(Knowledge knowledge, Case given, String fact, Predicate<Told> shown) {
    given
        .evidence()
        .of(fact)
        .filter(shown)
        .ifPresent(answer -> {
          if (answer.answer() == Word.ABSENT) {
            denied.add(new Wording(knowledge).asked(fact));
          } else {
            told.add(new Line(fact, new Wording(knowledge).known(fact, answer.answer().text())));
          }
        });
  }
}
