package org.brace.web.browser;

import org.brace.web.Postgres;

/// The same on PostgreSQL.
class KeepingOnPostgresTest extends KeepingTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }
}
