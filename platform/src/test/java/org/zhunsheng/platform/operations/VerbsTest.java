package org.zhunsheng.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.database.FolderLock;
import org.zhunsheng.platform.kernel.Today;

@PlatformTest
@DisplayName("命令行")
class VerbsTest {

    @Value("${zhunsheng.folder}")
    Path folder;

    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext dsl;

    @Autowired
    District district;

    @Autowired
    Today today;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"run", "audit", "backup", "restore", "token"})
    @DisplayName("每个动词都有说明")
    void everyVerbExplainsItself(String verb) {
        Said said = Said.by(verb, "--help");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("用法：zs " + verb).contains("退出码");
    }

    @Test
    @DisplayName("平台服务时 /healthz 答 200")
    void theHealthOfAServingPlatform() throws Exception {
        mvc.perform(get("/healthz")).andExpect(status().isOk());
    }

    @Test
    @DisplayName("平台运行时核对审计链：完整，报出行数和末行摘要")
    void theChainIsWholeBesideARunningPlatform() {
        Said said = Said.by("audit", "--data", folder);
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsPattern("^审计链完整：\\d+ 行，末行摘要 [0-9a-f]{64}；重新计算 \\d+ 个版本的记录，都与审计链相符\\R")
                .containsPattern("链头与留存的 \\d+ 个相符");
    }

    @Test
    @DisplayName("平台运行时签发令牌：只打印令牌，审计链当天多一行")
    void aTokenIsAnAct() {
        district.write(
                "insert into access.account (login, name, organ, changed) values ('token-holder', '接口', ?, 1)",
                District.MARKET.value());
        Said said = Said.by("token", "token-holder", "--days", 7, "--data", folder);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).matches("zs_[A-Za-z0-9_-]{43}\\R");
        var line = dsl.fetchSingle("""
                select l.* from audit.line l join access.token t on t.act = l.act where t.account = 'token-holder'
                """);
        assertThat(line.get("kind")).isEqualTo("access.tokenIssued");
        assertThat(line.get("subject")).isEqualTo("token-holder");
        assertThat(line.get("detail", String.class)).contains("\"days\": 7");
        assertThat(Today.dayOf(line.get("at", OffsetDateTime.class).toInstant()))
                .isEqualTo(today.day());
        assertThat(Said.by("audit", "--data", folder).exit()).isZero();
    }

    @Test
    @DisplayName("没有这个账号，不发令牌；一行话说清楚")
    void noTokenForNobody() {
        Said said = Said.by("token", "nobody", "--data", folder);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("zs token：没有账号 nobody").hasLineCount(1);
    }

    @Test
    @DisplayName("令牌天数超过上限，不发")
    void noTokenForEver() {
        Said said = Said.by("token", "admin", "--days", 4000, "--data", folder);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--days 4000 不在 1 至 366 之间");
    }

    @Test
    @DisplayName("命令行旁写的审计行，日子与平台相同")
    void theClockBesideThePlatformStandsToo() {
        assertThat(today.day()).isEqualTo(LocalDate.of(2022, 4, 12));
        assertThat(PlatformClock.of(dsl).day()).isEqualTo(today.day());
    }

    @Test
    @DisplayName("空目录不是数据目录，说明怎么办，什么也不新建")
    void anEmptyFolderIsNoInstallation() {
        Said said = Said.by("audit", "--data", elsewhere);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(elsewhere.toString()).contains("zs run").hasLineCount(1);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    @DisplayName("端口被占用，一行话，退出码 2")
    void aTakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Said said = Said.by("run", "--port", taken.getLocalPort(), "--data", elsewhere);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err())
                    .contains("端口 " + taken.getLocalPort() + " 已被占用")
                    .hasLineCount(1);
        }
    }

    @Test
    @DisplayName("数据目录正被另一个进程使用，一行话，退出码 2")
    void aTakenFolder() throws IOException {
        try (FolderLock held = FolderLock.held(elsewhere)) {
            Said said = Said.by("run", "--port", 0, "--data", held.folder());
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains("正被另一个准绳进程使用").hasLineCount(1);
        }
    }

    @Test
    @DisplayName("数据目录其实是一个文件，一行话，退出码 2")
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(elsewhere.resolve("data"));
        Said said = Said.by("run", "--port", 0, "--data", file);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(file + " 不能写入").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "明天", "20220412"})
    @DisplayName("日期写错，说明写法")
    void noDay(String day) {
        Said said = Said.by("run", "--port", 0, "--data", elsewhere, "--today", day);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--today " + day + " 不是日期").hasLineCount(1);
    }

    @Test
    @DisplayName("缺参数、多参数、不认识的参数，退出码 2")
    void wrongArguments() {
        assertThat(Said.by("backup").err()).contains("缺少 FILE");
        assertThat(Said.by("backup").exit()).isEqualTo(2);
        assertThat(Said.by("audit", "--deep").err()).contains("不认识 --deep");
        assertThat(Said.by("audit", "--deep").exit()).isEqualTo(2);
        assertThat(Said.by("run", "--port", "http").err()).isEqualTo("zs run：--port http 不是可用的整数。用法见 zs run --help\n");
        assertThat(Said.by("token", "justice", "--days", "99999999999").exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("备份写到没有的目录，说出是哪个目录")
    void noPlaceForABackup() {
        Said said = Said.by("backup", elsewhere.resolve("none").resolve("b.zip"), "--data", folder);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("没有 " + elsewhere.resolve("none") + " 这个目录")
                .hasLineCount(1);
    }
}
