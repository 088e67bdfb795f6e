package org.brace.web.storage;

import org.brace.web.Postgres;

/// The same on PostgreSQL.
class StorageOnPostgresTest extends StorageTest {

  @Override
  String database() throws Exception {
    return Postgres.database();
  }
}
