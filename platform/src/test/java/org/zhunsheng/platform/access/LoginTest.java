package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;
import java.net.ConnectException;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;

@PlatformTest
@DisplayName("登录")
class LoginTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext dsl;

    @Autowired
    Policy policy;

    @Autowired
    Persons persons;

    @Autowired
    AccountStore store;

    @Autowired
    Acts acts;

    @Autowired
    Devices devices;

    private String login = "";

    @BeforeEach
    void aClerkOfTheStreet() {
        login = "clerk" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM, login, "何知远", District.STREET, PASSWORD, new RoleOver(Role.CLERK, District.STREET));
    }

    @Test
    @DisplayName("口令正确的登录后得到自己的身份和范围")
    void whoKnowsThePasswordIsLetIn() throws Exception {
        mvc.perform(get("/api/v1/me").cookie(signIn(PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value(login))
                .andExpect(jsonPath("$.organ.name").value("示范区望河街道办事处"))
                .andExpect(jsonPath("$.roles[0]").value("CLERK"))
                .andExpect(jsonPath("$.scope[0]").value(District.STREET.value()))
                .andExpect(jsonPath("$.rights['*'].length()").value(3));
        assertThat(lines("access.login", login)).isEqualTo(1);
    }

    @Test
    @DisplayName("会话标识只存摘要，脚本读不到，跨站请求不带")
    void theSessionKeyIsKeptFromScripts() throws Exception {
        MockHttpServletResponse answer = tried(login, PASSWORD);
        assertThat(answer.getHeaders("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("zs-session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        String key = Objects.requireNonNull(answer.getCookie("zs-session")).getValue();
        assertThat(dsl.fetchCount(dsl.selectOne().from("access.session").where("key_sm3 = ?", key)))
                .isZero();
    }

    @Test
    @DisplayName("登录以前带来的会话标识，登录以后不再有用")
    void aSessionIsNotFixed() throws Exception {
        Cookie before = signIn(PASSWORD);
        mvc.perform(post("/login")
                        .cookie(before)
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/v1/me").cookie(before)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("账号不存在与口令错误，回答一样")
    void anUnknownAccountIsAnsweredLikeAWrongPassword() throws Exception {
        assertThat(tried(login, "wrong").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(tried("nobody" + login, "wrong").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("audit.line").where("detail::text like ?", "%nobody" + login + "%")))
                .as("误填在账号栏里的口令不进审计")
                .isZero();
    }

    @Test
    @DisplayName("连续输错五次锁定，口令正确也不能登录；不存在的账号同样锁定")
    void fiveFailuresLock() throws Exception {
        for (String name : List.of(login, "nobody" + login)) {
            for (int i = 1; i <= 4; i++)
                assertThat(tried(name, "wrong").getRedirectedUrl()).isEqualTo("/login?wrong");
            assertThat(tried(name, "wrong").getRedirectedUrl()).isEqualTo("/login?locked");
            assertThat(tried(name, PASSWORD).getRedirectedUrl()).isEqualTo("/login?locked");
        }
        assertThat(lines("access.locked", login)).isEqualTo(1);
        mvc.perform(get("/login?locked")).andExpect(content().string(containsString("请 30 分钟后再试")));
    }

    @Test
    @DisplayName("锁定到时自动解除")
    void theLockEnds() throws Exception {
        for (int i = 1; i <= 5; i++) tried(login, "wrong");
        dsl.execute(
                "update access.attempt set locked_until = now() - interval '1 second' where locked_until is not null");
        assertThat(tried(login, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @DisplayName("口令满九十天，登录后只能先改口令")
    void anOldPasswordMustBeChangedFirst() throws Exception {
        dsl.execute("update access.account set password_set_at = now() - interval '91 days' where login = ?", login);
        Cookie session = signIn(PASSWORD);
        mvc.perform(get("/").cookie(session)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(get("/api/v1/me").cookie(session))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("口令到期，须先更改"));
    }

    @Test
    @DisplayName("三十分钟没有操作，会话结束")
    void anIdleSessionEnds() throws Exception {
        Cookie session = signIn(PASSWORD);
        dsl.execute("update access.session set seen_at = now() - interval '31 minutes' where account = ?", login);
        mvc.perform(get("/").cookie(session).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login?ended"));
        assertThat(dsl.fetchValue("select ending from access.session where account = ?", login))
                .isEqualTo("IDLE");
    }

    @Test
    @DisplayName("同一账号最多五个会话，最早的让位")
    void theOldestSessionGivesWay() throws Exception {
        Cookie first = signIn(PASSWORD);
        for (int i = 1; i <= 5; i++) signIn(PASSWORD);
        mvc.perform(get("/api/v1/me").cookie(first)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("退出以后，原来的会话不能再用")
    void logoutEndsTheSession() throws Exception {
        Cookie session = signIn(PASSWORD);
        mvc.perform(post("/logout").cookie(session).with(csrf())).andExpect(redirectedUrl("/login?out"));
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
        assertThat(dsl.fetchValue("select ending from access.session where account = ?", login))
                .isEqualTo("LOGOUT");
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("audit.line").where("account = ? and kind = 'access.logout'", login)))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("没有登录的，页面转到登录，接口答 401，局部请求不丢已填的内容")
    void whoIsNotSignedInIsAskedTo() throws Exception {
        mvc.perform(get("/litigation/court-appearances").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/login"));
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("没有登录"));
        mvc.perform(get("/litigation/court-appearances").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
        mvc.perform(post("/litigation/court-appearances")
                        .header("HX-Request", "true")
                        .with(csrf()))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("HX-Redirect"));
    }

    @Test
    @DisplayName("登录以后回到原来要去的页面")
    void loginLeadsBack() throws Exception {
        Cookie wanted = Objects.requireNonNull(
                mvc.perform(get("/litigation/court-appearances?organ=x").accept(MediaType.TEXT_HTML))
                        .andReturn()
                        .getResponse()
                        .getCookie("REDIRECT_URI"));
        mvc.perform(post("/login")
                        .cookie(wanted)
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/litigation/court-appearances?organ=x"));
    }

    @Test
    @DisplayName("登录页中英文都说清下一步")
    void theLoginPageSpeaksBothLanguages() throws Exception {
        mvc.perform(get("/login?ended"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("填写的内容已存为草稿")))
                .andExpect(content().string(containsString("_csrf")));
        mvc.perform(get("/login?ended&lang=en")).andExpect(content().string(containsString("Your session has ended")));
    }

    @Test
    @DisplayName("口令不出现在审计和账号表中")
    void passwordsAreNowhere() throws Exception {
        signIn(PASSWORD);
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("audit.line").where("detail::text like ?", "%" + PASSWORD + "%")))
                .isZero();
        assertThat((String) dsl.fetchValue("select password from access.account where login = ?", login))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    @DisplayName("数据库连不上时，说明这件事的页面不再等数据库；下一次请求重新去问")
    @SuppressWarnings("deprecation") // as the interface has it
    void thePageThatSaysSoDoesNotWaitAgain() {
        try (var away = new HikariDataSource()) {
            away.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/away");
            away.setConnectionTimeout(250);
            away.setInitializationFailTimeout(-1);
            var cookies = new SessionCookies(
                    new Sessions(new SessionStore(DSL.using(away, SQLDialect.POSTGRES), policy), persons, store, acts),
                    store,
                    devices);
            for (int i = 1; i <= 2; i++) {
                var request = new MockHttpServletRequest();
                request.setCookies(new Cookie("zs-session", "key"));
                var held = new HttpRequestResponseHolder(request, new MockHttpServletResponse());
                assertThatThrownBy(() -> cookies.loadContext(held)).hasRootCauseInstanceOf(ConnectException.class);
                assertThat(cookies.loadContext(held).getAuthentication()).isNull();
            }
        }
    }

    private MockHttpServletResponse tried(String name, String password) throws Exception {
        return mvc.perform(post("/login")
                        .param("username", name)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Cookie signIn(String password) throws Exception {
        return Objects.requireNonNull(tried(login, password).getCookie("zs-session"));
    }

    private int lines(String kind, String subject) {
        return dsl.fetchCount(dsl.selectOne().from("audit.line").where("kind = ? and subject = ?", kind, subject));
    }
}
