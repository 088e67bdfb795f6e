package org.brace.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A document as PDF/UA-1: tagged, with embedded fonts, on A4.
///
/// It renders what [HtmlFormat] writes, so that both say the same.
public final class PdfFormat {

  private static final String FONT = "DejaVu Sans Condensed";
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  private PdfFormat() {}

  /// Writes the document; the stream stays open.
  public static void write(Document document, OutputStream out) throws IOException {
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
    builder.withHtmlContent(HtmlFormat.write(document), null);
    builder.toStream(out);
    builder.run();
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
