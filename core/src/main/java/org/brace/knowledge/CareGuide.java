package org.brace.knowledge;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// All that care is worked out from: what may help, what speaks against it, when to come back.
///
/// @param likely from which probability a condition counts as one that something is for; null where
///   the knowledge base holds no care at all
/// @param seenFirst what is said of something that someone asks about before they were seen; null
///   likewise
/// @param commonlyBought what people buy unasked
/// @param rules about medicines and measures, by id, like all that follows
/// @param safetyNet what means that someone should be seen, and how urgently
/// @param meanwhile what to do in an emergency until help is there, or on the way to it
/// @param rechecks when to answer again, by level
/// @param titles what the files of options, self-care and medicine rules are about, in plain words;
///   asked for with [#title]
/// @param reviewer the clinician who signed what belongs to every answer: `care.yaml`; null while
///   nobody has
public record CareGuide(
    @Nullable Estimate likely,
    @Nullable String seenFirst,
    List<Remedy> commonlyBought,
    SequencedMap<String, Measure> measures,
    SequencedMap<String, MedicineRule> rules,
    SequencedMap<String, CareOption> options,
    SequencedMap<String, SelfCareItem> selfCare,
    SequencedMap<String, Warning> safetyNet,
    SequencedMap<String, Meanwhile> meanwhile,
    Map<Level, Recheck> rechecks,
    SequencedMap<String, FollowUp> followUps,
    SequencedMap<String, Adherence> adherence,
    @Nullable AsthmaPlan asthmaPlan,
    @Nullable BackPlan backPlan,
    Map<String, String> titles,
    @Nullable String reviewer) {

  /// A knowledge base without care.
  public static final CareGuide NONE =
      new CareGuide(
          null,
          null,
          List.of(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          Map.of(),
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          null,
          null,
          Map.of(),
          null);

  public CareGuide {
    commonlyBought = List.copyOf(commonlyBought);
    measures = frozen(measures);
    rules = frozen(rules);
    options = frozen(options);
    selfCare = frozen(selfCare);
    safetyNet = frozen(safetyNet);
    meanwhile = frozen(meanwhile);
    rechecks = Map.copyOf(rechecks);
    followUps = frozen(followUps);
    adherence = frozen(adherence);
    titles = Map.copyOf(titles);
  }

  /// What a group of options, of self-care or of medicine rules is about.
  ///
  /// @param of what stands in it, as its file calls them: `options`, `items`, `rules`
  public String title(String of, String group) {
    return Objects.requireNonNull(titles.get(of + "/" + group));
  }

  private static <V> SequencedMap<String, V> frozen(SequencedMap<String, V> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /// Something done that is no medicine: heat, acupuncture.
  public record Measure(String id, String name, Place place) {}

  /// A sign with which someone should be seen.
  ///
  /// @param then how urgently
  /// @param conditions the serious causes that it catches
  /// @param when for whom it comes first; it is told to everyone, or, where it catches no
  ///   condition, to all of whom this may be so
  /// @param who whom it can concern; left out where that is known not to be so, null is everyone
  /// @param already who told of the sign: of them it would be nothing new
  /// @param saysAlready what would be worse than that, said to them instead
  public record Warning(
      String id,
      String says,
      Level then,
      List<String> conditions,
      @Nullable Rule when,
      @Nullable Rule who,
      @Nullable Rule already,
      @Nullable String saysAlready,
      List<String> sources,
      Place place) {}

  /// What to do in an emergency until help is there, or on the way to it.
  ///
  /// @param at the levels at which it is told, and no others
  /// @param who whom it is for; null is everyone. While that is not known it is told in doubt
  /// @param when the picture that it is for
  /// @param avoidIf where something else comes first
  /// @param inDoubt what is said before the steps while it is not known whether they are for the
  ///   person
  /// @param zone the zone of the asthma plan whose steps it tells; null where it has its own
  /// @param steps its own, in their order
  public record Meanwhile(
      String id,
      Set<Level> at,
      @Nullable Rule who,
      @Nullable Rule when,
      @Nullable Rule avoidIf,
      String title,
      String inDoubt,
      @Nullable String zone,
      List<String> steps,
      List<String> sources,
      Place place) {}

  /// When to answer again.
  ///
  /// @param already a sign that was told
  /// @param saysAlready what is said to them instead; null where it makes no difference
  public record Recheck(
      Duration first,
      List<Duration> next,
      String says,
      @Nullable Rule already,
      @Nullable String saysAlready,
      List<String> sources,
      Place place) {}

  /// Whom to see again, when, and what about.
  ///
  /// @param items what should be looked at
  public record FollowUp(
      String id,
      Indication indication,
      Duration first,
      List<Duration> next,
      List<String> items,
      String says,
      List<String> sources,
      Place place) {}

  /// Help with keeping to a treatment: where one of the conditions is likely, if it names any, and
  /// the rule holds, if it has one.
  ///
  /// @param levels at which it is told
  /// @param ask what to ask oneself or the person
  public record Adherence(
      String id,
      String says,
      List<String> conditions,
      @Nullable Rule when,
      Set<Level> levels,
      @Nullable String ask,
      List<String> sources,
      Place place) {}

  /// What to do as asthma gets worse, by the person's best peak flow.
  ///
  /// @param calls the steps that say to call for help: not told where the level has said it
  /// @param zones best first
  /// @param steps by inhaler regimen, then by zone, one sentence or more each; [#UNKNOWN] where the
  ///   regimen is not known
  public record AsthmaPlan(
      @Nullable Rule when,
      String says,
      List<String> calls,
      List<Zone> zones,
      Map<String, Map<String, List<String>>> steps,
      List<String> sources,
      Place place) {

    /// The key of the steps for a regimen that is not known.
    public static final String UNKNOWN = "unknown";

    public static final String BEST_PEAK_FLOW = "best-peak-flow";

    /// Which scale the person's meter has.
    public static final String PEAK_FLOW_SCALE = "peak-flow-scale";

    public static final String INHALER_REGIMEN = "inhaler-regimen";

    /// Whether there is no reliever to be used, whatever was prescribed.
    public static final String RELIEVER_MISSING = "reliever-missing";

    /// The facts that a plan is made from, and that care tells to whoever has asthma.
    public static final List<String> FACTS =
        List.of(BEST_PEAK_FLOW, PEAK_FLOW_SCALE, INHALER_REGIMEN);

    public AsthmaPlan {
      calls = List.copyOf(calls);
      zones = List.copyOf(zones);
    }
  }

  /// A stretch of peak flow.
  ///
  /// @param from its lower end, in per cent of the best reading on the same meter
  /// @param signs what it feels like
  public record Zone(String id, String name, double from, String signs) {}

  /// What to do about a painful back over the next weeks.
  public record BackPlan(
      Indication indication, String says, List<String> steps, List<String> sources, Place place) {}
}
