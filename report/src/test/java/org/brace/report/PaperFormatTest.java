package org.brace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brace.report.Document.Setting;
import org.junit.jupiter.api.Test;

class PaperFormatTest {

  private static final Document DOCUMENT =
      new Document("Leaflet", "For the person.", Setting.ROOMY, List.of(), "The foot.");

  private static String start(PaperFormat format) throws Exception {
    return new String(format.bytes(DOCUMENT), StandardCharsets.UTF_8).substring(0, 5);
  }

  @Test
  void each_is_known_by_the_ending_of_its_files() {
    assertThat(PaperFormat.ofEnding("txt")).contains(PaperFormat.TEXT);
    assertThat(PaperFormat.ofEnding("html")).contains(PaperFormat.HTML);
    assertThat(PaperFormat.ofEnding("pdf")).contains(PaperFormat.PDF);
    assertThat(PaperFormat.ofEnding("docx")).isEmpty();
  }

  @Test
  void each_writes_its_own_kind_of_file() throws Exception {
    assertThat(start(PaperFormat.TEXT)).isEqualTo("Leafl");
    assertThat(start(PaperFormat.HTML)).isEqualTo("<!DOC");
    assertThat(start(PaperFormat.PDF)).isEqualTo("%PDF-");
  }
}
