package org.zhunsheng.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Speaks HTTP/1.1 to the platform byte by byte, so that a test can say what no client would. */
public final class Wire {

    /** @param headers names in lower case; the last of several counts */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        /** Without its parameters; empty where there is none. */
        public String mediaType() {
            return Objects.requireNonNullElse(headers.get("content-type"), "")
                    .split(";", -1)[0]
                    .strip();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    public Answer get(String target, String... headers) throws IOException {
        return send("GET", target, List.of(headers), new byte[0]);
    }

    public Answer send(String method, String target, List<String> headers, String body) throws IOException {
        return send(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers whole lines, {@code Accept: text/html} */
    public Answer send(String method, String target, List<String> headers, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            var request = new ByteArrayOutputStream();
            line(request, method + " " + target + " HTTP/1.1");
            line(request, "Host: localhost:" + port);
            line(request, "Connection: close");
            for (String header : headers) line(request, header);
            boolean chunked = headers.stream().anyMatch(header -> header.startsWith("Transfer-Encoding"));
            if (!chunked && (body.length > 0 || !method.equals("GET"))) line(request, "Content-Length: " + body.length);
            line(request, "");
            request.write(body);
            try {
                socket.getOutputStream().write(request.toByteArray());
                socket.getOutputStream().flush();
            } catch (IOException answeredBeforeTheEnd) {
                // a body that is too long is not heard out; the answer is there all the same
                Objects.requireNonNull(answeredBeforeTheEnd);
            }
            return read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static void line(ByteArrayOutputStream request, String text) throws IOException {
        request.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer read(InputStream in) throws IOException {
        String first = line(in);
        int status = Integer.parseInt(first.split(" ", -1)[1]);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            String length = headers.get("content-length");
            return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).strip(), 16);
            if (size == 0) return body.toByteArray();
            body.write(in.readNBytes(size));
            line(in);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the answer ends in " + line.toString(StandardCharsets.ISO_8859_1));
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
