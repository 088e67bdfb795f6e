package org.brace.knowledge.check;

import org.brace.knowledge.yaml.ProblemSink;

/// One thing that must hold in a knowledge base.
public interface Check {

  /// A stable word for it; the code of the problems that it finds.
  String id();

  /// What it finds, in one line.
  String what();

  void look(Subject subject, ProblemSink problems);
}
