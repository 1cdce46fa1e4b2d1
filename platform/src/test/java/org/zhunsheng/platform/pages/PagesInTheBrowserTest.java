package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
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
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("浏览器里的页面")
class PagesInTheBrowserTest {

    private static final String PASSWORD = "Wanghe-2022-Street";
    private static final String LEDGER = "/litigation/court-appearances";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledgers ledgers;

    private final List<UUID> registered = new ArrayList<>();
    private final List<Browser> open = new ArrayList<>();
    private String officer = "";

    @BeforeAll
    void aLedgerWithThreePages() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        officer = "pages" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM,
                officer,
                "周以宁",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.REVIEWER, District.GOVERNMENT));
        for (int i = 0; i < 120; i++) register(i);
    }

    private void register(int i) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("caseNumber", "（2021）京9901行初" + (7_000 + i) + "号");
        row.put("organ", i % 3 == 0 ? "示范区城市管理综合行政执法局" : i % 3 == 1 ? "区市场监管局" : "望河街道");
        row.put("role", "被告");
        row.put("instance", "一审");
        row.put("court", "示范区人民法院");
        row.put("plaintiffKind", "自然人");
        row.put("plaintiff", "黎青禾");
        row.put("challengedAct", i % 2 == 0 ? "行政处罚决定" : "政府信息公开答复以及其后作出的不予受理行政复议申请决定");
        row.put("category", "一般案件");
        row.put("publicInterest", "否");
        row.put("notice", "书面通知");
        row.put("notifiedOn", "2021-05-06");
        row.put("filedOn", "2021-03-01");
        row.put("complaintReceivedOn", "2021-03-04");
        row.put("defenceFiledOn", i % 10 == 0 ? "2021-04-16" : "2021-03-16");
        row.put("hearing", "已开庭");
        row.put("heardOn", "2021-05-" + (12 + i % 15));
        row.put("hearings", "1");
        row.put("decidedOn", "2021-06-10");
        row.put("servedOn", "2021-06-15");
        row.put("attendance", "负责人出庭");
        row.put("headName", "许知远");
        row.put("headPost", "副局长");
        row.put("headRank", "副职");
        row.put("spoke", "是");
        row.put("spokeOnSettlement", "是");
        row.put("identityProofOn", "2021-05-10");
        row.put("outcome", "驳回诉讼请求");
        row.put("lost", "否");
        var outcome =
                ledgers.register(ledgers.named("litigation/court-appearances").orElseThrow(), District.OFFICER, row);
        if (!(outcome instanceof Outcome.Written(var id))) throw new IllegalStateException(outcome.toString());
        registered.add(id);
    }

    @AfterAll
    void theLedgerIsAsItWas() {
        withdraw(ledgers.named("litigation/court-appearances").orElseThrow(), registered);
    }

    private static <R extends Record> void withdraw(Entries<R> entries, List<UUID> ids) {
        entries.all(District.OFFICER, ids)
                .forEach(entry -> entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录"));
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

    @ParameterizedTest(name = "{0} 像素，{1}，{2}")
    @CsvSource({"1366, light, zh-CN", "390, dark, en"})
    @DisplayName("每一种页面无障碍检查都通过，不横向滚动，不违反内容安全策略")
    void everyKindOfPageIsSound(int width, String theme, String language) {
        Browser browser = officer(width, theme, language);
        String suffix = "-" + width + "-" + theme + "-" + language;
        String record = LEDGER + "/" + registered.get(10);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("chapter", "/chapters/duty");
        pages.put("chapter-2021", "/chapters/duty?period=2021");
        pages.put("chapter-empty", "/chapters/duty?period=1995");
        pages.put("chapter-none", "/chapters/services");
        pages.put("figures", "/figures?period=2021");
        pages.put("templates", "/templates");
        pages.put("filling", "/filling?period=2021");
        pages.put("taken", "/school/visits/new");
        pages.put("list", LEDGER);
        pages.put(
                "list-asked",
                LEDGER + "?organ=" + District.STREET
                        + "&from=2021-01-01&to=2021-12-31&broken=*&instance=FIRST&caseNumber=行初");
        pages.put(
                "list-columns",
                LEDGER
                        + "?cols=caseNumber,organ,role,instance,court,plaintiffKind,plaintiff,challengedAct,category,publicInterest,notice,notifiedOn,filedOn,heardOn,attendance,headName");
        pages.put("list-none", LEDGER + "?q=无此案");
        pages.put("list-misread", LEDGER + "?nothing=1");
        pages.put("list-past", LEDGER + "?asOf=2021-12-31");
        pages.put("record", record);
        pages.put("new", LEDGER + "/new");
        pages.put("correction", record + "/correction");
        pages.put("organ-new", "/organs/organs/new");
        pages.put("search", "/search?q=7010");
        pages.put("search-none", "/search?q=无此案");
        pages.put("missing", "/nowhere");
        pages.put("worklist", "/worklist");
        pages.forEach((name, path) -> browser.open(path).shot(name + suffix).isSound());
    }

    @Test
    @DisplayName("填错登记：汇总引到每一处，改好后登记一次；再按一次仍是这一条")
    void aWrongFormLeadsToItsFields() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open("/organs/organs/new");
        Page page = browser.page();
        page.fill("[name=name]", "示范区听泉街道办事处");
        page.fill("[name=code]", "11990100MB0000059A");
        page.fill("[name=parent]", "shifq");
        page.click("form[data-keep] button.btn-primary");
        page.waitForSelector(".zs-errors");
        assertThat(page.evaluate("document.activeElement.className")).asString().contains("zs-errors");
        browser.shot("form-wrong-1366").isSound();
        page.click(".zs-errors a >> nth=0");
        assertThat(page.url()).contains("#f-");
    }

    @Test
    @DisplayName("拼音首字母找到机关，方向键选中；草稿自动保存，离开再回来还在")
    void organsAreFoundAndDraftsAreKept() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open(LEDGER + "/new");
        Page page = browser.page();
        page.locator("form[data-keep] [name=organ]").pressSequentially("whjd");
        page.waitForSelector("[role=listbox] [role=option]");
        browser.shot("suggest-1366").isSound();
        page.keyboard().press("Enter");
        assertThat(page.inputValue("form[data-keep] [name=organ]")).isEqualTo("示范区望河街道办事处");
        page.fill("[name=court]", "示范区人民法院");
        page.keyboard().press("Control+s");
        page.waitForCondition(() -> page.textContent(".zs-saved").contains("已保存"));
        browser.open(LEDGER).open(LEDGER + "/new");
        assertThat(page.inputValue("[name=court]")).isEqualTo("示范区人民法院");
        page.click("text=不用草稿，重新填");
        assertThat(page.inputValue("[name=court]")).isEmpty();
    }

    @Test
    @DisplayName("指向别的台账的栏：不填时按向下键列出最近的，输入一段再选定；读屏软件知道选中哪一项")
    void recordsAreFoundFromTheKeyboard() {
        String name = "沈远帆" + System.nanoTime() % 100_000;
        var staff = ledgers.named("organs/staff").orElseThrow();
        var outcome = ledgers.register(
                staff, District.OFFICER, Map.of("name", name, "organ", "望河街道", "joinedOn", "2022-04-12"));
        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open("/organs/posts/new");
        Page page = browser.page();
        var field = page.locator("form[data-keep] [name=staff]");
        field.focus();
        page.keyboard().press("ArrowDown");
        page.waitForSelector("[role=listbox] [role=option]");
        page.keyboard().press("Escape");
        assertThat(page.locator("[role=listbox]").count()).isZero();
        field.pressSequentially(name.substring(1));
        page.waitForSelector("[role=listbox] [role=option]");
        browser.shot("suggest-record-1366").isSound();
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(page.getAttribute("#" + field.getAttribute("aria-activedescendant"), "data-value"))
                .isEqualTo(name);
        page.keyboard().press("Enter");
        assertThat(field.inputValue()).isEqualTo(name);
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        withdraw(staff, List.of(((Outcome.Written) outcome).id()));
    }

    @Test
    @DisplayName("从机关的清单打开更正，漏写理由，补上再交：写入一次，机关没有变")
    void aCorrectionIsSentAgain() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN")
                .open(LEDGER + "/" + registered.get(3) + "/correction?organ=" + District.URBAN);
        Page page = browser.page();
        String organ = page.inputValue("form[data-keep] [name=organ]");
        open(page);
        page.fill("[name=court]", "示范市第一中级人民法院");
        page.click("form[data-keep] button.btn-primary");
        page.waitForSelector(".zs-errors");
        browser.shot("correction-again-1366").isSound();
        page.fill("[name=reason]", "受理法院有误");
        page.click("form[data-keep] button.btn-primary");
        page.waitForSelector("#checks");
        assertThat(page.textContent("main")).contains("示范市第一中级人民法院").contains(organ);
    }

    private static void open(Page page) {
        page.evaluate("document.querySelectorAll('details.zs-fold').forEach(part => part.open = true)");
    }

    @Test
    @DisplayName("长表单：选定当事人类型以后，用不着的栏收起，各部分写明填了几栏；选回来又出现")
    void whatAChoiceMakesNeedlessFolds() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open("/enforcement/penalties/new");
        Page page = browser.page();
        open(page);
        page.check("[name=partyKind][value=ORGANISATION]");
        assertThat(page.isVisible("[name=creditCode]")).isTrue();
        assertThat(page.isVisible("[name=personId]")).isFalse();
        page.check("[name=partyKind][value=PERSON]");
        assertThat(page.isVisible("[name=creditCode]")).isFalse();
        assertThat(page.isVisible("[name=personId]")).isTrue();
        String before = page.textContent(".zs-index li:first-child [data-count]");
        page.fill("[name=party]", "黎青禾");
        assertThat(page.textContent(".zs-index li:first-child [data-count]")).isNotEqualTo(before);
        browser.shot("form-folded-1366").isSound();
    }

    @Test
    @DisplayName("出庭应诉的表单：没有开庭不问谁出庭；开了庭先问出庭情况，负责人出庭的不问理由，没有出庭的不问职务")
    void onlyWhoCameIsAskedAbout() {
        Page page =
                officer(Browser.WIDE, "light", "zh-CN").open(LEDGER + "/new").page();
        assertThat(page.isVisible("[name=attendance]")).isFalse();
        page.check("[name=hearing][value=HELD]");
        assertThat(page.isVisible("[name=attendance][value=HEAD]")).isTrue();
        assertThat(page.isVisible("[name=headName]")).isFalse();
        page.check("[name=attendance][value=HEAD]");
        assertThat(page.isVisible("[name=headPost]")).isTrue();
        assertThat(page.isVisible("[name=absenceReason]")).isFalse();
        page.check("[name=attendance][value=STAFF]");
        assertThat(page.isVisible("[name=headPost]")).isFalse();
        assertThat(page.isVisible("[name=absenceReason]")).isTrue();
    }

    @Test
    @DisplayName("往下看清单时表头和首列留在原处")
    void headsStay() {
        Page page = officer(Browser.WIDE, "light", "zh-CN")
                .open(
                        LEDGER
                                + "?cols=caseNumber,organ,role,instance,court,plaintiffKind,plaintiff,challengedAct,category,publicInterest,notice,notifiedOn,filedOn,heardOn,attendance,headName")
                .page();
        page.evaluate("document.querySelector('.zs-box').scrollTo(400, 600)");
        assertThat((Boolean) page.evaluate("""
                (() => {
                  const box = document.querySelector('.zs-box').getBoundingClientRect();
                  const at = (selector) => document.querySelector(selector).getBoundingClientRect();
                  return Math.abs(at('.zs-box thead th').top - box.top) < 2
                      && Math.abs(at('#zs-rows tr:nth-child(20) > :first-child').left - box.left) < 2;
                })()""")).isTrue();
    }

    @Test
    @DisplayName("打印：一条记录一张纸，没有导航和查看个人信息的表单；清单横排，每一张都有表头")
    void paperHasWhatIsNeeded() throws IOException {
        Page page = officer(Browser.WIDE, "light", "zh-CN")
                .open(LEDGER + "/" + registered.get(10))
                .page();
        List<String> record = sheets(page);
        assertThat(record).hasSizeBetween(1, 2);
        assertThat(record.getFirst()).contains("京9901行初7010号").contains("负责人出庭").doesNotContain("查看的理由", "指标与数字");
        page.navigate(page.url().replaceFirst("(://[^/]*).*", "$1" + LEDGER));
        assertThat(sheets(page)).hasSizeGreaterThan(1).allMatch(sheet -> sheet.contains("被诉行政行为"));
    }

    /** The text of each sheet that the page is printed on. */
    private static List<String> sheets(Page page) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (var paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                var text = new PDFTextStripper();
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                sheets.add(text.getText(paper));
            }
        }
        return sheets;
    }

    @Test
    @DisplayName("j、k 在行间移动，Enter 打开，/ 到查找；载入更多接着显示")
    void keysMoveThroughTheList() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open(LEDGER);
        Page page = browser.page();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("tr[aria-selected=true]").count()).isEqualTo(1);
        String title = page.locator("tr[aria-selected=true] a").first().textContent();
        page.click("[data-more]");
        page.waitForCondition(() -> page.locator("#zs-rows tr").count() == 100);
        assertThat(page.textContent("#zs-shown")).isEqualTo("100");
        // other tests may have registered more than the hundred and twenty of this one
        while (page.locator("[data-more]").count() > 0) {
            int before = page.locator("#zs-rows tr").count();
            page.click("[data-more]");
            page.waitForCondition(() -> page.locator("#zs-rows tr").count() > before);
        }
        assertThat(page.locator("#zs-rows tr").count()).isGreaterThanOrEqualTo(120);
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("zs-words");
        page.keyboard().press("Control+k");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("zs-find");
        browser.open(LEDGER);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForSelector("#checks");
        assertThat(page.textContent("h1")).isEqualTo(title);
        browser.isSound();
    }

    @Test
    @DisplayName("条件写成一句话，地址里没有空条件，去掉一项少一项")
    void conditionsReadAsASentence() {
        Browser browser = officer(Browser.WIDE, "light", "zh-CN").open(LEDGER);
        Page page = browser.page();
        page.click(".zs-filters > summary");
        page.fill("[name='heardOn.from']", "2021-05-01");
        page.fill("[name='heardOn.to']", "2021-05-31");
        assertThat(page.locator(".zs-filter:visible").count()).as("其余条件收着").isBetween(3, 8);
        page.click(".zs-further > summary");
        page.fill("[name=challengedAct]", "处罚");
        browser.shot("filters-1366").isSound();
        page.click("text=按条件查看");
        page.waitForSelector(".zs-chip");
        assertThat(page.url()).endsWith("?heardOn=2021-05-01..2021-05-31&challengedAct=%E5%A4%84%E7%BD%9A");
        assertThat(page.locator(".zs-chip").allTextContents().toString())
                .contains("2021年5月")
                .contains("含“处罚”");
        page.click(".zs-chip .zs-x >> nth=0");
        page.waitForCondition(() -> page.locator(".zs-chip").count() == 1);
    }
}
