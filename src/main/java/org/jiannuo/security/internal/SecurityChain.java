package org.jiannuo.security.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jiannuo.security.KeyedUsers;
import org.jiannuo.security.PublicPaths;
import org.jiannuo.security.SignedInUsers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/** Nothing is open unless a module names it; nothing is loaded from elsewhere; no script stands in a page. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityChain {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; manifest-src 'self'";
    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    static AnnotationTemplateExpressionDefaults templateExpressions() {
        return new AnnotationTemplateExpressionDefaults();
    }

    /** Nobody reads meters of single filters, and they cost as much as a page. */
    @Bean
    SecurityObservationSettings noMetersOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody logs in through Spring's own forms; the bean keeps Boot from making an account of its own. */
    @Bean
    AuthenticationManager noOtherLogIn() {
        return _ -> {
            throw new BadCredentialsException("Log-in goes through accounts.");
        };
    }

    /** A request that is refused before it reaches the chain gets the same headers. */
    @Bean
    RequestRejectedHandler malformed() {
        List<HeaderWriter> headers = List.of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new PermissionsPolicyHeaderWriter(NO_DEVICES),
                new CacheControlHeadersWriter());
        return (request, response, _) -> {
            headers.forEach(header -> header.writeHeaders(request, response));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            ObjectProvider<SignedInUsers> users,
            ObjectProvider<KeyedUsers> keys,
            List<PublicPaths> open) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("jiannuo-form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return http.securityContext(
                        context -> context.securityContextRepository(new SessionCookieRepository(users, keys)))
                .sessionManagement(session -> session.sessionCreationPolicy(
                        org.springframework.security.config.http.SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers("/api/**"))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .anonymous(anonymous -> anonymous.principal("nobody"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(new OpenPaths(open))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new ToLogIn()).accessDeniedHandler(new Denied()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .cacheControl(cache -> {}))
                .build();
    }
}
