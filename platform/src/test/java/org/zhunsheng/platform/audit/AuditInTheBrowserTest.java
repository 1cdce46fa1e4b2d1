package org.zhunsheng.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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
@DisplayName("浏览器里的审计")
class AuditInTheBrowserTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Acts acts;

    private final String auditor = "auditor" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void anAuditorAndWhatTheyMayFind() {
        assumeTrue(Browser.there(), "no chromium at /usr/bin/chromium");
        accounts.create(
                Person.PLATFORM,
                auditor,
                "陆守正",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.AUDITOR, District.GOVERNMENT));
        for (int i = 0; i < 60; i++)
            acts.note(
                    auditor,
                    "ledger.export",
                    "litigation/court-appearances",
                    Map.of("rows", 277L, "format", "xlsx", "reason", "人大常委会办公室调阅"));
    }

    @ParameterizedTest(name = "{0} 像素，{1}，{2}")
    @CsvSource({"1366, light, zh-CN", "390, dark, en"})
    @DisplayName("查找、打开一行、载入更多、逐行核对；无障碍检查都通过")
    void theAuditorsPageIsSound(int width, String theme, String language) {
        Browser browser = Browser.at(port, width, language, theme).signIn(auditor, PASSWORD);
        String suffix = "-" + width + "-" + theme + "-" + language;
        browser.open("/audit" + (language.startsWith("en") ? "?lang=en" : ""));
        Page page = browser.page();
        page.click("#zs-lines tr:nth-child(3) summary");
        browser.shot("audit" + suffix).isSound();
        page.click("[data-more]");
        page.waitForCondition(() -> page.locator("#zs-lines tr").count() > 50);
        page.click("form[action$='/audit/checks'] button");
        page.waitForSelector("section code.zs-digest");
        assertThat(page.textContent("section code.zs-digest")).matches("[0-9a-f]{64}");
        browser.shot("audit-checked" + suffix).isSound();
        browser.open("/audit?words=无此内容").shot("audit-none" + suffix).isSound();
        browser.close();
    }
}
