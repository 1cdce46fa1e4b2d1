package org.zhunsheng.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Strangers;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;

/** The platform's gates: what is open to everyone, to everyone signed in, and to whom else; all the rest is shut. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Policy.class)
class Gates {

    private static final String[] OPEN = {
        "/login",
        "/healthz",
        "/webjars/**",
        "/zs.css",
        "/zs.js",
        "/icons/**",
        "/favicon.*",
        "/verify",
        "/verify/**",
        "/certificate",
        "/certificate.pem",
        "/certificate/*",
        "/error"
    };
    private static final String[] FOR_EVERYONE_SIGNED_IN = {
        "/",
        "/account/**",
        "/organs/suggest",
        "/api/v1/me",
        "/api/v1/organs",
        "/api/v1/ledgers",
        "/api/v1/openapi.json",
        "/api/docs",
        "/api/docs/**",
        "/v3/api-docs"
    };

    /** Nothing from elsewhere, nothing inline, in nobody's frame. */
    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";
    /** The interface's try-out page draws with inline styles; its scripts obey like all others. */
    private static final String CONTENT_POLICY_OF_DOCS = CONTENT_POLICY + "; style-src 'self' 'unsafe-inline'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain gatesInOrder(
            HttpSecurity http,
            SessionCookies sessions,
            TokenHolders tokens,
            RecordsGate records,
            Refusals refusals,
            Elsewhere elsewhere,
            Acts acts,
            Strangers strangers,
            Policy policy)
            throws Exception {
        CookieRequestCache wanted = wanted();
        Rates rates = new Rates(policy.rate(), refusals);
        http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(tokensInCookies())
                        .ignoringRequestMatchers(request -> BearerTokens.token(request) != null))
                .headers(Gates::headers)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(PasswordCheck.Caller::new)
                        .successHandler(backTo(wanted))
                        .failureHandler(Gates::tellWhy))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(rates.strangers(), SecurityContextHolderFilter.class)
                .addFilterAfter(new Refusals.Kept(acts, strangers), SecurityContextHolderFilter.class)
                .addFilterBefore(rates.callers(), AuthorizationFilter.class)
                .addFilterBefore(new BearerTokens(tokens, refusals), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // these follow a request that was let in
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/metrics")
                        .access(onlyFor(policy.metricsToken()))
                        .requestMatchers("/account/notices")
                        .access(when(signedIn -> true))
                        .requestMatchers(Before.CODE.page)
                        .access(unless(Before.PASSWORD, Before.ENROLMENT, Before.NOTHING))
                        .requestMatchers(Before.PASSWORD.page)
                        .access(unless(Before.CODE, Before.ENROLMENT))
                        .requestMatchers(Before.ENROLMENT.page)
                        .access(unless(Before.CODE, Before.PASSWORD))
                        .requestMatchers("/access/accounts/**", "/reminders/roads")
                        .access(whoMay(Right.ADMINISTER))
                        .requestMatchers(
                                "/access/grants/**",
                                "/access/writers",
                                "/access/sessions/**",
                                "/access/second-factors/**")
                        .access(whoMay(Right.SECURE))
                        .requestMatchers("/access/proposals/**")
                        .access(when(signedIn -> signedIn.free() && officer(signedIn.person())))
                        .requestMatchers("/audit/**", "/api/v1/audit/**")
                        .access(whoMay(Right.AUDIT))
                        .requestMatchers(FOR_EVERYONE_SIGNED_IN)
                        .access(when(SignedIn::free))
                        .anyRequest()
                        .access(records));
        elsewhere.offer(http, backTo(wanted));
        return http.build();
    }

    /** Where someone wanted to go before they were asked to sign in: pages only, never a fragment or a form. */
    private static CookieRequestCache wanted() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && !Addresses.path(request).startsWith("/api/")
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                        .contains("text/html"));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler backTo(CookieRequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(wanted);
        back.setRedirectStrategy((request, response, wish) -> response.sendRedirect(Addresses.here(wish)));
        return back;
    }

    /** In a cookie that scripts can't read: the page's head carries the token for htmx, any process can check it. */
    private static CookieCsrfTokenRepository tokensInCookies() {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName("zs-csrf");
        repository.setHeaderName("X-CSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return repository;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher docs = request -> Addresses.path(request).equals("/api/docs");
        String name = "Content-Security-Policy";
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(docs), new StaticHeadersWriter(name, CONTENT_POLICY)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        docs, new StaticHeadersWriter(name, CONTENT_POLICY_OF_DOCS)))
                .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy", PERMISSIONS))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void tellWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason =
                why instanceof LockedException ? "locked" : why instanceof DisabledException ? "disabled" : "wrong";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }

    private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<SignedIn> may) {
        return (who, context) ->
                new AuthorizationDecision(who.get() instanceof SignedIn signedIn && may.test(signedIn));
    }

    private static AuthorizationManager<RequestAuthorizationContext> unless(Before... owed) {
        return when(signedIn -> !List.of(owed).contains(signedIn.before()));
    }

    /** One of the three. */
    private static boolean officer(Person person) {
        return person.may(Right.ADMINISTER) || person.may(Right.SECURE) || person.may(Right.AUDIT);
    }

    private static AuthorizationManager<RequestAuthorizationContext> whoMay(Right right) {
        return when(signedIn -> signedIn.free() && signedIn.person().may(right));
    }

    /** From this machine, or with the token of the monitoring, where one is set. */
    private static AuthorizationManager<RequestAuthorizationContext> onlyFor(String token) {
        byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        return (who, context) -> {
            String given = Objects.requireNonNullElse(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION), "");
            boolean known = !token.isBlank() && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
            return new AuthorizationDecision(known || Addresses.loopback(context.getRequest()));
        };
    }
}
