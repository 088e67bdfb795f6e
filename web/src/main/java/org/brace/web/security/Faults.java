package org.brace.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Our own faults: logged with their place, but without address or content of the request, and told
/// to the person as a page that says so.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Faults extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException unreadable) {
      // Too many fields, too large, or not the text that they claim to be.
      response.sendError(unreadable.getErrorCode());
    } catch (ServletException | RuntimeException failed) {
      boolean full = FullDisk.isBehind(failed);
      if (full) {
        LOG.error(
            "There is no room left on the disk of the data folder: make some, and start Brace again");
      } else {
        LOG.error("A request failed", failed);
      }
      if (!response.isCommitted()) {
        response.resetBuffer();
        response.sendError(
            (full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.INTERNAL_SERVER_ERROR).value());
      }
    }
  }
}
