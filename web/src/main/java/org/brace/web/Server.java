package org.brace.web;

import java.io.IOException;
import java.time.Clock;
import org.brace.assessment.Assessor;
import org.brace.catalogue.Catalogue;
import org.brace.knowledge.Knowledge;
import org.brace.report.Reports;
import org.brace.web.storage.Database;
import org.brace.web.storage.FolderKey;
import org.brace.web.storage.FolderLock;
import org.brace.web.storage.Vault;
import org.brace.web.storage.Visits;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// What the server is made of.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {UserDetailsServiceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan
class Server {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Knowledge knowledge(ServeOptions options) {
    return options.knowledge();
  }

  @Bean
  Catalogue catalogue(ServeOptions options) {
    return new Catalogue(options.knowledge(), options.stories()::of);
  }

  @Bean
  Assessor assessor(Knowledge knowledge) {
    return new Assessor(knowledge);
  }

  @Bean
  Reports reports(Knowledge knowledge, Assessor assessor) {
    return new Reports(knowledge, assessor.medicineList());
  }

  /// Taken before anything in the folder is touched, given back when all of it is closed.
  @Bean
  FolderLock folderLock(ServeOptions options) throws IOException {
    return FolderLock.take(options.data());
  }

  @Bean
  Database database(ServeOptions options, FolderLock held) {
    return Database.open(options.data(), options.database());
  }

  @Bean
  Visits visits(Database database, Vault vault, Knowledge knowledge) {
    return database.visits(vault, knowledge);
  }

  @Bean
  Vault vault(ServeOptions options, Database database) throws IOException {
    return FolderKey.of(options.data(), database);
  }
}
