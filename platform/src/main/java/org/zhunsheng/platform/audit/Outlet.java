package org.zhunsheng.platform.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhunsheng.papers.proof.Chain;

/**
 * Every line of the chain goes out of the machine, where a place is named (审计外送): {@code file:/path}, to which it is
 * appended, a new file begun at each 20 MB; {@code syslog+tcp://host:port} or {@code syslog+udp://host:port} as RFC 5424
 * (over TCP with the octet counting of RFC 6587). In the chain's order, by a writer of its own. How far it came is kept in
 * the data folder after each batch, so a restart loses no line; one that was cut off in between is sent twice.
 */
@Component
class Outlet implements SmartLifecycle {

    static final String POSITION = "audit-outlet.position";

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long ROTATED_AT = 20L << 20;
    private static final int BATCH = 500;
    /** Facility 13 (log audit), severity 5 (notice). */
    private static final String PRIORITY = "<109>1 ";

    private final LineStore store;
    private final Path position;
    private final String place;
    private volatile boolean running;

    Outlet(
            LineStore store,
            @Value("${zhunsheng.folder}") Path folder,
            @Value("${zhunsheng.audit.outlet:}") String place) {
        this.store = store;
        this.position = folder.resolve(POSITION);
        this.place = place.strip();
        if (!this.place.isEmpty() && !this.place.matches("(file:/|syslog\\+tcp://|syslog\\+udp://).+"))
            throw new IllegalArgumentException(
                    "zhunsheng.audit.outlet is file:/path, syslog+tcp://host:port or syslog+udp://host:port: " + place);
    }

    @Override
    public void start() {
        if (place.isEmpty()) return;
        running = true;
        Thread.ofVirtual().name("audit-outlet").start(this::write);
    }

    private void write() {
        while (running) {
            try {
                if (send() == 0) Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException notSent) {
                LOG.error("lines of the audit chain could not be sent to {}: {}", place, notSent.toString());
                try {
                    Thread.sleep(PAUSE.multipliedBy(10));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /** Sends the next lines. @return how many */
    int send() throws IOException {
        long last = sent();
        List<Line> lines = store.after(last, BATCH);
        if (lines.isEmpty()) return 0;
        String previous = last == 0 ? Chain.GENESIS : store.hashAt(last);
        URI to = URI.create(place);
        StringBuilder text = new StringBuilder();
        List<byte[]> frames = new ArrayList<>();
        for (Line line : lines) {
            String json =
                    new String(new Chain.Line(previous, line.content(), line.hash()).bytes(), StandardCharsets.UTF_8);
            previous = line.hash();
            if (place.startsWith("file:")) text.append(json).append('\n');
            else frames.add(syslog(line, json));
        }
        if (place.startsWith("file:")) append(Path.of(to.getPath()), text.toString());
        else if (place.startsWith("syslog+tcp:")) tcp(to, frames);
        else udp(to, frames);
        keep(lines.getLast().sequence());
        return lines.size();
    }

    private static byte[] syslog(Line line, String json) {
        return (PRIORITY + line.at() + " - zhunsheng - " + line.kind() + " - " + json).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.size(file) > ROTATED_AT) {
            int number = 1;
            while (Files.exists(file.resolveSibling(file.getFileName() + "." + number))) number++;
            Files.move(file, file.resolveSibling(file.getFileName() + "." + number));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    private static void tcp(URI to, List<byte[]> frames) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(to.getHost(), to.getPort()), 5_000);
            var out = new BufferedOutputStream(socket.getOutputStream());
            for (byte[] frame : frames) {
                out.write((frame.length + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(frame);
            }
            out.flush();
        }
    }

    private static void udp(URI to, List<byte[]> frames) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress host = InetAddress.getByName(to.getHost());
            for (byte[] frame : frames) socket.send(new DatagramPacket(frame, frame.length, host, to.getPort()));
        }
    }

    private long sent() {
        try {
            return Files.exists(position)
                    ? Long.parseLong(Files.readString(position).strip())
                    : 0;
        } catch (IOException | NumberFormatException unreadable) {
            throw new UncheckedIOException(new IOException(position + " can't be read", unreadable));
        }
    }

    private void keep(long sequence) throws IOException {
        Path written = position.resolveSibling(POSITION + ".part");
        Files.writeString(
                written,
                sequence + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(written, position, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
