package org.brace.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
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

  /// What a server says of such a file. HTML carries its style with it, so that it can be sent on;
  /// just this style is allowed.
  public Map<String, String> headers() {
    return switch (this) {
      case TEXT -> Map.of("Content-Type", "text/plain;charset=UTF-8");
      case HTML ->
          Map.of(
              "Content-Type",
              "text/html;charset=UTF-8",
              "Content-Security-Policy",
              "default-src 'none'; style-src '"
                  + HtmlFormat.styleHash()
                  + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      case PDF -> Map.of("Content-Type", "application/pdf");
    };
  }
}
