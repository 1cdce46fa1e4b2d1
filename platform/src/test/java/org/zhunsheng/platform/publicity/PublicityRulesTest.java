package org.zhunsheng.platform.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.Trial;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@DisplayName("普法台账的核对")
class PublicityRulesTest {

    /** Check, row, what differs where it is kept, what differs where it is broken, and what a breach does. */
    private static final String CASES = """
            batch.AtLeast              | duty    | batch=1 | batch=0 | refused
            validTo.NotBefore          | duty    | validTo=2021-06-28 | validTo=2021-06-27 | refused
            evaluatedOn.NeededWith     | duty    | evaluation=已落实 evaluatedOn=2021-12-20 | evaluation=已落实 | refused
            evaluatedOn.NotBefore      | duty    | evaluation=已落实 evaluatedOn=2021-06-28 | evaluation=已落实 evaluatedOn=2021-06-27 | refused
            rectifiedOn.OnlyWhen       | duty    | evaluation=部分落实 evaluatedOn=2021-12-20 rectifiedOn=2022-01-20 | evaluation=已落实 evaluatedOn=2021-12-20 rectifiedOn=2022-01-20 | refused
            rectifiedOn.NotBefore      | duty    | evaluation=未落实 evaluatedOn=2021-12-20 rectifiedOn=2021-12-20 | evaluation=未落实 evaluatedOn=2021-12-20 rectifiedOn=2021-12-19 | refused
            ListedLawIsInForce         | duty    | law=民法典 | law=合同法 | flagged
            P-PLAN                     | duty    | plannedOn=2021-09-28 | plannedOn=2021-09-29 | flagged
            P-RECTIFY                  | duty    | evaluation=部分落实 evaluatedOn=2021-12-20 rectifiedOn=2022-02-21 | evaluation=部分落实 evaluatedOn=2021-12-20 rectifiedOn=2022-02-22 | flagged
            coHosts.EachOrgan          | event   | coHosts=望河街道；区城管执法局 | coHosts=没有这个单位 | refused
            endedOn.NotBefore          | event   | endedOn=2021-05-19 | endedOn=2021-05-17 | refused
            venue.NeededWith           | event   | venue=广场 | venue= | refused
            platform.NeededWith        | event   | platform=微博 | platform= | refused
            offlineAudience.AtLeast    | event   | offlineAudience=0 | offlineAudience=-1 | refused
            onlineAudience.AtLeast     | event   | onlineAudience=0 | onlineAudience=-1 | refused
            counted.NeededWith         | event   | counted=平台数据 | counted= | refused
            countingNote.NeededWhen    | event   | counted=估算 countingNote=按资料份数 | counted=估算 | refused
            handouts.AtLeast           | event   | handouts=0 | handouts=-1 | refused
            P-EVIDENCE                 | event   | evidence=照片 | evidence= | flagged
            ExplainedLawIsInForce      | event   | laws=民法典 | laws=食品安全法、《中华人民共和国合同法》 | flagged
            LargeAudienceIsProven      | event   | onlineAudience=100000 evidence=平台后台数据 | onlineAudience=100000 evidence=照片 | flagged
            QuizOpensInItsMonth        | quiz    | openedOn=2021-07-11 | month=202106 | refused
            bankCheckedOn.NeededWith   | quiz    | bankCheckedOn=2021-07-09 | bankCheckedOn= | flagged
            openedOn.NotBefore         | quiz    | bankCheckedOn=2021-07-10 | bankCheckedOn=2021-07-11 | refused
            closedOn.NotBefore         | quiz    | closedOn=2021-07-10 | closedOn=2021-07-09 | refused
            questions.AtLeast          | quiz    | questions=1 | questions=0 | refused
            people.NotAbove            | quiz    | people=500 | people=501 | refused
            passed.NotAbove            | quiz    | passed=400 | passed=401 | refused
            prizes.NotAbove            | quiz    | prizes=400 | prizes=401 | refused
            closedOn.NotBefore         | channel | closedOn=2022-04-10 | closedOn=2020-03-01 | refused
            participants.AtLeast       | quiz    | participants=400 | participants=-1 people=-1 passed=-1 prizes=-1 | refused
            people.AtLeast             | quiz    | people=400 | people=-1 passed=-1 prizes=-1 | refused
            passed.AtLeast             | quiz    | passed=0 | passed=-1 | refused
            prizes.AtLeast             | quiz    | prizes=0 | prizes=-1 | refused
            followers.AtLeast          | channel | followers=0 | followers=-1 | refused
            lastPostOn.NotBefore       | channel | lastPostOn=2020-03-02 | lastPostOn=2020-03-01 | refused
            """;

    @Autowired
    Ledgers ledgers;

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每项核对：合规的通过，违反的拒绝或者标记")
    void everyCheckHasARowThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|");
        String check = parts[0].strip();
        Trial kept = trial(parts[1].strip(), parts[2].strip());
        assertThat(kept.refused()).isFalse();
        assertThat(kept.broken()).doesNotContain(check);
        assertThat(kept.unchecked()).doesNotContain(check);
        Trial broken = trial(parts[1].strip(), parts[3].strip());
        assertThat(broken.broken()).contains(check);
        assertThat(broken.refused()).isEqualTo(parts[4].strip().equals("refused"));
    }

    @Test
    @DisplayName("每项核对都在上面的例子里，没有遗漏")
    void noCheckIsWithoutExamples() {
        Set<String> told = cases().stream()
                .map(line -> line.split("\\|")[0].strip())
                .collect(Collectors.toCollection(HashSet::new));
        told.add("P-ONCE");
        for (Class<? extends Record> ledger :
                List.of(PublicityDuty.class, PublicityEvent.class, LawQuiz.class, PublicityChannel.class))
            assertThat(ledgers.of(ledger).shape().checks())
                    .extracting(Shape.Held::id)
                    .isSubsetOf(told);
    }

    @Test
    @DisplayName("废止的法律，2021年以前列入清单、宣传的不标记")
    void theOldLawsWereInForceUntilTheCode() {
        assertThat(trial("duty", "law=合同法 validFrom=2020-12-31 plannedOn=2021-01-04")
                        .broken())
                .isEmpty();
        assertThat(trial("event", "laws=合同法 startedOn=2020-12-31 endedOn=").broken())
                .isEmpty();
        assertThat(trial("event", "laws=合同法 startedOn=2021-01-01 endedOn=").broken())
                .containsExactly("ExplainedLawIsInForce");
    }

    @Test
    @DisplayName("期次写作年月六位数字")
    void monthsAreSixDigits() {
        assertThat(trial("quiz", "month=2021年7月").refused()).isTrue();
        assertThat(trial("quiz", "month=202113").refused()).isTrue();
    }

    @Test
    @DisplayName("联合举办的，协办单位再登记一次的拒绝；同名而互不相干的两场都登记")
    void whatWasHeldTogetherIsRegisteredOnce() {
        var events = ledgers.of(PublicityEvent.class);
        Map<String, String> row = Rows.event();
        var written = (Outcome.Written) ledgers.register(events, District.OFFICER, row);
        try {
            var again = ledgers.register(events, District.OFFICER, Trial.with(row, "organ=区城管执法局 coHosts="));
            assertThat(again).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) again).findings())
                    .extracting(Finding::rule)
                    .contains("P-ONCE");
            assertThat(Trial.of(ledgers, PublicityEvent.class, Trial.with(row, "organ=望河街道 coHosts="))
                            .refused())
                    .isFalse();
        } finally {
            withdraw(events, written);
        }
    }

    @Test
    @DisplayName("一月一期，同月再登记的拒绝；街道看不见别的单位的竞答")
    void oneQuizAMonthAndAStreetSeesItsOwn() {
        var quizzes = ledgers.of(LawQuiz.class);
        var first = (Outcome.Written) ledgers.register(quizzes, District.OFFICER, Rows.quiz(8));
        assertThat(ledgers.register(quizzes, District.OFFICER, Trial.with(Rows.quiz(8), "organ=望河街道")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(quizzes.find(District.STREET_CLERK, first.id())).isEmpty();
        assertThat(quizzes.find(District.MARKET_CLERK, first.id())).isPresent();
        withdraw(quizzes, first);
    }

    private static void withdraw(Entries<?> entries, Outcome.Written written) {
        var entry = entries.find(District.OFFICER, written.id()).orElseThrow();
        entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录");
    }

    private Trial trial(String row, String changes) {
        return switch (row) {
            case "duty" -> Trial.of(ledgers, PublicityDuty.class, Trial.with(Rows.duty(), changes));
            case "event" -> Trial.of(ledgers, PublicityEvent.class, Trial.with(Rows.event(), changes));
            case "quiz" -> Trial.of(ledgers, LawQuiz.class, Trial.with(Rows.quiz(7), changes));
            case "channel" -> Trial.of(ledgers, PublicityChannel.class, Trial.with(Rows.channel(), changes));
            default -> throw new IllegalArgumentException(row);
        };
    }
}
