package org.brace.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a document is written as a file.
public enum PaperFormat {
  TEXT("txt"),
  HTML("html"),
  PDF("pdf");

  private final String ending;

  PaperFormat(String ending) {
    this.ending = ending;
  }

  /// Its name in an address: `text`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The format of files with this ending, without its dot.
  public static Optional<PaperFormat> ofEnding(String ending) {
    return Arrays.stream(values()).filter(each -> each.ending.equals(ending)).findFirst();
  }

  /// The whole file.
  public byte[] bytes(Document document) throws IOException {
    return switch (this) {
      case TEXT -> TextFormat.write(document).getBytes(StandardCharsets.UTF_8);
      case HTML -> HtmlFormat.write(document).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfFormat.write(document);
    };
  }
}
