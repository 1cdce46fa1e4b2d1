package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.platform.Browser;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.ledger.Ledgers;

@WalkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的整改：从立项到答复，每个单位办自己的一步")
class RectificationInTheBrowserTest {

    private static final String PASSWORD = "Zhun-sheng-2026!";

    @LocalServerPort
    int port;

    @Autowired
    Walk walk;

    @Autowired
    Ledgers ledgers;

    @Autowired
    District district;

    private final Map<String, Browser> desks = new HashMap<>();
    private long before;
    private String matter = "";

    @BeforeAll
    void aDistrictAtWork() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        before = district.now();
        walk.offices("rectification", Walk.OFFICE, District.STREET);
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "supervision/hearings",
                "report=关于2021年法治建设工作情况的报告 reportYear=2021 organ=区政府 session=第四次会议 heardOn=2022-03-25 adHoc=是 inquiry=没有询问");
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "supervision/opinions",
                "number=2022-8 hearing=关于2021年法治建设工作情况的报告 organ=区政府 raisedOn=2022-03-25 aspect=责任落实 nature=建议 text=压实责任。");
    }

    @AfterAll
    void nothingIsLeft() {
        desks.values().forEach(Browser::close);
        walk.leave("rectification", Walk.OFFICE, District.STREET);
        district.clear(before);
    }

    /** The desk of an account, in an office; the street's is a telephone. */
    private Browser desk(String account) {
        return desks.computeIfAbsent(
                account,
                one -> Browser.at(port, one.startsWith("jiedao") ? Browser.NARROW : Browser.WIDE, "zh-CN", "light")
                        .signIn(one, PASSWORD));
    }

    private Page at(String account) {
        return desk(account).open(matter).isSound().page();
    }

    private void does(String account, String step) {
        Page page = at(account);
        page.click("button[value=DO]:has-text('" + step + "')");
        page.waitForSelector(".zs-notice:has-text('已办结这一步')");
        desk(account).isSound();
    }

    @Test
    @DisplayName("立项、交办、承接、报完成被挡、补佐证、核实退回、再报、核实、人大意见、答复经核稿签发编号用印")
    void fromOpeningToReply() {
        opened();
        assigned();
        walkTheStreet();
        Page verifier = at("sifa");
        verifier.click("summary:has-text('退回')");
        verifier.fill("form:has(button[value=RETURN]) textarea", "佐证不是本次整改的");
        verifier.click("button[value=RETURN]");
        verifier.waitForSelector(".zs-notice:has-text('已退回')");
        Page street = desk("jiedao").open("/matters").isSound().page();
        assertThat(street.textContent("#returned")).contains("退回给我的 ", "逐单位检查");
        assertThat(at("jiedao").textContent("main")).contains("退回：佐证不是本次整改的");
        does("jiedao", "报完成");
        assertThat(at("jiedao2").querySelector("button[value=DO]:has-text('核实')"))
                .as("承办的不核实")
                .isNull();
        does("sifa", "核实");
        does("renda", "委员会意见");
        does("banzi", "拟答复");
        assertThat(at("banzi").querySelector("button[value=DO]:has-text('核稿')"))
                .as("写的人不核稿")
                .isNull();
        does("banzi2", "核稿");
        signedOnPaper();
        does("banzi", "编号");
        does("banzi", "用印");
        assertThat(at("renda").textContent(".zs-head")).contains("已办结");
    }

    private void opened() {
        Page page = desk("banzi").open("/matters").isSound().page();
        page.click("a:has-text('评议意见整改')");
        page.click("main form button[type=submit]");
        page.waitForSelector(".zs-errors");
        assertThat(page.textContent(".zs-errors")).contains("任务编号：必填");
        desk("banzi").isSound();
        page.fill("#f-number", "2022-8-1");
        page.fill("#f-opinion", "2022-8");
        page.fill("#f-measure", "修订实施细则，逐单位检查");
        page.fill("#f-standard", "细则印发");
        page.click("main form button[type=submit]");
        page.waitForSelector(".zs-notice:has-text('已发起')");
        matter = page.url().replaceFirst("\\?.*", "");
    }

    private void assigned() {
        Page page = at("banzi");
        page.fill("#f-lead", "望河街道");
        page.fill("#f-responsible", "陈望舒");
        page.fill("#f-dueOn", "2022-06-30");
        page.click("button[value=DO]");
        page.waitForSelector(".zs-notice:has-text('已办结这一步')");
        assertThat(page.textContent("main")).contains("现在不用您办", "望河街道");
    }

    private void walkTheStreet() {
        does("jiedao", "承接");
        Page page = at("jiedao");
        page.click("button[value=DO]");
        page.waitForSelector(".zs-errors");
        assertThat(page.textContent(".zs-errors")).contains("报完成没有举出佐证");
        Clerks.enterOnce(
                ledgers,
                District.OFFICER,
                "supervision/progress",
                "headline=细则已印发 task=2022-8-1 organ=望河街道 reportedOn=2022-04-12 rate=100 evidenceLedger=supervision/hearings evidenceRecord=关于2021年法治建设工作情况的报告");
        does("jiedao", "报完成");
    }

    /** The mayor signed on paper: one clerk enters it, another holds it against the paper. */
    private void signedOnPaper() {
        Page page = at("banzi");
        page.click("summary:has-text('依签批件登记')");
        page.fill("form:has(button[value=REGISTER]) input[name='do.why']", "示政批〔2022〕3号第2页");
        page.click("button[value=REGISTER]");
        page.waitForSelector(".zs-notice:has-text('等另一人复核')");
        assertThat(page.querySelector("button[value=CONFIRM]")).as("登记的不复核").isNull();
        Page other = at("banzi2");
        other.click("button[value=CONFIRM]");
        other.waitForSelector(".zs-notice:has-text('已复核')");
    }
}
