package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("双人复核")
class TwoOfficersTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Proposals proposals;

    @Autowired
    DSLContext dsl;

    @Autowired
    Acts acts;

    private final Person administrator = Desk.with(Role.ADMINISTRATOR, District.GOVERNMENT, Scope.WHOLE);
    private final Person security = Desk.with(Role.SECURITY, District.GOVERNMENT, Scope.WHOLE);
    private final Person auditor = Desk.with(Role.AUDITOR, District.GOVERNMENT, Scope.WHOLE);

    private String login = "";

    @BeforeEach
    void aClerkOfTheStreet() {
        login = "clerk" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM, login, "何知远", District.STREET, PASSWORD, new RoleOver(Role.CLERK, District.STREET));
    }

    @Test
    @DisplayName("重置口令：一人提请、另一人确认，各知道半段，都不能单独登录；确认以前原口令照用")
    void nobodyAloneLearnsAnothersPassword() throws Exception {
        String first = proposals.propose(administrator, Proposal.Kind.PASSWORD, login, null, "忘记口令");
        assertThat(tried(PASSWORD, "10.0.0.1").getRedirectedUrl()).isEqualTo("/");
        String second = proposals.confirm(security, waiting());
        assertThat(tried(PASSWORD, "10.0.0.1").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(tried(first, "10.0.0.1").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(tried(second, "10.0.0.1").getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(tried(first + "-" + second, "10.0.0.1").getRedirectedUrl()).isEqualTo("/");
        assertThat(dsl.fetchValue("select half from access.proposal where account = ?", login))
                .isNull();
        assertThat(dsl.fetchValue(
                        "select detail ->> 'proposedBy' from audit.line where kind = 'access.passwordReset' and subject = ?",
                        login))
                .isEqualTo("administrator");
    }

    @Test
    @DisplayName("提请人不能自己确认，本人不能提请也不能确认，业务人员都不能；审计员只确认三员的")
    void threeDifferentPeople() {
        assertThatThrownBy(() ->
                        proposals.propose(administrator, Proposal.Kind.PASSWORD, administrator.account(), null, "自己"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.propose(District.OFFICER, Proposal.Kind.PASSWORD, login, null, "越权"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.propose(auditor, Proposal.Kind.PASSWORD, login, null, "越权"))
                .isInstanceOf(AccessDeniedException.class);
        proposals.propose(administrator, Proposal.Kind.PASSWORD, login, null, "忘记口令");
        UUID id = waiting();
        Person otherAdministrator = new Person("admin2", "admin2", District.GOVERNMENT, administrator.grants());
        for (Person nobody : new Person[] {administrator, otherAdministrator, auditor})
            assertThatThrownBy(() -> proposals.confirm(nobody, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> proposals.confirm(new Person(login, login, District.GOVERNMENT, security.grants()), id))
                .isInstanceOf(AccessDeniedException.class);
        proposals.decline(security, id, "没有核实本人");
        assertThatThrownBy(() -> proposals.confirm(security, id)).isInstanceOf(AccessDeniedException.class);
        String keeper = "keeper" + login;
        accounts.create(
                Person.PLATFORM,
                keeper,
                "安全管理员",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.SECURITY, District.GOVERNMENT));
        proposals.propose(administrator, Proposal.Kind.PASSWORD, keeper, null, "忘记口令");
        assertThat(proposals.confirm(auditor, waiting(keeper))).hasSize(9);
    }

    @Test
    @DisplayName("本人下次登录就看到：谁提请、谁确认、什么时候，看过以后不再显示")
    void theHolderIsTold() throws Exception {
        String first = proposals.propose(administrator, Proposal.Kind.PASSWORD, login, null, "忘记口令");
        String password = first + "-" + proposals.confirm(security, waiting());
        Cookie session = Objects.requireNonNull(tried(password, "10.0.0.1").getCookie("zs-session"));
        mvc.perform(get("/account/password").cookie(session))
                .andExpect(content().string(containsString("administrator提请、security确认，重置了您的口令")));
        mvc.perform(post("/account/notices").cookie(session).with(csrf())).andExpect(redirectedUrl("/"));
        mvc.perform(get("/account/password").cookie(session))
                .andExpect(content().string(not(containsString("重置了您的口令"))));
    }

    @Test
    @DisplayName("在服务器上用命令为别人签发令牌，本人下次登录就看到")
    void aTokenFromTheMachineIsTold() throws Exception {
        Desk.token(acts, login);
        mvc.perform(get("/account").cookie(signIn()))
                .andExpect(content().string(containsString("在服务器上用命令（zs token）为您的账号签发了接口令牌")));
    }

    @Test
    @DisplayName("对应统一身份也须两人：系统管理员不能把别人的账号对应成自己")
    void anIdentityIsBoundByTwo() {
        String subject = "subject of the administrator " + login;
        accounts.bind(administrator, login, subject, "到岗");
        assertThat(dsl.fetchValue("select subject from access.account where login = ?", login))
                .isNull();
        proposals.confirm(security, waiting());
        assertThat(dsl.fetchValue("select subject from access.account where login = ?", login))
                .isEqualTo(subject);
    }

    @Test
    @DisplayName("改口令、重置、停用，令牌和会话同时失效")
    void tokensDieWithWhatTheyStoodFor() throws Exception {
        String token = Desk.token(acts, login);
        Cookie session = signIn();
        mvc.perform(post("/account/password")
                        .cookie(session)
                        .param("present", PASSWORD)
                        .param("next", "Another-2022-Pass")
                        .param("again", "Another-2022-Pass")
                        .with(csrf()))
                .andExpect(redirectedUrl("/account?changed=yes"));
        opensNothing(token);
        String second = Desk.token(acts, login);
        proposals.propose(administrator, Proposal.Kind.PASSWORD, login, null, "忘记口令");
        proposals.confirm(security, waiting());
        opensNothing(second);
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
        String third = Desk.token(acts, login);
        accounts.disable(administrator, login);
        opensNothing(third);
        accounts.enable(administrator, login);
        opensNothing(third);
    }

    @Test
    @DisplayName("别人输错再多次，锁的是他那一处；本人在常用的浏览器上照常登录")
    void aStrangerLocksNobodyOut() throws Exception {
        MockHttpServletResponse before = tried(PASSWORD, "10.0.0.1");
        Cookie browser = java.util.Arrays.stream(before.getCookies())
                .filter(cookie -> cookie.getName().startsWith("zs-browser-"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.getPath()).isEqualTo("/login");
        for (int i = 1; i <= 6; i++) tried("wrong", "203.0.113.9");
        assertThat(tried(PASSWORD, "203.0.113.9").getRedirectedUrl()).isEqualTo("/login?locked");
        assertThat(tried(PASSWORD, "10.0.0.2").getRedirectedUrl()).as("别的地址").isEqualTo("/");
        for (int i = 1; i <= 25; i++) tried("wrong", "203.0.113." + i % 5);
        assertThat(tried(PASSWORD, "10.0.0.3").getRedirectedUrl())
                .as("许多地址一起试，没有登录过的地方都要等")
                .isEqualTo("/login?locked");
        assertThat(tried(PASSWORD, "203.0.113.9", browser).getRedirectedUrl())
                .as("登录过的浏览器，在哪里都不受影响")
                .isEqualTo("/");
        Cookie forged = new Cookie(
                browser.getName(), UUID.randomUUID() + browser.getValue().substring(36));
        assertThat(tried(PASSWORD, "10.0.0.3", forged).getRedirectedUrl()).isEqualTo("/login?locked");
    }

    @Test
    @DisplayName("另一名管理员可以解锁，本人看得到；自己不能给自己解锁")
    void anotherOfficerUnlocks() throws Exception {
        for (int i = 1; i <= 5; i++) tried("wrong", "10.0.0.1");
        assertThat(tried(PASSWORD, "10.0.0.1").getRedirectedUrl()).isEqualTo("/login?locked");
        assertThatThrownBy(() -> accounts.unlock(District.OFFICER, login)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.unlock(security, security.account()))
                .isInstanceOf(AccessDeniedException.class);
        mvc.perform(post("/access/accounts/" + login + "/unlocking")
                        .with(Desk.of(administrator))
                        .with(csrf()))
                .andExpect(redirectedUrl("/access/accounts"));
        assertThat(tried(PASSWORD, "10.0.0.1").getRedirectedUrl()).isEqualTo("/");
    }

    private UUID waiting() {
        return waiting(login);
    }

    private UUID waiting(String account) {
        return proposals.open(security).stream()
                .filter(proposal -> proposal.account().equals(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void opensNothing(String token) throws Exception {
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(tried(PASSWORD, "10.0.0.1").getCookie("zs-session"));
    }

    private MockHttpServletResponse tried(String password, String address, Cookie... cookies) throws Exception {
        var trying = post("/login")
                .param("username", login)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
        if (cookies.length > 0) trying = trying.cookie(cookies);
        return mvc.perform(trying).andReturn().getResponse();
    }
}
