package org.brace.web.pages;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Forms that were sent and are to be shown again: with what is wrong in them, line by line, or
/// with an answer that is not kept.
///
/// A redirect stands between the sending and the showing, so that going back or a refresh sends
/// nothing again. Its address names the form by a random number, of which each form that is sent
/// has its own; what it holds stays in memory, never on the disk, until it is sent right, its visit
/// is deleted or newer ones take its place.
@Component
final class SentForms {

  /// The parameter, and the field of the form that is shown, which name it.
  static final String AGAIN = "again";

  /// With the most that one form may hold, some 13 MB.
  private static final int MOST = 64;

  private record Sent(UUID visit, String at, MultiValueMap<String, String> fields) {}

  private final Map<String, Sent> sent = new LinkedHashMap<>();

  /// Holds a form, and gives the address that shows it.
  ///
  /// @param at the path of the page that shows it
  synchronized String hold(UUID visit, String at, MultiValueMap<String, String> fields) {
    String number = UUID.randomUUID().toString();
    sent.put(number, new Sent(visit, at, new LinkedMultiValueMap<>(fields)));
    Iterator<Sent> oldest = sent.values().iterator();
    while (sent.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
    return at + "?" + AGAIN + "=" + number;
  }

  /// What was sent; null where it is not held any more, or is of another page.
  synchronized @Nullable MultiValueMap<String, String> find(@Nullable String number, String at) {
    Sent found = number == null ? null : sent.get(number);
    return found != null && found.at.equals(at) ? found.fields : null;
  }

  /// Lets go of a form that is kept now, and of what was wrong before in the same tab.
  synchronized void drop(@Nullable String number) {
    String each = number;
    while (each != null) {
      Sent dropped = sent.remove(each);
      each = dropped == null ? null : dropped.fields.getFirst(AGAIN);
    }
  }

  /// Lets go of all that was sent for a visit.
  synchronized void forget(UUID visit) {
    sent.values().removeIf(each -> each.visit.equals(visit));
  }

  synchronized void forgetAll() {
    sent.clear();
  }
}
