package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Person;

@PlatformTest
@DisplayName("访问频率")
class RatesTest {

    @Autowired
    Refusals refusals;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("一个地址登录太频繁，答 429 并说等多久；别的地址不受影响")
    void anAddressSignsInSoOften() throws Exception {
        Filter strangers = rates().strangers();
        for (int i = 0; i < 3; i++)
            assertThat(answer(strangers, "POST", "/login", "203.0.113.9").getStatus())
                    .isEqualTo(200);
        MockHttpServletResponse refused = answer(strangers, "POST", "/login", "203.0.113.9");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 20);
        assertThat(answer(strangers, "GET", "/login", "203.0.113.9").getStatus())
                .isEqualTo(200);
        assertThat(answer(strangers, "POST", "/login", "203.0.113.10").getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("一个账号调用接口太频繁，答 429 和问题文档；别的账号、网页不受影响")
    void anAccountCallsSoOften() throws Exception {
        Filter callers = rates().callers();
        at(District.STREET_CLERK);
        for (int i = 0; i < 2; i++)
            assertThat(answer(callers, "GET", "/api/v1/ledgers", "127.0.0.1").getStatus())
                    .isEqualTo(200);
        MockHttpServletResponse refused = answer(callers, "GET", "/api/v1/ledgers", "127.0.0.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(answer(callers, "GET", "/worklist", "127.0.0.1").getStatus()).isEqualTo(200);
        at(District.MARKET_CLERK);
        assertThat(answer(callers, "GET", "/api/v1/ledgers", "127.0.0.1").getStatus())
                .isEqualTo(200);
    }

    private Rates rates() {
        return new Rates(new Policy.Rate(3, 2, 1_000, 64, 10, 1_024), refusals);
    }

    private static void at(Person person) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new SignedIn(person, List.of(), null, Before.NOTHING, false)));
    }

    private static MockHttpServletResponse answer(Filter filter, String method, String path, String address)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
