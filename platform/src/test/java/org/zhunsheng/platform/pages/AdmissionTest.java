package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.zhunsheng.papers.proof.CanonicalJson;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Wire;
import org.zhunsheng.platform.access.Programs;

@PlatformTest
@DisplayName("外来文字在门口一次看清")
class AdmissionTest {

    private static final String APPEARANCES = "/api/v1/ledgers/litigation/court-appearances";
    private static final String JSON = "Content-Type: application/json";

    @Autowired
    ApplicationContext platform;

    @LocalServerPort
    int port;

    private Wire wire;
    private String bearer = "";

    @BeforeEach
    void aProgramComes() {
        wire = new Wire(port);
        bearer = "Authorization: Bearer " + Programs.reviewer(platform);
    }

    @ParameterizedTest
    @DisplayName("地址里有空字符、半个字、九位数的年份、读不懂的条件，答 400，是问题文档")
    @ValueSource(
            strings = {
                "?q=%00",
                "?court=a%00b",
                "?headName%00=x",
                "?q=%ED%A0%80&court=%00",
                "?from=%2B999999999-01-01",
                "?to=-999999999-12-31",
                "?asOf=-999999999-01-01T00:00:00Z",
                "?asOf=%2B999999999-01-01",
                "?limit=99999999999",
                "?after=AAAA",
                "?sort=%00",
                "?filedOn=%2B999999999-01-01..",
                "?organ=%00"
            })
    void whatCanNotBeReadIsSaid(String query) throws Exception {
        problem(wire.get(APPEARANCES + query, bearer), 400);
    }

    @ParameterizedTest
    @DisplayName("路径里的空字符，接口答问题文档，页面答中文页，都不是服务器自己的")
    @ValueSource(strings = {"/api/v1/reports/%00", "/api/v1/ledgers/x%00/y", "/api/v1/ledgers/litigation/%00"})
    void aNullInThePathIsAnsweredInOurWords(String path) throws Exception {
        problem(wire.get(path, bearer), 400);
        assertThat(wire.get("/litigation/%00", "Accept: text/html").text())
                .contains("打不开这个地址")
                .doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    @DisplayName("执法资格考试报名按批次列筛选，不与导入批次混淆")
    void aColumnCalledBatchIsAColumn() throws Exception {
        String ledger = "/api/v1/ledgers/officers/exam-registrations";
        assertThat(problem(wire.get(ledger + "?column.batch=0198c0de-0000-7000-8000-000000000000", bearer), 400)
                        .toString())
                .contains("column.batch");
        assertThat(wire.get(ledger + "?batch=1", bearer).status()).isEqualTo(200);
        problem(wire.get(ledger + "?batch=0198c0de-0000-7000-8000-000000000000", bearer), 400);
    }

    @Test
    @DisplayName("没有文件的导入、理由里有空字符的导入，答 400")
    void anImportWithoutAFile() throws Exception {
        problem(wire.send("POST", APPEARANCES + "/import", List.of(bearer), ""), 400);
        problem(wire.send("POST", APPEARANCES + "/import", List.of(bearer, JSON), "{}"), 400);
        problem(wire.send("POST", APPEARANCES + "/import", form(), part("reason", "", "补")), 400);
        problem(wire.send("POST", APPEARANCES + "/import", form(), "--zs\r\n"), 400);
        problem(
                wire.send(
                        "POST",
                        APPEARANCES + "/import",
                        form(),
                        part("reason", "", "a\0b") + part("file", "a.csv", "案号\n")),
                400);
        problem(wire.send("POST", APPEARANCES + "/import?reason=%00", form(), part("file", "a.csv", "案号\n")), 400);
    }

    private List<String> form() {
        return List.of(bearer, "Content-Type: multipart/form-data; boundary=zs");
    }

    private static String part(String name, String file, String said) {
        return "--zs\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file.isEmpty() ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n" + said + "\r\n"
                + (file.isEmpty() ? "" : "--zs--\r\n");
    }

    @ParameterizedTest
    @DisplayName("正文里有空字符、半个代理对、不是 JSON、没有尽头的数，答 400 或者 422")
    @ValueSource(
            strings = {
                "{\"court\":\"a\\u0000b\"}",
                "{\"court\":\"\\ud800\"}",
                "{\"co\\u0000urt\":\"x\"}",
                "{\"court\":[[\"\\udc00\"]]}",
                "[]",
                "null",
                "\"x\"",
                "{\"court\"",
                "{\"hearings\":1e400}",
                "{\"hearings\":1e999999999}",
                "{\"court\":{\"a\":{\"b\":1}}}",
                "{\"filedOn\":\"+999999999-01-01\"}"
            })
    void aBodyThatCanNotBeKept(String body) throws Exception {
        Wire.Answer answer = wire.send("POST", APPEARANCES, List.of(bearer, JSON), body);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        problem(answer, answer.status());
    }

    @Test
    @DisplayName("报告名称三兆、理由三兆，答 422；正文五兆，不论说没说多长，答 413")
    void whatIsTooLong() throws Exception {
        String three = "长".repeat(1_000_000);
        problem(wire.send("POST", "/api/v1/reports", List.of(bearer, JSON), "{\"title\":\"" + three + "\"}"), 422);
        problem(
                wire.send(
                        "DELETE",
                        APPEARANCES + "/0198c0de-0000-7000-8000-000000000000",
                        List.of(bearer, JSON),
                        "{\"reason\":\"" + three + "\"}"),
                422);
        String five = "{\"title\":\"" + "x".repeat(5 << 20) + "\"}";
        problem(wire.send("POST", "/api/v1/reports", List.of(bearer, JSON), five), 413);
        List<String> untold = new ArrayList<>(List.of(bearer, JSON, "Transfer-Encoding: chunked"));
        problem(
                wire.send(
                        "POST",
                        "/api/v1/reports",
                        untold,
                        Integer.toHexString(five.length()) + "\r\n" + five + "\r\n0\r\n\r\n"),
                413);
    }

    @Test
    @DisplayName("框架自己的拒绝也有类型、中文标题和说明：方法、媒体类型、没有的地址、参数类型")
    void theFrameworkSpeaksOurWords() throws Exception {
        assertThat(problem(wire.send("PUT", "/api/v1/reports", List.of(bearer), ""), 405))
                .containsEntry("type", "urn:zhunsheng:problem:method");
        assertThat(problem(wire.send("POST", "/api/v1/reports", List.of(bearer, "Content-Type: text/x-odd"), "x"), 415))
                .containsEntry("type", "urn:zhunsheng:problem:mediaType");
        for (String odd : List.of("*/*", "odd", "application/json;charset=x-odd"))
            problem(wire.send("POST", "/api/v1/reports", List.of(bearer, "Content-Type: " + odd), "{}"), 415);
        assertThat(problem(wire.get("/api/v1/reports", bearer, "Accept: image/png"), 406))
                .containsEntry("type", "urn:zhunsheng:problem:mediaType");
        assertThat(problem(wire.get("/api/v1/nothing", bearer), 404))
                .containsEntry("type", "urn:zhunsheng:problem:missing");
        assertThat(problem(wire.get("/api/v1/reports/no-uuid", bearer), 400))
                .containsEntry("type", "urn:zhunsheng:problem:address")
                .containsEntry("title", "打不开这个地址");
        assertThat(problem(wire.get("/api/v1/figures/heads-in-court?organ=没有".replace("没有", "%E6%B2%A1"), bearer), 404))
                .containsEntry("type", "urn:zhunsheng:problem:figure-organ");
        assertThat(problem(wire.get("/api/v1/me"), 401)).containsEntry("type", "urn:zhunsheng:problem:signIn");
    }

    @ParameterizedTest
    @DisplayName("读不懂的 Accept 当作没有说：该办的照办，办不成的照样说明原因")
    @ValueSource(strings = {"a/b;q=x", "odd", "*/json", "text/html;q=,x", ";", "text/html,,/"})
    void anAcceptThatCanNotBeRead(String accept) throws Exception {
        String said = "Accept: " + accept;
        assertThat(wire.get(APPEARANCES, bearer, said).mediaType()).isEqualTo("application/json");
        problem(wire.get("/api/v1/me", said), 401);
        problem(wire.get("/api/v1/nothing", bearer, said), 404);
        problem(wire.get("/api/v1/reports/%00", bearer, said), 400);
        problem(wire.get("/api/v1/reports/no-uuid", bearer, said), 400);
        problem(wire.send("POST", "/api/v1/reports", List.of(bearer, said, "Content-Type: odd"), "{}"), 415);
        problem(wire.send("PUT", "/api/v1/reports", List.of(bearer, said), ""), 405);
        assertThat(wire.get("/litigation/%00", said).text()).contains("打不开这个地址");
        assertThat(wire.get("/login", said).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("页面同样：读不懂的条件答 400 的中文页")
    @ValueSource(
            strings = {
                "/login?lang=%00",
                "/login?lang=%zz",
                "/login?x=%C3%28",
                "/login?error=%00",
                "/organs/suggest?q=%00"
            })
    void pagesLookTheSameWay(String address) throws Exception {
        assertThat(wire.get(address, "Accept: text/html").status()).isIn(200, 302, 400);
    }

    @Test
    @DisplayName("登录名里有空字符，是登录不上，不是系统出错")
    void aNullInTheLogin() throws Exception {
        for (List<String> headers : List.of(
                List.of("Content-Type: application/x-www-form-urlencoded", "Accept: text/html"),
                List.of("Content-Type: multipart/form-data; boundary=zs", "Accept: text/html"))) {
            String body = headers.getFirst().contains("urlencoded")
                    ? "username=a%00b&password=x"
                    : part("username", "", "a\0b") + "--zs--\r\n";
            assertThat(wire.send("POST", "/login", headers, body).status()).isIn(302, 400, 403);
        }
    }

    private static Map<String, Object> problem(Wire.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.mediaType()).as(answer.text()).isEqualTo("application/problem+json");
        Map<String, Object> problem = new LinkedHashMap<>(CanonicalJson.readObject(answer.body()));
        assertThat(problem).containsKeys("type", "title", "detail").containsEntry("status", (long) status);
        assertThat(Stream.of(problem.get("type"), problem.get("title")).map(Object::toString))
                .noneMatch(said -> said.equals("about:blank") || said.isBlank());
        return problem;
    }
}
