package org.zhunsheng.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Role;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("导航")
class NavigationTest {

    private static final Pattern FRAME =
            Pattern.compile("<nav class=\"zs-rail\".*?</nav>|<header class=\"zs-top\">.*?</header>", Pattern.DOTALL);
    private static final Pattern LEADS = Pattern.compile("(?:href|<form action)=\"(/[^\"#]*)\"");
    private static final Pattern CHAPTER = Pattern.compile("/chapters/[a-z]+");

    @Autowired
    MockMvc mvc;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Role.class)
    @DisplayName("每个角色的导航里，每一处都打得开，每一章都不空")
    void everythingThatIsShownOpens(Role role) throws Exception {
        Person person = Desk.with(role, District.GOVERNMENT, Scope.WHOLE);
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        List<String> next = List.of("/");
        while (!next.isEmpty()) {
            Set<String> found = new LinkedHashSet<>();
            for (String path : next) {
                MockHttpServletResponse page = mvc.perform(
                                get(path.replace("&amp;", "&")).with(Desk.of(person)))
                        .andReturn()
                        .getResponse();
                assertThat(page.getStatus()).as(role + " " + path).isIn(200, 302);
                String text = page.getContentAsString();
                if (CHAPTER.matcher(path).matches())
                    assertThat(stops(text)).as(role + " " + path).isPositive();
                frame(text).forEach(found::add);
            }
            found.removeAll(seen);
            seen.addAll(found);
            next = List.copyOf(found);
        }
        assertThat(seen).hasSizeGreaterThan(2);
    }

    /** Where the frame's links and forms lead, but out of the platform. */
    private static Stream<String> frame(String page) {
        return FRAME.matcher(page)
                .results()
                .flatMap(part -> LEADS.matcher(part.group()).results())
                .map(link -> link.group(1))
                .filter(path -> !path.equals("/logout") && !path.contains("lang="));
    }

    /** How many pages the open chapter holds in the rail. */
    private static long stops(String page) {
        return Pattern.compile("<ul>\\s*<li>\\s*<a href=\"/[a-z]")
                .matcher(page)
                .results()
                .count();
    }
}
