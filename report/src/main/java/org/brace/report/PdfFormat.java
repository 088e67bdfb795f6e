package org.brace.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brace.report.Document.Setting;

/// A document as PDF/UA-1: tagged, with embedded fonts, on A4.
///
/// It renders what [HtmlFormat] writes, so that both say the same. The same document gives the same
/// bytes.
public final class PdfFormat {

  private static final String FONT = "DejaVu Sans Condensed";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  private PdfFormat() {}

  /// A sheet printed on both sides: a leaflet that takes more is set closer, but not below 9.6
  /// points. What is too long even so takes more pages.
  private static final int SHEET = 2;

  /// The whole file.
  public static byte[] write(Document document) throws IOException {
    byte[] file = rendered(document);
    return switch (document.setting()) {
      case ROOMY -> onASheet(file, document);
      case DENSE -> fitted(file, 1, document.set(Setting.TIGHT));
      case CLOSE, SMALL, TIGHT -> file;
    };
  }

  private static byte[] onASheet(byte[] roomy, Document document) throws IOException {
    byte[] close = fitted(roomy, SHEET, document.set(Setting.CLOSE));
    if (pages(close) <= SHEET) {
      return close;
    }
    byte[] small = rendered(document.set(Setting.SMALL));
    return pages(small) <= SHEET ? small : close;
  }

  /// The closer setting only where the other takes too many pages and it saves one.
  private static byte[] fitted(byte[] file, int most, Document closer) throws IOException {
    int pages = pages(file);
    if (pages <= most) {
      return file;
    }
    byte[] other = rendered(closer);
    return pages(other) < pages ? other : file;
  }

  private static int pages(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return pdf.getNumberOfPages();
    }
  }

  private static byte[] rendered(Document document) throws IOException {
    XRLog.setLoggingEnabled(false);
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Brace");
    font(builder, "", 400);
    font(builder, "-Bold", 700);
    // Nothing is fetched: the file asks for nothing, and what a name typed by someone might ask for
    // is not there.
    builder.useUriResolver((base, uri) -> null);
    String html = HtmlFormat.forPrint(document);
    builder.withHtmlContent(html, null);
    var out = new ByteArrayOutputStream();
    builder.toStream(out);
    try (var pdf = new UndatedPdf(html)) {
      builder.usePDDocument(pdf);
      builder.run();
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String weight, int number) {
    builder.useFont(() -> resource(FONTS + weight + ".ttf"), FONT, number, FontStyle.NORMAL, true);
  }

  private static InputStream resource(String name) {
    InputStream file = PdfFormat.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("The font " + name + " is missing");
    }
    return file;
  }
}
