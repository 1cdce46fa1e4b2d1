package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.platform.PlatformTest;

@PlatformTest
@DisplayName("太大的上传")
class TooLargeTest {

    @LocalServerPort
    int port;

    @Test
    @DisplayName("不等收完就说明太大和怎么办；程序得到问题文档")
    void toldBeforeItIsRead() throws IOException {
        assertThat(answer("/organs/organs/import", "text/html"))
                .startsWith("HTTP/1.1 413")
                .contains("文件太大", "请分成几个文件");
        assertThat(answer("/api/v1/ledgers/organs/organs/import", "application/json"))
                .startsWith("HTTP/1.1 413")
                .contains("\"status\":413");
    }

    /** Sends no more than the head of a request that says it will be long. */
    private String answer(String path, String accepted) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Accept: %s\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 400000000\r
                    \r
                    """.formatted(path, accepted).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
