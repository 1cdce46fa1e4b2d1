package org.zhunsheng.platform.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.zhunsheng.platform.Browser;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.kernel.Today;

/**
 * A {@link Walk} in the browser: everybody at a desk of their own, clerks of the street at a telephone. Each opens 我的事项,
 * opens the matter from there, fills what the form still shows empty and presses the verb; pages are looked at by axe, at
 * both widths and once in English. What was typed is counted.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class BrowserWalk implements Filter {

    private static final String PASSWORD = "Zhun-sheng-2026!";

    /** The day of the walk; null: the day on which the clock of the tests stands. */
    private volatile @Nullable LocalDate day;

    private final Environment environment;
    private final Today today;
    private final Walk walk;
    private final Map<String, Browser> desks = new HashMap<>();
    private final Set<String> lookedAt = new HashSet<>();
    private final Map<UUID, String> procedures = new HashMap<>();
    private final Map<UUID, Set<String>> typed = new TreeMap<>();

    BrowserWalk(Environment environment, Today today, Walk walk) {
        this.environment = environment;
        this.today = today;
        this.walk = walk;
    }

    /** Requests come on the day of the walk. */
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LocalDate then = day;
        if (then == null) {
            chain.doFilter(request, response);
            return;
        }
        Exception failed = today.at(then.atTime(9, 0).atZone(Today.BEIJING).toInstant(), () -> {
            try {
                chain.doFilter(request, response);
                return null;
            } catch (IOException | ServletException raised) {
                return raised;
            }
        });
        if (failed instanceof IOException lost) throw lost;
        if (failed instanceof ServletException broken) throw broken;
    }

    /** Everybody works on this day from now on. */
    void on(String later) {
        day = LocalDate.parse(later);
    }

    void close() {
        desks.values().forEach(Browser::close);
        desks.clear();
        day = null;
    }

    Browser desk(String account) {
        return desk(account, "zh-CN");
    }

    private Browser desk(String account, String language) {
        int port = Objects.requireNonNull(environment.getProperty("local.server.port", Integer.class));
        return desks.computeIfAbsent(
                account + language,
                one -> Browser.at(port, width(account), language, "light").signIn(account, PASSWORD));
    }

    private static int width(String account) {
        return account.startsWith("jiedao") ? Browser.NARROW : Browser.WIDE;
    }

    /** Axe at the desk's own width, and no sideways scroll at the other one; each kind of page once. */
    private Page sound(String account, String kind) {
        Browser desk = desk(account);
        if (!lookedAt.add(kind)) return desk.page();
        desk.isSound().shot(kind.replace('/', '-') + "-" + width(account));
        int height = desk.page().viewportSize().height;
        int other = width(account) == Browser.WIDE ? Browser.NARROW : Browser.WIDE;
        desk.page().setViewportSize(other, height);
        assertThat((Boolean) desk.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll at " + other + ": " + desk.page().url())
                .isTrue();
        desk.shot(kind.replace('/', '-') + "-" + other);
        desk.page().setViewportSize(width(account), height);
        return desk.page();
    }

    /** Begins a matter from 我的事项. */
    UUID begin(String account, String procedure, String what) {
        Page page = desk(account).open("/matters").page();
        page.click("a[href='/matters/new/" + procedure + "']");
        sound(account, procedure + "/begins");
        Set<String> filled = fill(page, "main form.zs-fields", what);
        page.click("main form.zs-fields button[type=submit]");
        assertThat(page.url()).as(() -> errors(page)).contains("said=begun");
        UUID matter = UUID.fromString(page.url().replaceFirst(".*/matters/([^?]*).*", "$1"));
        typed.put(matter, new TreeSet<>(filled));
        procedures.put(matter, procedure);
        return matter;
    }

    /** The matter's page, opened from 我的事项 where it waits for them. */
    Page waits(String account, UUID matter) {
        Page page = desk(account).open("/matters").page();
        sound(account, "matters/" + account);
        page.locator("#returned a[href='" + path(matter) + "'], #open a[href='" + path(matter) + "']")
                .first()
                .click();
        return page;
    }

    /** The matter's page for who has nothing to do there. */
    Page at(String account, UUID matter) {
        return desk(account).open(path(matter)).page();
    }

    private static String path(UUID matter) {
        return "/matters/" + matter;
    }

    /** The step stands in their list, and is done as its form asks. */
    void does(String account, UUID matter, String step, String what) {
        Page page = waits(account, matter);
        press(account, page, matter, step, what);
        assertThat(page.url()).as(() -> step + " " + errors(page)).contains("said=done");
    }

    /** @return what the page says against it */
    String refused(String account, UUID matter, String step, String what) {
        Page page = waits(account, matter);
        Set<String> before = Set.copyOf(typed.getOrDefault(matter, Set.of()));
        press(account, page, matter, step, what);
        typed.put(matter, new TreeSet<>(before));
        assertThat(page.locator(".zs-errors").count()).as(step).isPositive();
        return errors(page);
    }

    private void press(String account, Page page, UUID matter, String step, String what) {
        String form = "form:has(" + button(step) + ")";
        sound(account, procedures.get(matter) + "/" + step);
        typed.computeIfAbsent(matter, none -> new TreeSet<>()).addAll(fill(page, form, what));
        page.click(form + " " + button(step));
    }

    private static String button(String step) {
        return "button[value=DO]:text-is('" + step + "')";
    }

    private static String errors(Page page) {
        return String.join(" ", page.locator(".zs-errors").allInnerTexts());
    }

    /** Nobody offers them the step. */
    void cannot(String account, UUID matter, String step) {
        assertThat(at(account, matter).querySelector(button(step)))
                .as(account + " " + step)
                .isNull();
    }

    void returns(String account, UUID matter, String to, String why) {
        Page page = waits(account, matter);
        page.locator("summary:text-is('退回')").first().click();
        String form = "form:has(button[value=RETURN])";
        page.selectOption(
                form + " select[name='do.step']", new com.microsoft.playwright.options.SelectOption().setLabel(to));
        page.fill(form + " textarea", why);
        page.click(form + " button[value=RETURN]");
        assertThat(page.url()).as(() -> errors(page)).contains("said=returned");
    }

    /** Nothing is owed any more, and the page says so in English too. */
    void walked(UUID matter) {
        assertThat(at("sifa", matter).textContent(".zs-head")).contains("已办结");
        desk("sifa", "en-US").open(path(matter) + "?lang=en").isSound().shot(procedures.get(matter) + "-en");
    }

    /**
     * How many of a hundred columns of the record nobody typed.
     *
     * @param uncounted its organ, its day and what it is called
     */
    long byItself(UUID matter, String... uncounted) {
        Set<String> columns = new TreeSet<>(
                walk.on(String.valueOf(day), () -> walk.entered(matter)).keySet());
        columns.removeAll(Set.of(uncounted));
        long all = columns.size();
        columns.removeAll(typed.getOrDefault(matter, Set.of()));
        return columns.size() * 100L / all;
    }

    /** Fills a form; what stood there already in these words was not typed. */
    private static Set<String> fill(Page page, String form, String what) {
        Set<String> changed = new TreeSet<>();
        Clerks.row(what).forEach((column, text) -> {
            List<ElementHandle> fields = page.querySelectorAll(
                    form + " [name='" + column + "'], " + form + " [name='column." + column + "']");
            ElementHandle field = fields.stream()
                    .filter(one -> !"hidden".equals(one.getAttribute("type")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the form does not ask for " + column));
            if (write(field, fields, text)) changed.add(column);
        });
        return changed;
    }

    private static boolean write(ElementHandle field, List<ElementHandle> all, String text) {
        String type = String.valueOf(field.getAttribute("type"));
        if (type.equals("radio") || type.equals("checkbox")) {
            boolean changed = false;
            for (ElementHandle one : all) {
                if ("hidden".equals(one.getAttribute("type"))) continue;
                String label = (String) one.evaluate("one => one.closest('label').innerText.trim()");
                boolean wanted = List.of(text.split("；")).contains(label);
                changed |= wanted != one.isChecked();
                if (wanted) one.check();
                else if (type.equals("checkbox")) one.uncheck();
            }
            return changed;
        }
        if ("SELECT".equals(field.evaluate("one => one.tagName"))) {
            boolean stood = text.equals(field.evaluate("one => one.selectedOptions[0].text.trim()"));
            field.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(text));
            return !stood;
        }
        boolean stood = text.equals(field.inputValue());
        field.fill(text);
        return !stood;
    }
}
