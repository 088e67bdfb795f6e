package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.brace.casefile.Case;
import org.brace.casefile.CaseOutcome;
import org.brace.casefile.CaseReader;
import org.brace.casefile.Listing;
import org.brace.knowledge.Knowledge;
import org.brace.model.Problem;
import org.brace.web.ServeOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Reads the cases of a request.
@Component
class Cases {

  /// The most bytes of one request.
  static final int MOST_BYTES = 200_000;

  /// The most cases of one request.
  static final int MOST_CASES = 100;

  /// What the reader calls the body in places: `body:3` is its third line.
  private static final String BODY = "body";

  private static final Map<String, CaseReader.Format> FORMATS =
      Map.of(
          "application/json", CaseReader.Format.JSON,
          "application/yaml", CaseReader.Format.YAML,
          "application/x-yaml", CaseReader.Format.YAML,
          "text/yaml", CaseReader.Format.YAML,
          "text/x-yaml", CaseReader.Format.YAML,
          "application/x-ndjson", CaseReader.Format.NDJSON,
          "application/jsonl", CaseReader.Format.NDJSON);

  private final Knowledge knowledge;
  private final Clock clock;
  private final @Nullable String place;

  Cases(Knowledge knowledge, Clock clock, ServeOptions options) {
    this.knowledge = knowledge;
    this.clock = clock;
    this.place = options.place();
  }

  /// What was sent.
  ///
  /// @param lines whether they were sent one a line
  record Sent(List<CaseOutcome> outcomes, boolean lines) {}

  /// All cases, at least one.
  Sent all(HttpServletRequest request) {
    CaseReader.Format format = format(request);
    String body = body(request);
    if (CaseReader.isList(body)) {
      Problem list = CaseReader.list(BODY);
      throw new Refusal(HttpStatus.BAD_REQUEST, list.message(), List.of(list));
    }
    Iterator<CaseOutcome> outcomes =
        new CaseReader(knowledge, clock.instant().truncatedTo(ChronoUnit.MILLIS), Listing.API)
            .read(BODY, new StringReader(body), format);
    List<CaseOutcome> read = new ArrayList<>();
    while (outcomes.hasNext()) {
      if (read.size() == MOST_CASES) {
        throw tooLarge(
            "It holds more than " + MOST_CASES + " cases.",
            "Send at most " + MOST_CASES + " at a time");
      }
      read.add(placed(outcomes.next()));
    }
    if (read.isEmpty()) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST,
          "no-case",
          BODY,
          "",
          "The body holds no case.",
          "Send a case file, such as {\"brace-case\": 1, \"answers\": {\"cough\": \"present\"}}");
    }
    return new Sent(read, format == CaseReader.Format.NDJSON);
  }

  /// The only case.
  Case one(HttpServletRequest request) {
    List<CaseOutcome> outcomes = all(request).outcomes();
    if (outcomes.size() > 1) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST,
          "several-cases",
          BODY,
          "",
          "The body holds several cases, but this is asked of one.",
          "Send one case");
    }
    return switch (outcomes.getFirst()) {
      case CaseOutcome.Read(Case given) -> given;
      case CaseOutcome.Refused(String _, List<Problem> problems) ->
          throw new Refusal(
              HttpStatus.UNPROCESSABLE_CONTENT, "The case cannot be used as it is.", problems);
    };
  }

  private CaseOutcome placed(CaseOutcome outcome) {
    return outcome instanceof CaseOutcome.Read(Case given) && given.place() == null && place != null
        ? new CaseOutcome.Read(given.withPlace(place))
        : outcome;
  }

  private static CaseReader.Format format(HttpServletRequest request) {
    String type = request.getContentType();
    String coding = request.getHeader("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw unsupported("Content-Encoding", coding, "Send the body as it is");
    }
    try {
      MediaType media = MediaType.parseMediaType(type == null ? "" : type);
      String charset = media.getParameter("charset");
      CaseReader.Format format = FORMATS.get(media.getType() + "/" + media.getSubtype());
      if (format != null && (charset == null || charset.equalsIgnoreCase("utf-8"))) {
        return format;
      }
    } catch (IllegalArgumentException malformed) {
      throw wrongType(type);
    }
    throw wrongType(type);
  }

  private static Refusal wrongType(@Nullable String type) {
    return unsupported(
        "Content-Type",
        type == null ? "" : type,
        "Say application/json, application/yaml or, for one case a line, application/x-ndjson;"
            + " in UTF-8");
  }

  private static Refusal unsupported(String header, String value, String mend) {
    return Refusal.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-type",
        header,
        value,
        "The body is of a kind that is not read here.",
        mend);
  }

  private static Refusal tooLarge(String message, String mend) {
    return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", BODY, "", message, mend);
  }

  private static String body(HttpServletRequest request) {
    byte[] bytes;
    try {
      bytes =
          request.getContentLengthLong() > MOST_BYTES
              ? new byte[MOST_BYTES + 1]
              : request.getInputStream().readNBytes(MOST_BYTES + 1);
    } catch (IOException cutOff) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST,
          "cut-off",
          BODY,
          "",
          "The body ends before it is whole.",
          "Send it again");
    }
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(
          "The body is larger than " + MOST_BYTES + " bytes.",
          "Send at most "
              + MOST_BYTES
              + " bytes at a time: fewer cases, or one with shorter texts");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw Refusal.of(
          HttpStatus.BAD_REQUEST, "not-utf-8", BODY, "", "The body is not UTF-8.", "Send UTF-8");
    }
  }
}
