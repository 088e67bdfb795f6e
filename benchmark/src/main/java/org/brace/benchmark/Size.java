package org.brace.benchmark;

/// How large a drawn network is, and how many conditions each finding has.
enum Size {
  SMALL("20x60", 20, 60, 3, 6),
  MIDDLE("40x150", 40, 150, 3, 6),
  /// Near the shape of our own knowledge base, some findings of which have over twenty conditions.
  BROAD("40x150_p2-15", 40, 150, 2, 15),
  LARGE("100x500", 100, 500, 3, 6);

  final String label;
  final int conditions;
  final int findings;
  final int fewestParents;
  final int mostParents;

  Size(String label, int conditions, int findings, int fewestParents, int mostParents) {
    this.label = label;
    this.conditions = conditions;
    this.findings = findings;
    this.fewestParents = fewestParents;
    this.mostParents = mostParents;
  }
}
