package org.brace.knowledge;

import java.util.List;
import java.util.Map;
import org.brace.model.Disposition;
import org.jspecify.annotations.Nullable;

/// A possible cause.
///
/// @param alsoCalled what else people call it
/// @param lay what it is and why it fits pain with a cough or asthma, in plain words
/// @param goodToKnow what else someone who may have it should know
/// @param oneOf the complaint of which studies give each visit one such diagnosis; null where it
///   can be true beside any other
/// @param ifTrue where someone who has it should be seen: a floor for the risk reason, never a way
///   down
/// @param prior P(it) among the people whom Brace is for, before anything is known
/// @param age odds multipliers by age band (`18-29` … `75+`)
/// @param sex odds multipliers by sex
/// @param riskFactors odds ratios
/// @param causedBy odds ratios by parent condition
/// @param shows P(fact in that state | this and no other listed condition), leak included
/// @param presentsWith of these findings, or worse states of them, everyone who has it and asks
///   shows one at least; empty where nobody has counted
/// @param hides P(present) is multiplied by this while the condition is there
/// @param unexplained whether it is what no named cause explains, such as a cough without a clear
///   cause: an answer to "how likely is none of these", not one of them
/// @param reviewer the clinician who signed it; null while nobody has
public record Condition(
    String id,
    String name,
    String clinicalName,
    List<String> alsoCalled,
    String lay,
    @Nullable String goodToKnow,
    String group,
    @Nullable String oneOf,
    Disposition ifTrue,
    Estimate prior,
    Map<String, Double> age,
    Map<String, Double> sex,
    Map<FindingKey, Estimate> riskFactors,
    Map<String, Estimate> causedBy,
    Map<FindingKey, Estimate> shows,
    List<FindingKey> presentsWith,
    Map<FindingKey, Estimate> hides,
    boolean unexplained,
    Map<String, String> codes,
    List<String> sources,
    @Nullable String reviewer,
    Place place) {}
