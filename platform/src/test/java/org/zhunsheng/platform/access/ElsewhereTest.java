package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

/** A browser, the platform's own server and an OpenID provider speak over HTTP; nothing in between is made up. */
@PlatformTest
@DisplayName("统一身份认证登录")
class ElsewhereTest {

    private static final String PASSWORD = "Wanghe-2022-Street";
    private static final Pattern LINK = Pattern.compile("href=\"(/oauth2/authorization/[a-z]+)\"");

    @Autowired
    OpenIdProvider provider;

    @Autowired
    Accounts accounts;

    @Autowired
    Proposals proposals;

    @Autowired
    DSLContext dsl;

    @Autowired
    District district;

    @Autowired
    org.zhunsheng.platform.audit.Strangers strangers;

    @LocalServerPort
    int port;

    private String login = "";
    private HttpClient browser = newBrowser();

    @BeforeEach
    void aClerkWhomTheProviderKnows() {
        login = "sso" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM, login, "何知远", District.STREET, PASSWORD, new RoleOver(Role.CLERK, District.STREET));
        provider.someone = "id-of-" + login;
        assertThat(bound(login, provider.someone)).isEmpty();
    }

    @AfterEach
    void theProviderIsRightAgain() {
        provider.mended();
    }

    @Test
    @DisplayName("从登录页去认证，回来就是自己的账号，回到原来要去的页面；审计有一行")
    void whoIsBoundIsLetIn() throws Exception {
        var asked = browse("/litigation/court-appearances");
        assertThat(asked.uri().getPath()).isEqualTo("/login");

        var arrived = browse(link(asked));

        assertThat(arrived.statusCode()).isEqualTo(200);
        assertThat(arrived.uri()).hasPath("/litigation/court-appearances");
        assertThat(browse("/api/v1/me").body()).contains("\"account\":\"" + login + "\"", District.STREET.value());
        assertThat(lines("access.login", login)).isOne();
    }

    @Test
    @DisplayName("一次性口令还没有改、口令已满九十天的，从统一身份认证来不必先改口令；用口令登录的仍须先改")
    void thePasswordsAgeDoesNotMatter() throws Exception {
        district.write("update access.account set must_change = true where login = ?", login);
        signIn();
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(200);
        district.write(
                "update access.account set must_change = false, password_set_at = now() - interval '91 days' where login = ?",
                login);
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(200);
        dsl.execute("update access.session set elsewhere = false where account = ?", login);
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("没有对应账号的，登录页说清怎么办，审计有一行，不记标识")
    void whoIsBoundToNobodyIsTold() throws Exception {
        provider.someone = "a stranger " + login;
        long before = refused("access.loginFailed");
        var told = signIn();
        assertThat(told.uri()).hasPath("/login").hasQuery("unknown");
        assertThat(told.body()).contains("统一身份认证没有对应的账号", "由本区系统管理员把统一身份与账号对应后再试");
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(refused("access.loginFailed")).isEqualTo(before + 1);
        assertThat(dsl.fetchCount(dsl.selectOne().from("audit.line").where("detail::text like ?", "%a stranger%")))
                .isZero();
    }

    @Test
    @DisplayName("停用的账号，从这里也进不来；别人输错口令，不妨碍本人从这里来")
    void noOtherWayRoundTheLock() throws Exception {
        district.write("update access.account set state = 'DISABLED' where login = ?", login);
        assertThat(signIn().uri()).hasQuery("disabled");
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(lines("access.loginRefused", login)).isOne();
        district.write("update access.account set state = 'ACTIVE' where login = ?", login);
        for (int i = 1; i <= 5; i++) wrongPassword();
        assertThat(signIn().uri()).hasPath("/");
    }

    /** One officer proposes, another confirms; holds who has the subject already. */
    private Optional<String> bound(String account, String subject) {
        Person security = Desk.with(Role.SECURITY, District.GOVERNMENT, Scope.WHOLE);
        var holder =
                accounts.bind(Desk.with(Role.ADMINISTRATOR, District.GOVERNMENT, Scope.WHOLE), account, subject, "到岗");
        proposals.open(security).stream()
                .filter(proposal -> proposal.account().equals(account))
                .forEach(proposal -> proposals.confirm(security, proposal.id()));
        return holder;
    }

    @Test
    @DisplayName("过期的、别人签的、发给别处的、答非所问的令牌，都证明不了身份")
    void whatProvesNothingOpensNothing() throws Exception {
        provider.lasts = Duration.ofMinutes(-10);
        provesNothing();
        provider.mended();
        provider.foreign = true;
        provesNothing();
        provider.mended();
        provider.audience = "another platform";
        provesNothing();
        provider.mended();
        provider.forgetsNonce = true;
        provesNothing();
        provider.mended();
        provider.refuses = true;
        provesNothing();
        provider.mended();
        assertThat(signIn().uri()).hasPath("/");
    }

    private void provesNothing() throws Exception {
        long before = refused("access.loginFailed");
        var told = signIn();
        assertThat(told.uri()).hasPath("/login").hasQuery("unproved");
        assertThat(told.body()).contains("统一身份认证没有完成");
        assertThat(browse("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(refused("access.loginFailed")).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("没有从这里去过的浏览器，拿着别人的授权码回来也没有用；审计不为它添行")
    void aCodeOfAnotherBrowserIsOfNoUse() throws Exception {
        URI back = sentBack();
        browser = newBrowser();
        long before = refused("access.loginFailed");
        assertThat(browse(back).uri()).hasPath("/login").hasQuery("unproved");
        assertThat(refused("access.loginFailed")).isEqualTo(before);
        assertThat(lines("access.login", login)).isZero();
    }

    @Test
    @DisplayName("改过的去处凭据不认")
    void aForgedArrivalIsOfNoUse() throws Exception {
        URI back = sentBack();
        var cookies = (CookieManager) browser.cookieHandler().orElseThrow();
        var arrival = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("zs-arrival"))
                .findFirst()
                .orElseThrow();
        assertThat(arrival.isHttpOnly()).isTrue();
        arrival.setValue("A" + arrival.getValue());
        assertThat(browse(back).uri()).hasPath("/login").hasQuery("unproved");
    }

    @Test
    @DisplayName("认证服务停着的，登录页说清，口令登录照常；恢复以后不必重启平台")
    void theProviderIsDown() throws Exception {
        provider.down = true;
        var told = signIn();
        assertThat(told.uri()).hasPath("/login");
        assertThat(told.uri().getQuery()).isIn("away", "unproved");
        assertThat(told.statusCode()).isEqualTo(200);
        provider.mended();
        assertThat(signIn().uri()).hasPath("/");
    }

    @Test
    @DisplayName("一个统一身份只对应一个账号，第二个得到说明，原来的不变")
    void aSubjectIsBoundOnce() {
        String other = login + "b";
        accounts.create(Person.PLATFORM, other, "何知远", District.STREET, PASSWORD);
        assertThat(bound(other, provider.someone)).contains(login);
        assertThat(bound(login, provider.someone)).isEmpty();
        assertThat(accounts.find(other).orElseThrow().subject()).isNull();
        assertThat(bound(login, " ")).isEmpty();
        assertThat(bound(other, provider.someone)).isEmpty();
    }

    /** From the login page through the provider and back, as a browser goes. */
    private HttpResponse<String> signIn() throws Exception {
        return browse(link(browse("/login")));
    }

    /** Where the provider would send the browser back to. */
    private URI sentBack() throws Exception {
        HttpClient halting = HttpClient.newBuilder()
                .cookieHandler(browser.cookieHandler().orElseThrow())
                .build();
        URI at = at(link(browse("/login")));
        for (int i = 1; i <= 2; i++)
            at = URI.create(halting.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
        assertThat(at.getQuery()).contains("code=");
        return at;
    }

    private void wrongPassword() throws Exception {
        var page = browse("/login");
        var token = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        var tried = browser.send(
                HttpRequest.newBuilder(at("/login"))
                        .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + login + "&password=wrong&_csrf=" + token.group(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(tried.uri().getPath()).isEqualTo("/login");
    }

    private static String link(HttpResponse<String> page) {
        var link = LINK.matcher(page.body());
        assertThat(link.find()).as("the login page offers it").isTrue();
        return link.group(1);
    }

    private HttpResponse<String> browse(String path) throws Exception {
        return browse(at(path));
    }

    private HttpResponse<String> browse(URI address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header(HttpHeaders.ACCEPT, "text/html,application/json")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** What strangers were refused, all lines together. */
    private long refused(String kind) {
        strangers.fold();
        return java.util.Objects.requireNonNull(dsl.fetchSingle(
                        "select coalesce(sum((detail->'refusals'->>?)::bigint), 0) from audit.line where kind = 'access.strangers'",
                        kind)
                .get(0, Long.class));
    }

    private long lines(String kind, String subject) {
        return dsl.fetchCount(dsl.selectOne().from("audit.line").where("kind = ? and subject = ?", kind, subject));
    }
}
