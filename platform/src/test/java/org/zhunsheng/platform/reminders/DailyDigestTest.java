package org.zhunsheng.platform.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.access.Colleagues;
import org.zhunsheng.platform.audit.Acts;
import org.zhunsheng.platform.calendar.WorkingDays;
import org.zhunsheng.platform.kernel.Person;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.organs.Organs;
import org.zhunsheng.platform.procedure.Walk;
import org.zhunsheng.platform.procedure.WalkTest;
import org.zhunsheng.platform.school.Lesson;

/** In April 2022; the 5th is a holiday. The street's clerk has a lecture that was to be reported. */
@WalkTest
@DisplayName("每日汇总")
class DailyDigestTest {

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
    private Walk walk;

    private Receiver receiver;
    private DailyDigest digest;
    private long before;

    @BeforeEach
    void aMessengerIsSet() throws IOException {
        receiver = new Receiver();
        digest = new DailyDigest(
                new DigestStore(dsl),
                List.of(new Messenger(receiver.url(), Receiver.KEY)),
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
    }

    @AfterEach
    void nothingIsLeft() {
        receiver.stop();
        district.clear(before);
        walk.leave("duty-report", District.STREET);
    }

    @Test
    @DisplayName("到点发一次，当天不再发；只有账号、机关和各类件数，没有标题")
    void onceADay() {
        assertThat(sends("2022-04-13T08:29")).as("不到点").isFalse();
        assertThat(sends("2022-04-13T08:31")).isTrue();
        assertThat(sends("2022-04-13T11:00")).as("发过了").isFalse();
        assertThat(receiver.taken())
                .singleElement()
                .asString()
                .contains("\"account\":\"jiedao\"", "\"LATE\":", "\"organ\":\"" + District.STREET.value())
                .doesNotContain("不外传");
        assertThat(lines("reminders.sent")).isEqualTo(1);
        assertThat(sentTo("jiedao", District.STREET_CLERK))
                .as("发给谁、各类几件都有记载，不写内容")
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.road()).isEqualTo(Road.Sort.MESSENGER);
                    assertThat(sent.organ()).isEqualTo(District.STREET);
                    assertThat(sent.late()).isPositive();
                });
    }

    @Test
    @DisplayName("节假日不发")
    void notOnAHoliday() {
        assertThat(sends("2022-04-05T09:00")).isFalse();
        assertThat(receiver.asked()).isZero();
    }

    @Test
    @DisplayName("没有收下的，隔一分钟、两分钟再发，编号不变；恢复以后收到一次；没有发成的也入审计链")
    void itIsSentAgain() {
        receiver.answersWith(503);
        assertThat(sends("2022-04-14T09:00")).isFalse();
        assertThat(sends("2022-04-14T09:00:30")).isFalse();
        assertThat(receiver.asked()).as("不到一分钟不再发").isEqualTo(1);
        assertThat(sends("2022-04-14T09:01")).isFalse();
        receiver.answersWith(204);
        assertThat(sends("2022-04-14T09:02")).as("第二次以后隔两分钟").isFalse();
        assertThat(receiver.asked()).isEqualTo(2);
        assertThat(sends("2022-04-14T09:03")).isTrue();
        assertThat(receiver.taken()).hasSize(1);
        assertThat(lines("reminders.notSent")).isEqualTo(2);
    }

    private boolean sends(String moment) {
        return today.at(LocalDateTime.parse(moment).atZone(Today.BEIJING).toInstant(), digest::send);
    }

    private List<Sent> sentTo(String account, Person by) {
        return ledgers.of(Sent.class).all(by, Question.everything(Scope.WHOLE)).stream()
                .map(Entry::content)
                .filter(sent -> sent.account().equals(account))
                .toList();
    }

    private int lines(String kind) {
        return dsl.fetchCount(dsl.selectFrom("audit.line").where("kind = ? and act > ?", kind, before));
    }
}
