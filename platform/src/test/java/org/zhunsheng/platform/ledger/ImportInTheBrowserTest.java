package org.zhunsheng.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
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
import org.zhunsheng.platform.kernel.Person;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的导入")
class ImportInTheBrowserTest {

    private static final String PASSWORD = "Wanghe-2022-Street";
    private static final String PAGE = "/organs/staff/import";
    private static final String HEADER = "姓名,所在机关,人员编号,公民身份号码,到岗日期,备注\n";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledgers ledgers;

    private final List<Browser> open = new ArrayList<>();
    private String officer = "";

    @BeforeAll
    void anOfficer() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        officer = "imports" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM,
                officer,
                "周以宁",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.REVIEWER, District.GOVERNMENT));
    }

    @AfterEach
    void close() {
        open.forEach(Browser::close);
        open.clear();
    }

    private Browser officer(int width, String theme, String language) {
        Browser browser = Browser.at(port, width, language, theme).signIn(officer, PASSWORD);
        open.add(browser);
        if (language.startsWith("en")) browser.open("/?lang=en");
        return browser;
    }

    @Test
    @DisplayName("五行里一行有错：看清、改好、导入，再整批撤回")
    void fiveRowsOneOfThemWrong() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open(PAGE);
        Page page = browser.page();
        browser.isSound();
        choose(page, rows("2021年4月31日"));
        page.waitForSelector("text=4 行可以导入，1 行要改。");
        assertThat(page.textContent("main")).contains("历法中没有“2021年4月31日”这一天。", "台账没有，不导入：备注");
        browser.isSound();
        page.click("text=全部退回修改");
        page.waitForSelector("text=改好后在这里重新选文件。");
        browser.isSound();

        choose(page, rows("2021-04-30"));
        page.waitForSelector("text=5 行都可以导入。");
        page.dblclick(".zs-foot button");
        page.waitForSelector("text=已导入 5 行，批次");
        browser.isSound();
        assertThat(staff()).hasSize(5);

        page.click("text=整批撤回");
        page.waitForURL("**/import#batch-*");
        String batch = page.url().substring(page.url().indexOf('#'));
        page.click(batch + " summary");
        page.fill(batch + " [name=reason]", "文件版本不对");
        browser.isSound();
        page.click(batch + " button");
        page.waitForSelector(".zs-notice");
        assertThat(page.textContent(".zs-notice")).contains("5 行已撤回");
        assertThat(staff()).isEmpty();
    }

    @Test
    @DisplayName("错的格在页面上改，用键盘；重新核对以后导入")
    void aWrongCellIsMendedFromTheKeyboard() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open(PAGE);
        Page page = browser.page();
        choose(page, rows("2021年4月31日").replace("沈见山", "沈见海"));
        page.waitForSelector("text=4 行可以导入，1 行要改。");
        var cell = page.locator("[name='cell.0.5.joinedOn']");
        assertThat(cell.inputValue()).isEqualTo("2021年4月31日");
        cell.focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("2021-04-30");
        browser.shot("import-mend-1366").isSound();
        page.keyboard().press("Enter");
        page.waitForSelector("text=5 行都可以导入。");
        browser.isSound();
        page.click(".zs-foot button");
        page.waitForSelector("text=已导入 5 行，批次");
        page.click("text=整批撤回");
        page.waitForURL("**/import#batch-*");
        String batch = page.url().substring(page.url().indexOf('#'));
        page.click(batch + " summary");
        page.fill(batch + " [name=reason]", "试一试");
        page.click(batch + " button");
        page.waitForSelector(".zs-notice");
    }

    @ParameterizedTest(name = "{0} 像素，{1}，{2}")
    @CsvSource({"1366, light, zh-CN", "390, dark, en"})
    @DisplayName("每一步的页面无障碍检查都通过，不横向滚动，不违反内容安全策略")
    void everyStepIsSound(int width, String theme, String language) {
        Browser browser = officer(width, theme, language);
        String suffix = "-" + width + "-" + theme + "-" + language;
        Page page = browser.page();
        browser.open(PAGE).shot("import" + suffix).isSound();
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++)
            file.append("顾清和")
                    .append(i)
                    .append(i % 4 == 0 ? ",望河街道办事" : i % 9 == 0 ? ",东片区指挥部" : ",望河街道")
                    .append(",W")
                    .append(i)
                    .append(i % 7 == 0 ? ",110105194912310021" : ",")
                    .append(i % 5 == 0 ? ",2021.4.31" : i % 11 == 0 ? "," : ",2021-04-30")
                    .append(",无\n");
        choose(page, file.toString());
        page.waitForSelector(".zs-foot");
        browser.shot("import-verdict" + suffix).isSound();
        page.click(".zs-foot button");
        page.waitForSelector(".zs-verdict[data-state=done]");
        browser.shot("import-done" + suffix).isSound();
        choose(browser.open(PAGE).page(), file.toString());
        page.waitForSelector(".zs-verdict[data-state=late]");
        browser.shot("import-known" + suffix).isSound();
        choose(browser.open(PAGE).page(), "姓名,序号,单位\n某人,1,某局\n");
        page.waitForSelector(".zs-foot");
        browser.shot("import-header" + suffix).isSound();
        browser.open(PAGE).shot("import-batches" + suffix).isSound();
        page.click(".zs-takeback summary");
        page.fill(".zs-takeback [name=reason]", "试一试");
        browser.shot("import-takeback" + suffix).isSound();
        page.click(".zs-takeback button");
        page.waitForSelector(".zs-notice");
        browser.shot("import-taken" + suffix).isSound();
    }

    private static void choose(Page page, String csv) {
        page.setInputFiles(
                "#zs-file", new FilePayload("望河街道人员2022.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button[type=submit]");
    }

    private static String rows(String fourth) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 5; i++)
            file.append("沈见山")
                    .append(i)
                    .append(",望河街道,G")
                    .append(i)
                    .append(",,")
                    .append(i == 4 ? fourth : "2019-03-01")
                    .append(",无\n");
        return file.toString();
    }

    private List<?> staff() {
        return find(ledgers.named("organs/staff").orElseThrow());
    }

    private <R extends Record> List<Entry<R>> find(Entries<R> entries) {
        Question question =
                Question.everything(entries.readable(District.OFFICER)).with("name", new Condition.Holds("沈见山"));
        return entries.page(District.OFFICER, question, entries.shape().order(), null, 100)
                .entries();
    }
}
