package org.zhunsheng.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small OpenID provider (统一身份认证): discovery, authorization code, tokens, keys and user info. It is as strict as
 * real ones are: a code is good once, for the client, address and verifier for which it was given out. Whoever comes is
 * {@link #someone}; the rest of its state are the ways in which a provider can be wrong.
 */
public final class OpenIdProvider {

    static final String CLIENT = "zhunsheng";
    static final String CLIENT_SECRET = "a secret between the two";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final Map<String, String> subjects = new ConcurrentHashMap<>();

    volatile String someone = "";
    volatile String audience = CLIENT;
    volatile Duration lasts = Duration.ofMinutes(5);
    volatile boolean foreign;
    volatile boolean forgetsNonce;
    volatile boolean refuses;
    volatile boolean down;

    public OpenIdProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("signing").generate();
        } catch (JOSEException noKey) {
            throw new IllegalStateException(noKey);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings by which a platform uses this provider. */
    public List<String> settings() {
        return List.of(
                "zhunsheng.access.oidc.issuer=" + issuer(),
                "zhunsheng.access.oidc.client-id=" + CLIENT,
                "zhunsheng.access.oidc.client-secret=" + CLIENT_SECRET);
    }

    /** Right again in every way. */
    void mended() {
        audience = CLIENT;
        lasts = Duration.ofMinutes(5);
        foreign = forgetsNonce = refuses = down = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/jwks" -> json(exchange, 200, new JWKSet(key).toJSONObject(true));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/userinfo" -> userInfo(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private Map<String, Object> discovery() {
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("issuer", issuer());
        discovery.put("authorization_endpoint", issuer() + "/authorize");
        discovery.put("token_endpoint", issuer() + "/token");
        discovery.put("jwks_uri", issuer() + "/jwks");
        discovery.put("userinfo_endpoint", issuer() + "/userinfo");
        discovery.put("response_types_supported", List.of("code"));
        discovery.put("subject_types_supported", List.of("public"));
        discovery.put("id_token_signing_alg_values_supported", List.of("RS256"));
        discovery.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        discovery.put("code_challenge_methods_supported", List.of("S256"));
        return discovery;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = pairs(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(query.get("client_id")) || !"openid".equals(query.get("scope"))) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        String back = query.get("redirect_uri") + "?state=" + query.get("state").replace("=", "%3D");
        if (refuses) {
            back += "&error=access_denied";
        } else {
            String code = UUID.randomUUID().toString();
            asked.put(code, query);
            back += "&code=" + code;
        }
        exchange.getResponseHeaders().add("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> given = pairs(form);
        Map<String, String> query = asked.remove(given.getOrDefault("code", ""));
        boolean right = query != null
                && authenticated(exchange)
                && Objects.equals(query.get("redirect_uri"), given.get("redirect_uri"))
                && (query.get("code_challenge") == null
                        || query.get("code_challenge").equals(challenge(given.getOrDefault("code_verifier", ""))));
        if (!right) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        String access = UUID.randomUUID().toString();
        subjects.put(access, someone);
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        access,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "scope",
                        "openid",
                        "id_token",
                        idToken(Objects.requireNonNull(query).get("nonce"))));
    }

    private static boolean authenticated(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic == null || !basic.startsWith("Basic ")) return false;
        String[] parts = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8).split(":");
        return parts.length == 2
                && CLIENT.equals(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                && CLIENT_SECRET.equals(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String idToken(String nonce) {
        Instant expires = Instant.now().plus(lasts);
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(someone)
                .audience(audience)
                .issueTime(Date.from(expires.minusSeconds(300)))
                .expirationTime(Date.from(expires))
                .claim("nonce", forgetsNonce ? "another" : nonce)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(foreign ? foreignKey : key));
        } catch (JOSEException unsigned) {
            throw new IllegalStateException(unsigned);
        }
        return token.serialize();
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        String bearer = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String subject = subjects.get(bearer.replace("Bearer ", ""));
        if (subject == null) exchange.sendResponseHeaders(401, -1);
        else json(exchange, 200, Map.of("sub", subject));
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int is = pair.indexOf('=');
            if (is > 0)
                pairs.put(pair.substring(0, is), URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
        }
        return pairs;
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> content) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(content);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
