package org.brace.web.storage;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The connections to the database, for those that watch whether it answers.
@Configuration(proxyBeanMethods = false)
class Connections {

  /// Closed by the database that it belongs to.
  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.source();
  }
}
