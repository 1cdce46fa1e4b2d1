import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running platform over its own interface, and keeps how long its answers took. */
final class Asking {

    private final String base;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .cookieHandler(new CookieManager())
            .build();
    private final Map<String, Object> results = new LinkedHashMap<>();

    Asking(String base, String token) {
        this.base = base;
        this.token = token;
    }

    void say(String name, Object value) {
        results.put(name, value);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, json(results));
    }

    long timed(int rows, Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        long rate = rows * 1_000_000_000L / (System.nanoTime() - from);
        System.err.println(rows + " rows, " + rate + " a second");
        return rate;
    }

    /**
     * So many askers; each reads what it was answered for a time, between nothing and twice {@code pauseMs}, and asks
     * again. Percentiles over all answers in milliseconds.
     */
    void ask(String name, List<String> addresses, int askers, int times, int pauseMs) throws Exception {
        for (String address : addresses.subList(0, Math.min(60, addresses.size()))) get(address);
        long[] took = new long[times];
        var next = new java.util.concurrent.atomic.AtomicInteger();
        long from = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(askers)) {
            for (int i = 0; i < askers; i++) {
                pool.submit(() -> {
                    Random of = new Random();
                    for (int at = next.getAndIncrement(); at < times; at = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        get(addresses.get(at % addresses.size()));
                        took[at] = System.nanoTime() - began;
                        if (pauseMs > 0) Thread.sleep(of.nextInt(2 * pauseMs));
                    }
                    return true;
                });
            }
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        Arrays.sort(took);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("askers", askers);
        said.put("pauseMs", pauseMs);
        said.put("answers", times);
        said.put("perSecond", Math.round(times / seconds));
        said.put("p50Ms", ms(took[times / 2]));
        said.put("p95Ms", ms(took[times * 95 / 100]));
        said.put("maxMs", ms(took[times - 1]));
        results.put(name, said);
        System.err.println(name + " " + said);
    }

    private static String ms(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    /** Pages are for who has signed in; a token opens the interface alone. */
    void signIn(String account, String password) throws IOException, InterruptedException {
        String csrf = first(get("/login"), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
        String form = "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("login"))
            throw new IOException("not signed in: " + answer.statusCode() + " " + answer.headers().firstValue("Location"));
    }

    /** How long one piece of work takes, in milliseconds. */
    void time(String name, Callable<?> work) throws Exception {
        long from = System.nanoTime();
        work.call();
        long took = (System.nanoTime() - from) / 1_000_000;
        results.put(name, took);
        System.err.println(name + " " + took);
    }

    String post(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IOException(answer.statusCode() + " " + path + " " + answer.body());
        return answer.body();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + path + " " + answer.body());
        return answer.body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).header("Accept", "application/json, text/html;q=0.9, */*;q=0.8");
    }

    String send(String path, Path file) throws IOException, InterruptedException {
        String boundary = "zhunsheng-bench";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(
                request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(BodyPublishers.ofByteArray(head), BodyPublishers.ofFile(file), BodyPublishers.ofByteArray(tail))).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " " + answer.body().substring(0, Math.min(2_000, answer.body().length())));
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String first(String text, String pattern) {
        Matcher m = Pattern.compile(pattern).matcher(text);
        return m.find() ? m.group(1) : "";
    }

    static long rss(String process) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
            if (line.startsWith("VmRSS")) return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
        return -1;
    }

    private static String json(Map<String, Object> map) {
        Function<Object, String> value = v -> v instanceof Map<?, ?> inner ? json(cast(inner)) : v instanceof String text ? text : String.valueOf(v);
        StringBuilder json = new StringBuilder("{");
        map.forEach((key, v) -> json.append(json.length() > 1 ? ",\n " : "\n ").append('"').append(key).append("\": ").append(value.apply(v)));
        return json.append("\n}\n").toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
