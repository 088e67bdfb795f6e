package org.brace.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brace.assessment.Assessment.Answered;
import org.brace.assessment.Assessment.Known;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.model.Answer.Word;
import org.brace.model.Level;
import org.brace.wording.Wording;

/// Who someone is, as it is said on the phone and stands over a report: age and sex, and in an
/// emergency what they have and take that whoever helps must know.
public final class WhoToName {

  /// More than that nobody can say in a breath.
  private static final int MOST_TO_SAY = 6;

  /// The facts that [#person] tells.
  static final Set<String> PERSON = Set.of("age", "sex");

  private static final Pattern YEARS = Pattern.compile("(\\d+) a");

  private static final Set<String> WITHOUT_ANSWER =
      Set.of(Word.UNSURE.text(), Word.CANNOT_MEASURE.text(), Word.DECLINED.text());

  private final Knowledge knowledge;
  private final Wording wording;
  private final Assessment assessment;

  /// @param wording that knows what the person calls their medicines
  public WhoToName(Knowledge knowledge, Wording wording, Assessment assessment) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.assessment = assessment;
  }

  /// `62-year-old woman`; without what was not told, and empty where neither was.
  public String person() {
    String age = answer("age").orElse("");
    String sex = answer("sex").orElse("");
    Matcher years = YEARS.matcher(age);
    boolean inYears = years.matches();
    boolean adult = !inYears || Integer.parseInt(years.group(1)) >= knowledge.policy().adultFrom();
    String who =
        switch (sex) {
          case "female" -> adult ? "woman" : "girl";
          case "male" -> adult ? "man" : "boy";
          case "" -> "";
          default -> wording.known("sex", sex);
        };
    if (inYears) {
      return (years.group(1) + "-year-old " + who).strip();
    }
    String told = age.isEmpty() ? "" : wording.known("age", age);
    return String.join("; ", Stream.of(who, told).filter(each -> !each.isEmpty()).toList());
  }

  /// In an emergency, who it is in one line: `62-year-old woman; asthma; takes apixaban`. What is
  /// said as a sign is left out. Empty where it is no emergency, or nothing of it was told.
  public String toSay() {
    if (!assessment.triage().disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
      return "";
    }
    var words = new ArrayList<String>();
    if (!person().isEmpty()) {
      words.add(person());
    }
    wording.known(matters(), Answered::fact, Answered::answer).stream()
        .limit(MOST_TO_SAY)
        .forEach(words::add);
    return String.join("; ", words);
  }

  private List<Answered> matters() {
    var said = new HashSet<String>();
    ReasonsToName.toSay(knowledge, assessment.triage()).forEach(each -> said.add(each.fact()));
    List<Answered> told =
        knowledge.policy().sayWho().stream()
            .flatMap(fact -> told(fact).map(answer -> new Answered(fact, answer)).stream())
            .toList();
    told.forEach(each -> said.addAll(covering(each.fact())));
    return told.stream().filter(each -> !said.contains(each.fact())).toList();
  }

  /// What was told of a fact that is there; empty where it was denied or not answered.
  private Optional<String> told(String id) {
    if (!wording.medicines(List.of(id)).isEmpty()) {
      return Optional.of(Word.PRESENT.text());
    }
    Fact fact = knowledge.fact(id);
    return answer(id).filter(answer -> !fact.deniedBy(answer) && !WITHOUT_ANSWER.contains(answer));
  }

  /// The lines that ask for a fact and others at once, and say less than the fact itself.
  private List<String> covering(String fact) {
    return knowledge.policy().sayWho().stream()
        .filter(each -> knowledge.fact(each).covers().contains(fact))
        .toList();
  }

  /// What counts for a fact that was told.
  private Optional<String> answer(String fact) {
    return assessment.evidence().stream()
        .filter(known -> known.fact().equals(fact))
        .map(Known::answer)
        .findFirst();
  }
}
