package org.zhunsheng.platform.reminders;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** A district's messenger: verifies what comes with another library than the sender's, and takes it. */
final class Receiver {

    static final String KEY = "an-invented-key-of-more-than-32-characters";

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private final int port;
    private volatile int answer = 204;
    private volatile int asked;

    Receiver() throws IOException {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listening(int at) throws IOException {
        HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
        begun.createContext("/", this::take);
        begun.start();
        return begun;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/in";
    }

    List<String> taken() {
        return taken;
    }

    int asked() {
        return asked;
    }

    void answersWith(int status) {
        answer = status;
    }

    void stop() {
        server.stop(0);
    }

    void startAgain() throws IOException {
        server = listening(port);
    }

    private void take(HttpExchange exchange) throws IOException {
        asked++;
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        int status = answer;
        if (!("sm3=" + hmac(headers.getFirst("Zhunsheng-Timestamp"), body))
                .equals(headers.getFirst("Zhunsheng-Signature"))) status = 401;
        if (status == 307) exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/elsewhere");
        if (status == 204) taken.add(headers.getFirst("Zhunsheng-Id") + " " + new String(body, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String hmac(String second, byte[] body) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(KEY.getBytes(StandardCharsets.UTF_8)));
        byte[] head = (second + ".").getBytes(StandardCharsets.US_ASCII);
        mac.update(head, 0, head.length);
        mac.update(body, 0, body.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return HexFormat.of().formatHex(code);
    }
}
