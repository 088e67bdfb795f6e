package org.brace.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brace.RealBase;
import org.brace.chart.Chart;
import org.brace.chart.State;
import org.brace.knowledge.Alternative;
import org.brace.knowledge.Fact.Derivation;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.Remedies;
import org.brace.knowledge.Remedy;
import org.brace.medicines.MedicineList;
import org.brace.model.Answer;
import org.brace.model.Evidence;
import org.brace.model.Level;
import org.brace.model.MedicineEntry;
import org.brace.model.Origin;
import org.brace.model.Problem;
import org.brace.model.Teller;
import org.brace.model.Today;
import org.brace.model.Told;
import org.brace.rules.Comparison;
import org.brace.rules.Evaluation;
import org.brace.rules.OpenWhileUnknown;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.triage.RandomPerson;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What must hold for everybody, over random people, medicine lists and the real knowledge base.
@NullMarked
class CarePropertiesTest {

  private static final Knowledge KNOWLEDGE = RealBase.KNOWLEDGE;
  private static final CareAdviser ADVISER = new CareAdviser(KNOWLEDGE);
  private static final MedicineList LIST = new MedicineList(KNOWLEDGE);
  private static final Remedies REMEDIES = new Remedies(KNOWLEDGE);
  private static final List<String> NAMES = names();

  private static List<String> names() {
    List<String> names = new ArrayList<>(KNOWLEDGE.ingredients().keySet());
    names.addAll(KNOWLEDGE.products().keySet());
    return names;
  }

  /// Someone with a random list and random wants.
  private static final class Someone {

    final RandomPerson person;
    final List<MedicineEntry> taken;
    final List<MedicineEntry> wanted;
    final Map<String, Double> probabilities = new TreeMap<>();

    Someone(SplittableRandom random, int run) {
      person = new RandomPerson(KNOWLEDGE, random, 0.3 + 0.65 * random.nextDouble(), 0.15);
      taken = some(random, 5);
      wanted = some(random, 3);
      for (String condition : KNOWLEDGE.conditions().keySet()) {
        probabilities.put(condition, run % 2 == 0 ? 0.5 : random.nextDouble());
      }
    }

    Chart chart() {
      Map<String, Told> told = new TreeMap<>();
      person.answers.forEach((fact, answer) ->
          told.put(fact, new Told(answer, Origin.ASKED, Teller.PERSON, RandomPerson.NOW)));
      return Chart.of(
          KNOWLEDGE,
          new Evidence(new TreeMap<>(told)),
          LIST.resolve(taken, RandomPerson.NOW).computed(),
          RandomPerson.NOW);
    }

    Care care() {
      return ADVISER.advise(
          chart(),
          LIST.resolve(taken, RandomPerson.NOW),
          LIST.wants(wanted, Today.of(RandomPerson.NOW)),
          Level.ROUTINE,
          Set.of(),
          probabilities,
          RandomPerson.NOW,
          ZoneOffset.UTC);
    }

    @Override
    public String toString() {
      return "taking %s, wanting %s, with %s".formatted(taken, wanted, person.answers);
    }
  }

  private static List<MedicineEntry> some(SplittableRandom random, int most) {
    List<MedicineEntry> list = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      list.add(one(random));
    }
    return list;
  }

  private static MedicineEntry one(SplittableRandom random) {
    return new MedicineEntry(NAMES.get(random.nextInt(NAMES.size())), null, null, null);
  }

  private static MedicineRule rule(Concern concern) {
    return Objects.requireNonNull(KNOWLEDGE.care().rules().get(concern.rule()), concern.rule());
  }

  /// The rules told of what is taken and wanted, with those that they stand in for.
  private static Set<String> told(Care care) {
    Set<String> told = new LinkedHashSet<>();
    for (Care.MedicineWarning warning : care.warnings()) {
      if (warning.role() != Care.Role.COMMONLY_BOUGHT) {
        told.add(warning.name() + ": " + warning.concern().rule());
        MedicineRule rule = rule(warning.concern());
        if (rule.elseRule() != null) {
          told.add(warning.name() + ": " + rule.elseRule());
        }
        for (String milder : rule.silences()) {
          told.add(warning.name() + ": " + milder);
        }
      }
    }
    return told;
  }

  @Test
  void no_do_not_stop_reaches_avoid_for_someone_who_takes_it() {
    var random = new SplittableRandom(1);
    int seen = 0;
    for (int run = 0; run < 1_500; run++) {
      var someone = new Someone(random, run);
      for (Care.MedicineWarning warning : someone.care().warnings()) {
        if (warning.role() == Care.Role.TAKEN
            && rule(warning.concern()).action() == Action.DO_NOT_STOP) {
          assertThat(warning.concern().action())
              .as("%s for %s", warning, someone)
              .isNotEqualTo(Action.DO_NOT_START);
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
  }

  @Test
  void a_missing_answer_never_silences_a_warning() {
    var random = new SplittableRandom(2);
    int tried = 0;
    for (int run = 0; run < 500; run++) {
      var someone = new Someone(random, run);
      Set<String> before = told(someone.care());
      List<String> facts = List.copyOf(someone.person.answers.keySet());
      for (int i = 0; i < 6 && !before.isEmpty(); i++) {
        String fact = facts.get(random.nextInt(facts.size()));
        Answer answer = Objects.requireNonNull(someone.person.answers.remove(fact));
        // What a stated gate rules out, or a cover line answers, is not missing.
        if (someone.chart().state(fact) == State.NOT_ASKED) {
          assertThat(told(someone.care()))
              .as("without %s, which was %s, %s", fact, answer.text(), someone)
              .containsAll(before);
          tried++;
        }
        someone.person.answers.put(fact, answer);
      }
    }
    assertThat(tried).isGreaterThan(1_000);
  }

  @Test
  void adding_a_medicine_never_removes_a_warning() {
    var random = new SplittableRandom(3);
    Set<String> ofRegimens = ofRegimens();
    int tried = 0;
    for (int run = 0; run < 800; run++) {
      var someone = new Someone(random, run);
      Set<String> before = told(someone.care());
      before.removeIf(each -> ofRegimens.contains(each.substring(each.indexOf(": ") + 2)));
      MedicineEntry another =
          random.nextInt(10) == 0 ? new MedicineEntry("Zorbifex", null, null, null) : one(random);
      (random.nextBoolean() ? someone.taken : someone.wanted).add(another);
      assertThat(told(someone.care())).as("with %s, %s", another, someone).containsAll(before);
      tried += before.isEmpty() ? 0 : 1;
    }
    assertThat(tried).isGreaterThan(300);
  }

  /// The rules about how inhalers go together: another inhaler makes another regimen.
  private static Set<String> ofRegimens() {
    Set<String> rules = new TreeSet<>();
    for (MedicineRule rule : KNOWLEDGE.care().rules().values()) {
      if (rule.when() != null && restsOnRegimen(rule.when())) {
        rules.add(rule.id());
      }
    }
    return rules;
  }

  private static boolean restsOnRegimen(Rule rule) {
    return Evaluation.facts(rule).stream()
        .anyMatch(fact ->
            fact.equals("inhaler-regimen")
                || switch (KNOWLEDGE.fact(fact).derivation()) {
                  case Derivation.When(Rule inner) -> restsOnRegimen(inner);
                  case Derivation.CountOf(List<Rule> inner) ->
                      inner.stream().anyMatch(CarePropertiesTest::restsOnRegimen);
                  case Derivation.Computed _ -> false;
                  case null -> false;
                });
  }

  @Test
  void nothing_is_suitable_while_a_contraindication_is_true_or_unknown() {
    var random = new SplittableRandom(4);
    int suitable = 0;
    for (int run = 0; run < 400; run++) {
      var someone = new Someone(random, run);
      Chart chart = someone.chart();
      Care care = someone.care();
      Stream<List<Remedy>> options =
          care.options().stream()
              .filter(option -> option.fit() == Fit.SUITABLE)
              .map(option -> option.option().uses().remedies());
      Stream<List<Remedy>> items =
          care.selfCare().stream()
              .filter(item -> item.fit() == Fit.SUITABLE)
              .map(item -> item.item().uses().remedies());
      for (List<Remedy> uses : Stream.concat(options, items).toList()) {
        for (Remedy use : uses) {
          assertThat(hazards(use, chart)).as("%s for %s", use, someone).isEmpty();
          suitable++;
        }
      }
    }
    assertThat(suitable).isGreaterThan(100);
  }

  /// The rules of a caution or worse that are not known to be false, worked out without the engine.
  private static List<String> hazards(Remedy use, Chart chart) {
    return REMEDIES.rulesAbout(use).stream()
        .map(Remedies.About::rule)
        .filter(rule -> rule.severity().atLeast(Severity.CAUTION))
        .filter(rule -> rule.applies().contains(Situation.STARTING))
        .filter(rule -> !known(rule.unless(), chart))
        .filter(rule -> rule.when() == null || Evaluation.truth(rule.when(), chart) != Truth.FALSE)
        .map(MedicineRule::id)
        .collect(Collectors.toList());
  }

  private static boolean known(@Nullable String reassuring, Chart chart) {
    return reassuring != null
        && Comparison.AtLeast.PRESENT.of(chart.possible(reassuring)) == Truth.TRUE;
  }

  @Test
  void what_is_named_instead_is_not_forbidden_to_the_same_person() {
    var random = new SplittableRandom(7);
    int named = 0;
    for (int run = 0; run < 400; run++) {
      var someone = new Someone(random, run);
      Chart chart = someone.chart();
      for (Concern concern : concerns(someone.care())) {
        String instead = concern.instead();
        MedicineRule rule = KNOWLEDGE.care().rules().get(concern.rule());
        if (instead == null || rule == null) {
          continue;
        }
        for (Alternative each : rule.instead()) {
          Remedy remedy = each.remedy();
          if (remedy != null && instead.startsWith(words(each, remedy))) {
            assertThat(instead.endsWith("already take") ? List.of() : forbidding(remedy, chart))
                .as("%s instead in %s, for %s", instead, concern.rule(), someone)
                .isEmpty();
            named++;
          }
        }
      }
    }
    assertThat(named).isGreaterThan(1_000);
  }

  private static List<Concern> concerns(Care care) {
    return Stream.of(
            care.warnings().stream().map(Care.MedicineWarning::concern),
            care.options().stream().flatMap(each -> each.concerns().stream()),
            care.selfCare().stream().flatMap(each -> each.concerns().stream()))
        .flatMap(each -> each)
        .toList();
  }

  private static String words(Alternative alternative, Remedy remedy) {
    String says = alternative.says();
    return says != null
        ? says
        : Objects.requireNonNull(KNOWLEDGE.medicineClasses().get(remedy.id())).layName();
  }

  /// The rules by which something must surely not be started, worked out without the engine.
  private static List<String> forbidding(Remedy use, Chart chart) {
    return REMEDIES.rulesAbout(use).stream()
        .filter(about -> !about.part())
        .map(Remedies.About::rule)
        .filter(rule ->
            rule.action() == Action.DO_NOT_START
                || (rule.action() == Action.DO_NOT_STOP
                    && rule.severity() == Severity.CONTRAINDICATED))
        .filter(rule -> rule.applies().contains(Situation.STARTING))
        .filter(rule -> !known(rule.unless(), chart))
        .filter(rule ->
            rule.when() == null
                || Evaluation.truth(OpenWhileUnknown.of(rule.when()), chart) == Truth.TRUE)
        .map(MedicineRule::id)
        .toList();
  }

  @Test
  void an_unknown_name_is_told_whatever_else_is() {
    var random = new SplittableRandom(5);
    for (int run = 0; run < 200; run++) {
      var someone = new Someone(random, run);
      boolean taken = random.nextBoolean();
      (taken ? someone.taken : someone.wanted)
          .add(new MedicineEntry("Zorbifex forte", null, null, null));

      assertThat(someone.care().unrecognised()).contains("Zorbifex forte");
      assertThat(
              taken
                  ? LIST.resolve(someone.taken, RandomPerson.NOW).problems()
                  : LIST.wants(someone.wanted, Today.of(RandomPerson.NOW)).problems())
          .extracting(Problem::code)
          .contains("unknown-medicine");
    }
  }

  @Test
  void the_same_person_is_told_the_same_and_worst_first() {
    var random = new SplittableRandom(6);
    for (int run = 0; run < 200; run++) {
      var someone = new Someone(random, run);
      Care care = someone.care();

      assertThat(someone.care()).isEqualTo(care);
      assertThat(care.warnings())
          .extracting(Care.MedicineWarning::concern)
          .isSortedAccordingTo(Concern.WORST_FIRST);
    }
  }
}
