package org.brace.web.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the API be asked only so often, so that one runaway program cannot stop the pages.
final class RequestLimit extends OncePerRequestFilter {

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
    return !ProblemReply.suits(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (bucket.tryConsume(1)) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", "1");
      ProblemReply.send(response, HttpStatus.TOO_MANY_REQUESTS, "Ask again in a second.");
    }
  }
}
