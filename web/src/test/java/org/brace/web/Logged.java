package org.brace.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// What is logged while it is open, at the levels of a running server.
public final class Logged implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private Logged() {
    events.start();
    root.addAppender(events);
  }

  public static Logged from() {
    return new Logged();
  }

  /// Each event with the messages of its exceptions.
  public List<String> lines() {
    return List.copyOf(events.list).stream()
        .map(event ->
            event.getLevel()
                + " "
                + event.getLoggerName()
                + " "
                + event.getFormattedMessage()
                + causes(event.getThrowableProxy()))
        .toList();
  }

  private static String causes(@Nullable IThrowableProxy thrown) {
    return thrown == null
        ? ""
        : " | " + thrown.getClassName() + ": " + thrown.getMessage() + causes(thrown.getCause());
  }

  @Override
  public void close() {
    root.detachAppender(events);
    events.stop();
  }
}
