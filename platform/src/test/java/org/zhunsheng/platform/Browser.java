package org.zhunsheng.platform;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** The one Chromium of a test run. A page is a person's own: it remembers what its console said. */
public final class Browser {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** A desk in an office, and a telephone. */
    public static final int WIDE = 1366;

    public static final int NARROW = 390;

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

    private final Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Page page, String base) {
        this.page = page;
        this.base = base;
        page.onConsoleMessage(message -> {
            // a page that says "not found" or "please mend" is answered with 4xx, which the console notes
            if (message.type().equals("error") && !message.text().contains("responded with a status of 4"))
                complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    /** Tests in a browser need one; the page that says how to run the tests says which. */
    public static boolean there() {
        return Files.exists(CHROMIUM);
    }

    public static Browser at(int port, int width, String language, String theme) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(
                                theme.equals("dark")
                                        ? com.microsoft.playwright.options.ColorScheme.DARK
                                        : com.microsoft.playwright.options.ColorScheme.LIGHT)
                        .setViewportSize(width, 860));
        context.setDefaultTimeout(30_000);
        return new Browser(context.newPage(), "http://localhost:" + port);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        var running = chromium;
        if (running != null) return running;
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = running = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return running;
    }

    public Page page() {
        return page;
    }

    public Browser signIn(String login, String password) {
        page.navigate(base + "/login");
        page.fill("[name=username]", login);
        page.fill("[name=password]", password);
        page.click("form[action$='/login'] button[type=submit]");
        page.waitForURL(base + "/**");
        return this;
    }

    public Browser open(String path) {
        page.navigate(path.startsWith("http") ? path : base + path);
        return this;
    }

    /** Nothing that axe finds, nothing said against the content policy, no sideways scroll. */
    public Browser isSound() {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                .analyze()
                .getViolations();
        Assertions.assertThat(violations.stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList())
                .as(page.url())
                .isEmpty();
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(
                        "no sideways scroll at " + page.url() + ": "
                                + page.evaluate(
                                        "[...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 120))"))
                .isTrue();
        Assertions.assertThat(complaints).as(page.url()).isEmpty();
        return this;
    }

    /** For those who look: where a folder is named by {@code zhunsheng.shots}. */
    public Browser shot(String name) {
        String folder = System.getProperty("zhunsheng.shots", "");
        if (!folder.isEmpty())
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        return this;
    }

    public void close() {
        page.context().close();
    }
}
