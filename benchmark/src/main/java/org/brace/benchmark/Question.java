package org.brace.benchmark;

/// What is asked about a case.
enum Question {
  POSTERIORS("posteriors"),
  NEW_PLAN("posteriors, new plan"),
  VALUES("all values of asking"),
  WEIGHTS("leave-one-out weights"),
  INTERVALS("intervals, 200 sets");

  final String label;

  Question(String label) {
    this.label = label;
  }
}
