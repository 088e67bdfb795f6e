package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What someone is told to do at a level, where it hangs on what they told.
class WhatToDoTest {

  private static final String INSTEAD = "Call an ambulance instead if it is one of these: ";

  @TempDir private Path folder;

  private String told(String answers) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        brace-case: 1
        id: someone
        now: 2026-11-30T10:00Z
        place: GB
        told-by: proxy
        person: {age: 68, sex: male}
        answers:
          pain-site: [upper-back]
        %s
        """
            .formatted(answers));
    return Printed.by("assess", file.toString());
  }

  @Test
  void who_does_not_breathe_is_helped_at_once_and_not_with_an_inhaler() throws IOException {
    assertThat(told("  asthma: present\n  unresponsive: present"))
        .contains(
            "Call an ambulance now",
            "the phone on loudspeaker",
            "press hard and fast on the middle of the chest",
            "fetch a defibrillator",
            "roll them on to their side")
        .doesNotContain("Do not drive yourself", "use your reliever inhaler as your plan says");
  }

  @Test
  void a_ticked_line_names_the_signs_that_call_an_ambulance() throws IOException {
    assertThat(told("  suddenly-not-working: present"))
        .contains("Go to an emergency department now", INSTEAD + "sudden ")
        .doesNotContain("press hard and fast");
    assertThat(told("  throat-closing: present")).contains(INSTEAD);
  }

  @Test
  void what_can_wait_is_not_the_last_word_while_an_answer_could_call_an_ambulance()
      throws IOException {
    String unfinished = "NOT FINISHED: the answers could still mean an ambulance.";

    assertThat(told("  cough: present")).startsWith(unfinished).contains("Book an appointment");
    assertThat(told("medicines: []\ndenied: all")).doesNotContain("NOT FINISHED");
  }

  @Test
  void once_the_sign_is_named_nothing_else_is_meant() throws IOException {
    assertThat(told("  suddenly-not-working: present\n  sight-change-new: present"))
        .doesNotContain(INSTEAD);
  }
}
