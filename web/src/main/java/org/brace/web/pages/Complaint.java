package org.brace.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.brace.casefile.Case;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.model.Answer;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.wording.Wording;

/// What a visit was about in one line, so that one is told from another: who, and what they
/// complained of first.
final class Complaint {

  /// So many signs are named.
  private static final int MOST = 3;

  private final Knowledge knowledge;
  private final Wording wording;

  Complaint(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.wording = new Wording(knowledge);
  }

  /// Empty where nothing was told.
  String of(Case given) {
    List<String> single = signs(given, false);
    List<String> signs = single.isEmpty() ? signs(given, true) : single;
    var words = new ArrayList<String>();
    if (given.toldBy() == Teller.PROXY) {
      words.add("for someone else");
    }
    given
        .evidence()
        .of("age")
        .map(Told::answer)
        .filter(Complaint::isTold)
        .ifPresent(age -> words.add(wording.known("age", age.text())));
    words.addAll(signs.stream().limit(MOST).toList());
    if (signs.size() > MOST) {
      words.add("and " + (signs.size() - MOST) + " more");
    }
    return String.join("; ", words);
  }

  /// The signs that are there: of each page of the interview the first, in their order, then of
  /// each the second.
  ///
  /// @param covers lines that stand for several, which say less than what they stand for
  private List<String> signs(Case given, boolean covers) {
    var taken = new HashMap<String, Integer>();
    record Sign(String name, int turn) {}
    return given.evidence().answers().entrySet().stream()
        .filter(told -> isThere(knowledge.fact(told.getKey()), told.getValue().answer()))
        .map(told -> knowledge.fact(told.getKey()))
        .filter(fact -> fact.covers().isEmpty() != covers)
        .sorted(Comparator.comparingInt(this::place))
        .map(fact ->
            new Sign(
                wording.known(fact.id(), "present"), taken.merge(fact.topic(), 1, Integer::sum)))
        .sorted(Comparator.comparingInt(Sign::turn))
        .map(Sign::name)
        .distinct()
        .toList();
  }

  private static boolean isThere(Fact fact, Answer answer) {
    return answer == Answer.Word.PRESENT && fact.kind() == Fact.Kind.SYMPTOM;
  }

  private static boolean isTold(Answer answer) {
    return !(answer instanceof Answer.Word);
  }

  private int place(Fact fact) {
    Topic topic = knowledge.topics().get(fact.topic());
    if (topic == null) {
      return Integer.MAX_VALUE;
    }
    String line = fact.group() == null ? fact.id() : fact.group();
    return topic.order() * 1000 + topic.facts().indexOf(line);
  }
}
