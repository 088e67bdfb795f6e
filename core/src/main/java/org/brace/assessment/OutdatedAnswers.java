package org.brace.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Problem;
import org.brace.model.Told;
import org.brace.wording.Wording;

/// What was told too long ago to count, so that nobody takes it for counted.
///
/// Only what is open for it: not a fact that something newer tells of, nor a line whose signs were
/// all answered since. A denial is left out, and so is what nobody could tell: to count it as not
/// answered loses no sign.
final class OutdatedAnswers {

  /// Up to so many hours are told as hours.
  private static final int FEW_DAYS = 72;

  private OutdatedAnswers() {}

  static List<Problem> problems(Knowledge knowledge, Evidence evidence, Chart chart) {
    var wording = new Wording(knowledge);
    var problems = new ArrayList<Problem>();
    for (Map.Entry<String, Told> each : evidence.answers().entrySet()) {
      Fact fact = knowledge.fact(each.getKey());
      Told told = each.getValue();
      Duration validFor = fact.validFor();
      if (validFor != null
          && chart.state(fact.id()) == State.OUTDATED
          && says(knowledge, fact, told)
          && !isAnsweredSince(fact, chart)) {
        String answer = told.answer().text();
        problems.add(
            new Problem(
                Assessment.OUTDATED_ANSWER,
                "answers." + fact.id(),
                answer + " at " + told.at(),
                "\"%s\" was told %s ago and counts for %s only, so now it counts as not answered."
                    .formatted(
                        wording.known(fact.id(), answer),
                        time(Duration.between(told.at(), chart.now())),
                        time(validFor)),
                "Ask again. If it is still so, send it with a new time."));
      }
    }
    return problems;
  }

  /// Whether it says more than that nothing is wrong, or nothing.
  private static boolean says(Knowledge knowledge, Fact fact, Told told) {
    if (told.answer() instanceof Answer.Word word) {
      return word == Answer.Word.PRESENT;
    }
    if (fact.isNeutral() || fact.bands().isEmpty()) {
      return !fact.deniedBy(told.answer().text());
    }
    Evidence alone = Evidence.NONE.with(fact.id(), told);
    Chart then = Chart.of(knowledge, alone, Map.of(), told.at());
    return fact.highestState(then.possible(fact.id())) > 0;
  }

  private static boolean isAnsweredSince(Fact fact, Chart chart) {
    return fact.isCover() && fact.covers().stream().noneMatch(chart::isOpen);
  }

  private static String time(Duration duration) {
    long hours = duration.toHours();
    return hours == 1 ? "1 hour" : hours < FEW_DAYS ? hours + " hours" : hours / 24 + " days";
  }
}
