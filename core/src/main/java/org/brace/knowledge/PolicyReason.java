package org.brace.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.brace.model.Disposition;
import org.brace.model.Level;
import org.brace.rules.Rule;
import org.jspecify.annotations.Nullable;

/// A reason for a level that the policy gives beside its rules, under the id by which an assessment
/// names it.
///
/// @param says what is told
/// @param disposition how urgent it makes it; null where that is another for each case
/// @param when the rule that makes it one; null where it is none of a single rule
/// @param reassuring the fact that silences it, or has silenced it; null where there is none
/// @param signs what a ticked line may stand for; empty for any other reason
public record PolicyReason(
    String id,
    String says,
    @Nullable Disposition disposition,
    @Nullable Rule when,
    @Nullable String reassuring,
    List<String> signs,
    List<String> sources,
    Place place) {

  /// The id where Brace is not meant for this person or complaint.
  public static final String OUT_OF_SCOPE = "out-of-scope";

  /// How urgent it is for someone whom Brace is not meant for.
  public static final Disposition OF_OTHERS = Disposition.usual(Level.ROUTINE);

  private static final String GATE = "self-care-gate.";

  /// The id where open answers keep the self-care gate shut.
  public static final String GATE_OPEN = GATE + "open";

  /// What is told then.
  public static final String SAYS_GATE_OPEN = "Some questions that matter have no clear answer";

  private static final String UNNAMED = "At least one of these is there: ";

  /// The id where this blocker keeps the self-care gate shut.
  public static String gate(String blocker) {
    return GATE + blocker;
  }

  /// Whether it is the id of a reason that the self-care gate gives.
  public static boolean isOfGate(String id) {
    return id.startsWith(GATE);
  }

  /// The id where a blocker is silenced.
  public static String silenced(Policy.Blocker blocker) {
    return gate(blocker.id() + "-silenced");
  }

  /// The id where a line is ticked and nobody has said which of its signs is there.
  public static String unnamed(Fact line) {
    return "unnamed-sign." + line.id();
  }

  /// What is told then.
  ///
  /// @param signs those that it may be
  public static String saysUnnamed(List<Fact> signs) {
    return signs.stream().map(Fact::report).collect(Collectors.joining("; ", UNNAMED, ""));
  }

  /// The id where the possible causes themselves are a reason.
  public static String risk(Level level) {
    return "risk-" + level.id();
  }

  /// All of them, by their id.
  public static SequencedMap<String, PolicyReason> of(Knowledge knowledge) {
    Policy policy = knowledge.policy();
    var reasons = new LinkedHashMap<String, PolicyReason>();
    add(reasons, OUT_OF_SCOPE, policy.outOfScope().says(), OF_OTHERS, List.of(), policy.place());
    policy
        .risk()
        .forEach((level, risk) ->
            add(
                reasons,
                risk(level),
                risk.says(),
                Disposition.usual(level),
                List.of(risk.source()),
                risk.place()));
    for (Policy.Escalator each : policy.escalators()) {
      add(
          reasons,
          new PolicyReason(
              each.id(),
              each.says(),
              each.disposition(),
              each.when(),
              null,
              List.of(),
              each.sources(),
              each.place()));
    }
    Policy.SelfCareGate gate = policy.selfCareGate();
    add(reasons, GATE_OPEN, SAYS_GATE_OPEN, gate.otherwise(), List.of(), policy.place());
    gate.blockers().forEach(blocker -> addBlocker(reasons, blocker));
    for (Fact line : knowledge.table().covers()) {
      add(
          reasons,
          new PolicyReason(
              unnamed(line),
              saysUnnamed(line.covers().stream().map(knowledge::fact).toList()),
              null,
              null,
              null,
              line.covers(),
              List.of(), // it rests on the rules of its signs
              line.place()));
    }
    return reasons;
  }

  private static void addBlocker(
      SequencedMap<String, PolicyReason> reasons, Policy.Blocker blocker) {
    add(
        reasons,
        new PolicyReason(
            gate(blocker.id()),
            blocker.says(),
            blocker.disposition(),
            blocker.when(),
            blocker.silencedBy(),
            List.of(),
            blocker.sources(),
            blocker.place()));
    Policy.Unless unless = blocker.unless();
    if (unless != null) {
      add(
          reasons,
          new PolicyReason(
              silenced(blocker),
              unless.says(),
              Disposition.SELF_CARE,
              blocker.when(),
              blocker.silencedBy(),
              List.of(),
              blocker.sources(),
              blocker.place()));
    }
  }

  private static void add(
      SequencedMap<String, PolicyReason> reasons,
      String id,
      String says,
      Disposition disposition,
      List<String> sources,
      Place place) {
    add(reasons, new PolicyReason(id, says, disposition, null, null, List.of(), sources, place));
  }

  private static void add(SequencedMap<String, PolicyReason> reasons, PolicyReason reason) {
    reasons.put(reason.id(), reason);
  }
}
