package org.zhunsheng.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps the session's key in the browser and nothing in the process: any process answers any request. */
@Component
class SessionCookies implements SecurityContextRepository {

    static final String COOKIE = "zs-session";

    /** Stands while it is asked who this is, and stays where the database did not answer. */
    private static final String ASKED = SessionCookies.class.getName() + ".asked";

    private final Sessions sessions;
    private final AccountStore accounts;
    private final Devices devices;

    SessionCookies(Sessions sessions, AccountStore accounts, Devices devices) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.devices = devices;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder held) {
        HttpServletRequest request = held.getRequest();
        // the page that says so is drawn for nobody, rather than waiting for the database several times again
        if (request.getAttribute(ASKED) != null) return new SecurityContextImpl();
        request.setAttribute(ASKED, true);
        SignedIn signedIn = key(request).flatMap(sessions::by).orElse(null);
        request.removeAttribute(ASKED);
        return signedIn == null ? new SecurityContextImpl() : new SecurityContextImpl(signedIn);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return key(request).isPresent();
    }

    static Optional<String> key(HttpServletRequest request) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** Called at login with who has just proved to be someone, and at logout with nobody. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication proved = context.getAuthentication();
        if (proved instanceof SignedIn) return;
        key(request).flatMap(sessions::by).ifPresent(sessions::logout);
        if (proved == null) {
            set(request, response, "", 0);
            return;
        }
        boolean elsewhere = proved.getPrincipal() instanceof OAuth2User;
        String login = elsewhere ? accounts.loginOf(proved.getName()).orElseThrow() : proved.getName();
        String key = sessions.begin(
                login,
                elsewhere,
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
        set(request, response, key, -1);
        devices.remember(request, response, login);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, long maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }
}
