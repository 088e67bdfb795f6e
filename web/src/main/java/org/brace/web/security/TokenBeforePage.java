package org.brace.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes the token of a page before the page is written.
///
/// It is made late otherwise, when the first form is reached: of a long page the beginning has then
/// been sent, and its cookie can be set no more.
final class TokenBeforePage extends OncePerRequestFilter {

  private static final List<String> WITHOUT_FORMS = List.of("/api/", "/static/", "/actuator/");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      var _ = token.getToken();
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.GET.matches(request.getMethod())
        || WITHOUT_FORMS.stream().anyMatch(request.getRequestURI()::startsWith);
  }
}
