package org.zhunsheng.platform.reports;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhunsheng.platform.Browser;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的报告")
class ReportsInTheBrowserTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    private static final String TEMPLATE = """
            示范区人民政府落实区人大常委会对
            《示范区人民政府关于2020年法治政府建设工作情况的报告》
            评议意见的报告

            区人大常委会：
            区人大常委会听取和审议区政府2020年法治政府建设工作情况的报告后，提出了评议意见。区政府逐条研究，明确牵头单位和完成时限，现将落实情况报告如下。
            一、领导干部带头履行法治建设职责
            【回应：评议意见第一条】
            （一）推动负责人出庭应诉。区政府把负责人出庭应诉情况列入依法行政考核，按季度通报各单位开庭和出庭情况。区长、常务副区长代表区政府分别出庭应诉{F09 区政府主要负责人出庭应诉案次 不带单位}次、{F10 区政府常务副职出庭应诉案次 不带单位}次。区属行政机关负责人出庭应诉{F11 区属行政机关负责人出庭应诉案次}，同比增长{F12 负责人出庭应诉案次同比增长 一倍多}。
            （二）以出庭促整改。对庭审和裁判中反映出的程序、证据问题，由区司法局汇总后交责任单位逐项整改，整改结果一并记入台账。
            二、下一步工作
            区政府将继续抓好评议意见的落实，把出庭、发言和实质性化解争议一并考核，定期向区人大常委会报告。
            特此报告。
            示范区人民政府
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Reports reports;

    private String writer = "";
    private Report draft;
    private Report faulty;
    private Report issued;
    private Report bulletin;
    private Report whole;

    @BeforeAll
    void reportsAreWritten() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        writer = "reports" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM,
                writer,
                "周以宁",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.REVIEWER, District.GOVERNMENT));
        Courtroom courtroom = new Courtroom(ledgers);
        for (int i = 0; i < 3; i++) courtroom.headCame(1990, "望河街道");
        UUID first = courtroom.headCame(1991, "区市场监管局");
        for (int i = 0; i < 14; i++) courtroom.headCame(1991, "望河街道");
        String template = TEMPLATE;
        draft = write("区政府落实评议意见的报告（草稿）", template);
        courtroom.headCame(1991, "区城管执法局");
        whole = write("区政府落实评议意见的报告（全文）", BuiltIn.IMPLEMENTATION.text("示范区人民政府", Period.year(1991)));
        bulletin = reports.draft(
                District.OFFICER,
                "行政应诉季度通报",
                BuiltIn.BULLETIN
                        .text("示范区人民政府", Period.year(2022))
                        .replace("行：街乡", "行：街道")
                        .replace("只列：开庭\n", "")
                        .replace("〔写：本期应当点名的单位、案件和原因〕", "考试报名100人次，其中城区40人次、郊区50人次、山区20人次。"),
                District.GOVERNMENT,
                Period.year(2022));
        faulty = write("区政府落实评议意见的报告（有问题）", template);
        reports.save(
                District.OFFICER,
                faulty.id(),
                1,
                template.replace("逐项整改", "限期整改").replace("负责人出庭应诉案次同比增长 ", "负责人出庭案次同比 "));
        Outcome outcome = reports.issue(
                District.SIGNER, write("区政府落实评议意见的报告（已印发）", template).id(), 1, "示政发〔2022〕8号");
        issued = ((Outcome.Done) outcome).report();
        courtroom.headDidNotCome(District.OFFICER, first, "出庭人员登记有误");
    }

    private Report write(String title, String template) {
        return reports.draft(District.OFFICER, title, template, District.GOVERNMENT, Period.year(1991));
    }

    private Browser at(int width, String language, String theme) {
        return Browser.at(port, width, language, theme).signIn(writer, PASSWORD);
    }

    @ParameterizedTest(name = "{0} 像素，{1}，{2}")
    @CsvSource({"1366, zh-CN, light", "1366, en, dark", "390, zh-CN, light"})
    @DisplayName("各页不越出屏幕，读屏的人也能用")
    void everyPageIsSound(int width, String language, String theme) {
        Browser browser = at(width, language, theme);
        if (language.equals("en")) browser.open("/reports?lang=en");
        String shot = "-" + width + "-" + theme;
        browser.open("/reports").isSound().shot("reports-list" + shot);
        browser.open("/reports/" + draft.id()).isSound().shot("reports-draft" + shot);
        browser.open("/reports/" + whole.id()).isSound().shot("reports-whole" + shot);
        browser.open("/reports/" + bulletin.id());
        browser.page().waitForSelector("[data-chart] canvas");
        browser.isSound().shot("reports-bulletin" + shot);
        browser.open("/reports/" + faulty.id()).isSound().shot("reports-faulty" + shot);
        browser.open("/reports/" + faulty.id() + "/text").isSound().shot("reports-desk" + shot);
        browser.open("/reports/" + faulty.id() + "/versions").isSound().shot("reports-versions" + shot);
        browser.open("/reports/" + faulty.id() + "/issue").isSound().shot("reports-not-yet" + shot);
        browser.open("/reports/" + draft.id() + "/issue").isSound().shot("reports-issue" + shot);
        browser.open("/reports/" + issued.id() + "/drift").isSound().shot("reports-drift" + shot);
        browser.open("/reports/" + issued.id()).isSound();
        browser.page().locator(".zs-fig").nth(2).click();
        browser.page().waitForSelector("#opened h2");
        browser.isSound().shot("reports-issued" + shot);
        browser.close();
    }

    @Test
    @DisplayName("回车打开数字的记录，Esc 合上并回到原来的字")
    void theKeyboardOpensAndClosesAFigure() {
        Browser browser = at(Browser.WIDE, "zh-CN", "light").open("/reports/" + issued.id());
        Page page = browser.page();
        page.locator(".zs-fig").nth(2).focus();
        page.keyboard().press("Enter");
        page.waitForSelector("#opened h2");
        assertThat(page.locator("#opened tbody tr").count()).isEqualTo(13);
        assertThat(page.locator(".zs-fig[aria-expanded=true]").count()).isEqualTo(1);
        page.locator("#opened .zs-more a").click();
        page.waitForSelector("#opened tbody tr:nth-child(17)");
        page.keyboard().press("Escape");
        page.waitForSelector("#opened:not(:has(h2))", new Page.WaitForSelectorOptions().setState(ATTACHED));
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("zs-fig");
        browser.isSound().close();
    }

    @Test
    @DisplayName("边打字边成文，停下来自动保存，光标不动")
    void whatIsTypedIsShownAndKept() {
        Report written = write("边打字的报告", TEMPLATE);
        Browser browser = at(Browser.WIDE, "zh-CN", "light").open("/reports/" + written.id() + "/text");
        Page page = browser.page();
        page.fill("textarea", "题目\n\n出庭{heads-in-court}。\n停用{heads-in-cort}。");
        page.waitForSelector("#preview .zs-errors li");
        assertThat(page.textContent("#preview")).contains("出庭15案次。", "没有名为“heads-in-cort”的口径");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("TEXTAREA");
        page.waitForSelector(".zs-saved:has-text('已保存')");
        assertThat(reports.find(District.OFFICER, written.id()).orElseThrow().version())
                .isEqualTo(1);
        browser.open("/reports/" + written.id() + "/issue").isSound();
        assertThat(page.textContent("main")).contains("没有保存为一稿", "它不在印发的文字里");
        page.click("main a:has-text('接着写')");
        assertThat(page.inputValue("textarea")).startsWith("题目").endsWith("停用{heads-in-cort}。");
        browser.isSound();
        page.click("button:has-text('从第 1 稿开始')");
        assertThat(page.inputValue("textarea")).isEqualTo(TEMPLATE);
        browser.close();
    }

    @AfterAll
    void nothingIsTakenBack() {
        // issued reports rest on these records for good; they lie in years of their own
        if (issued != null)
            assertThat(reports.find(District.OFFICER, issued.id())).isPresent();
    }
}
