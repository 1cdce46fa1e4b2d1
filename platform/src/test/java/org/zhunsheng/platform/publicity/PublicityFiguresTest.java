package org.zhunsheng.platform.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("普法的统计口径")
class PublicityFiguresTest {

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    private Clerk clerk;

    /** In 2030 and after, where no other test has entered anything. */
    @BeforeAll
    void enter() {
        clerk = new Clerk(ledgers, "publicity");
        duty("batch=7 law=甲法 validFrom=2030-02-01 validTo=2031-05-31");
        duty("batch=7 law=乙法 validFrom=2030-02-01 validTo=2031-05-31 evaluation=已落实 evaluatedOn=2030-12-20");
        duty(
                "batch=7 law=甲法 organ=望河街道 validFrom=2030-02-01 validTo=2031-05-31 evaluation=部分落实 evaluatedOn=2030-12-20");
        duty("batch=8 law=甲法 organ=望河街道 validFrom=2031-06-01");
        event("startedOn=2030-03-01 offlineAudience=60 onlineAudience=");
        event("startedOn=2030-03-02 offlineAudience=40 onlineAudience=1000 theme=民法典");
        event("startedOn=2030-03-03 offlineAudience=30 onlineAudience= theme=民法典 evidence=");
        event("startedOn=2030-03-04 kind=以案释法 offlineAudience=20 onlineAudience= organ=望河街道 coHosts=");
        event("startedOn=2031-03-04 kind=网络直播 venue= offlineAudience= onlineAudience=500 theme=民法典 counted=平台数据");
        clerk.write("publicity/quizzes", "month=203003 bankCheckedOn= openedOn=2030-03-10 closedOn=2030-03-20");
        clerk.write(
                "publicity/quizzes",
                "month=203103 bankCheckedOn= openedOn=2031-03-10 closedOn=2031-03-20 participants=700 people=600");
        clerk.write("publicity/channels", "openedOn=2030-05-01 closedOn=2030-12-30 lastPostOn=");
        clerk.write("publicity/channels", "openedOn=2030-05-01 closedOn= lastPostOn=");
    }

    @Test
    @DisplayName("清单按期末有效的计：一个单位多部法律计一个，失效的一批不计")
    void organsWithADuty() {
        assertThat(value("publicity-duty-departments", Period.year(2030))).isEqualTo("2");
        assertThat(value("publicity-duties", Period.year(2030))).isEqualTo("3");
        assertThat(value("publicity-laws", Period.year(2030))).isEqualTo("2");
        assertThat(value("publicity-duty-departments", Period.year(2031))).isEqualTo("1");
        assertThat(value("publicity-duty-departments", Period.year(2030), District.STREET))
                .isEqualTo("1");
        assertThat(value("publicity-duties-fulfilled-rate", Period.year(2030))).isEqualTo("50.00%");
    }

    @Test
    @DisplayName("没有佐证的活动不计；现场和线上分开，民法典受众是两者之和并累计")
    void eventsAndAudiences() {
        assertThat(value("publicity-events-registered", Period.year(2030))).isEqualTo("4");
        assertThat(value("publicity-events", Period.year(2030))).isEqualTo("3");
        assertThat(value("publicity-lectures", Period.year(2030))).isEqualTo("2");
        assertThat(value("case-explanations", Period.year(2030))).isEqualTo("1");
        assertThat(value("publicity-audience-offline", Period.year(2030))).isEqualTo("120");
        assertThat(value("publicity-audience-online", Period.year(2030))).isEqualTo("1000");
        assertThat(value("civil-code-audience-of-period", Period.year(2030))).isEqualTo("1040");
        assertThat(value("civil-code-audience-of-period", Period.year(2031))).isEqualTo("500");
        assertThat(Long.parseLong(value("civil-code-audience", Period.year(2031)))
                        - Long.parseLong(value("civil-code-audience", Period.year(2029))))
                .isEqualTo(1_540);
    }

    @Test
    @DisplayName("竞答参与人次累计，人数按期去重；关停的账号期末不计")
    void quizzesAndChannels() {
        assertThat(Long.parseLong(value("quiz-participants", Period.year(2031)))
                        - Long.parseLong(value("quiz-participants", Period.year(2029))))
                .isEqualTo(1_200);
        assertThat(value("quiz-participations", Period.year(2031))).isEqualTo("700");
        assertThat(value("quiz-people", Period.year(2031))).isEqualTo("600");
        assertThat(value("quiz-pass-rate", Period.year(2030))).isEqualTo("95.00%");
        assertThat(Long.parseLong(value("publicity-channels", day("2030-12-30")))
                        - Long.parseLong(value("publicity-channels", day("2030-12-31"))))
                .isEqualTo(1);
    }

    private static Period day(String day) {
        return new Period(LocalDate.parse(day), LocalDate.parse(day));
    }

    private String value(String metric, Period period) {
        return value(metric, period, District.GOVERNMENT);
    }

    private String value(String metric, Period period, OrganCode organ) {
        return figures.ask(District.OFFICER, metric, organ, period, null).display();
    }

    private void duty(String changes) {
        clerk.write("publicity/duties", "plannedOn=2030-03-01 " + changes);
    }

    private void event(String changes) {
        clerk.write("publicity/events", "endedOn= " + changes);
    }
}
