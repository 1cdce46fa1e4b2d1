package org.zhunsheng.platform.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Starting;
import org.zhunsheng.platform.kernel.Words;

/**
 * Stands at the platform's address from the first moment of a start until the platform itself answers there (启动页): it
 * says what is being done and how far it is, to people and, at {@code /healthz}, to monitors. It knows no accounts.
 */
final class Door implements SmartLifecycle, AutoCloseable {

    private static final String STYLE = "/starting.css";
    private static final int UNAVAILABLE = 503;
    private static final int SECONDS_UNTIL_NEXT_LOOK = 2;
    private static final Words WORDS = Words.of("operations");

    private final HttpServer server;
    private final ExecutorService answering;
    private final Starting starting;
    private volatile boolean open = true;

    private Door(HttpServer server, ExecutorService answering, Starting starting) {
        this.server = server;
        this.answering = answering;
        this.starting = starting;
    }

    /**
     * Takes the port at once.
     *
     * @param port 0 for any that is free
     * @throws Refusal where it can't be had
     */
    static Door open(int port, Starting starting) throws IOException {
        if (port < 0 || port > 65535) throw Refusal.unusable("端口 " + port + " 不在 0 至 65535 之间");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
            ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
            Door door = new Door(server, answering, starting);
            server.setExecutor(answering);
            server.createContext("/", door::answer);
            server.start();
            return door;
        } catch (BindException taken) {
            throw Refusal.unusable(
                    String.valueOf(taken.getMessage()).contains("Permission")
                            ? "端口 " + port + " 须有特权才能使用。请用 --port 另指一个 1024 以上的端口"
                            : Failure.portInUse(port));
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            switch (exchange.getRequestURI().getPath()) {
                case "/healthz" -> send(exchange, UNAVAILABLE, "application/json", health());
                case STYLE -> send(exchange, 200, "text/css; charset=UTF-8", resource("static" + STYLE));
                default -> {
                    if (exchange.getRequestURI().getPath().startsWith("/api/"))
                        send(exchange, UNAVAILABLE, "application/problem+json", problem());
                    else send(exchange, UNAVAILABLE, "text/html; charset=UTF-8", page(language(exchange)));
                }
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        if (status == UNAVAILABLE) headers.set("Retry-After", String.valueOf(SECONDS_UNTIL_NEXT_LOOK));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) exchange.getResponseBody().write(bytes);
    }

    private String health() {
        Starting.Standing standing = starting.standing();
        return CanonicalJson.text(Map.of(
                "status", "STARTING", "step", standing.step().name(), "done", (long) standing.done(), "of", (long)
                        standing.of()));
    }

    private String problem() {
        return CanonicalJson.text(Map.of(
                "type",
                "about:blank",
                "title",
                text(Language.CHINESE, "starting.title"),
                "status",
                (long) UNAVAILABLE,
                "detail",
                sentence(starting.standing(), Language.CHINESE)));
    }

    private static Language language(HttpExchange exchange) {
        String asked = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
        String cookies = String.join(";", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
        boolean english = asked.contains("lang=") ? asked.contains("lang=en") : cookies.contains("zs-lang=en");
        return english ? Language.ENGLISH : Language.CHINESE;
    }

    private String page(Language language) {
        Starting.Standing standing = starting.standing();
        String bar = standing.of() == 0
                ? ""
                : "<progress max=\"" + standing.of() + "\" value=\"" + standing.done() + "\" aria-label=\""
                        + sentence(standing, language) + "\"></progress>";
        return resource("templates/operations/starting.html")
                .replace("${lang}", language.locale().toLanguageTag())
                .replace("${seconds}", String.valueOf(SECONDS_UNTIL_NEXT_LOOK))
                .replace("${title}", text(language, "starting.title"))
                .replace("${platform}", text(language, "starting.platform"))
                .replace("${sentence}", sentence(standing, language))
                .replace("${bar}", bar)
                .replace("${wait}", text(language, "starting.wait"))
                .replace("${other}", language.of("en", "zh-CN"))
                .replace("${otherName}", language.of("English", "中文"));
    }

    /** What is being done and how far it is. */
    static String sentence(Starting.Standing standing, Language language) {
        return text(
                language,
                "Starting." + standing.step() + (standing.of() == 0 ? "" : ".counted"),
                standing.done(),
                standing.of());
    }

    private static String text(Language language, String key, Object... places) {
        return WORDS.getMessage(key, places, language.locale());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Door.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The last thing before the platform itself takes the port. */
    @Override
    public int getPhase() {
        return Starting.BEFORE_SERVING + 1;
    }

    /** Steps aside. */
    @Override
    public void start() {
        close();
    }

    @Override
    public void stop() {
        close();
    }

    @Override
    public boolean isRunning() {
        return !open;
    }

    @Override
    public void close() {
        if (!open) return;
        open = false;
        server.stop(0);
        // whoever is being answered slowly does not hold the start up
        answering.shutdownNow();
    }
}
