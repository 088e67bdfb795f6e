package org.brace.knowledge.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.brace.knowledge.CareGuide;
import org.brace.knowledge.CareGuide.Adherence;
import org.brace.knowledge.CareGuide.AsthmaPlan;
import org.brace.knowledge.CareGuide.BackPlan;
import org.brace.knowledge.CareGuide.FollowUp;
import org.brace.knowledge.CareGuide.Meanwhile;
import org.brace.knowledge.CareGuide.Measure;
import org.brace.knowledge.CareGuide.Recheck;
import org.brace.knowledge.CareGuide.Warning;
import org.brace.knowledge.CareOption;
import org.brace.knowledge.Estimate;
import org.brace.knowledge.MedicineRule;
import org.brace.knowledge.Remedy;
import org.brace.knowledge.SelfCareItem;
import org.brace.knowledge.yaml.ProblemSink;
import org.brace.model.Level;
import org.jspecify.annotations.Nullable;

/// The care part of a knowledge base while it is being read.
final class CareDraft {

  final Register ruleIds;
  final Register optionIds;
  final Register itemIds;
  final Register measureIds;
  final Register entryIds;

  final List<Remedy> commonlyBought = new ArrayList<>();
  final SequencedMap<String, Measure> measures = new LinkedHashMap<>();
  final SequencedMap<String, MedicineRule> rules = new LinkedHashMap<>();
  final SequencedMap<String, CareOption> options = new LinkedHashMap<>();
  final SequencedMap<String, SelfCareItem> selfCare = new LinkedHashMap<>();
  final SequencedMap<String, Warning> safetyNet = new LinkedHashMap<>();
  final SequencedMap<String, Meanwhile> meanwhile = new LinkedHashMap<>();
  final Map<Level, Recheck> rechecks = new EnumMap<>(Level.class);
  final SequencedMap<String, FollowUp> followUps = new LinkedHashMap<>();
  final SequencedMap<String, Adherence> adherence = new LinkedHashMap<>();
  final Map<String, String> titles = new HashMap<>();
  @Nullable Estimate likely;
  @Nullable String seenFirst;
  @Nullable String reviewer;
  @Nullable AsthmaPlan asthmaPlan;
  @Nullable BackPlan backPlan;

  CareDraft(ProblemSink problems) {
    ruleIds = new Register("medicine rule", problems);
    optionIds = new Register("option", problems);
    itemIds = new Register("self-care item", problems);
    measureIds = new Register("measure", problems);
    entryIds = new Register("care entry", problems);
  }

  List<Register> registers() {
    return List.of(ruleIds, optionIds, itemIds, measureIds, entryIds);
  }

  CareGuide guide() {
    return new CareGuide(
        likely,
        seenFirst,
        commonlyBought,
        measures,
        rules,
        options,
        selfCare,
        safetyNet,
        meanwhile,
        rechecks,
        followUps,
        adherence,
        asthmaPlan,
        backPlan,
        titles,
        reviewer);
  }
}
