package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhunsheng.papers.proof.Chain;
import org.zhunsheng.papers.proof.Sm3;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Queries;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("审计员的页面")
class AuditPagesTest {

    private static final Person AUDITOR = new Person(
            "auditor", "陆守正", District.GOVERNMENT, List.of(new Person.Grant("*", Set.of(Right.AUDIT), Scope.WHOLE)));

    @Autowired
    MockMvc mvc;

    @Autowired
    Acts acts;

    @Test
    @DisplayName("按账号、事项、内容、日期查找，最新的在前；事项和对象用中文，每行打开有详情")
    void linesAreFound() throws Exception {
        String mark = "批号" + System.nanoTime();
        acts.note("zhou", "ledger.export", "organs/organs", Map.of("rows", 12L, "reason", mark));
        acts.note("zhou", "access.login", "zhou", Map.of("address", mark));
        String found = html("/audit?words=" + mark);
        assertThat(found).contains("导出", "机构名录", "登录", "<dt>行数</dt><dd>12</dd>", mark);
        assertThat(found.indexOf(">登录</td>")).isLessThan(found.indexOf(">导出</td>"));
        assertThat(html("/audit?kind=ledger.export&account=zhou&words=" + mark + "&from=2022-04-12&to=2022-04-12"))
                .contains(">导出</td>")
                .doesNotContain(">登录</td>");
        assertThat(html("/audit?words=" + mark + "&to=2022-04-11")).contains("没有符合这些条件的审计行。");
        assertThat(answer(AUDITOR, get("/audit?from=2022-04-12&to=2022-04-11")).getStatus())
                .isEqualTo(400);
        assertThat(html("/audit?lang=en&words=" + mark)).contains("Exported", "Signed in");
        html("/audit?lang=zh-CN");
    }

    @Test
    @DisplayName("载入更多接着上一行，不重不漏")
    void olderLinesFollow() throws Exception {
        String mark = "长单" + System.nanoTime();
        for (int i = 0; i < 60; i++) acts.note("zhou", "access.login", "zhou", Map.of("address", mark));
        String first = html("/audit?words=" + mark);
        Matcher next = Pattern.compile("hx-get=\"([^\"]*before=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        String more = answer(
                        AUDITOR,
                        get(java.net.URI.create(next.group(1).replace("&amp;", "&")))
                                .header("HX-Request", "true"))
                .getContentAsString();
        assertThat(rows(first)).hasSize(50);
        assertThat(rows(more)).hasSize(10).doesNotContainAnyElementsOf(rows(first));
        assertThat(Queries.during(() -> html("/audit?words=" + mark))).hasSizeLessThanOrEqualTo(6);
    }

    private static List<String> rows(String html) {
        return Pattern.compile("<td class=\"zs-n\">([\\d,]+)</td>")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    @DisplayName("逐行核对：说明链完整、几行、末行摘要，核对本身也记一行")
    void theChainIsChecked() throws Exception {
        assertThat(answer(AUDITOR, post("/audit/checks").with(csrf())).getStatus())
                .isEqualTo(302);
        String said = "";
        for (int i = 0; i < 200 && !said.contains("链完整"); i++) {
            Thread.sleep(25);
            said = answer(AUDITOR, get("/audit/checks").header("HX-Request", "true"))
                    .getContentAsString();
        }
        assertThat(said)
                .containsPattern("链完整</span> <span>审计链 [\\d,]+ 行、记录 [\\d,]+ 个版本，都相符")
                .containsPattern("[0-9a-f]{64}");
        assertThat(html("/audit?kind=audit.verify")).contains(">核对审计链</td>");
    }

    @Test
    @DisplayName("下载的链，外人不用数据库就能逐行核验；下载记在最后一行；改一个字就断")
    void aStrangerVerifiesTheChain() throws Exception {
        byte[] taken = answer(AUDITOR, get("/audit/chain.jsonl")).getContentAsByteArray();
        List<String> written = new String(taken, StandardCharsets.UTF_8).lines().toList();
        var verdict = Chain.verify(written.stream()
                .map(line -> Chain.Line.read(line.getBytes(StandardCharsets.UTF_8)))
                .iterator());
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Chain.Verdict.Whole.class,
                        whole -> assertThat(whole.lines()).isEqualTo(written.size()));
        String last = written.getLast();
        assertThat(last).contains("\"audit.export\"", "\"auditor\"");
        // as docs/modules/audit.md has it: 64 characters, then what stands between byte 163 and the last brace
        String content = last.substring(163, last.length() - 1);
        assertThat(Sm3.hex((last.substring(13, 77) + content).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(last.substring(87, 151));
        assertThat(Chain.verify(List.of(
                                Chain.Line.read(written.getFirst().getBytes(StandardCharsets.UTF_8)),
                                Chain.Line.read(written.get(2).getBytes(StandardCharsets.UTF_8)))
                        .iterator()))
                .isInstanceOf(Chain.Verdict.Broken.class);
    }

    @Test
    @DisplayName("不是审计员的，查不到，核不了，也下载不了")
    void onlyForTheAuditor() throws Exception {
        for (String path : List.of("/audit", "/audit/chain.jsonl", "/audit/checks"))
            assertThat(answer(District.OFFICER, get(path)).getStatus()).as(path).isEqualTo(403);
        assertThat(answer(District.OFFICER, post("/audit/checks").with(csrf())).getStatus())
                .isEqualTo(403);
    }

    private String html(String path) throws Exception {
        MockHttpServletResponse answer = answer(AUDITOR, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(Person by, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.header("Accept", "text/html,*/*").with(Desk.of(by)))
                .andReturn()
                .getResponse();
    }
}
