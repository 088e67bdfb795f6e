package org.brace.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.brace.casefile.ReadTexts.one;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.brace.model.Evidence;
import org.brace.model.MedicineEntry;
import org.brace.model.Teller;
import org.junit.jupiter.api.Test;

class CaseWriterTest {

  private static Case wanting(List<MedicineEntry> wants) {
    return new Case(
        "letters",
        "",
        Instant.parse("2026-11-20T08:30:00Z"),
        "GB",
        Teller.PERSON,
        List.of(),
        wants,
        Evidence.NONE,
        null);
  }

  @Test
  void whatever_letter_is_pasted_into_a_name_is_read_back() {
    for (int from = Character.MIN_VALUE;
        from <= Character.MAX_VALUE;
        from += TextLength.MEDICINES) {
      int to = Math.min(from + TextLength.MEDICINES - 1, Character.MAX_VALUE);
      Case written =
          wanting(
              IntStream.rangeClosed(from, to)
                  .mapToObj(
                      letter -> new MedicineEntry("a" + (char) letter + "b", null, null, null))
                  .toList());

      assertThat(one(CaseWriter.write(written))).isEqualTo(written);
    }
  }

  @Test
  void letters_beyond_the_first_plane_stand_as_they_are() {
    Case written = wanting(List.of(new MedicineEntry("💊 \udbff\udfff", null, null, null)));

    assertThat(CaseWriter.write(written)).contains("\"💊 \udbff\udfff\"");
    assertThat(one(CaseWriter.write(written))).isEqualTo(written);
  }
}
