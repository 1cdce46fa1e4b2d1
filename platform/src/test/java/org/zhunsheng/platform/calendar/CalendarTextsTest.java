package org.zhunsheng.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSourceResolvable;
import org.zhunsheng.platform.calendar.Deadline.Limit;
import org.zhunsheng.platform.calendar.Deadline.Unit;
import org.zhunsheng.platform.kernel.LegalBasis;
import org.zhunsheng.platform.kernel.Words;

@DisplayName("期限的文字")
class CalendarTextsTest {

    @Test
    @DisplayName("每一种状态、每一种待定的原因，两种文字都说得出")
    void everyStateHasWords() {
        List<MessageSourceResolvable> sayings = new ArrayList<>();
        for (Unit unit : List.of(Unit.DAY, Unit.WORKDAY)) {
            for (int number : List.of(0, 1, 2)) {
                sayings.add(new Timeliness.Normal(number, unit).said());
                sayings.add(new Timeliness.Soon(number, unit).said());
                sayings.add(new Timeliness.Late(number, unit).said());
                sayings.add(new Timeliness.DoneLate(number, unit).said());
            }
        }
        sayings.add(new Timeliness.Done(LocalDate.of(2022, 3, 1)).said());
        for (Due.Reason reason : Due.Reason.values()) {
            sayings.add(new Due.Unknown(reason, 2027, null).said());
            sayings.add(new Due.Unknown(reason, 2027, null).remedy());
        }
        LocalDate day = LocalDate.of(2022, 3, 21);
        LegalBasis basis = new LegalBasis("某法", "第一条", LocalDate.EPOCH, LocalDate.MAX);
        sayings.add(new Due.On(day, day, new Limit(15, Unit.DAY, basis)).said());
        sayings.add(new Due.On(day, day.minusDays(2), new Limit(15, Unit.DAY, basis)).said());
        sayings.add(new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, 2027, day).said());
        for (MessageSourceResolvable saying : sayings) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH))
                assertThat(Words.all().getMessage(saying, locale)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    @DisplayName("英文分单复数，年份不加千分号")
    void englishCountsAndYearsStandPlain() {
        assertThat(english(new Timeliness.Late(1, Unit.WORKDAY).said())).isEqualTo("Late by 1 working day");
        assertThat(english(new Timeliness.Soon(2, Unit.DAY).said())).isEqualTo("Soon: 2 days left");
        assertThat(english(new Due.Unknown(Due.Reason.CALENDAR_NOT_PUBLISHED, 2027, null).said()))
                .isEqualTo("The State Council's holiday notice for 2027 is not entered; the last day is open.");
    }

    @Test
    @DisplayName("每一项期限都写明逾期以后怎么办，两种文字都有，不带占位符")
    void everyDeadlineSaysWhatCanStillBeDone() throws IOException {
        for (Deadline deadline : DeclaredDeadlines.read(DeclaredDeadlines.onClasspath(), Map.of())) {
            assertThat(deadline.remedies()).as(deadline.id()).isNotEmpty();
            for (String remedy : deadline.remedies()) {
                for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH))
                    assertThat(Words.all().getMessage(remedy, null, locale)).isNotBlank();
            }
        }
    }

    private static String english(MessageSourceResolvable saying) {
        return Words.all().getMessage(saying, Locale.ENGLISH);
    }
}
