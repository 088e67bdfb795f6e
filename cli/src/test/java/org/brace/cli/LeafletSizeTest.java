package org.brace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.brace.assessment.Options;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.report.PdfFormat;
import org.brace.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A printed leaflet can be read by someone in pain: it is set smaller than 11 points only where
/// that brings a long one to one sheet.
class LeafletSizeTest {

  /// Sizes are kept in twentieths of a point.
  private static final float ROUNDED = 0.05f;

  private static final float LEAST = 11 - ROUNDED;
  private static final float USUAL = 12 - ROUNDED;

  private static final Reports REPORTS = new Reports(GoldenCases.KNOWLEDGE);

  private static PDDocument leaflet(String file) throws IOException {
    Path path = BraceHome.PATH.resolve(file);
    try (Reader text = Files.newBufferedReader(path)) {
      var read =
          (CaseOutcome.Read)
              new CaseReader(GoldenCases.KNOWLEDGE, GoldenFiles.NOW)
                  .read(file, text, CaseReader.Format.YAML)
                  .next();
      var assessment = GoldenCases.ASSESSOR.assess(read.subject(), new Options(true));
      return Loader.loadPDF(PdfFormat.write(REPORTS.forPerson(assessment)));
    }
  }

  private static float points(TextPosition letter) {
    return letter.getFontSize() * letter.getTextMatrix().getScalingFactorY();
  }

  /// The size of the smallest letter, small print and page numbers too.
  private static float smallest(PDDocument pdf) throws IOException {
    var stripper =
        new PDFTextStripper() {
          private float smallest = Float.MAX_VALUE;

          @Override
          protected void processTextPosition(TextPosition letter) {
            smallest = Math.min(smallest, points(letter));
            super.processTextPosition(letter);
          }
        };
    stripper.getText(pdf);
    return stripper.smallest;
  }

  /// The size of most letters.
  private static float body(PDDocument pdf) throws IOException {
    var sizes = new TreeMap<Float, Integer>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        sizes.merge(points(letter), 1, Integer::sum);
      }
    }.getText(pdf);
    return Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "knowledge-base/cases/benign/strain-with-a-cold.yaml",
        "knowledge-base/cases/benign/costochondritis.yaml",
        "knowledge-base/cases/benign/no-devices-at-home.yaml",
        "knowledge-base/cases/benign/sudden-lumbago-at-38.yaml",
        "knowledge-base/cases/benign/cold-at-82.yaml",
        "knowledge-base/cases/cauda-equina/one-unsure.yaml",
        "knowledge-base/cases/policy/under-18-well.yaml"
      })
  void an_ordinary_leaflet_fits_on_one_sheet(String file) throws IOException {
    try (PDDocument pdf = leaflet(file)) {
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(smallest(pdf)).isGreaterThanOrEqualTo(LEAST);
    }
  }

  @Test
  void a_short_one_is_set_as_large_as_print_for_patients_should_be() throws IOException {
    try (PDDocument pdf = leaflet("examples/03-bilateral-leg-weakness.yaml")) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(body(pdf)).isGreaterThanOrEqualTo(USUAL);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Page 1 of 1");
    }
  }

  @Test
  void a_long_one_is_set_a_little_smaller_and_says_how_many_pages() throws IOException {
    try (PDDocument pdf = leaflet("examples/05-stable-asthma-achy-back.yaml")) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isEqualTo(2);
      assertThat(smallest(pdf)).isGreaterThanOrEqualTo(9.6f - ROUNDED);
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf)).contains("Page %s of %s".formatted(page, pages));
      }
    }
  }

  /// When to call an ambulance must not be looked for on the back.
  @Test
  void what_to_do_and_when_not_to_wait_stands_on_the_first_page() throws IOException {
    for (String file :
        List.of(
            "examples/01-cough-steroids-midline-pain.yaml",
            "examples/02-strain-with-a-cold.yaml",
            "examples/05-stable-asthma-achy-back.yaml")) {
      try (PDDocument pdf = leaflet(file)) {
        var stripper = new PDFTextStripper();
        stripper.setEndPage(1);
        assertThat(stripper.getText(pdf))
            .as(file)
            .containsSubsequence(
                "Why", "Do not wait if things change", "Call an ambulance", "Make an appointment");
      }
    }
  }
}
