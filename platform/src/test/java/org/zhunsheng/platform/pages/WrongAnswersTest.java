package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Locale;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.PlatformTest;

@PlatformTest
@DisplayName("接口没有办成时的回答")
class WrongAnswersTest {

    @Autowired
    WrongAnswers answers;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("数据库连不上答 503，系统出错答 500，都是问题文档，有编号")
    void theInterfaceSaysWhatThePageSays() {
        var away = answers.error(
                failed(new IllegalStateException(new DataAccessException("", new SQLException("closed", "08006")))));
        assertThat(away.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(away.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(away.getBody())
                .containsEntry("title", "数据库暂时连不上")
                .containsEntry("status", 503)
                .containsEntry("instance", "/api/v1/me")
                .hasEntrySatisfying("code", code -> assertThat(code.toString()).startsWith("E-2022"));
        assertThat(answers.error(failed(new NullPointerException())).getBody())
                .containsEntry("title", "没有办成")
                .containsEntry("status", 500);
    }

    private static MockHttpServletRequest failed(Throwable thrown) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/me");
        return request;
    }

    @Test
    @DisplayName("门口就被挡下的请求，也得到问题文档，不得到编号")
    void aRequestTurnedAwayAtTheDoor() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1//me"))
                                .header("Accept", "application/json")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(CanonicalJson.readObject(answer.body()))
                .containsEntry("status", 400L)
                .containsEntry("instance", "/api/v1//me")
                .doesNotContainKey("code");
    }
}
