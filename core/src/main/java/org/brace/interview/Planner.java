package org.brace.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.brace.casefile.Case;
import org.brace.chart.Chart;
import org.brace.knowledge.Fact;
import org.brace.knowledge.Knowledge;
import org.brace.knowledge.Topic;
import org.brace.medicines.MedicineList;
import org.brace.model.Level;
import org.brace.network.CauseNetwork;
import org.brace.triage.UnnamedSigns;
import org.jspecify.annotations.Nullable;

/// Which page to ask next, or that nothing is left to ask.
///
/// A fact is asked only while it can still raise the level of the rules or shorten its time
/// ([Stakes]), or tell which cause comes first. Of a rule whose parts must all hold, one is asked
/// first, and the others only if that one is there. The causes come last, on what is left of a page
/// and then on pages of their own: only for these does an inference run. Facts under a cover line
/// are asked by that line; once it is ticked, one by one. Pages follow the order of the topics;
/// what is left of a short one shares a page with the next, but for the first, which stands alone.
///
/// Made once for a knowledge base, then used by any thread.
public final class Planner {

  /// Stands among the lines for the medicine list.
  public static final String MEDICINES = Stakes.MEDICINES;

  private final Knowledge knowledge;
  private final MedicineList medicineList;

  /// What tells the causes apart.
  @FunctionalInterface
  private interface ForCauses {

    /// The lines worth asking, the most telling first.
    ///
    /// @param onPage how many other lines stand on the page
    List<List<String>> lines(Known known, Chart chart, int onPage);
  }

  private final ForCauses forCauses;

  private final RuleGraph graph;
  private final Lines lines;

  /// Where each line stands in the order of topics and facts.
  private final Map<String, Integer> place = new HashMap<>();

  private String medicineTopic = MEDICINES;
  private final String firstTopic;

  /// Asks for the level alone, so that no inference runs; where exactly one cause is true, for
  /// that.
  public Planner(Knowledge knowledge) {
    this(knowledge, new MedicineList(knowledge));
  }

  /// The same, with what makes sense of medicines made already.
  ///
  /// @param medicineList of that knowledge base
  public Planner(Knowledge knowledge, MedicineList medicineList) {
    this(
        knowledge,
        medicineList,
        knowledge.exactlyOne() ? exact(knowledge) : (_, _, _) -> List.of());
  }

  private static ForCauses exact(Knowledge knowledge) {
    var value = new ValueOfAsking(knowledge);
    return (_, chart, _) -> value.best(chart).stream().map(List::of).toList();
  }

  /// Asks for the level, then for the causes.
  public static Planner withCauses(Knowledge knowledge) {
    return withCauses(knowledge, new MedicineList(knowledge), CauseNetwork.of(knowledge));
  }

  /// The same with what others have made already.
  ///
  /// @param medicineList of that knowledge base, as is the network
  public static Planner withCauses(
      Knowledge knowledge, MedicineList medicineList, CauseNetwork network) {
    return knowledge.exactlyOne()
        ? new Planner(knowledge, medicineList)
        : new Planner(
            knowledge,
            medicineList,
            new CauseQuestions(knowledge, network, new Lines(knowledge))::worthAsking);
  }

  private Planner(Knowledge knowledge, MedicineList medicineList, ForCauses forCauses) {
    this.knowledge = knowledge;
    this.medicineList = medicineList;
    this.forCauses = forCauses;
    this.graph = new RuleGraph(knowledge);
    this.lines = new Lines(knowledge);
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
  }

  /// What a case tells, its medicine list made sense of.
  public Known known(Case given) {
    return Known.of(given, medicineList.resolve(given.medicines(), given.today()));
  }

  /// What comes next for one person.
  public Step next(Known known) {
    Chart chart = known.chart(knowledge);
    Stakes stakes = Stakes.of(graph, known, chart, lines);
    boolean emergency = stakes.standing().atLeast(Level.EMERGENCY_DEPARTMENT);
    List<Line> asked = lines(known, chart, stakes.reach(), stakes.waiting());
    if (!emergency && stakes.inScope() && isShort(asked)) {
      addCauses(known, chart, stakes, asked.size());
      asked = lines(known, chart, stakes.reach(), stakes.waiting());
    }
    if (!stakes.inScope()) {
      asked = asked.stream().filter(this::cannotWait).toList();
    }
    if (asked.isEmpty()) {
      return new Step.Stop(
          stakes.inScope() ? Step.Why.SETTLED : Step.Why.OUT_OF_SCOPE, stakes.standing());
    }
    Level upTo = asked.stream().map(Line::reach).max(Comparator.naturalOrder()).orElseThrow();
    Screen page = page(known, asked);
    return new Step.Ask(
        page,
        stakes.standing(),
        upTo.atLeast(stakes.standing()) ? upTo : stakes.standing(),
        atOnce(known, chart, stakes).atLeast(Level.EMERGENCY_DEPARTMENT),
        page.lines().stream().allMatch(line -> line.reach() == Level.SELF_CARE)
            ? Step.Purpose.CAUSES
            : Step.Purpose.LEVEL);
  }

  /// A page for what care waits for; empty where nothing of it can be asked.
  ///
  /// @param level that stands, which no answer of it can change
  /// @param waiting for each thing that waits, the facts that decide: a thing whose lines do not
  ///   all fit on the page waits for the next one
  public Optional<Step.Ask> forCare(Known known, Level level, List<List<String>> waiting) {
    Chart chart = known.chart(knowledge);
    var questions = new Questions(knowledge, known, chart);
    Map<String, Level> wanted = Map.of();
    for (List<String> facts : waiting) {
      Map<String, Level> more = new LinkedHashMap<>(wanted);
      for (String fact : facts) {
        questions.of(fact).stream()
            .forEach(number -> more.put(Questions.id(knowledge, number), Level.SELF_CARE));
      }
      if (wanted.isEmpty() || lines(known, chart, more, more).size() <= Screen.MOST) {
        wanted = more;
      }
    }
    List<Line> asked = lines(known, chart, wanted, wanted);
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.Ask(page(known, asked), level, level, true, Step.Purpose.CARE));
  }

  /// Whether the line stands on the first page, or under a cover line of it.
  private boolean cannotWait(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    Fact cover = lines.cover(line.fact());
    return fact != null && (cover == null ? fact : cover).topic().equals(firstTopic);
  }

  /// Whether more fits on the page.
  private boolean isShort(List<Line> lines) {
    return lines.size() < Screen.MOST && lines.stream().noneMatch(this::isHeading);
  }

  /// Adds the questions that tell the causes apart, as many as the page holds.
  private void addCauses(Known known, Chart chart, Stakes stakes, int onPage) {
    for (List<String> line : forCauses.lines(known, chart, onPage)) {
      if (lines(known, chart, stakes.reach(), stakes.waiting()).size() < Screen.MOST) {
        line.forEach(stakes::addForCauses);
      }
    }
  }

  /// The level of the rules as things stand, a ticked cover line counted as [UnnamedSigns] does.
  public Level atLeast(Known known) {
    Chart chart = known.chart(knowledge);
    return atLeast(chart, Stakes.of(graph, known, chart, lines).standing());
  }

  private Level atLeast(Chart chart, Level standing) {
    return UnnamedSigns.reasons(knowledge, chart).stream()
        .map(reason -> reason.disposition().level())
        .reduce(standing, (one, other) -> one.atLeast(other) ? one : other);
  }

  /// The level to be said before the interview is done: an emergency department only once nothing
  /// that is still asked can ease it.
  public Level atOnce(Known known) {
    Chart chart = known.chart(knowledge);
    return atOnce(known, chart, Stakes.of(graph, known, chart, lines));
  }

  private Level atOnce(Known known, Chart chart, Stakes stakes) {
    return UnnamedSigns.lines(knowledge, chart).isEmpty()
        ? new AtOnce(graph, known, chart, stakes.truths(), lines, firstTopic).level()
        : atLeast(chart, stakes.standing());
  }

  /// How many lines would be asked as things stand. Answers settle most of them; but one can add
  /// lines, too: a ticked line asks for its signs, and the last signs under a cover line are asked
  /// by themselves.
  public int left(Known known) {
    Chart chart = known.chart(knowledge);
    Stakes stakes = Stakes.of(graph, known, chart, lines);
    Map<String, Level> all = new HashMap<>(stakes.waiting());
    all.putAll(stakes.reach());
    return lines(known, chart, all, all).size();
  }

  /// The lines that ask what is wanted, in the order of the topics. Of what stands under a cover
  /// line, a fact is asked by itself where no other may matter; and so are the last two, where the
  /// line would ask again what was answered.
  private List<Line> lines(
      Known known, Chart chart, Map<String, Level> wanted, Map<String, Level> waiting) {
    Map<String, Level> levels = new LinkedHashMap<>();
    Map<String, List<String>> under = new HashMap<>();
    wanted.forEach((id, level) -> {
      String line = lines.line(known, chart, id);
      Fact cover = lines.cover(id);
      if (cover != null && line.equals(cover.id())) {
        under.computeIfAbsent(line, _ -> new ArrayList<>()).add(id);
      }
      levels.merge(line, level, (one, other) -> one.atLeast(other) ? one : other);
    });
    under.forEach((cover, members) -> {
      List<String> covered = knowledge.fact(cover).covers();
      long left =
          covered.stream()
              .filter(each -> wanted.containsKey(each) || waiting.containsKey(each))
              .count();
      boolean repeats = covered.stream().anyMatch(each -> known.evidence().of(each).isPresent());
      if (left <= (repeats ? 2 : 1)) {
        levels.remove(cover);
        members.forEach(each -> levels.put(each, wanted.getOrDefault(each, Level.SELF_CARE)));
      }
    });
    record Placed(Line line, int place) {}
    return levels.entrySet().stream()
        .map(line -> new Line(line.getKey(), line.getValue()))
        .map(line -> new Placed(line, place(known, line)))
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::line)
        .toList();
  }

  /// Where a line stands: what was ticked comes first. What is left alone under a cover line takes
  /// the place of that line.
  private int place(Known known, Line line) {
    Fact cover = lines.cover(line.fact());
    int inOrder = place.getOrDefault(cover == null ? line.fact() : cover.id(), place.size());
    return split(known, line.fact()) == null ? place.size() + 1 + inOrder : inOrder;
  }

  /// The cover line that was ticked and under which the fact is asked; null where there is none.
  private @Nullable Fact split(Known known, String fact) {
    Fact cover = lines.cover(fact);
    return cover != null && Lines.isSplit(known, cover) ? cover : null;
  }

  /// The first lines, as many as one page holds; what is asked for the causes alone gives way.
  private Screen page(Known known, List<Line> lines) {
    List<Part> parts = new ArrayList<>();
    List<Line> some = fitting(lines);
    for (int i = 0; i < some.size(); i++) {
      if (isHeading(some.get(i))) {
        // What follows depends on which of its choices are ticked.
        some = some.subList(0, i + 1);
      } else if (i > 0 && cannotWait(some.getFirst()) && !cannotWait(some.get(i))) {
        // Nothing that can wait keeps an emergency from being shown.
        some = some.subList(0, i);
      }
    }
    List<Line> part = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Line line = some.get(i);
      part.add(line);
      boolean last =
          i + 1 == some.size()
              || !topic(known, some.get(i + 1)).equals(topic(known, line))
              || !Objects.equals(split(known, some.get(i + 1).fact()), split(known, line.fact()));
      if (last) {
        Fact cover = split(known, line.fact());
        parts.add(new Part(topic(known, line), cover == null ? null : cover.id(), part));
        part = new ArrayList<>();
      }
    }
    return new Screen(parts);
  }

  private static List<Line> fitting(List<Line> lines) {
    List<Line> some = new ArrayList<>(lines);
    for (int i = some.size() - 1; i >= 0 && some.size() > Screen.MOST; i--) {
      if (some.get(i).reach() == Level.SELF_CARE) {
        some.remove(i);
      }
    }
    return some.subList(0, Math.min(Screen.MOST, some.size()));
  }

  private boolean isHeading(Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    return fact != null && fact.type() == Fact.Type.CHOICES;
  }

  /// The topic whose title stands above a line. What is left alone under a cover line stands where
  /// that line would, and so under its title.
  private String topic(Known known, Line line) {
    Fact fact = knowledge.facts().get(line.fact());
    Fact cover = split(known, line.fact()) == null ? lines.cover(line.fact()) : null;
    return cover != null ? cover.topic() : fact == null ? medicineTopic : fact.topic();
  }
}
