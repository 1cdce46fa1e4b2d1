package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.platform.PlatformTest;

@PlatformTest
@DisplayName("门口")
class DoorTest {

    @LocalServerPort
    int port;

    @Test
    @DisplayName("没有设置反向代理时，谁自称代理也不信：转到哪里不由请求说了算")
    void nobodyIsAProxyUnlessTheSettingSaysSo() throws IOException {
        String answer = asked("""
                GET /litigation/court-appearances?organ=x HTTP/1.1
                Host: 127.0.0.1
                Accept: text/html
                X-Forwarded-Host: evil.example
                X-Forwarded-Proto: https
                Forwarded: host=evil.example;proto=https
                X-Forwarded-For: 203.0.113.9
                Connection: close

                """);
        assertThat(answer)
                .contains("Location: /login")
                .doesNotContain("evil.example")
                .doesNotContain("Secure");
    }

    @Test
    @DisplayName("登录以后回到原处，只回到本平台，记下的地址被改过也一样")
    void aWishLeadsNowhereElse() {
        assertThat(Addresses.here("https://evil.example/reports?x=1")).isEqualTo("/reports?x=1");
        assertThat(Addresses.here("//evil.example")).isEqualTo("/");
        assertThat(Addresses.here("https://evil.example//evil.example/x")).isEqualTo("/");
        assertThat(Addresses.here("javascript:alert(1)")).isEqualTo("/");
        assertThat(Addresses.here("https://[")).isEqualTo("/");
    }

    private String asked(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
