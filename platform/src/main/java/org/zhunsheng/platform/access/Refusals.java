package org.zhunsheng.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.audit.Strangers;

/** How the gates answer (拒绝): a page to people, an RFC 9457 problem to programs, a line to the auditor. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final MessageSource messages;
    private final LocaleResolver locales;

    Refusals(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String login = request.getContextPath() + "/login"
                + (SessionCookies.key(request).isPresent() ? "?ended" : "");
        if (Addresses.api(request) || Addresses.path(request).equals("/metrics")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(request, response, HttpStatus.UNAUTHORIZED, "access.problem.signIn");
        } else if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            // a list may be left; a form may not, for it holds what was typed since the last draft: the frame says so
            if (request.getMethod().equals("GET")) response.setHeader("HX-Redirect", login);
        }
    }

    /** Someone is signed in who may not do this. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Before before = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                        && !(refused instanceof CsrfException)
                ? signedIn.before()
                : Before.NOTHING;
        boolean nothing = before == Before.NOTHING;
        if (Addresses.api(request)) {
            String message = nothing ? "access.problem.forbidden" : before.message;
            problem(request, response, HttpStatus.FORBIDDEN, message);
        } else if (nothing && CODE.equals(Addresses.path(request))) {
            response.sendRedirect(request.getContextPath() + "/");
        } else if (nothing) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            String back = before == Before.CODE && request.getMethod().equals("GET")
                    ? "?to=" + URLEncoder.encode(Addresses.asked(request), StandardCharsets.UTF_8)
                    : "";
            response.sendRedirect(request.getContextPath() + before.page + back);
        }
    }

    /** Open only while a code is awaited; whoever comes back to it later is on the way home. */
    private static final String CODE = Before.CODE.page;

    void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", message.replace("access.problem.", "urn:zhunsheng:problem:"));
        problem.put("title", messages.getMessage(message, null, locale));
        problem.put("status", (long) status.value());
        problem.put("detail", messages.getMessage(message + ".remedy", null, locale));
        problem.put("instance", Addresses.path(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(CanonicalJson.text(problem).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the auditor's line for every answer 403 to someone signed in, and counts those to strangers; and for every 404 of the interface to someone signed in: what an
     * account may not see answers 404. It looks at the answer, so that no module can forget it.
     */
    static final class Kept extends OncePerRequestFilter {

        private final Acts acts;
        private final Strangers strangers;

        Kept(Acts acts, Strangers strangers) {
            this.acts = acts;
            this.strangers = strangers;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request, response);
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            String account = who instanceof SignedIn ? who.getName() : null;
            int status = response.getStatus();
            if (account == null) {
                if (status == HttpStatus.FORBIDDEN.value())
                    strangers.refused("access.refused", request.getRemoteAddr());
                // a token that opens nothing
                else if (status == HttpStatus.UNAUTHORIZED.value() && BearerTokens.token(request) != null)
                    strangers.refused("access.tokenRefused", request.getRemoteAddr());
            } else if (status == HttpStatus.FORBIDDEN.value()) keep("access.refused", request, account);
            else if (status == HttpStatus.NOT_FOUND.value() && Addresses.api(request))
                keep("access.notVisible", request, account);
        }

        private void keep(String kind, HttpServletRequest request, String account) {
            acts.note(
                    account,
                    kind,
                    Addresses.path(request),
                    Map.of("method", request.getMethod(), "address", request.getRemoteAddr()));
        }
    }
}
