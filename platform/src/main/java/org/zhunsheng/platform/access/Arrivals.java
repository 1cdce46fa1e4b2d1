package org.zhunsheng.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.database.Secret;

/**
 * What a browser was sent to the OpenID provider with, until it comes back: in a cookie of that browser, sealed with
 * the installation's secret, so that it may come back to another process.
 */
@Component
class Arrivals implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "zs-arrival";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Secret secret;

    Arrivals(Secret secret) {
        this.secret = secret;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest sent, HttpServletRequest request, HttpServletResponse response) {
        set(request, response, sent == null ? "" : sealed(written(sent)), sent == null ? Duration.ZERO : LASTS);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie)
                .flatMap(held -> opened(held.getValue()))
                .map(Arrivals::read)
                .filter(sent -> sent.getState() != null && sent.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest sent = loadAuthorizationRequest(request);
        set(request, response, "", Duration.ZERO);
        return sent;
    }

    private static String written(OAuth2AuthorizationRequest sent) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("authorizationUri", sent.getAuthorizationUri());
        parts.put("requestUri", sent.getAuthorizationRequestUri());
        parts.put("clientId", sent.getClientId());
        parts.put("redirectUri", String.valueOf(sent.getRedirectUri()));
        parts.put("scopes", String.join(" ", sent.getScopes()));
        parts.put("state", String.valueOf(sent.getState()));
        parts.put("parameters", sent.getAdditionalParameters());
        parts.put("attributes", sent.getAttributes());
        return CanonicalJson.text(parts);
    }

    @SuppressWarnings("unchecked")
    private static OAuth2AuthorizationRequest read(String written) {
        Map<String, Object> parts = (Map<String, Object>) Objects.requireNonNull(CanonicalJson.read(written));
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(parts, "authorizationUri"))
                .authorizationRequestUri(text(parts, "requestUri"))
                .clientId(text(parts, "clientId"))
                .redirectUri((String) parts.get("redirectUri"))
                .scopes(Set.of(text(parts, "scopes").split(" ")))
                .state((String) parts.get("state"))
                .additionalParameters((Map<String, Object>) Objects.requireNonNull(parts.get("parameters")))
                .attributes(all -> all.putAll((Map<String, Object>) Objects.requireNonNull(parts.get("attributes"))))
                .build();
    }

    private static String text(Map<String, Object> parts, String name) {
        return (String) Objects.requireNonNull(parts.get(name));
    }

    private String sealed(String text) {
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return body + "." + seal(body);
    }

    private Optional<String> opened(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) return Optional.empty();
        String body = value.substring(0, dot);
        byte[] given = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(seal(body).getBytes(StandardCharsets.UTF_8), given)) return Optional.empty();
        return Optional.of(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }

    private String seal(String body) {
        return secret.derived("access.arrival:" + body);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/login")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(lasts)
                        .build()
                        .toString());
    }
}
