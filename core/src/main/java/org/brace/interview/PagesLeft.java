package org.brace.interview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brace.casefile.Case;
import org.brace.casefile.Denial;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Told;
import org.brace.rules.Evaluation;
import org.brace.rules.Truth;

/// About how many pages of the interview are still to come.
///
/// The interview is gone through with "none of these" to every list and no answer to what cannot be
/// denied, as most lines of most people are. While no complaint is told yet, that would end too
/// early; then it is halfway to the pages of all lines that may still be asked.
public final class PagesLeft {

  /// No interview is longer.
  private static final int MOST = 40;

  private PagesLeft() {}

  /// The pages after the one that is asked next.
  ///
  /// @param planner for the level alone: what is asked for the causes has no fixed end
  public static int afterNext(Knowledge knowledge, Planner planner, Case given) {
    Case current = given;
    int pages = 0;
    while (pages < MOST && planner.next(planner.known(current)) instanceof Step.Ask ask) {
      current = denied(knowledge, current, ask.screen());
      pages++;
    }
    int left = Math.max(0, pages - 1);
    Known known = planner.known(given);
    boolean complains =
        Evaluation.truth(knowledge.policy().inScopeWhen(), known.chart(knowledge)) == Truth.TRUE;
    int most = (planner.left(known) - 1) / Screen.MOST;
    return complains || most <= left ? left : Math.ceilDiv(left + most, 2);
  }

  private static Case denied(Knowledge knowledge, Case given, Screen screen) {
    var answers = new TreeMap<>(given.evidence().answers());
    List<MedicineEntry> medicines = given.medicines();
    for (Line line : screen.lines()) {
      if (line.fact().equals(Planner.MEDICINES)) {
        medicines = medicines == null ? List.of() : medicines;
        continue;
      }
      for (String part : knowledge.fact(line.fact()).parts()) {
        deny(knowledge.fact(part), given, answers);
      }
    }
    return given.with(new Evidence(answers), medicines);
  }

  private static void deny(Fact fact, Case given, Map<String, Told> answers) {
    Answer answer = Denial.of(fact).orElse(Answer.Word.DECLINED);
    answers.put(fact.id(), new Told(answer, Origin.ASKED, given.toldBy(), given.now()));
  }
}
