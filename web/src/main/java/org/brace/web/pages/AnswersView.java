package org.brace.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.interview.Line;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.wording.Wording;

/// What was answered, topic by topic.
///
/// @param number how the address names the topic
public record AnswersView(String title, int number, List<String> told) {

  static List<AnswersView> of(Knowledge knowledge, Interviews interviews, Case given) {
    var wording = new Wording(knowledge);
    var views = new ArrayList<AnswersView>();
    for (Topic topic : knowledge.topics().values()) {
      var told = new ArrayList<String>();
      for (var part : interviews.answered(given, topic)) {
        for (Line line : part.lines()) {
          Fact fact = knowledge.fact(line.fact());
          if (fact.type() == Fact.Type.CHOICES) {
            for (String state : fact.states()) {
              String member = fact.id() + "." + state;
              told.add(wording.known(member, interviews.answer(given, member).text()));
            }
          } else {
            told.add(wording.known(fact.id(), interviews.answer(given, fact.id()).text()));
          }
        }
      }
      if (!told.isEmpty()) {
        views.add(new AnswersView(topic.title(), topic.order(), told));
      }
    }
    return views;
  }
}
