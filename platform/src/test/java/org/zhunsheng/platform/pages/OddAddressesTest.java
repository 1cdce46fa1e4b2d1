package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Accounts;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.access.RoleOver;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("页面的地址乱写")
class OddAddressesTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\ud800",
            "\uffff",
            "x",
            "-",
            "*",
            "..",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "+999999999-01-01",
            "-999999999-12-31",
            "2021-02-30",
            "0000",
            "2021Q5",
            "..2021-01-01",
            "+999999999-01-01T00:00:00Z",
            "null",
            "%",
            "${x}",
            "../../x",
            "0198c0de-0000-7000-8000-000000000000",
            "AAAA",
            "MDE5OGMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwfHg",
            "x".repeat(5_000));

    private record Page(HttpMethod method, String pattern, Set<String> parameters) {}

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private final Random random = new Random(20221204);

    @Test
    @DisplayName("怎样乱写，页面都不出系统错误")
    void noPageBreaks() {
        List<Page> pages = pages();
        Person officer = officer();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < Integer.getInteger("zhunsheng.fuzz.pages", 200); i++) {
            Page page = pages.get(random.nextInt(pages.size()));
            Entries<?> entries = pick(List.copyOf(ledgers.all()));
            String path = path(page.pattern(), entries);
            List<String> said = new ArrayList<>();
            try {
                var asked = request(page.method(), URI.create(path))
                        .with(Desk.of(officer))
                        .with(csrf())
                        .header("Accept", "text/html");
                if (random.nextInt(4) == 0) asked.header("HX-Request", "true");
                for (String parameter : page.parameters()) if (random.nextInt(3) > 0) odd(asked, parameter, said);
                if (page.pattern().startsWith("/{module:")) {
                    for (var column : entries.shape().columns())
                        if (random.nextInt(6) == 0) odd(asked, column.name(), said);
                    for (String own :
                            List.of("organ", "from", "to", "asOf", "q", "sort", "limit", "after", "batch", "broken"))
                        if (random.nextInt(8) == 0) odd(asked, own, said);
                }
                int status = mvc.perform(asked).andReturn().getResponse().getStatus();
                if (status >= 500) broken.add(status + " " + page.method() + " " + path + " " + said);
            } catch (Exception thrown) {
                broken.add(thrown + " " + page.method() + " " + path + " " + said);
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Somebody of the whole district who has an account: some pages keep what is its own. */
    private Person officer() {
        String login = "odd" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM,
                login,
                "试地址",
                District.GOVERNMENT,
                "Zhunsheng-2022!",
                new RoleOver(Role.REVIEWER, District.GOVERNMENT));
        return new Person(login, "试地址", District.GOVERNMENT, District.OFFICER.grants());
    }

    private void odd(AbstractMockHttpServletRequestBuilder<?> asked, String name, List<String> said) {
        String value = pick(ODD);
        asked.param(name, value);
        said.add(name + "=" + (value.length() > 60 ? value.substring(0, 60) : value));
    }

    /** Every page, with the parameters that it names. */
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") || pattern.startsWith("/v3/") || pattern.startsWith("/error")) continue;
                for (RequestMethod method : mapping.getMethodsCondition().getMethods())
                    pages.add(new Page(method.asHttpMethod(), pattern, parameters(handler)));
            }
        });
        assertThat(pages).hasSizeGreaterThan(80);
        return pages;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>(Set.of("lang"));
        for (var parameter : handler.getMethod().getParameters()) {
            RequestParam said = parameter.getAnnotation(RequestParam.class);
            if (said == null) continue;
            names.add(said.name().isEmpty() ? parameter.getName() : said.name());
        }
        return names;
    }

    private String path(String pattern, Entries<?> entries) {
        String path = pattern.replaceFirst(
                "^/\\{module:[^}]*}/\\{ledger:[^}]*}", "/" + entries.shape().name());
        StringBuilder written = new StringBuilder();
        int depth = 0;
        StringBuilder variable = new StringBuilder();
        for (char c : path.toCharArray()) {
            if (c == '{' && depth++ == 0) variable.setLength(0);
            if (depth == 0) written.append(c);
            else variable.append(c);
            if (c == '}' && --depth == 0)
                written.append(
                        variable.indexOf("0-9a-f") > 0 || random.nextBoolean()
                                ? new UUID(random.nextLong(), random.nextLong()).toString()
                                : pick(List.of("x", "1", "%E6%B2%A1", "a.b", "F11")));
        }
        return written.toString();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
