package org.brace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.brace.assessment.Headline;
import org.brace.report.Document.Block;
import org.brace.report.Document.Text;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class FormatsTest {

  private static final Document EVERY_BLOCK =
      new Document(
          "Report for a clinician",
          "A page with every kind of block.",
          Document.Setting.DENSE,
          List.of(
              new Block.Notice(Headline.Press.ALARM, "Call an ambulance now", List.of("Call 999.")),
              new Block.Heading("Why"),
              new Block.Paragraph(new Text("Told", "pain <b>on coughing</b> & \"more\"", "ng59")),
              new Block.Bullets(List.of(Text.of("one"), new Text("Two", "second", "aside"))),
              new Block.Table(
                  "Possible causes",
                  List.of("Cause", "Chance", "Range"),
                  List.of(
                      List.of("Strained muscle", "7 in 10", "4 to 9"),
                      List.of("Collapsed bone", "2 in 10", "1 to 6")))),
          "Knowledge 0.1.0 (abc). Not reviewed by a clinician.");

  @Test
  void pdf_passes_the_validator_of_pdf_ua() throws Exception {
    assertThat(faults(pdf(EVERY_BLOCK))).isEmpty();
  }

  @Test
  void the_validator_sees_a_pdf_without_tags() throws Exception {
    try (var untagged = new PDDocument()) {
      untagged.addPage(new PDPage());
      var out = new ByteArrayOutputStream();
      untagged.save(out);
      assertThat(faults(out.toByteArray())).isNotEmpty();
    }
  }

  @Test
  void pdf_says_what_the_html_says() throws Exception {
    try (var pdf = Loader.loadPDF(pdf(EVERY_BLOCK))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("pain <b>on coughing</b> & \"more\"", "Strained muscle", "4 to 9");
    }
  }

  @Test
  void a_dose_is_marked_for_a_browser_and_stays_in_its_line_on_paper() throws Exception {
    var dose =
        new Document(
            "Leaflet",
            "A dose.",
            Document.Setting.ROOMY,
            List.of(new Block.Bullets(List.of(Text.of("At most 4 g in 24 hours.")))),
            "");

    assertThat(HtmlFormat.write(dose))
        .contains("At most <span translate=\"no\">4 g</span> in 24 hours.");
    try (var pdf = Loader.loadPDF(pdf(dose))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("At most 4 g in 24 hours.");
    }
  }

  @Test
  void the_same_document_gives_the_same_bytes() throws Exception {
    byte[] first = pdf(EVERY_BLOCK);
    untilTheNextSecond();

    assertThat(pdf(EVERY_BLOCK)).isEqualTo(first);
  }

  /// Dates within a PDF are of whole seconds.
  private static void untilTheNextSecond() throws InterruptedException {
    Thread.sleep(1100);
  }

  @Test
  void html_escapes_what_was_typed() {
    assertThat(HtmlFormat.write(EVERY_BLOCK))
        .contains("pain &lt;b&gt;on coughing&lt;/b&gt; &amp; &quot;more&quot;");
  }

  @Test
  void text_has_lines_of_eighty_and_names_each_cell() {
    String text = TextFormat.write(EVERY_BLOCK);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text).contains("- Strained muscle: chance 7 in 10; range 4 to 9");
  }

  private static List<TestAssertion> faults(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions();
    }
  }

  private static byte[] pdf(Document document) throws Exception {
    return PdfFormat.write(document);
  }
}
