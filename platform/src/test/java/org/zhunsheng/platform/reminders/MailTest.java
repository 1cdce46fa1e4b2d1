package org.zhunsheng.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.ExtendedModelMap;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.access.Desk;
import org.zhunsheng.platform.access.Mailbox;
import org.zhunsheng.platform.access.Mailboxes;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Language;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;
import org.zhunsheng.platform.school.Lesson;

/** A real server listens on this machine. In April 2022; the street has a lecture that was to be reported, and several clerks. */
@WalkTest
@DisplayName("邮件提醒")
class MailTest {

    private static final Person ADMINISTRATOR = new Person(
            "administrator",
            "管理员",
            District.GOVERNMENT,
            List.of(new Person.Grant("*", Set.of(Right.ADMINISTER), Scope.NOTHING)));

    private static final String ZHANG = "jiedao@jiedao.example.cn";
    private static final String LI = "jiedao2@jiedao.example.cn";

    @Autowired
    private DSLContext dsl;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Organs organs;

    @Autowired
    private WorkingDays calendar;

    @Autowired
    private Acts acts;

    @Autowired
    private Today today;

    @Autowired
    private District district;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Wording wording;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Walk walk;

    private int port;
    private GreenMail server;
    private Mail mail;
    private DailyDigest digest;
    private long before;

    @BeforeEach
    void aServerAndTwoAddresses() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        mail = new Mail(settings("zhunsheng@fazhi.example.cn"), mailboxes, wording);
        digest = new DailyDigest(
                new DigestStore(dsl),
                List.of(mail),
                reminders,
                colleagues,
                organs,
                calendar,
                ledgers,
                acts,
                today,
                new SimpleMeterRegistry(),
                "08:30");
        before = district.now();
        walk.offices("duty-report", District.STREET);
        keep("jiedao", ZHANG, Language.CHINESE);
        keep("jiedao2", LI, Language.ENGLISH);
        assertThat(ledgers.register(
                        ledgers.of(Lesson.class),
                        District.OFFICER,
                        Map.of(
                                "title",
                                "不外传的讲座",
                                "organ",
                                District.STREET.value(),
                                "heldOn",
                                "2022-03-01",
                                "kind",
                                "LECTURE",
                                "attendances",
                                "10")))
                .isInstanceOf(Outcome.Written.class);
        listens();
    }

    private Mail.Settings settings(String from) {
        return new Mail.Settings("127.0.0.1", port, Mail.Cover.NONE, "", "", from, "https://fazhi.example.cn");
    }

    private void listens() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        server.stop();
        keep("jiedao", "", Language.CHINESE);
        keep("jiedao2", "", Language.CHINESE);
        district.clear(before);
        walk.leave("duty-report", District.STREET);
    }

    @Test
    @DisplayName("到点给每个有邮箱的人发一封，用各人的文字；只有各类件数和网址，没有标题；当天不再发")
    void oneMailEach() throws Exception {
        assertThat(sends("2022-04-18T08:31")).isTrue();
        assertThat(sends("2022-04-18T11:00")).as("发过了").isFalse();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(told(ZHANG))
                .contains("逾期：" + late("jiedao") + " 件", "https://fazhi.example.cn/reminders")
                .doesNotContain("不外传");
        assertThat(told(LI)).contains("Late: " + late("jiedao2")).doesNotContain("逾期", "不外传");
        assertThat(sent("2022-04-18")).containsExactlyInAnyOrder("jiedao", "jiedao2");
        assertThat(lines("reminders.sent")).as("一人一封，一封一行").isEqualTo(2);
    }

    @Test
    @DisplayName("服务器停了的，隔一会儿再发；恢复以后每人收到一封")
    void theServerIsDownAndComesBack() throws Exception {
        server.stop();
        assertThat(sends("2022-04-19T09:00")).isFalse();
        assertThat(sent("2022-04-19")).isEmpty();
        assertThat(lines("reminders.notSent")).as("服务器不应答，不再逐人去试").isEqualTo(1);
        listens();
        assertThat(sends("2022-04-19T09:00:30")).as("不到一分钟").isFalse();
        assertThat(sends("2022-04-19T09:01")).isTrue();
        assertThat(sends("2022-04-19T09:10")).isFalse();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(sent("2022-04-19")).containsExactlyInAnyOrder("jiedao", "jiedao2");
    }

    @Test
    @DisplayName("服务器不收某一个人的，别人照收；收了以后只补发这一个人")
    void oneAddressIsRefused() throws Exception {
        var delivers = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            if (to.getEmail().equals(ZHANG)) throw new UserException("mailbox full");
            return delivers.handle(message, to);
        });
        assertThat(sends("2022-04-20T09:00")).isFalse();
        assertThat(sent("2022-04-20")).containsExactly("jiedao2");
        server.getUserManager().setMessageDeliveryHandler(delivers);
        assertThat(sends("2022-04-20T09:01")).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(sent("2022-04-20")).containsExactlyInAnyOrder("jiedao", "jiedao2");
    }

    @Test
    @DisplayName("服务器一封也不收的，不记作发过；管理员在“对外提醒”看得到没有应答")
    void theServerRefuses() throws Exception {
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            throw new UserException("no");
        });
        assertThat(sends("2022-04-29T09:00")).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(sent("2022-04-29")).isEmpty();
        mvc.perform(get("/reminders/roads").with(Desk.of(ADMINISTRATOR)))
                .andExpect(content().string(containsString("SMTPSendFailedException")));
        mvc.perform(get("/reminders/roads").with(Desk.of(District.OFFICER))).andExpect(status().isForbidden());
        var model = new ExtendedModelMap();
        new RoadsController(List.of(mail), new DigestStore(dsl), wording).roads(model);
        assertThat((List<?>) model.getAttribute("roads"))
                .singleElement()
                .isInstanceOfSatisfying(
                        RoadsController.Line.class,
                        line -> assertThat(line.silent()).isTrue());
    }

    @Test
    @DisplayName("邮箱由系统管理员维护；写得不对的不保存，别人不能改")
    void addressesAreKeptByTheAdministrator() throws Exception {
        for (String wrong : List.of("张三", "a@b@c.cn", "a@b.cn\r\nBcc: c@d.cn", "a@b.cn,c@d.cn"))
            mvc.perform(kept("jiedao", wrong, Language.CHINESE, ADMINISTRATOR))
                    .andExpect(status().isUnprocessableContent());
        mvc.perform(kept("jiedao", "x@y.cn", Language.CHINESE, District.STREET_CLERK))
                .andExpect(status().isForbidden());
        assertThat(mailboxes.all()).containsEntry("jiedao", new Mailbox(ZHANG, Language.CHINESE));
        assertThat(lines("access.mailbox")).isEqualTo(2);
    }

    @Test
    @DisplayName("发送记录由系统记载：任何人不能登记、导入、更正，只看得到本机关范围的")
    void whatWasSentIsTheHouses() throws Exception {
        sends("2022-04-22T09:00");
        Entries<Sent> entries = ledgers.of(Sent.class);
        for (Person by : List.of(District.OFFICER, District.STREET_CLERK)) {
            assertThat(entries.shape().isWrittenBy(by)).isFalse();
            Entry<Sent> sent = entries.all(by, Question.everything(Scope.WHOLE)).getFirst();
            assertThat(entries.register(by, sent.content())).isInstanceOf(Outcome.Refused.class);
            assertThat(entries.withdraw(by, sent.id(), sent.act(), "测试")).isNotInstanceOf(Outcome.Written.class);
            for (String page : List.of("/reminders/sent", "/reminders/sent/" + sent.id()))
                mvc.perform(get(page).with(Desk.of(by))).andExpect(status().isOk());
            mvc.perform(get("/reminders/sent/new").with(Desk.of(by))).andExpect(status().isForbidden());
        }
        assertThat(entries.all(District.MARKET_CLERK, Question.everything(Scope.WHOLE)))
                .isEmpty();
    }

    @Test
    @DisplayName("没有写发件人、平台网址，或者不加密发往别的机器的，不启动")
    void settingsAreWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail(settings(""), mailboxes, wording));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        new Mail.Settings("mail.example.cn", 25, Mail.Cover.NONE, "", "", "a@b.cn", "https://b.cn"),
                        mailboxes,
                        wording));
        assertThat(new Mail(new Mail.Settings("", 465, Mail.Cover.TLS, "", "", "", ""), mailboxes, wording).isSet())
                .isFalse();
    }

    /** As the bell counts them. */
    private long late(String account) {
        return today.at(
                LocalDateTime.parse("2022-04-18T08:31").atZone(Today.BEIJING).toInstant(),
                () -> reminders.told(colleagues.named(account).orElseThrow()).fresh().stream()
                        .filter(tiding -> tiding.kind() == Tiding.Kind.LATE)
                        .count());
    }

    private String told(String address) throws Exception {
        for (MimeMessage message : server.getReceivedMessages())
            if (message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address))
                return message.getSubject() + message.getContent();
        return "";
    }

    private List<String> sent(String day) {
        return ledgers.of(Sent.class).all(District.OFFICER, Question.everything(Scope.WHOLE)).stream()
                .map(Entry::content)
                .filter(sent -> sent.sentOn().toString().equals(day) && sent.road() == Road.Sort.MAIL)
                .map(Sent::account)
                .toList();
    }

    private boolean sends(String moment) {
        return today.at(LocalDateTime.parse(moment).atZone(Today.BEIJING).toInstant(), digest::send);
    }

    private int lines(String kind) {
        return dsl.fetchCount(dsl.selectFrom("audit.line").where("kind = ? and act > ?", kind, before));
    }

    private void keep(String login, String address, Language language) throws Exception {
        mvc.perform(kept(login, address, language, ADMINISTRATOR)).andExpect(redirectedUrl("/access/accounts"));
    }

    private static MockHttpServletRequestBuilder kept(String login, String address, Language language, Person by) {
        return post("/access/accounts/" + login + "/mailbox")
                .param("address", address)
                .param("language", language.name())
                .with(csrf())
                .with(Desk.of(by));
    }
}
