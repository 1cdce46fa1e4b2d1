package org.zhunsheng.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.kernel.Starting;

@DisplayName("启动时的门口")
class DoorTest {

    private final StringWriter out = new StringWriter();
    private final Starting starting =
            new Starting(new Caller(new PrintWriter(out), new PrintWriter(new StringWriter())));
    private Door door;

    @BeforeEach
    void open() throws IOException {
        door = Door.open(0, starting);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    @DisplayName("说在做什么、做到哪里，自动刷新，不问账号，答 503")
    void saysHowFarItIs() throws Exception {
        starting.at(Starting.Step.FOUNDING, 37, 280);
        HttpResponse<String> page = get("/login");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("正在建立示范区：第 37 份文件，共 280 份", "http-equiv=\"refresh\"", "max=\"280\" value=\"37\"")
                .doesNotContain("<form", "${", "script");
        assertThat(get("/?lang=en").body())
                .contains("lang=\"en\"", "Founding the demonstration district: file 37 of 280")
                .doesNotContain("正在");
        assertThat(get("/starting.css").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("/healthz 答 503 和 STARTING、步骤、进度；接口答说明原因的错误")
    void programsAreToldToo() throws Exception {
        starting.at(Starting.Step.MIGRATION, 3, 36);
        HttpResponse<String> health = get("/healthz");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).isEqualTo("{\"done\":3,\"of\":36,\"status\":\"STARTING\",\"step\":\"MIGRATION\"}");
        HttpResponse<String> call = get("/api/v1/ledgers");
        assertThat(call.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(call.body()).contains("正在升级数据库：第 3 项，共 36 项");
    }

    @Test
    @DisplayName("平台自己要用端口时让开")
    void stepsAside() {
        door.start();
        assertThat(door.isRunning()).isTrue();
        assertThatThrownBy(() -> get("/")).isInstanceOf(ConnectException.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
