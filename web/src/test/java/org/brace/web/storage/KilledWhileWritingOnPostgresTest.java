package org.brace.web.storage;

import org.brace.web.Postgres;

/// The same on PostgreSQL.
class KilledWhileWritingOnPostgresTest extends KilledWhileWritingTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }
}
