package org.brace.proofs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.brace.proofs.CaseText.MedicineText;
import org.brace.proofs.CaseText.Told;

/// Cases drawn from a seed, with every way of answering that a case file has.
final class RandomCase {

  private static final LocalDate TODAY = LocalDate.ofInstant(CaseText.NOW, ZoneOffset.UTC);

  private final KnowledgeText text;
  private final SplittableRandom random;

  RandomCase(KnowledgeText text, long seed) {
    this.text = text;
    random = new SplittableRandom(seed);
  }

  /// @param answered the share of facts that are answered
  /// @param bad the share of those answers that are not harmless
  /// @param unclear the share of those answers that say no value
  CaseText draw(double answered, double bad, double unclear) {
    Map<String, Told> answers = new TreeMap<>();
    for (FactText fact : text.asked()) {
      boolean heading = !fact.covers.isEmpty();
      if (random.nextDouble() < (heading ? 0.3 : answered)) {
        String is =
            random.nextDouble() < unclear ? unclear(fact) : value(fact, random.nextDouble() < bad);
        boolean old = random.nextDouble() < unclear;
        answers.put(fact.id, old ? new Told(is, age()) : Told.now(is));
      }
    }
    for (FactText grade : text.asked()) {
      Told told = answers.get(grade.id);
      if (grade.grades != null && told != null && told.isValue()) {
        answers.remove(grade.grades);
      }
    }
    return new CaseText(
        "drawn",
        CaseText.NOW,
        new TreeMap<>(answers),
        random.nextDouble() < answered ? medicines() : null);
  }

  private Duration age() {
    return Duration.ofHours(List.of(1, 5, 12, 13, 24, 25).get(random.nextInt(6)));
  }

  private String unclear(FactText fact) {
    return random.nextBoolean() ? "unsure" : fact.measurement ? "cannot-measure" : "declined";
  }

  private String value(FactText fact, boolean bad) {
    return switch (fact.type) {
      case "yes-no" -> bad ? "present" : "absent";
      case "choice" -> fact.states.get(bad ? random.nextInt(fact.states.size()) : 0);
      case "count", "quantity" ->
          fact.id.equals("age") ? written(fact, "", random.nextInt(16, 90)) : number(fact, bad);
      case String other -> throw new IllegalStateException(other);
    };
  }

  private String number(FactText fact, boolean bad) {
    double one = near(fact, bad);
    double other = near(fact, bad);
    if (random.nextInt(3) > 0) {
      return written(fact, "", one);
    }
    return switch (random.nextInt(3)) {
      case 0 -> written(fact, random.nextBoolean() ? "> " : ">= ", Math.min(one, fact.high - 1));
      case 1 -> written(fact, random.nextBoolean() ? "< " : "<= ", Math.max(one, least(fact) + 1));
      default ->
          written(fact, ">= ", Math.min(one, other))
              + " and "
              + written(fact, "< ", Math.max(one, other) + 1);
    };
  }

  private static double least(FactText fact) {
    return fact.grades == null ? fact.low : 0;
  }

  /// Near a threshold of some rule, or anywhere.
  private double near(FactText fact, boolean bad) {
    double value;
    if (bad && !fact.cuts.isEmpty() && random.nextInt(3) > 0) {
      List<Cut> cuts = List.copyOf(fact.cuts);
      value = Math.rint(cuts.get(random.nextInt(cuts.size())).at()) + random.nextInt(-1, 2);
    } else {
      double range = Math.min(fact.high - least(fact), 200);
      double share = bad ? random.nextDouble() : 0.1 * random.nextDouble();
      double end = bad ? end(fact) : usual(fact);
      value =
          Math.rint(fact.worse == FactText.Worse.LOW ? end - share * range : end + share * range);
    }
    return Math.clamp(value, least(fact), fact.high - 1);
  }

  /// The harmless end of the scale.
  private static double end(FactText fact) {
    return fact.worse == FactText.Worse.LOW ? fact.high : least(fact);
  }

  /// The harmless end of what tells of nothing else: a pulse of 41, not of 20.
  private double usual(FactText fact) {
    double usual = end(fact);
    for (KnowledgeText.Reading reading : text.readings) {
      Part.Beyond number = (Part.Beyond) text.part(reading.when());
      if (number.fact().equals(fact.id)) {
        usual =
            number.above()
                ? Math.min(usual, number.cut().at() - 1)
                : Math.max(usual, number.cut().at() + 1);
      }
    }
    return usual;
  }

  private static String written(FactText fact, String sign, double value) {
    return sign + (long) value + (fact.unit.isEmpty() ? "" : " " + fact.unit);
  }

  private List<MedicineText> medicines() {
    List<String> names = List.copyOf(text.ingredients.keySet());
    List<String> tablets = List.copyOf(text.steroids.keySet());
    List<MedicineText> list = new ArrayList<>();
    while (random.nextInt(3) > 0) {
      boolean tablet = random.nextInt(3) == 0;
      List<String> from = tablet ? tablets : names;
      list.add(medicine(from.get(random.nextInt(from.size())), tablet));
    }
    if (random.nextInt(10) == 0) {
      list.add(MedicineText.named("zorbifex"));
    }
    return list;
  }

  private MedicineText medicine(String name, boolean dated) {
    if (!dated && random.nextInt(3) > 0) {
      return MedicineText.named(name);
    }
    LocalDate from = random.nextInt(8) == 0 ? null : TODAY.minusDays(random.nextInt(450));
    LocalDate to =
        from == null || random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(130));
    Double dose = random.nextInt(4) == 0 ? null : (double) random.nextInt(1, 60);
    return new MedicineText(name, dose, from, to);
  }
}
