package org.brace.web.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the API be asked only so often, so that one runaway program cannot stop the pages.
final class RequestLimit extends OncePerRequestFilter {

  private static final int TOO_MANY_REQUESTS = 429;

  private final Bucket bucket;

  RequestLimit(int perSecond) {
    bucket =
        Bucket.builder()
            .addLimit(limit ->
                limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (bucket.tryConsume(1)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(TOO_MANY_REQUESTS);
      response.setHeader("Retry-After", "1");
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .print(
              "{\"type\":\"about:blank\",\"title\":\"Too many requests\",\"status\":429,"
                  + "\"detail\":\"Ask again in a second.\"}");
    }
  }
}
