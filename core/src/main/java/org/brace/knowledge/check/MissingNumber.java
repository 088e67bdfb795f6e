package org.brace.knowledge.check;

import java.util.Map;
import java.util.TreeSet;
import org.brace.knowledge.Policy;
import org.brace.knowledge.yaml.ProblemSink;

/// a place without a number for each contact, or no place unknown
final class MissingNumber implements Check {

  @Override
  public String id() {
    return "missing-number";
  }

  @Override
  public String what() {
    return "a place without a number for each contact, or no place unknown";
  }

  @Override
  public void look(Subject subject, ProblemSink problems) {
    Policy policy = subject.knowledge().policy();
    if (!policy.numbers().containsKey("unknown")) {
      problems.add(
          id(),
          policy.place(),
          "unknown",
          "places has no entry for where the place is not known",
          "Add unknown: {emergency: your local emergency number, ...}");
    }
    var contacts = new TreeSet<String>();
    policy.levels().values().forEach(text -> contacts.add(text.contact()));
    for (Map.Entry<String, Map<String, String>> place : policy.numbers().entrySet()) {
      for (String contact : contacts) {
        if (place.getValue().getOrDefault(contact, "").isBlank()) {
          problems.add(
              id(),
              policy.place(),
              contact,
              "the place %s has no entry for the contact %s".formatted(place.getKey(), contact),
              "Write whom to call there: " + contact + ": ...");
        }
      }
    }
  }
}
