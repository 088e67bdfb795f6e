package org.brace.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Condition;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.Fact;
import org.brace.knowledge.FactTable;
import org.brace.knowledge.FindingKey;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Place;
import org.brace.knowledge.Policy;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.model.Unit;
import org.brace.model.Values;
import org.brace.rules.Comparison;
import org.brace.rules.Direction;
import org.brace.rules.Rule;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// A knowledge base written in a test, with only what the network reads.
@NullMarked
final class SmallKnowledge {

  static final Place HERE = new Place("test.yaml", 1);

  boolean exactlyOne;
  double telling = 1;

  /// The factor in odds that spans the range of each number; 1 where the numbers are sure.
  double range = 3;

  final Map<String, Fact> facts = new LinkedHashMap<>();
  final Map<String, ConditionParts> conditions = new LinkedHashMap<>();

  /// By fact that is written after it was put here, the one that it is hidden with.
  final Map<String, String> hiddenWith = new HashMap<>();

  /// A condition while it is being written.
  static final class ConditionParts {
    Level level = Level.ROUTINE;
    boolean unexplained;
    @Nullable String oneOf;
    Estimate prior = number(0.1);
    final Map<String, Double> age = new HashMap<>();
    final Map<String, Double> sex = new HashMap<>();
    final Map<FindingKey, Estimate> riskFactors = new LinkedHashMap<>();
    final Map<String, Estimate> causedBy = new LinkedHashMap<>();
    final Map<FindingKey, Estimate> shows = new LinkedHashMap<>();
    final Map<FindingKey, Estimate> hides = new LinkedHashMap<>();
    final List<FindingKey> presentsWith = new ArrayList<>();

    ConditionParts shows(String fact, int state, double sensitivity) {
      shows.put(new FindingKey(fact + "." + state, fact, state), number(sensitivity));
      return this;
    }

    ConditionParts presentsWith(String... facts) {
      for (String fact : facts) {
        presentsWith.add(new FindingKey(fact, fact, 1));
      }
      return this;
    }

    ConditionParts hides(String fact, double ratio) {
      hides.put(new FindingKey(fact, fact, 1), number(ratio));
      return this;
    }

    ConditionParts riskFactor(String fact, int state, double odds) {
      riskFactors.put(new FindingKey(fact + "." + state, fact, state), number(odds));
      return this;
    }
  }

  static Estimate number(double value) {
    return new Estimate(value, null, null, "expert", Estimate.Kind.EXPERT, null, HERE);
  }

  ConditionParts condition(String id, double prior) {
    var parts = new ConditionParts();
    parts.prior = number(prior);
    conditions.put(id, parts);
    return parts;
  }

  /// A fact with states `s0`, `s1` …; shares are those of every state but the first.
  void choice(String id, @Nullable String grades, double... shares) {
    facts.put(
        id,
        fact(
            id,
            Fact.Type.CHOICE,
            Span.closed(0, shares.length),
            List.of(),
            grades,
            numbers(shares),
            states(shares.length)));
  }

  void yesNo(String id, double share) {
    facts.put(
        id, fact(id, Fact.Type.YES_NO, Span.YES_OR_NO, List.of(), null, numbers(share), states(1)));
  }

  /// A yes-no fact whose prevalence changes with age.
  void yesNo(String id, double share, Map<String, Double> byAge) {
    facts.put(
        id,
        fact(
            id,
            Fact.Type.YES_NO,
            Span.YES_OR_NO,
            List.of(),
            null,
            numbers(share),
            states(1),
            byAge,
            List.of(),
            List.of()));
  }

  /// A yes-no finding that only those have who have one of the wholes; it rules others out.
  void detail(String id, double share, List<String> wholes, List<String> rulesOut) {
    facts.put(
        id,
        fact(
            id,
            Fact.Type.YES_NO,
            Span.YES_OR_NO,
            List.of(),
            null,
            numbers(share),
            states(1),
            Map.of(),
            wholes,
            rulesOut));
  }

  /// A quantity from -1 (absent) to 100 whose states begin at the given values.
  void banded(String id, String grades, double[] begins, double... shares) {
    var bands = new ArrayList<Fact.Band>();
    for (int k = 0; k < begins.length; k++) {
      bands.add(new Fact.Band("s" + (k + 1), new Comparison.AtLeast(begins[k], false)));
    }
    facts.put(
        id,
        fact(
            id,
            Fact.Type.QUANTITY,
            Span.closed(-1, 100),
            bands,
            grades,
            numbers(shares),
            states(shares.length)));
  }

  void ageAndSex() {
    facts.put(
        "age",
        fact("age", Fact.Type.QUANTITY, Span.closed(0, 120), List.of(), null, Map.of(), List.of()));
    facts.put(
        "sex",
        fact(
            "sex",
            Fact.Type.CHOICE,
            Span.closed(0, 1),
            List.of(),
            null,
            Map.of(),
            List.of("female", "male")));
  }

  Knowledge build() {
    var written = new LinkedHashMap<String, Condition>();
    conditions.forEach((id, parts) ->
        written.put(
            id,
            new Condition(
                id,
                id,
                id,
                List.of(),
                "",
                null,
                "group",
                parts.oneOf,
                Disposition.usual(parts.level),
                parts.prior,
                parts.age,
                parts.sex,
                parts.riskFactors,
                parts.causedBy,
                parts.shows,
                parts.presentsWith,
                parts.hides,
                parts.unexplained,
                Map.of(),
                List.of(),
                null,
                HERE)));
    return new Knowledge(
        "small",
        "1",
        "0",
        exactlyOne,
        new LinkedHashMap<>(),
        FactTable.of(new LinkedHashMap<>(facts), new LinkedHashMap<>(), policy()),
        written,
        new LinkedHashMap<>(),
        policy(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        CareGuide.NONE);
  }

  /// Values that are what the map says, and nothing else.
  static Values values(Knowledge knowledge, Map<String, Span> told) {
    return new Values() {
      @Override
      public Span possible(String fact) {
        return told.getOrDefault(fact, knowledge.fact(fact).scale());
      }

      @Override
      public boolean unsure(String fact) {
        return false;
      }
    };
  }

  private Policy policy() {
    return new Policy(
        18,
        new Rule.All(List.of()),
        new Policy.OutOfScope("", "", new Policy.LevelText("", "", null, null, "urgent")),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(
            Estimate.Kind.PUBLISHED, 1.5, Estimate.Kind.DERIVED, 2.0, Estimate.Kind.EXPERT, range),
        0.9,
        number(telling),
        new Policy.SelfCareGate(Disposition.SELF_CARE, List.of()),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        HERE);
  }

  private static Map<String, Estimate> numbers(double... shares) {
    var numbers = new HashMap<String, Estimate>();
    for (int k = 0; k < shares.length; k++) {
      numbers.put("s" + (k + 1), number(shares[k]));
    }
    return numbers;
  }

  private static List<String> states(int last) {
    return IntStream.rangeClosed(0, last).mapToObj(k -> "s" + k).toList();
  }

  private Fact fact(
      String id,
      Fact.Type type,
      Span scale,
      List<Fact.Band> bands,
      @Nullable String grades,
      Map<String, Estimate> shares,
      List<String> states) {
    return fact(id, type, scale, bands, grades, shares, states, Map.of(), List.of(), List.of());
  }

  private Fact fact(
      String id,
      Fact.Type type,
      Span scale,
      List<Fact.Band> bands,
      @Nullable String grades,
      Map<String, Estimate> shares,
      List<String> states,
      Map<String, Double> byAge,
      List<String> detailOf,
      List<String> rulesOut) {
    return new Fact(
        id,
        "topic",
        Fact.Kind.SYMPTOM,
        type,
        Direction.HIGH,
        false,
        id,
        null,
        null,
        null,
        id,
        states,
        Map.of(),
        id.equals("age") ? Unit.YEAR : null,
        scale,
        null,
        bands,
        null,
        grades,
        null,
        List.of(),
        List.of(),
        Set.of(),
        null,
        null,
        shares,
        shares,
        byAge,
        detailOf,
        rulesOut,
        hiddenWith.get(id),
        Map.of(),
        List.of(),
        HERE);
  }
}
