package org.brace.web.browser;

import java.util.Map;

/// What is true of the people who visit.
final class People {

  private People() {}

  /// A pulled muscle and a cold: can be looked after at home.
  static final Map<String, String> SELF_CARE =
      Map.ofEntries(
          Map.entry("age", "30"),
          Map.entry("sex", "male"),
          Map.entry("pain-site", "lower-back"),
          Map.entry("cough", "present"),
          Map.entry("cough-duration", "1"),
          Map.entry("runny-blocked-nose", "present"),
          Map.entry("sore-throat", "present"),
          Map.entry("pain-worse-coughing-sneezing", "present"),
          Map.entry("pain-worse-movement-twisting", "present"),
          Map.entry("pain-dull-ache-stiff", "present"),
          Map.entry("muscle-spasm-tight-band", "present"),
          Map.entry("pain-reproduced-by-pressing", "present"),
          Map.entry("pain-eased-by-rest", "present"),
          Map.entry("pain-severity", "4"),
          Map.entry("pain-onset", "over-hours-or-days"));

  /// Too breathless to finish a sentence.
  static final Map<String, String> EMERGENCY =
      Map.of("breathing-failing", "present", "cannot-speak-sentences", "present", "age", "61");

  /// An asthma attack: too breathless to finish a sentence, and asthma known.
  static final Map<String, String> ATTACK =
      Map.of(
          "breathing-failing", "present",
          "cannot-speak-sentences", "present",
          "asthma", "present",
          "asthma-worsening", "present",
          "age", "34");

  /// Back pain, and not sure about two signs of pressed nerves.
  static final Map<String, String> UNSURE =
      Map.of(
          "age", "41",
          "sex", "male",
          "pain-site", "lower-back",
          "bladder-bowel-numbness", "present",
          "saddle-numbness", "unsure",
          "urine-stream-change-new", "unsure");

  /// The same with three steroid courses behind it and a pain in the midline after a cough.
  static final Map<String, String> SAME_DAY =
      Map.ofEntries(
          Map.entry("age", "58"),
          Map.entry("sex", "female"),
          Map.entry("pain-site", "upper-back"),
          Map.entry("pain-midline-spine", "present"),
          Map.entry("pain-onset", "sudden"),
          Map.entry("pain-started-with-coughing-bout", "present"),
          Map.entry("pain-worse-coughing-sneezing", "present"),
          Map.entry("pain-worse-movement-twisting", "present"),
          Map.entry("spinal-pain-new-or-worse", "present"),
          Map.entry("pain-severity", "6"),
          Map.entry("cough", "present"),
          Map.entry("cough-duration", "4"),
          Map.entry("hard-coughing", "present"),
          Map.entry(
              "medicines",
              "prednisolone 30 mg from 2026-11-10 to 2026-11-15\n"
                  + "prednisolone 40 mg from 2026-06-02 to 2026-06-07\n"
                  + "prednisolone 40 mg from 2026-02-20 to 2026-02-25\nLemsip Max"));
}
