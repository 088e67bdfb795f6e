package org.brace.web.browser;

import org.brace.web.Postgres;
import org.junit.jupiter.api.Tag;

/// The same on PostgreSQL. What is kept, and how it is asked for, [KeepingOnPostgresTest] tries.
@Tag("long")
class VisitOnPostgresTest extends VisitTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }
}
