package org.brace.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brace.model.Names;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/// The parameters behind the `?` of an address. What is not known is refused, not overlooked.
record Query(Map<String, String> values) {

  /// @param known the names that the address takes
  static Query of(HttpServletRequest request, String... known) {
    Map<String, String> values = new LinkedHashMap<>();
    String query = request.getQueryString();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&", -1)) {
        int sign = pair.indexOf('=');
        String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
        if (!List.of(known).contains(name)) {
          throw unknown(name, List.of(known));
        }
        String value = decoded(sign < 0 ? "" : pair.substring(sign + 1));
        if (values.put(name, value) != null) {
          throw wrong("repeated-parameter", name, value, "it stands there twice", "Keep one");
        }
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    try {
      return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw wrong("not-encoded", "", text, "it is not percent-encoded", "Write % as %25");
    }
  }

  private static Refusal unknown(String name, List<String> known) {
    String all = known.isEmpty() ? "Leave it out" : "Use " + String.join(", ", known);
    return wrong(
        "unknown-parameter",
        name,
        name,
        "there is no such parameter here",
        Names.instead(name, known, all));
  }

  private static Refusal wrong(String code, String name, String value, String what, String mend) {
    return Refusal.of(
        HttpStatus.BAD_REQUEST,
        code,
        "?" + name,
        value,
        "The address has a parameter that cannot be used: " + what + ".",
        mend);
  }

  /// One of some words.
  String oneOf(String name, String otherwise, List<String> words) {
    String value = values.getOrDefault(name, otherwise);
    if (!words.contains(value)) {
      throw wrong(
          "unknown-value",
          name,
          value,
          "its value is none of those that it takes",
          "Use one of " + String.join(", ", words));
    }
    return value;
  }

  boolean yesNo(String name, boolean otherwise) {
    return oneOf(name, String.valueOf(otherwise), List.of("true", "false")).equals("true");
  }
}
