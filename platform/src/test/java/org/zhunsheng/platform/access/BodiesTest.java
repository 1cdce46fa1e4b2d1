package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the server itself, with real sockets and small numbers: eight threads, four bodies an address, five seconds. */
@DisplayName("慢慢来的请求")
class BodiesTest {

    private static final Policy.Rate RATE = new Policy.Rate(300, 12_000, 12, 4, 5, 1_024);

    private final Tomcat server = new Tomcat();
    private final List<Socket> open = new ArrayList<>();

    /** Reads the whole body, and says how long it was. */
    @SuppressWarnings("serial")
    private static final class Reader extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("read " + request.getInputStream().readAllBytes().length);
        }
    }

    /** Answers without reading, after a while. */
    @SuppressWarnings("serial")
    private static final class Unread extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                Thread.sleep(Duration.ofSeconds(7));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().print("unread");
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server.setBaseDir(folder.toString());
        var connector = new Connector(Door.class.getName());
        connector.setPort(0);
        connector.setProperty("maxThreads", "8");
        connector.setProperty("connectionTimeout", "8000");
        Door door = (Door) connector.getProtocolHandler();
        door.allow(RATE.connections());
        server.setConnector(connector);
        var context = server.addContext("", folder.toString());
        context.getPipeline().addValve(new Bodies(door, RATE));
        Tomcat.addServlet(context, "reader", new Reader());
        Tomcat.addServlet(context, "unread", new Unread());
        context.addServletMappingDecoded("/", "reader");
        context.addServletMappingDecoded("/unread", "unread");
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : open) socket.close();
        server.stop();
        server.destroy();
    }

    @Test
    @DisplayName("一个地址同时慢慢送来许多，只占它自己的份额：多出的答 429，别人照常得到回答，慢的到时断开")
    void slowBodiesHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 10; i++)
            slow.add(sent("127.0.0.1", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nx"));
        Thread.sleep(300);
        long began = System.nanoTime();
        assertThat(answer(sent(
                        "127.0.0.2",
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")))
                .startsWith("HTTP/1.1 200")
                .endsWith("read 3");
        assertThat(answer(sent("127.0.0.1", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        for (int i = 0; i < 8; i++) {
            Thread.sleep(1_000);
            slow.forEach(BodiesTest::drip);
        }
        List<String> answers = slow.stream().map(BodiesTest::answer).toList();
        assertThat(answers.stream().filter(answer -> answer.startsWith("HTTP/1.1 429")))
                .hasSize(6);
        assertThat(answers).noneMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        assertThat(answer(sent(
                        "127.0.0.1",
                        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")))
                .as("慢的断开以后，同一地址又能送")
                .endsWith("read 3");
    }

    @Test
    @DisplayName("送得够快的、办理得久的，都不断开")
    void whatKeepsUpIsHeard() throws Exception {
        Socket steady =
                sent("127.0.0.1", "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 16384\r\n\r\n");
        for (int i = 0; i < 8; i++) {
            steady.getOutputStream().write(new byte[2_048]);
            Thread.sleep(900);
        }
        assertThat(answer(steady)).endsWith("read 16384");
        assertThat(answer(sent(
                        "127.0.0.1",
                        "POST /unread HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc")))
                .endsWith("unread");
    }

    @Test
    @DisplayName("一个地址的连接有上限，到了上限，别的地址照常连得上")
    void connectionsOfOneAddressAreBounded() throws Exception {
        for (int i = 0; i < 14; i++) sent("127.0.0.1", "GET / HT");
        Thread.sleep(300);
        assertThat(answer(sent("127.0.0.1", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .isEmpty();
        assertThat(answer(sent("127.0.0.2", "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    private Socket sent(String from, String text) throws IOException {
        var socket = new Socket();
        open.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getConnector().getLocalPort()));
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException shutOut) {
            assertThat(shutOut).isNotNull();
        }
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException shutOut) {
            return "";
        }
    }
}
