package org.zhunsheng.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.database.Secret;

/**
 * Knows the browsers in which an account signed in (常用浏览器), by a cookie of that browser, sealed for that account.
 * Guesses from elsewhere don't count there, so nobody can lock another person out of their own browser (OWASP, device
 * cookies). The cookie opens nothing.
 */
@Component
class Devices {

    private static final String COOKIE = "zs-browser-";
    private static final Duration LASTS = Duration.ofDays(180);

    private final Secret secret;

    Devices(Secret secret) {
        this.secret = secret;
    }

    Client client(HttpServletRequest request, String login) {
        return known(request, login)
                .map(device -> Client.browser(device, request.getRemoteAddr()))
                .orElseGet(() -> Client.at(request.getRemoteAddr()));
    }

    private Optional<String> known(HttpServletRequest request, String login) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookie(login)))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f-]{36}\\.[0-9a-f]{64}"))
                .filter(value -> MessageDigest.isEqual(
                        sealed(value.substring(0, 36), login).getBytes(StandardCharsets.UTF_8),
                        value.getBytes(StandardCharsets.UTF_8)))
                .map(value -> value.substring(0, 36));
    }

    /** This browser is the account's from now on. */
    void remember(HttpServletRequest request, HttpServletResponse response, String login) {
        String device = known(request, login).orElseGet(() -> UUID.randomUUID().toString());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie(login), sealed(device, login))
                        .path("/login")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LASTS)
                        .build()
                        .toString());
    }

    private String sealed(String device, String login) {
        return device + "." + secret.derived("access.browser:" + login + ":" + device);
    }

    /** One for each account, and none names it. */
    private static String cookie(String login) {
        return COOKIE + Sm3.hex(login.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}
