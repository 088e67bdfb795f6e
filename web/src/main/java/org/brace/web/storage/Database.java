package org.brace.web.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.brace.knowledge.Knowledge;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where visits are kept: a file in the data folder, or a PostgreSQL server; one schema on both.
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  /// The file of the embedded one.
  private static final String FILE = "brace.mv.db";

  private final HikariDataSource source;
  private final String name;
  private final boolean embedded;
  private volatile boolean deleted;

  private Database(HikariDataSource source, String name, boolean embedded) {
    this.source = source;
    this.name = name;
    this.embedded = embedded;
  }

  /// Opens the database and brings its schema up to date.
  ///
  /// @param url a JDBC address of PostgreSQL; null for the embedded one in the folder
  /// @throws org.flywaydb.core.api.FlywayException if its schema is of a newer Brace
  public static Database open(Path folder, @Nullable String url) {
    var config = new HikariConfig();
    config.setPoolName("brace");
    config.setMaximumPoolSize(CONNECTIONS);
    if (url != null) {
      config.setJdbcUrl(url);
    } else {
      // Each commit is written before it is acknowledged. The lock is the operating system's, so
      // none is left behind by a process that was killed. What fails is told by those who asked,
      // not in a file of its own, in which a value could stand.
      config.setJdbcUrl(
          "jdbc:h2:file:"
              + folder.toAbsolutePath().resolve("brace")
              + ";WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
      config.setUsername("brace");
      config.setPassword("");
    }
    String name = url == null ? folder.resolve(FILE).toString() : url.split("\\?", 2)[0];
    var database = new Database(new HikariDataSource(config), name, url == null);
    try {
      // Without this a schema of a newer Brace would be taken as if it were ours.
      Flyway.configure()
          .dataSource(database.source)
          .locations("classpath:db/migration")
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
    return database;
  }

  /// Whether a folder holds an embedded database.
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /// Its file, or its address without parameters: a password can stand among those.
  String name() {
    return name;
  }

  boolean isEmbedded() {
    return embedded;
  }

  /// The connections, for health checks and metrics.
  public DataSource source() {
    return source;
  }

  /// The visits in it.
  public Visits visits(Vault vault, Knowledge knowledge) {
    return new Visits(this, vault, knowledge);
  }

  JdbcClient client() {
    return JdbcClient.create(source);
  }

  TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /// Says that rows were deleted: at the end the embedded file is then written anew, so that
  /// nothing of them is left in it.
  void rowsWereDeleted() {
    deleted = true;
  }

  @Override
  public void close() {
    if (embedded && deleted) {
      client().sql("shutdown compact").update();
    }
    source.close();
  }
}
