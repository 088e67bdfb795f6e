package org.brace.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brace.web.ServeOptions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every request passes before a page or the API sees it.
///
/// Local mode has no accounts: whoever can use this machine's browser as this user can read what is
/// kept. What is defended is the way in from elsewhere.
@Configuration(proxyBeanMethods = false)
class Defences {

  /// Nothing from elsewhere, nothing inline.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// What was sent without the token of its page, or with an old one, changes nothing. The pages
  /// may show it again, so that nothing has to be filled in twice.
  private static void showAgain(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws ServletException, IOException {
    if (HttpMethod.POST.matches(request.getMethod())) {
      request.getRequestDispatcher("/expired").forward(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses() {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadableAddress()));
  }

  @Bean
  SecurityFilterChain filters(HttpSecurity http, ServeOptions options) {
    // The token lives in a cookie, not in a session, so that a page that was open while the server
    // restarted can still be sent.
    var tokens = new CookieCsrfTokenRepository();
    // Cookies are shared by all ports of a machine: another program must not overwrite ours.
    tokens.setCookieName("brace-" + options.port());
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    return http.addFilterBefore(new LocalOnly(), HeaderWriterFilter.class)
        .addFilterBefore(new RequestLimit(options.requestsPerSecond()), AuthorizationFilter.class)
        .addFilterAfter(new TokenBeforePage(), CsrfFilter.class)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers("/api/**"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy ->
                    policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(
                    policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .exceptionHandling(failures -> failures.accessDeniedHandler(Defences::showAgain))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> anonymous.disable())
        .build();
  }
}
