package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.brace.casefile.Case;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.medicines.MedicineList;
import org.brace.model.Answer;
import org.brace.model.Level;
import org.brace.model.Told;
import org.brace.network.CauseNetwork;
import org.brace.triage.UnnamedSigns;
import org.jspecify.annotations.Nullable;

/// Which page to ask next, or that nothing is left to ask.
///
/// A fact is asked only while it can still change the level of the rules ([Stakes]) or tell the
/// causes apart. The causes come last, on what is left of a page and then on pages of their own:
/// only for these does an inference run. Facts under a cover line are asked by that line; once it
/// is ticked, one by one. Pages follow the order of the topics; what is left of a short one shares
/// a page with the next.
///
/// Made once for a knowledge base, then used by any thread.
public final class Planner {

  /// Stands among the lines for the medicine list.
  public static final String MEDICINES = Stakes.MEDICINES;

  private final Knowledge knowledge;
  private final MedicineList medicineList;

  /// The facts that tell the causes apart, the most telling first.
  private final Function<Chart, List<String>> forCauses;

  private final Map<String, Fact> coveredBy = new HashMap<>();

  /// Where each line stands in the order of topics and facts.
  private final Map<String, Integer> place = new HashMap<>();

  private String medicineTopic = MEDICINES;
  private final String firstTopic;

  /// Asks for the level alone, so that no inference runs; where exactly one cause is true, for
  /// that.
  public Planner(Knowledge knowledge) {
    this(
        knowledge,
        knowledge.exactlyOne() ? new ValueOfAsking(knowledge)::best : _ -> List.<String>of());
  }

  /// Asks for the level, then for the causes.
  public static Planner withCauses(Knowledge knowledge) {
    return knowledge.exactlyOne()
        ? new Planner(knowledge)
        : new Planner(
            knowledge, new CauseQuestions(knowledge, CauseNetwork.of(knowledge))::worthAsking);
  }

  private Planner(Knowledge knowledge, Function<Chart, List<String>> forCauses) {
    this.knowledge = knowledge;
    this.medicineList = new MedicineList(knowledge);
    this.forCauses = forCauses;
    List<Topic> topics =
        knowledge.topics().values().stream().sorted(Comparator.comparingInt(Topic::order)).toList();
    this.firstTopic = topics.isEmpty() ? "" : topics.getFirst().id();
    for (Topic topic : topics) {
      for (String id : topic.facts()) {
        place.put(id, place.size());
      }
      if (topic.layout() == Topic.Layout.MEDICINE_LIST) {
        place.put(MEDICINES, place.size());
        medicineTopic = topic.id();
      }
    }
    for (Fact fact : knowledge.facts().values()) {
      fact.covers().forEach(member -> coveredBy.put(member, fact));
    }
  }

  /// What a case tells, its medicine list made sense of.
  public Known known(Case given) {
    return Known.of(given, medicineList.resolve(given.medicines(), given.now()));
  }

  /// What comes next for one person.
  public Step next(Known known) {
    Chart chart = known.chart(knowledge);
    Stakes stakes = Stakes.of(knowledge, known, chart);
    boolean emergency = stakes.standing().atLeast(Level.EMERGENCY_DEPARTMENT);
    List<Line> lines = lines(known, stakes.reach());
    if (!emergency && stakes.inScope() && isShort(lines)) {
      addCauses(known, chart, stakes);
      lines = lines(known, stakes.reach());
    }
    if (!stakes.inScope()) {
      lines = lines.stream().filter(this::cannotWait).toList();
    }
    if (lines.isEmpty()) {
      return new Step.Stop(
          stakes.inScope() ? Step.Why.SETTLED : Step.Why.OUT_OF_SCOPE, stakes.standing());
    }
    Level upTo = lines.stream().map(Line::reach).max(Comparator.naturalOrder()).orElseThrow();
    return new Step.Ask(
        page(known, lines),
        stakes.standing(),
        upTo.atLeast(stakes.standing()) ? upTo : stakes.standing(),
        emergency);
  }

  /// Whether the line stands on the first page, or under a cover line of it.
  private boolean cannotWait(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    Fact cover = coveredBy.get(line.fact());
    return fact != null && (cover == null ? fact : cover).topic().equals(firstTopic);
  }

  /// Whether more fits on the page.
  private boolean isShort(List<Line> lines) {
    return lines.size() < Screen.MOST && lines.stream().noneMatch(this::isHeading);
  }

  /// Adds the questions that tell the causes apart, as many as the page holds.
  private void addCauses(Known known, Chart chart, Stakes stakes) {
    for (String fact : forCauses.apply(chart)) {
      if (lines(known, stakes.reach()).size() < Screen.MOST) {
        stakes.addForCauses(fact);
      }
    }
  }

  /// The level of the rules as things stand, a ticked cover line counted as [UnnamedSigns] does.
  public Level atLeast(Known known) {
    Chart chart = known.chart(knowledge);
    Level standing = Stakes.of(knowledge, known, chart).standing();
    return UnnamedSigns.reasons(knowledge, chart).stream()
        .map(reason -> reason.disposition().level())
        .reduce(standing, (one, other) -> one.atLeast(other) ? one : other);
  }

  /// How many lines would be asked as things stand: an upper bound while answers settle others.
  public int left(Known known) {
    Chart chart = known.chart(knowledge);
    return lines(known, Stakes.of(knowledge, known, chart).reach()).size();
  }

  /// The lines that ask what is wanted, in the order of the topics.
  private List<Line> lines(Known known, Map<String, Level> wanted) {
    Map<String, Level> lines = new LinkedHashMap<>();
    Map<String, List<String>> under = new HashMap<>();
    wanted.forEach((id, level) -> {
      Fact fact = knowledge.facts().get(id);
      Fact cover = fact == null ? null : coveredBy.get(id);
      if (cover != null && !splits(known, cover)) {
        under.computeIfAbsent(cover.id(), _ -> new ArrayList<>()).add(id);
        id = cover.id();
      } else if (fact != null && fact.group() != null) {
        id = fact.group();
      }
      lines.merge(id, level, (one, other) -> one.atLeast(other) ? one : other);
    });
    under.forEach((cover, members) -> {
      if (members.size() == 1) {
        lines.remove(cover);
        lines.put(members.getFirst(), wanted.getOrDefault(members.getFirst(), Level.SELF_CARE));
      }
    });
    return lines.entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .sorted(
            Comparator.comparing((Line line) -> split(known, line.fact()) == null)
                .thenComparingInt(this::place))
        .toList();
  }

  /// Where a line stands. What is left alone under a cover line takes the place of that line.
  private int place(Line line) {
    Fact cover = coveredBy.get(line.fact());
    return place.getOrDefault(cover == null ? line.fact() : cover.id(), Integer.MAX_VALUE);
  }

  /// The cover line that was ticked and under which the fact is asked; null where there is none.
  private @Nullable Fact split(Known known, String fact) {
    Fact cover = coveredBy.get(fact);
    return cover != null && splits(known, cover) ? cover : null;
  }

  private static boolean splits(Known known, Fact cover) {
    Told told = known.evidence().of(cover.id()).orElse(null);
    return told != null
        && (told.answer() == Answer.Word.PRESENT || told.answer() == Answer.Word.UNSURE);
  }

  /// The first lines, as many as one page holds.
  private Screen page(Known known, List<Line> lines) {
    List<Part> parts = new ArrayList<>();
    List<Line> some = lines.subList(0, Math.min(Screen.MOST, lines.size()));
    for (int i = 0; i < some.size(); i++) {
      if (isHeading(some.get(i))) {
        // What follows depends on which of its choices are ticked.
        some = some.subList(0, i + 1);
      }
    }
    List<Line> part = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Line line = some.get(i);
      part.add(line);
      boolean last =
          i + 1 == some.size()
              || !topic(some.get(i + 1)).equals(topic(line))
              || !Objects.equals(split(known, some.get(i + 1).fact()), split(known, line.fact()));
      if (last) {
        Fact cover = split(known, line.fact());
        parts.add(new Part(topic(line), cover == null ? null : cover.id(), part));
        part = new ArrayList<>();
      }
    }
    return new Screen(parts);
  }

  private boolean isHeading(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    return fact != null && fact.type() == Fact.Type.CHOICES;
  }

  private String topic(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    return fact == null ? medicineTopic : fact.topic();
  }
}
