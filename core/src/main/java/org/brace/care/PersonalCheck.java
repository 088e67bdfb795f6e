package org.brace.care;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brace.care.Care.MedicineWarning;
import org.brace.care.Care.Role;
import org.brace.chart.Asked;
import org.brace.chart.Chart;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.Ingredient;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.MedicineClass;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.MedicineRule.Action;
import org.brace.knowledge.MedicineRule.Severity;
import org.brace.knowledge.MedicineRule.Situation;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.Uses;
import org.brace.medicines.Recognised;
import org.brace.medicines.Resolved;
import org.brace.medicines.Wants;
import org.brace.model.Level;
import org.brace.model.Span;
import org.brace.rules.Evaluation;
import org.brace.rules.Rule;
import org.brace.rules.Truth;
import org.brace.rules.Verdict;

/// The medicine rules, looked at for one person: for what is taken, planned, offered or commonly
/// bought.
final class PersonalCheck {

  private static final Set<Situation> STARTS = Set.of(Situation.STARTING);
  private static final Set<Situation> MAY_HAVE_MORE = Set.of(Situation.TAKING, Situation.STARTING);

  private final Knowledge knowledge;
  private final MedicineCheck check;
  private final Chart chart;
  private final Resolved medicines;
  private final Wants wants;
  private final Level level;
  private final Alternatives alternatives = new Alternatives(this);
  private final Map<Remedy, List<Concern>> about = new HashMap<>();

  /// The person's chart if something more were taken; made once for what comes to the same.
  private final Map<Map<String, Span>, Chart> charts = new HashMap<>();

  PersonalCheck(
      Knowledge knowledge,
      MedicineCheck check,
      Chart chart,
      Resolved medicines,
      Wants wants,
      Level level) {
    this.knowledge = knowledge;
    this.check = check;
    this.chart = chart;
    this.medicines = medicines;
    this.wants = wants;
    this.level = level;
  }

  /// About what is taken, planned and commonly bought, worst first. What is only commonly bought is
  /// spoken of when a hazard is sure.
  List<MedicineWarning> warnings() {
    List<MedicineWarning> warnings = new ArrayList<>();
    List<Recognised> taken = medicines.recognised();
    for (int i = 0; i < taken.size(); i++) {
      if (taken.get(i).current()) {
        Chart besides = chart(medicines.besides(List.of(i)));
        add(
            taken.get(i).entry().name(),
            Role.TAKEN,
            check.ofTaken(remedies(taken.get(i)), taken.get(i).whenNeeded(), besides),
            warnings);
      }
    }
    List<Recognised> wanted = wants.medicines();
    for (int i = 0; i < wanted.size(); i++) {
      List<Recognised> others = new ArrayList<>(wanted);
      others.remove(i);
      Chart started = chart(medicines.starting(wanted.get(i).classes(), others));
      add(
          wanted.get(i).entry().name(),
          Role.WANTED,
          check.of(remedies(wanted.get(i)), STARTS, started),
          warnings);
    }
    for (Remedy measure : wants.measures()) {
      Chart started = chart(medicines.starting(Set.of(), wanted));
      add(name(measure), Role.WANTED, check.of(List.of(measure), STARTS, started), warnings);
    }
    for (Remedy remedy : knowledge.care().commonlyBought()) {
      Chart started = chart(medicines.starting(classes(remedy), List.of()));
      List<Concern> news =
          check.of(List.of(remedy), STARTS, started).stream()
              .filter(concern -> concern.sure() && !told(concern.rule(), warnings))
              .toList();
      add(name(remedy), Role.COMMONLY_BOUGHT, news, warnings);
    }
    warnings.sort(Comparator.comparing(MedicineWarning::concern, Concern.WORST_FIRST));
    return warnings;
  }

  private static boolean told(String rule, List<MedicineWarning> warnings) {
    return warnings.stream().anyMatch(warning -> warning.concern().rule().equals(rule));
  }

  private void add(String name, Role role, List<Concern> concerns, List<MedicineWarning> warnings) {
    concerns.forEach(concern ->
        warnings.add(
            new MedicineWarning(
                name,
                role,
                level.atLeast(Level.EMERGENCY_DEPARTMENT)
                    ? onTheWay(role, concern)
                    : withInstead(concern),
                waits(role, concern))));
  }

  /// In the words for someone on the way to the emergency department, and without what may be had
  /// instead: there they are asked what they took, and given what suits them.
  private Concern onTheWay(Role role, Concern concern) {
    MedicineRule rule = knowledge.care().rules().get(concern.rule());
    return rule != null && role == Role.TAKEN && concern.says().equals(rule.toTellTaking())
        ? concern.saying(rule.toTellOnTheWay())
        : concern;
  }

  /// Whether it can be told when the emergency is over.
  private boolean waits(Role role, Concern concern) {
    if (concern.forbids() || concern.urgent()) {
      return false;
    }
    MedicineRule rule = knowledge.care().rules().get(concern.rule());
    if (rule != null && rule.waits()) {
      return true;
    }
    return role == Role.WANTED || concern.severity() != Severity.CONTRAINDICATED;
  }

  /// About something that might be offered, without what may be had instead, what decides first.
  List<Concern> about(Remedy use) {
    return about.computeIfAbsent(use, this::lookedAt);
  }

  private List<Concern> lookedAt(Remedy use) {
    List<Integer> taken = taken(use);
    if (taken.isEmpty()) {
      return check.of(List.of(use), STARTS, chart(medicines.starting(classes(use), List.of())));
    }
    // What is true only because it is taken already forbids no more than another product of it.
    Set<String> besides =
        check.of(List.of(use), MAY_HAVE_MORE, chart(medicines.besides(taken))).stream()
            .filter(Concern::forbids)
            .map(Concern::rule)
            .collect(Collectors.toSet());
    String already =
        "You already take it: %s. Do not add another product with it."
            .formatted(String.join(", ", takenIn(use)));
    return check.of(List.of(use), MAY_HAVE_MORE, chart).stream()
        .map(concern ->
            concern.forbids() && !besides.contains(concern.rule())
                ? UsesCheck.milder(concern, already)
                : concern)
        .toList();
  }

  /// About what an option or self-care item uses, what decides first.
  List<Concern> about(Uses uses) {
    return new UsesCheck(this).of(uses).stream().map(this::withInstead).toList();
  }

  private Concern withInstead(Concern concern) {
    MedicineRule rule = knowledge.care().rules().get(concern.rule());
    return rule == null ? concern : concern.withInstead(alternatives.to(rule));
  }

  /// The hazard of a self-care item itself; none where it is known to be false.
  List<Concern> hazard(String item, Rule avoidIf, List<String> sources) {
    Verdict verdict = Evaluation.of(avoidIf, chart);
    if (verdict.truth() == Truth.FALSE) {
      return List.of();
    }
    List<String> because = Asked.behind(verdict.because(), chart);
    List<String> open = Asked.behind(verdict.open(), chart);
    boolean sure = verdict.truth() == Truth.TRUE;
    return List.of(
        new Concern(
            item,
            sure ? Action.DO_NOT_START : Action.ASK_FIRST,
            Severity.CONTRAINDICATED,
            sure,
            false,
            false,
            sure ? "Not for you with " + reports(because) + "." : "Not with " + reports(open) + ".",
            null,
            because,
            open,
            sources));
  }

  private String reports(List<String> facts) {
    return String.join(
        ", ", facts.stream().map(fact -> knowledge.fact(fact).report()).distinct().toList());
  }

  /// What is taken and holds it, as the person calls it.
  List<String> takenIn(Remedy remedy) {
    return taken(remedy).stream()
        .map(index -> medicines.recognised().get(index).entry().name())
        .toList();
  }

  /// Whether something is taken that holds it.
  boolean isTaken(Remedy remedy) {
    return !taken(remedy).isEmpty();
  }

  /// Whether it is taken with nothing else in it.
  boolean takenAlone(Remedy remedy) {
    return taken(remedy).stream()
        .allMatch(index -> medicines.recognised().get(index).ingredients().size() == 1);
  }

  /// The places in the list of what is taken and holds it.
  private List<Integer> taken(Remedy remedy) {
    List<Recognised> list = medicines.recognised();
    return IntStream.range(0, list.size())
        .filter(index -> list.get(index).current() && holds(list.get(index), remedy))
        .boxed()
        .toList();
  }

  private static boolean holds(Recognised medicine, Remedy remedy) {
    return switch (remedy.kind()) {
      case CLASS -> medicine.isOf(remedy.id());
      case INGREDIENT ->
          medicine.ingredients().stream().anyMatch(each -> each.id().equals(remedy.id()));
      case MEASURE -> false;
    };
  }

  private Set<String> classes(Remedy remedy) {
    return switch (remedy.kind()) {
      case CLASS -> Set.of(remedy.id());
      case INGREDIENT -> {
        Ingredient ingredient = knowledge.ingredients().get(remedy.id());
        yield ingredient == null ? Set.of() : Set.copyOf(ingredient.classes());
      }
      case MEASURE -> Set.of();
    };
  }

  /// What is in it; of an entry that names only a kind of medicine, the kind.
  private static List<Remedy> remedies(Recognised medicine) {
    List<Remedy> remedies = new ArrayList<>();
    medicine.ingredients().forEach(each -> remedies.add(Remedy.ingredient(each.id())));
    medicine.kinds().stream().sorted().forEach(kind -> remedies.add(Remedy.medicineClass(kind)));
    return remedies;
  }

  /// What it is called.
  String name(Remedy remedy) {
    return switch (remedy.kind()) {
      case CLASS -> {
        MedicineClass medicines = knowledge.medicineClasses().get(remedy.id());
        yield medicines == null ? remedy.id() : medicines.layName();
      }
      case INGREDIENT -> remedy.id().replace('-', ' ');
      case MEASURE -> {
        CareGuide.Measure measure = knowledge.care().measures().get(remedy.id());
        yield measure == null ? remedy.id() : measure.name();
      }
    };
  }

  private Chart chart(Map<String, Span> computed) {
    return computed.equals(medicines.computed())
        ? chart
        : charts.computeIfAbsent(computed, chart::withMedicines);
  }
}
