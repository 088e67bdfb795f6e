package org.brace.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What libraries say of themselves while a command runs; the server has `application.properties`.
final class LogLevels {

  private LogLevels() {}

  /// Leaves all but faults out.
  static void onlyFaults() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
      // What it cannot do it throws, and the command says it in one line.
      loggers.getLogger("org.flywaydb").setLevel(Level.OFF);
    }
  }
}
