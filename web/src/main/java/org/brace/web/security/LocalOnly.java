package org.brace.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only requests that were made to this machine by its own pages.
///
/// A page on the web can make a browser send requests to 127.0.0.1, or make its own name point
/// there (DNS rebinding). The first shows in `Origin` and `Sec-Fetch-Site`, the second in `Host`.
final class LocalOnly extends OncePerRequestFilter {

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  private static final int USUAL_PORT = 80;

  private static final String REFUSED = "Brace answers only its own pages on this machine.";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ours(request)) {
      chain.doFilter(request, response);
    } else if (ProblemReply.suits(request)) {
      ProblemReply.send(response, HttpStatus.FORBIDDEN, REFUSED);
    } else {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(REFUSED);
    }
  }

  private boolean ours(HttpServletRequest request) {
    String host = request.getHeader("Host");
    if (!isHere(host, request.getLocalPort())) {
      return false;
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        || site.equals("same-origin")
        || site.equals("none")
        || linkToStart(request);
  }

  /// Whether a request was sent to this machine by its name and port. Nobody names the usual port.
  static boolean isHere(@Nullable String host, int port) {
    String named = ":" + port;
    if (host == null || !host.endsWith(named)) {
      return host != null && port == USUAL_PORT && NAMES.contains(host);
    }
    return NAMES.contains(host.substring(0, host.length() - named.length()));
  }

  /// A link elsewhere may lead to the first page, and nowhere else.
  private static boolean linkToStart(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && "document".equals(request.getHeader("Sec-Fetch-Dest"))
        && request.getRequestURI().equals("/");
  }
}
