package org.brace.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.brace.casefile.Case;
import org.brace.model.Answer.Word;
import org.brace.model.Evidence;
import org.brace.model.Origin;
import org.brace.model.Teller;
import org.brace.model.Told;
import org.brace.web.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:10:00.123Z");

  @TempDir Path data;

  @Test
  void a_case_that_could_not_be_read_again_is_not_kept_and_the_visit_stays_as_it_was()
      throws Exception {
    UUID id = UUID.randomUUID();
    var empty =
        new Case(id.toString(), "", NOW, "GB", Teller.PERSON, null, List.of(), Evidence.NONE, null);
    var tomorrow =
        new Told(Word.PRESENT, Origin.ASKED, Teller.PERSON, NOW.plusSeconds(24 * 60 * 60));
    try (Database database = Database.open(data, null)) {
      Visits visits = database.visits(Vault.in(data), Home.KNOWLEDGE);
      visits.begin(id, empty, NOW, null);

      assertThatThrownBy(() ->
              visits.change(
                  id, given -> given.with(Evidence.NONE.with("cough", tomorrow), null), NOW))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("was not kept")
          .hasMessageNotContaining("cough");

      assertThat(visits.find(id).orElseThrow().given()).isEqualTo(empty);
      assertThat(visits.revisions(id)).hasSize(1);
    }
  }

  @Test
  void a_document_with_three_decimals_as_brace_wrote_them_is_read() {
    String document =
        """
        ---
        brace-case: 1
        id: "before"
        now: "2026-11-22T03:10:00.123Z"
        told-by: "person"
        medicines:
          - {name: "paracetamol", dose: "1.125 mg"}
        answers:
          cough-duration: "1.429 wk"
        """;

    Case read = new Documents(Home.KNOWLEDGE).read(document);

    assertThat(read.evidence().of("cough-duration").orElseThrow().answer().text())
        .isEqualTo("1.4290 wk");
  }
}
