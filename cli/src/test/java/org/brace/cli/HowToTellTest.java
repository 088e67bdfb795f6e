package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.brace.knowledge.Fact;
import org.brace.knowledge.HowToTell;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Policy;
import org.brace.knowledge.TriageRule;
import org.brace.knowledge.TriageRule.Kind;
import org.brace.model.Level;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who is not sure of something that matters is told how to find out, safely and in plain words.
@NullMarked
class HowToTellTest {

  private static final Knowledge KNOWLEDGE = BraceHome.knowledge();

  /// Facts of emergencies, policies and the self-care gate that have no text, each with why.
  private static final Map<String, String> NOTHING_TO_FIND_OUT =
      Map.ofEntries(
          Map.entry("age", "everyone knows it, or nobody there does"),
          Map.entry("sex", "it may be left open, and then counts both ways"),
          Map.entry("postpartum-6w", "a date that is remembered"),
          Map.entry("pain-site", "a list of places; what is not ticked is denied"),
          Map.entry("cough", "felt; there is nothing more to try"),
          Map.entry("headache", "felt; there is nothing more to try"),
          Map.entry("nausea", "felt; there is nothing more to try"),
          Map.entry("fatigue", "felt; there is nothing more to try"),
          Map.entry("sore-throat", "felt; there is nothing more to try"),
          Map.entry("sense-of-doom", "felt; there is nothing more to try"),
          Map.entry("recent-viral-illness", "remembered, or not"),
          Map.entry("injection-drug-use", "known to the person alone"),
          Map.entry("reliever-recent", "what was done within the last hour"),
          Map.entry("lives-alone-no-phone", "plain to see"),
          Map.entry("cannot-self-monitor", "a judgement about oneself"),
          Map.entry("people-at-home", "a cover line for the two above and who lives there"));

  /// Words that no one who is worried at night should have to look up.
  private static final Pattern CLINICAL =
      Pattern.compile(
          "\\b(palpate|percuss|perineum|perianal|saddle|bilateral|unilateral|dyspn\\w+|paraesthesia"
              + "|oedema|anterior|posterior|distal|proximal|dermatome|syncope|haem\\w+|erythema"
              + "|radiat(?:es|ing)|acute|lesion|symptomatic|tachy\\w+|brady\\w+)\\b");

  /// What would calm someone whom a check at home cannot calm, or is not safe to try.
  private static final Pattern FALSE_COMFORT =
      Pattern.compile(
          "nothing to worry|no need to worry|do not worry|you are fine|it is fine|harmless, so|safe"
              + " to wait|can wait|rules? out|cannot be serious|until it hurts|as hard as you can|as"
              + " deep as you can|walk (?:on|up) |climb |skip a dose|stop taking");

  @Test
  void who_is_not_sure_of_what_an_emergency_a_policy_or_self_care_rests_on_is_told_how_to_tell() {
    Set<String> needed = needed();
    Set<String> without = new TreeSet<>();
    for (String id : needed) {
      if (KNOWLEDGE.fact(id).howToTell() == null) {
        without.add(id);
      }
    }

    assertThat(needed).hasSizeGreaterThan(200).contains("saddle-numbness", "chest-weight");
    assertThat(without).isEqualTo(new TreeSet<>(NOTHING_TO_FIND_OUT.keySet()));
  }

  @Test
  void no_text_has_clinical_words_or_calms_falsely_or_asks_for_what_may_harm() {
    Map<String, HowToTell> texts = texts();

    assertThat(texts).hasSizeGreaterThan(200);
    texts.forEach((fact, text) -> {
      String say = text.say().toLowerCase(Locale.ROOT);
      assertThat(CLINICAL.matcher(say).results().map(found -> found.group())).as(fact).isEmpty();
      assertThat(FALSE_COMFORT.matcher(say).results().map(found -> found.group()))
          .as(fact)
          .isEmpty();
    });
  }

  @Test
  void no_text_stands_twice_but_for_the_sign_and_its_cover_line() {
    Map<String, String> seen = new TreeMap<>();
    texts().forEach((fact, text) -> assertThat(seen.put(text.say(), fact)).as(fact).isNull());
  }

  @Test
  void a_check_that_could_delay_help_says_not_to_wait_or_what_to_do() {
    assertThat(say("unresponsive")).contains("call an ambulance");
    assertThat(say("rash-nonblanching")).contains("do not wait for a rash");
    assertThat(say("reduced-fetal-movement")).contains("Do not wait");
    assertThat(say("reliever-effect")).contains("Do not wait");
    assertThat(say("cannot-stay-safe")).contains("you need not be sure");
    for (String effort : List.of("pain-on-exertion", "pain-only-on-effort", "breathless")) {
      assertThat(say(effort)).as(effort).containsIgnoringCase("do not try it out");
    }
    for (String neck : List.of("neck-stiffness", "head-alarm", "pain-of-neck-and-shoulder")) {
      assertThat(say(neck)).as(neck).contains("After a fall or blow");
    }
    for (String standing : List.of("leg-weakness", "bilateral-leg-symptoms-new")) {
      assertThat(say(standing)).as(standing).contains("Hold on to something firm");
    }
  }

  private static String say(String fact) {
    HowToTell text = KNOWLEDGE.fact(fact).howToTell();
    assertThat(text).as(fact).isNotNull();
    return text.say();
  }

  private static Map<String, HowToTell> texts() {
    Map<String, HowToTell> texts = new TreeMap<>();
    for (Fact fact : KNOWLEDGE.facts().values()) {
      HowToTell text = fact.howToTell();
      if (text != null) {
        texts.put(fact.id(), text);
      }
    }
    return texts;
  }

  /// What is asked of what an emergency rule, a policy or the self-care gate names, with the lines
  /// that cover it.
  private static Set<String> needed() {
    Deque<String> open = new ArrayDeque<>();
    for (TriageRule rule : KNOWLEDGE.rules().values()) {
      if (rule.kind() == Kind.POLICY
          || rule.disposition().level().atLeast(Level.EMERGENCY_DEPARTMENT)) {
        add(open, rule.when());
        String unless = rule.unless();
        if (unless != null) {
          open.add(unless);
        }
      }
    }
    Policy policy = KNOWLEDGE.policy();
    policy.selfCareGate().blockers().forEach(blocker -> add(open, blocker.when()));
    policy.escalators().forEach(escalator -> add(open, escalator.when()));
    policy.masks().forEach(mask -> add(open, mask.when()));
    add(open, policy.inScopeWhen());
    Set<String> asked = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Fact fact = KNOWLEDGE.fact(open.pop());
      String group = fact.group();
      if (group != null) {
        asked.add(group);
      } else if (fact.isDerived()) {
        fact.followsFrom().stream().filter(seen::add).forEach(open::add);
      } else {
        asked.add(fact.id());
      }
    }
    KNOWLEDGE.facts().values().stream()
        .filter(fact -> fact.covers().stream().anyMatch(asked::contains))
        .map(Fact::id)
        .toList()
        .forEach(asked::add);
    return asked;
  }

  private static void add(Deque<String> open, Rule rule) {
    open.addAll(Evaluation.facts(rule));
  }
}
