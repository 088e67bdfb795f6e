package org.brace.casefile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.brace.knowledge.Place;
import org.brace.model.Problem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Where a text that is meant as JSON is none. What is no JSON may still be YAML, in braces; only
/// what is neither is looked at again, to be told in the words of who wrote it.
final class JsonFault {

  private static final JsonFactory JSON = new JsonFactory();

  /// A brace with a name in quotes after it; in YAML names mostly stand without.
  private static final Pattern OBJECT = Pattern.compile("\\s*\\{\\s*\"");

  /// How much of the text is shown.
  private static final int SHOWN = 20;

  private JsonFault() {}

  /// Whether it begins as JSON does.
  static boolean isMeant(String text) {
    return OBJECT.matcher(text).lookingAt();
  }

  /// What is wrong with it as JSON; empty where nothing is.
  ///
  /// @param firstLine the line at which it begins, from 1
  static Optional<Problem> in(String text, String file, int firstLine) {
    String whole = text.stripTrailing();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), whole)) {
      json.nextToken();
      json.skipChildren();
      return json.nextToken() == null
          ? Optional.empty()
          : Optional.of(more(json.currentTokenLocation(), file, firstLine));
    } catch (StreamReadException wrong) {
      return Optional.of(broken(wrong, whole, file, firstLine));
    } catch (StreamConstraintsException tooMuch) {
      return Optional.empty(); // nested too deep, as the reader of YAML has told already
    }
  }

  private static Problem more(TokenStreamLocation at, String file, int firstLine) {
    return new Problem(
        "more-after-end",
        place(at, file, firstLine),
        "",
        "more stands here, from column %s on, after the end of the case"
            .formatted(at.getColumnNr()),
        "Put each case on one line of its own, and send several as application/x-ndjson;"
            + " or leave out what is too much");
  }

  private static Problem broken(
      StreamReadException wrong, String text, String file, int firstLine) {
    TokenStreamLocation at = wrong.getLocation();
    int from = (int) at.getCharOffset();
    boolean ends = wrong instanceof UnexpectedEndOfInputException || from >= text.length();
    String rest = ends ? "" : text.substring(from).lines().findFirst().orElse("");
    String found = rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest;
    return new Problem(
        "not-json",
        place(at, file, firstLine),
        found,
        ends
            ? "this is not JSON: it ends at column %s before it is whole"
                .formatted(at.getColumnNr())
            : "this is not JSON: it goes wrong at column %s, at %s"
                .formatted(at.getColumnNr(), found),
        ends
            ? "Close each { with }, each [ with ] and each text with \""
            : "Look there and just before it for a missing comma, colon or quote; names and texts"
                + " stand in double quotes");
  }

  private static String place(TokenStreamLocation at, String file, int firstLine) {
    return new Place(file, firstLine + at.getLineNr() - 1).toString();
  }
}
