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

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;

@PlatformTest
@DisplayName("账号权限")
class GatesTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    AccountStore store;

    @Autowired
    Persons persons;

    @Autowired
    DSLContext dsl;

    @Autowired
    District district;

    @Autowired
    Acts acts;

    @Autowired
    Today today;

    private String suffix = "";

    @BeforeEach
    void newNames() {
        suffix = Long.toString(System.nanoTime(), 36);
    }

    @Test
    @DisplayName("角色给出权限：登记员只在本机关，领导只读，人大只看监督所需")
    void rolesGiveRights() {
        Person clerk = person(made("clerk", new RoleOver(Role.CLERK, District.STREET)));
        assertThat(clerk.scope(Right.WRITE, "litigation")).isEqualTo(Scope.of(Set.of(District.STREET)));
        assertThat(clerk.may(Right.UNMASK)).isFalse();
        Person leader = person(made("leader", new RoleOver(Role.LEADER, District.GOVERNMENT)));
        assertThat(leader.scope(Right.READ, "litigation")).isEqualTo(Scope.WHOLE);
        assertThat(leader.may(Right.WRITE)).isFalse();
        Person congress = person(made("npc", new RoleOver(Role.CONGRESS, District.GOVERNMENT)));
        assertThat(List.of("supervision", "accountability", "training"))
                .allSatisfy(
                        module -> assertThat(congress.may(Right.READ, module)).isTrue());
        assertThat(congress.may(Right.WRITE)).isFalse();
        assertThat(congress.scope(Right.OVERSEE, "supervision")).isEqualTo(Scope.WHOLE);
        assertThat(congress.may(Right.READ, "litigation")).isFalse();
        Person reviewer = person(made("rev", new RoleOver(Role.FILE_REVIEWER, District.MARKET)));
        assertThat(reviewer.scope(Right.ASSESS, "casefiles")).isEqualTo(Scope.of(Set.of(District.MARKET)));
        assertThat(reviewer.may(Right.READ, "enforcement")).isFalse();
    }

    @Test
    @DisplayName("三员互不兼任，也不兼任业务角色；数据库同样拒绝")
    void dutiesAreKeptApart() {
        String login = made("auditor", new RoleOver(Role.AUDITOR, District.GOVERNMENT));
        Person security = security();
        for (Role other : new Role[] {Role.ADMINISTRATOR, Role.SECURITY, Role.CLERK, Role.LEADER})
            assertThat(grants.give(security, login, new RoleOver(other, District.GOVERNMENT), today.day(), null, "兼任"))
                    .isEqualTo(Grants.Outcome.DUTIES_MIX);
        assertThatThrownBy(() -> dsl.execute("""
                        insert into access.role_grant (account, role, module, organ, first_day, granted_by, reason, act)
                        values (?, 'CLERK', '*', ?, ?::date, 'somebody', '绕过', 1)
                        """, login, District.STREET.value(), today.day()))
                .hasMessageContaining("duties");
    }

    @Test
    @DisplayName("两名安全管理员同时授予互斥的角色，只有一个成功")
    void dutiesAreKeptApartAtTheSameMoment() throws Exception {
        String login = made("both");
        Person one = security();
        newNames();
        Person other = security();
        try (var desks = Executors.newFixedThreadPool(2)) {
            var first = desks.submit(() ->
                    grants.give(one, login, new RoleOver(Role.AUDITOR, District.GOVERNMENT), today.day(), null, "同时"));
            var second = desks.submit(() ->
                    grants.give(other, login, new RoleOver(Role.CLERK, District.STREET), today.day(), null, "同时"));
            assertThat(List.of(first.get(), second.get()))
                    .containsExactlyInAnyOrder(Grants.Outcome.GIVEN, Grants.Outcome.DUTIES_MIX);
        }
    }

    @Test
    @DisplayName("期间不重叠的，可以先后担任")
    void dutiesMayFollowEachOther() {
        String login = made("once");
        Person security = security();
        var day = today.day();
        assertThat(grants.give(security, login, new RoleOver(Role.CLERK, District.STREET), day, day.plusDays(9), "到岗"))
                .isEqualTo(Grants.Outcome.GIVEN);
        assertThat(grants.give(
                        security, login, new RoleOver(Role.AUDITOR, District.GOVERNMENT), day.plusDays(9), null, "转岗"))
                .isEqualTo(Grants.Outcome.DUTIES_MIX);
        assertThat(grants.give(
                        security, login, new RoleOver(Role.AUDITOR, District.GOVERNMENT), day.plusDays(10), null, "转岗"))
                .isEqualTo(Grants.Outcome.GIVEN);
    }

    @Test
    @DisplayName("补录员须有截止日期，到期自然失效")
    void filesAreTakenOverUntilADay() {
        Person security = security();
        String login = made("archivist");
        RoleOver archivist = new RoleOver(Role.ARCHIVIST, "litigation", District.STREET);
        var day = today.day();
        assertThat(grants.give(security, login, archivist, day, null, "补录旧案")).isEqualTo(Grants.Outcome.OPEN_ENDED);
        assertThat(grants.give(security, login, archivist, day, day, "补录旧案")).isEqualTo(Grants.Outcome.GIVEN);
        assertThat(person(login).scope(Right.TAKE_OVER, "litigation")).isEqualTo(Scope.of(Set.of(District.STREET)));
        assertThat(person(login).may(Right.WRITE)).isFalse();
    }

    @Test
    @DisplayName("不能给自己授权，也不能收回自己的角色；不是安全管理员的不能授权")
    void nobodyGrantsToThemselves() {
        Person security = security();
        assertThat(grants.give(
                        security,
                        security.account(),
                        new RoleOver(Role.SECURITY, District.GOVERNMENT),
                        today.day(),
                        null,
                        "自己"))
                .isEqualTo(Grants.Outcome.OWN);
        UUID own = grants.of(security, security.account()).getFirst().id();
        assertThatThrownBy(() -> grants.end(security, own, "自己")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> grants.give(
                        District.OFFICER, "x", new RoleOver(Role.CLERK, District.STREET), today.day(), null, "越权"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.create(
                        person(made("adm", new RoleOver(Role.ADMINISTRATOR, District.GOVERNMENT))),
                        "x" + suffix,
                        "x",
                        District.STREET,
                        PASSWORD,
                        new RoleOver(Role.CLERK, District.STREET)))
                .as("系统管理员不授权")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @DisplayName("收回角色，会话和令牌同时失效，重新登录才行")
    void anEndedGrantCountsAtOnce() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie session = signIn(login);
        mvc.perform(get("/api/v1/me").cookie(session))
                .andExpect(jsonPath("$.roles.length()").value(1));
        Person security = security();
        String token = Desk.token(acts, login);
        grants.end(security, grants.of(security, login).getFirst().id(), "离岗");
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").cookie(signIn(login)))
                .andExpect(jsonPath("$.roles.length()").value(0));
    }

    @Test
    @DisplayName("安全管理员结束会话，对方下一次操作须重新登录")
    void anEndedSessionIsOverAtTheNextClick() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie session = signIn(login);
        Cookie security = signIn(security().account());
        Object id = dsl.fetchValue("select id from access.session where account = ?", login);
        mvc.perform(post("/access/sessions/" + id + "/end").cookie(session).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/access/sessions/" + id + "/end")
                        .cookie(security)
                        .param("reason", "电脑丢失")
                        .with(csrf()))
                .andExpect(redirectedUrl("/access/sessions"));
        mvc.perform(get("/").cookie(session).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/login?ended"));
        assertThat(dsl.fetchValue(
                        "select detail ->> 'reason' from audit.line where kind = 'access.sessionEnded' and subject = ?",
                        String.valueOf(id)))
                .isEqualTo("电脑丢失");
    }

    @Test
    @DisplayName("停用账号，会话和令牌同时失效")
    void aDisabledAccountIsOut() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie session = signIn(login);
        String token = token(login, 1);
        accounts.disable(person(made("adm", new RoleOver(Role.ADMINISTRATOR, District.GOVERNMENT))), login);
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/login?disabled"));
    }

    @Test
    @DisplayName("令牌以本账号的身份和范围办理，作废、到期即失效")
    void aTokenActsAsItsAccount() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        String token = token(login, 30);
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value(login))
                .andExpect(jsonPath("$.scope[0]").value(District.STREET.value()));
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("audit.line").where("kind = 'access.tokenIssued' and subject = ?", login)))
                .as("签发令牌的行为写在审计链里，使用时不再写一行")
                .isEqualTo(1);
        assertThat(dsl.fetchCount(dsl.selectOne().from("access.token").where("token_sm3 = ?", token)))
                .isZero();
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token + "x"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        district.write("update access.token set expires_at = now() where account = ?", login);
        mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("本人签发令牌、作废令牌，各入审计链一行；作废后答 401")
    void aRevokedTokenOpensNothing() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie session = signIn(login);
        String page = mvc.perform(post("/account/tokens")
                        .cookie(session)
                        .param("name", "报表程序")
                        .param("days", "30")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var shown = Pattern.compile("zs_[A-Za-z0-9_-]{43}").matcher(page);
        assertThat(shown.find()).isTrue();
        String bearer = "Bearer " + shown.group();
        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isOk());
        Object id = dsl.fetchValue("select id from access.token where account = ?", login);
        mvc.perform(post("/account/tokens/" + id + "/revocation")
                        .cookie(signIn(made("other", new RoleOver(Role.CLERK, District.STREET))))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/account/tokens/" + id + "/revocation")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/account"));
        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isUnauthorized());
        assertThat(dsl.fetch(
                                "select kind from audit.line where account = ? and kind like 'access.token%' order by sequence",
                                login)
                        .getValues("kind", String.class))
                .containsExactly("access.tokenIssued", "access.tokenRevoked");
    }

    @Test
    @DisplayName("令牌只在接口上有用")
    void aTokenOpensNoPage() throws Exception {
        String token = token(made("clerk", new RoleOver(Role.CLERK, District.STREET)), 1);
        mvc.perform(get("/account").header("Authorization", "Bearer " + token).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    @DisplayName("表单没有防伪令牌的一律拒绝；凭接口令牌的请求不需要")
    void aForgedFormIsRefused() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie session = signIn(login);
        mvc.perform(post("/account/tokens").cookie(session).param("name", "x").param("days", "1"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/account/tokens")
                        .cookie(session)
                        .header("Authorization", "Bearer zs_forged")
                        .param("name", "x")
                        .param("days", "1"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/me").cookie(session)).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/me").header("Authorization", "Bearer " + token(login, 1)))
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    @DisplayName("系统管理员、安全管理员、审计员看不到任何台账，拒绝入审计链")
    void administratorsSeeNoRecords() throws Exception {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR}) {
            String login =
                    made(role.name().toLowerCase(Locale.ROOT).substring(0, 5), new RoleOver(role, District.GOVERNMENT));
            Cookie session = signIn(login);
            mvc.perform(get("/api/v1/me").cookie(session))
                    .andExpect(jsonPath("$.scope.length()").value(0));
            for (String path : new String[] {"/litigation/court-appearances", "/reports", "/figures"})
                mvc.perform(get(path).cookie(session)).andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/ledgers/litigation/court-appearances").cookie(session))
                    .andExpect(status().isNotFound());
            assertThat(dsl.fetch(
                                    "select kind, count(*) from audit.line where account = ? and kind in ('access.refused', 'access.notVisible') group by kind",
                                    login)
                            .intoMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)))
                    .isEqualTo(Map.of("access.refused", 3, "access.notVisible", 1));
        }
    }

    @Test
    @DisplayName("人大不进入应诉台账；接口看不见的答 404 也入审计链")
    void refusalsAreKept() throws Exception {
        Cookie npc = signIn(made("npc", new RoleOver(Role.CONGRESS, District.GOVERNMENT)));
        mvc.perform(get("/litigation/court-appearances").cookie(npc)).andExpect(status().isForbidden());
        for (String call : new String[] {"", "/template.xlsx", "/export.csv", "/" + UUID.randomUUID() + "/history"}) {
            String unreadable = answer(npc, "/api/v1/ledgers/litigation/court-appearances" + call);
            String unknown = answer(npc, "/api/v1/ledgers/litigation/no-such-ledger" + call);
            assertThat(unreadable)
                    .as("看不见的台账与不存在的台账，回答一样")
                    .isEqualTo(unknown.replace("no-such-ledger", "court-appearances"))
                    .startsWith("404")
                    .contains("没有找到");
        }
        String clerk = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        mvc.perform(get("/api/v1/nothing").cookie(signIn(clerk))).andExpect(status().isNotFound());
        assertThat(dsl.fetchValue(
                        "select subject from audit.line where kind = 'access.notVisible' and account = ?", clerk))
                .isEqualTo("/api/v1/nothing");
    }

    private static String half(ResultActions answered) throws Exception {
        var shown = Pattern.compile("<code>([^<]{9})</code>")
                .matcher(answered.andReturn().getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private String tried(String login, String password) throws Exception {
        return String.valueOf(mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String answer(Cookie session, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).cookie(session)).andReturn().getResponse();
        return answer.getStatus() + answer.getContentAsString();
    }

    @Test
    @DisplayName("各管各的页面：系统管理员管账号，安全管理员管授权和会话")
    void eachKeepsTheirOwn() throws Exception {
        Cookie administrator = signIn(made("adm", new RoleOver(Role.ADMINISTRATOR, District.GOVERNMENT)));
        Cookie security = signIn(security().account());
        mvc.perform(get("/access/accounts").cookie(security)).andExpect(status().isForbidden());
        mvc.perform(get("/access/grants").cookie(administrator)).andExpect(status().isForbidden());
        mvc.perform(get("/access/sessions").cookie(administrator)).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("应答带有严格的安全头；接口试用页的例外只放宽样式")
    void headersAreStrict() throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Content-Security-Policy", Gates.CONTENT_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().exists("Strict-Transport-Security"));
        mvc.perform(get("/login")).andExpect(header().doesNotExist("Strict-Transport-Security"));
        assertThat(Gates.CONTENT_POLICY).doesNotContain("unsafe");
    }

    @Test
    @DisplayName("登录页的样式、脚本和图标不用登录就能取到")
    void theLoginPageFindsItsLook() throws Exception {
        for (String path : new String[] {
            "/zs.css?v=1", "/zs.js?v=1", "/favicon.svg", "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css"
        }) mvc.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    @DisplayName("健康检查对外公开；监控数据只给本机或者持监控令牌的")
    void monitoringIsForThisMachine() throws Exception {
        mvc.perform(get("/healthz"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
        mvc.perform(get("/metrics")).andExpect(status().isOk());
        mvc.perform(get("/metrics").header("X-Forwarded-For", "203.0.113.9")).andExpect(status().isUnauthorized());
        mvc.perform(get("/metrics").with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                }))
                .andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("机构树对所有登录的人公开，接口说明也是")
    void theTreeIsForEveryone() throws Exception {
        Cookie auditor = signIn(made("aud", new RoleOver(Role.AUDITOR, District.GOVERNMENT)));
        mvc.perform(get("/api/v1/organs").cookie(auditor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(District.GOVERNMENT.value()))
                .andExpect(jsonPath("$.items[0].parent").doesNotExist())
                .andExpect(jsonPath("$.items[?(@.kind == 'STREET')].shortName").value("望河街道"));
        mvc.perform(get("/v3/api-docs").cookie(auditor)).andExpect(status().isOk());
        mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/docs").cookie(auditor))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                Gates.CONTENT_POLICY + "; style-src 'self' 'unsafe-inline'"));
    }

    @Test
    @DisplayName("改口令要现口令，不够复杂和最近用过的不收；改后其他会话结束")
    void passwordsAreChangedWithCare() throws Exception {
        String login = made("clerk", new RoleOver(Role.CLERK, District.STREET));
        Cookie other = signIn(login);
        SignedIn desk = new SignedIn(person(login), List.of(), UUID.randomUUID(), Before.NOTHING, false);
        assertThat(accounts.change(desk, "wrong", "Another-2022-Pass")).containsExactly(Passwords.Problem.PRESENT);
        assertThat(accounts.change(desk, PASSWORD, "Kurz-1")).containsExactly(Passwords.Problem.LENGTH);
        assertThat(accounts.change(desk, PASSWORD, "onlysmallletters")).containsExactly(Passwords.Problem.KINDS);
        assertThat(accounts.change(desk, PASSWORD, "A-" + login + "-9")).containsExactly(Passwords.Problem.LOGIN);
        assertThat(accounts.change(desk, PASSWORD, PASSWORD)).containsExactly(Passwords.Problem.USED);
        String present = PASSWORD;
        for (int i = 1; i <= 4; i++) {
            assertThat(accounts.change(desk, present, "Another-2022-" + i)).isEmpty();
            present = "Another-2022-" + i;
        }
        assertThat(accounts.change(desk, present, PASSWORD)).containsExactly(Passwords.Problem.USED);
        assertThat(accounts.change(desk, present, "Another-2022-5")).isEmpty();
        assertThat(accounts.change(desk, "Another-2022-5", PASSWORD))
                .as("五次以前的可以再用")
                .isEmpty();
        mvc.perform(get("/api/v1/me").cookie(other)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("系统管理员建立账号，安全管理员确认，各得口令半段；合起来才能登录，首次登录须先改")
    void aNewAccountChangesItsPasswordFirst() throws Exception {
        Cookie administrator = signIn(made("adm", new RoleOver(Role.ADMINISTRATOR, District.GOVERNMENT)));
        Cookie security = signIn(security().account());
        String login = "new" + suffix;
        String first = half(mvc.perform(post("/access/accounts")
                        .cookie(administrator)
                        .param("login", login)
                        .param("name", "沈若川")
                        .param("home", District.MARKET.value())
                        .with(csrf()))
                .andExpect(status().isOk()));
        Object id = dsl.fetchValue("select id from access.proposal where account = ?", login);
        mvc.perform(post("/access/proposals/" + id + "/confirmation")
                        .cookie(administrator)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        String second = half(mvc.perform(post("/access/proposals/" + id + "/confirmation")
                        .cookie(security)
                        .with(csrf()))
                .andExpect(status().isOk()));
        for (String part : new String[] {first, second})
            assertThat(tried(login, part)).isEqualTo("/login?wrong");
        String oneTime = first + "-" + second;
        Cookie session = Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", oneTime)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("zs-session"));
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/account/password"));
        mvc.perform(get("/account/password").cookie(session)).andExpect(status().isOk());
        mvc.perform(post("/account/password")
                        .cookie(session)
                        .param("present", oneTime)
                        .param("next", PASSWORD)
                        .param("again", PASSWORD + "x")
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("两次输入的新口令不同")));
        mvc.perform(post("/account/password")
                        .cookie(session)
                        .param("present", oneTime)
                        .param("next", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/account?changed=yes"));
        mvc.perform(get("/account?changed=yes").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("示范区市场监督管理局")));
        mvc.perform(post("/access/accounts")
                        .cookie(administrator)
                        .param("login", login)
                        .param("name", "沈若川")
                        .param("home", District.MARKET.value())
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("账号已被使用")));
    }

    @Test
    @DisplayName("安全管理员在页面上授权、收回，须写明理由")
    void rolesAreGivenOnThePage() throws Exception {
        String login = made("clerk");
        Cookie security = signIn(security().account());
        mvc.perform(get("/access/grants").cookie(security)).andExpect(status().isOk());
        mvc.perform(get("/access/writers").cookie(security))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("整改任务")));
        var wish = post("/access/grants/" + login)
                .cookie(security)
                .param("role", "CLERK")
                .param("module", "*")
                .param("over", District.STREET.value())
                .param("first", today.day().toString())
                .param("last", "")
                .with(csrf());
        mvc.perform(wish.param("reason", " ")).andExpect(status().is(422));
        mvc.perform(post("/access/grants/" + login)
                        .cookie(security)
                        .param("role", "CLERK")
                        .param("module", "*")
                        .param("over", District.STREET.value())
                        .param("first", today.day().toString())
                        .param("last", "")
                        .param("reason", "到岗")
                        .with(csrf()))
                .andExpect(redirectedUrl("/access/grants/" + login));
        mvc.perform(get("/access/grants/" + login).cookie(security))
                .andExpect(content().string(containsString("到岗")));
        mvc.perform(get("/access/sessions").cookie(security)).andExpect(status().isOk());
        assertThat(person(login).may(Right.WRITE, "litigation")).isTrue();
    }

    private String token(String login, int days) {
        return acts.write(
                District.OFFICER,
                Scope.NOTHING,
                "access.tokenIssued",
                login,
                Map.of(),
                act -> new Tokens(act.dsl()).issue(act, login, days));
    }

    private String made(String stem, RoleOver... roles) {
        String login = stem + suffix;
        accounts.create(Person.PLATFORM, login, stem, District.GOVERNMENT, PASSWORD, roles);
        return login;
    }

    private Person security() {
        return person(made("security", new RoleOver(Role.SECURITY, District.GOVERNMENT)));
    }

    private Person person(String login) {
        return persons.of(store.find(login).orElseThrow()).person();
    }

    private Cookie signIn(String login) throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("zs-session"));
    }
}
