package org.zhunsheng.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;

@PlatformTest
@DisplayName("动态口令")
class SecondFactorTest {

    private static final String PASSWORD = "Wanghe-2022-Street";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    Proposals proposals;

    @Autowired
    DSLContext dsl;

    private final Person security = Desk.with(Role.SECURITY, District.GOVERNMENT, Scope.WHOLE);
    private String login = "";

    @BeforeEach
    void anAuditor() {
        login = "aud" + Long.toString(System.nanoTime(), 36);
        accounts.create(
                Person.PLATFORM,
                login,
                "审计员",
                District.GOVERNMENT,
                PASSWORD,
                new RoleOver(Role.AUDITOR, District.GOVERNMENT));
    }

    @AfterEach
    void nobodyMust() {
        factors.demand(security, List.of());
    }

    @ParameterizedTest(name = "{0} 秒：{1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    @DisplayName("与 RFC 6238 附录 B 的示例一致")
    void codesAreThoseOfTheStandard(long seconds, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(key, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
        assertThat(Totp.written(key)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    @DisplayName("没有设置的照常凭口令登录；设置以后须再输入动态口令，一个只能用一次")
    void whoHasOneGivesACode() throws Exception {
        Cookie session = signIn();
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isOk());
        byte[] key = enrolled(session);
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isOk());

        Cookie next = signIn();
        mvc.perform(get("/audit?x=1").cookie(next)).andExpect(redirectedUrl("/account/code?to=%2Faudit%3Fx%3D1"));
        mvc.perform(get("/api/v1/me").cookie(next))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.title").value("还没有输入动态口令"));
        mvc.perform(get("/account/code").cookie(next))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("验证器上的六位数字")));
        long used = dsl.fetchSingle("select last_step from access.second_factor where account = ?", login)
                .get(0, long.class);
        code(next, Totp.code(key, used, Totp.DIGITS)).andExpect(status().is(422));
        mvc.perform(get("/api/v1/me").cookie(next)).andExpect(status().isForbidden());
        code(next, Totp.code(key, used + 1, Totp.DIGITS)).andExpect(redirectedUrl("/audit"));
        mvc.perform(get("/api/v1/me").cookie(next)).andExpect(status().isOk());
        assertThat(dsl.fetchCount(dsl.selectOne()
                        .from("audit.line")
                        .where(
                                "subject = ? and kind in ('access.secondFactorEnrolled', 'access.secondFactorProved')",
                                login)))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("密钥加密存放，二维码里就是它，画在页面里，不经外部服务")
    void theKeyIsSealedAndDrawn() throws Exception {
        Cookie session = signIn();
        String page = page(session);
        String key = shown(page);
        assertThat(dsl.fetchCount(
                        dsl.selectOne().from("access.second_factor").where("key_sealed like ?", "%" + key + "%")))
                .isZero();
        assertThat(read(page)).startsWith("otpauth://totp/").contains("secret=" + key, "algorithm=SHA1", login);
        assertThat(shown(page(session))).as("没有用过的，再来还是这一个").isEqualTo(key);
    }

    @Test
    @DisplayName("连续输错五次，会话结束，正确的也不收；解锁以后可以再来")
    void codesAreNotGuessed() throws Exception {
        byte[] key = enrolled(signIn());
        Cookie next = signIn();
        for (int i = 1; i <= 4; i++) code(next, "000000").andExpect(status().is(422));
        code(next, "000000").andExpect(redirectedUrl("/login?codes"));
        mvc.perform(get("/api/v1/me").cookie(next)).andExpect(status().isUnauthorized());
        Cookie again = signIn();
        long used = dsl.fetchSingle("select last_step from access.second_factor where account = ?", login)
                .get(0, long.class);
        code(again, Totp.code(key, used + 1, Totp.DIGITS)).andExpect(redirectedUrl("/login?codes"));
        accounts.unlock(security, login);
        code(signIn(), Totp.code(key, used + 1, Totp.DIGITS)).andExpect(redirectedUrl("/audit"));
    }

    @Test
    @DisplayName("安全管理员规定某个角色须用的，没有设置的先设置，别的都打不开")
    void aRoleCanDemandIt() throws Exception {
        mvc.perform(post("/access/second-factors")
                        .with(Desk.of(security))
                        .param("role", "AUDITOR")
                        .with(csrf()))
                .andExpect(redirectedUrl("/access/second-factors"));
        Cookie session = signIn();
        mvc.perform(get("/audit").cookie(session)).andExpect(redirectedUrl("/account/second-factor"));
        mvc.perform(get("/api/v1/me").cookie(session)).andExpect(status().isForbidden());
        enrolled(session);
        mvc.perform(get("/audit").cookie(session)).andExpect(status().isOk());
    }

    @Test
    @DisplayName("手机遗失：一人提请解除，另一人确认，本人看得到")
    void aLostPhoneTakesTwoOfficers() throws Exception {
        enrolled(signIn());
        proposals.propose(
                Desk.with(Role.ADMINISTRATOR, District.GOVERNMENT, Scope.WHOLE),
                Proposal.Kind.SECOND_FACTOR,
                login,
                null,
                "手机遗失");
        UUID id = proposals.open(security).stream()
                .filter(proposal -> proposal.account().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
        proposals.confirm(security, id);
        mvc.perform(get("/account").cookie(signIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("解除了您的动态口令")));
    }

    /** Sets it up as the page shows it. */
    private byte[] enrolled(Cookie session) throws Exception {
        byte[] key = bytes(shown(page(session)));
        mvc.perform(post("/account/second-factor")
                        .cookie(session)
                        .param("code", Totp.code(key, now(), Totp.DIGITS))
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/second-factor"));
        return key;
    }

    private long now() {
        return dsl.fetchSingle("select floor(extract(epoch from now()) / 30)::bigint")
                .get(0, long.class);
    }

    private String page(Cookie session) throws Exception {
        return mvc.perform(get("/account/second-factor").cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String shown(String page) {
        var shown = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group(1).replace(" ", "");
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        long held = 0;
        int bits = 0;
        int at = 0;
        for (char c : base32.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) bytes[at++] = (byte) (held >> (bits -= 8));
        }
        return bytes;
    }

    /** Reads the drawn code as an authenticator would. */
    private static String read(String page) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(page);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        int scale = 4;
        int[] pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(page).results().forEach(module -> {
            int x = Integer.parseInt(module.group(1)) * scale;
            int y = Integer.parseInt(module.group(2)) * scale;
            for (int dx = 0; dx < scale; dx++)
                for (int dy = 0; dy < scale; dy++) pixels[(y + dy) * size * scale + x + dx] = 0;
        });
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private org.springframework.test.web.servlet.ResultActions code(Cookie session, String code) throws Exception {
        return mvc.perform(post("/account/code")
                .cookie(session)
                .param("code", code)
                .param("to", "/audit")
                .with(csrf()));
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(mvc.perform(post("/login")
                        .param("username", login)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("zs-session"));
    }
}
