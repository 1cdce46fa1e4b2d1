package org.zhunsheng.platform.reminders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.kernel.Today;

/**
 * The district's own messenger (消息平台), to which signed messages are posted where its address is set. The signature is
 * HMAC-SM3 under the key that both know, over the second of sending, a point, and the body.
 */
@Component
class Messenger implements Road {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Characters; a shorter one could be guessed. */
    private static final int SHORTEST_KEY = 32;

    private final @Nullable URI address;
    private final byte[] key;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Messenger(
            @Value("${zhunsheng.reminders.messenger.url:}") String url,
            @Value("${zhunsheng.reminders.messenger.key:}") String key) {
        this.address = url.isBlank() ? null : address(url.strip());
        this.key = key.strip().getBytes(StandardCharsets.UTF_8);
        if (address != null && this.key.length < SHORTEST_KEY)
            throw new IllegalArgumentException(
                    "zhunsheng.reminders.messenger.key has at least " + SHORTEST_KEY + " characters");
    }

    private static URI address(String url) {
        URI uri = URI.create(url);
        boolean here = uri.getHost() != null && THIS_MACHINE.contains(uri.getHost());
        boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
        if (uri.getHost() == null || !safe || uri.getUserInfo() != null)
            throw new IllegalArgumentException(
                    "zhunsheng.reminders.messenger.url is https://…, or http:// on this machine, without a password");
        return uri;
    }

    @Override
    public Sort sort() {
        return Sort.MESSENGER;
    }

    @Override
    public boolean isSet() {
        return address != null;
    }

    /** All of them in one message. */
    @Override
    public Optional<String> tell(String id, Instant now, List<Unseen> people, Consumer<List<Unseen>> taken) {
        byte[] body = CanonicalJson.bytes(Map.of(
                "id",
                id,
                "day",
                Today.dayOf(now).toString(),
                "people",
                people.stream().map(Messenger::told).toList()));
        Optional<String> refused = post(id, body, now);
        if (refused.isEmpty()) taken.accept(people);
        return refused;
    }

    private static Map<String, Object> told(Unseen person) {
        Map<String, Object> counts = new TreeMap<>();
        person.counts().forEach((kind, count) -> counts.put(kind.name(), count));
        return Map.of(
                "account",
                person.person().account(),
                "organ",
                person.person().organ().value(),
                "counts",
                counts);
    }

    /**
     * Posts it once.
     *
     * @param id the same whenever the same is sent again, so that the receiver takes it once
     * @return why it was not taken; empty where it was, with a status of 2xx
     */
    Optional<String> post(String id, byte[] body, Instant now) {
        String second = String.valueOf(now.getEpochSecond());
        if (address == null) throw new IllegalStateException("no messenger is set");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Zhunsheng-Id", id)
                .header("Zhunsheng-Timestamp", second)
                .header("Zhunsheng-Signature", "sm3=" + signature(second, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
        } catch (IOException notReached) {
            return Optional.of(notReached.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped");
        }
    }

    private String signature(String second, byte[] body) {
        byte[] head = (second + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return HexFormat.of().formatHex(Sm3.hmac(key, signed));
    }
}
