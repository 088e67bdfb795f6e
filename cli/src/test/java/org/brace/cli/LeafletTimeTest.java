package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.brace.assessment.Options;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.report.Reports;
import org.brace.report.TextFormat;
import org.junit.jupiter.api.Test;

/// "Within 4 hours" counts from a moment that stands on the leaflet.
class LeafletTimeTest {

  private static String leaflet(String now, String place) {
    CaseOutcome outcome =
        new CaseReader(GoldenCases.KNOWLEDGE, GoldenFiles.NOW)
            .read(
                "case",
                new StringReader(
                    """
                    brace-case: 1
                    now: %s
                    place: %s
                    person: {age: 31, sex: female}
                    medicines: [combined pill]
                    answers: {pain-site: [chest-side], pain-worse-deep-breath: present}
                    denied: all
                    """
                        .formatted(now, place)),
                CaseReader.Format.YAML)
            .next();
    var assessment =
        GoldenCases.ASSESSOR.assess(((CaseOutcome.Read) outcome).subject(), new Options(false));
    return TextFormat.write(new Reports(GoldenCases.KNOWLEDGE).forPerson(assessment))
        .replaceAll("\\s+", " ");
  }

  @Test
  void when_it_was_made_and_by_when_to_be_seen_stand_on_top() {
    assertThat(leaflet("2026-11-30T04:20Z", "GB"))
        .contains("Made 30 November 2026, 04:20. Be seen by 08:20. ***");
  }

  @Test
  void the_clock_is_that_of_the_country_and_the_next_day_is_named() {
    assertThat(leaflet("2026-07-01T20:30Z", "GB"))
        .contains("Made 1 July 2026, 21:30. Be seen by 01:30 on 2 July.");
    assertThat(leaflet("2026-07-01T09:30Z", "US"))
        .contains("Made 1 July 2026, 09:30 UTC. Be seen by 13:30 UTC.");
  }
}
