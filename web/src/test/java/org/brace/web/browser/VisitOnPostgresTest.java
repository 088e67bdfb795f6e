package org.brace.web.browser;

import org.brace.web.Postgres;

/// The same on PostgreSQL.
class VisitOnPostgresTest extends VisitTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }
}
