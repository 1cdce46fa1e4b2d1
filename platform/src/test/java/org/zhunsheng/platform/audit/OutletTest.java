package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.platform.PlatformTest;

@PlatformTest
@DisplayName("审计外送：每一行另送一份到本机以外")
class OutletTest {

    @Autowired
    LineStore store;

    @Autowired
    Acts acts;

    @TempDir
    Path folder;

    @Test
    @DisplayName("送到文件：一行不漏，外人可以逐行核验；重启以后接着送")
    void toAFile() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        acts.note("officer", "test.note", "外送以前", Map.of());
        all(new Outlet(store, folder, "file:" + file));
        acts.note("officer", "test.note", "重启以后", Map.of());
        all(new Outlet(store, folder, "file:" + file));
        List<String> written = Files.readAllLines(file);
        var verdict = Chain.verify(written.stream()
                .map(line -> Chain.Line.read(line.getBytes(StandardCharsets.UTF_8)))
                .iterator());
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Chain.Verdict.Whole.class,
                        whole -> assertThat(whole.lines()).isEqualTo(written.size()));
        assertThat(written.stream().filter(line -> line.contains("重启以后"))).hasSize(1);
    }

    private static void all(Outlet outlet) throws IOException {
        while (outlet.send() > 0) {}
    }

    @Test
    @DisplayName("送到 syslog（TCP）：RFC 5424 的格式，逐行送达；对方不在时不丢，在了再送")
    void toSyslogOverTcp() throws Exception {
        acts.note("officer", "test.note", "送往远处", Map.of());
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var outlet = new Outlet(store, folder, "syslog+tcp://127.0.0.1:" + server.getLocalPort());
            var received = CompletableFuture.supplyAsync(() -> {
                StringBuilder all = new StringBuilder();
                while (all.indexOf("送往远处") < 0)
                    try (var socket = server.accept()) {
                        all.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                    } catch (IOException closed) {
                        throw new IllegalStateException(closed);
                    }
                return all.toString();
            });
            all(outlet);
            assertThat(received.get())
                    .containsPattern("^\\d+ <109>1 \\S+Z - zhunsheng - \\S+ - \\{\"previous\":\"0{64}\"")
                    .contains(" test.note - {");
        }
        String position = Files.readString(folder.resolve(Outlet.POSITION));
        acts.note("officer", "test.note", "对方不在", Map.of());
        assertThatThrownBy(() -> new Outlet(store, folder, "syslog+tcp://127.0.0.1:1").send())
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(folder.resolve(Outlet.POSITION))).isEqualTo(position);
    }

    @Test
    @DisplayName("送到 syslog（UDP）：一行一个数据包")
    void toSyslogOverUdp() throws Exception {
        long last = store.walk(lines -> lines.count());
        Files.writeString(folder.resolve(Outlet.POSITION), String.valueOf(last));
        acts.note("officer", "test.note", "数据包", Map.of());
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(10_000);
            assertThat(new Outlet(store, folder, "syslog+udp://127.0.0.1:" + server.getLocalPort()).send())
                    .isPositive();
            var packet = new DatagramPacket(new byte[65_000], 65_000);
            server.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .startsWith("<109>1 ");
        }
    }

    @Test
    @DisplayName("写错的去处，启动时就说")
    void aPlaceThatIsNone() {
        assertThatThrownBy(() -> new Outlet(store, folder, "http://127.0.0.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zhunsheng.audit.outlet");
    }
}
