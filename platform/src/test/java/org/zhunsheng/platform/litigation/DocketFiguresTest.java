package org.zhunsheng.platform.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;

/** Cases and reconsiderations of 2023 and suggestions of 2025, taken out again afterwards. */
@PlatformTest
@DisplayName("行政诉讼案件、行政复议、司法建议的统计，与逐条数出来的一致")
class DocketFiguresTest {

    private static final String CASES = "litigation/cases";
    private static final String RECONSIDERATIONS = "litigation/reconsiderations";
    private static final String SUGGESTIONS = "litigation/suggestions";

    @Autowired
    Figures figures;

    @Autowired
    Ledgers ledgers;

    private final List<Runnable> undo = new ArrayList<>();

    @BeforeEach
    void rows() {
        String suit =
                "filedOn=2023-03-01 complaintReceivedOn=2023-03-06 defenceFiledOn=2023-03-21 heardOn= decidedOn=2023-06-12"
                        + " servedOn= performanceDueOn= performedOn= reviewedOn= lesson= ";
        write(CASES, suit + "caseNumber=（2023）京9901行初1号");
        write(CASES, suit + "caseNumber=（2023）京9901行初2号 outcome=驳回诉讼请求 lost=否 lossReason= defenceFiledOn=2023-03-22");
        write(CASES, suit + "caseNumber=（2023）京9901行初3号 outcome=驳回诉讼请求 lost=否 lossReason=");
        write(CASES, suit + "caseNumber=（2023）京9901行初4号 outcome=撤诉 lost=否 lossReason= organ=区市场监管局");
        write(
                CASES,
                suit + "caseNumber=（2023）京99行终5号 instance=二审 outcome=改判 filedOn=2023-11-01 complaintReceivedOn="
                        + " defenceFiledOn= decidedOn=2024-01-03 reviewedOn=2024-02-01");
        String applied = "appliedOn=2023-02-01 examinedOn=2023-02-02 copySentOn=2023-02-09 copyReceivedOn=2023-02-10"
                + " repliedOn=2023-02-20 decidedOn=2023-04-03 number=测复字〔2023〕%d号 outcome=%s ";
        write(RECONSIDERATIONS, applied.formatted(1, "维持"));
        write(RECONSIDERATIONS, applied.formatted(2, "撤销或者部分撤销"));
        write(RECONSIDERATIONS, applied.formatted(3, "终止") + "repliedOn=2023-02-21");
        write(RECONSIDERATIONS, applied.formatted(4, "驳回复议请求") + "decidedOn=2023-04-04");
        write(
                RECONSIDERATIONS,
                applied.formatted(5, "")
                        + "admission=不予受理 procedure= copySentOn= copyReceivedOn= repliedOn= decidedOn=");
        write(SUGGESTIONS, "number=算建1号 receivedOn=2025-01-10 replyDueOn= repliedOn=2025-03-01");
        write(SUGGESTIONS, "number=算建2号 receivedOn=2025-01-10 replyDueOn= repliedOn=2025-03-01 adopted=未采纳");
        write(SUGGESTIONS, "number=算建3号 receivedOn=2025-05-10 replyDueOn= repliedOn= adopted= measures=");
    }

    private void write(String ledger, String changes) {
        UUID id = new Clerk(ledgers, "litigation").write(ledger, changes);
        undo.add(() -> withdraw(ledgers.named(ledger).orElseThrow(), id));
    }

    private static void withdraw(Entries<?> entries, UUID id) {
        entries.withdraw(
                District.OFFICER,
                id,
                entries.find(District.OFFICER, id).orElseThrow().act(),
                "测试用记录");
    }

    @AfterEach
    void leave() {
        undo.forEach(Runnable::run);
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @CsvSource({
        "suits-filed, 2023, 5",
        "suits-filed-first-instance, 2023, 4",
        "suits-concluded, 2023, 4",
        "suits-judged, 2023, 3",
        "suits-lost, 2023, 1",
        "suits-lost-judged, 2023, 1",
        "suit-loss-rate, 2023, 25.00%",
        "suit-loss-rate-judged, 2023, 33.33%",
        "suits-settled, 2023, 1",
        "suits-lost-reviewed, 2024, 1",
        "suit-defences-due, 2023, 4",
        "suit-defences-late, 2023, 1",
        "suit-defences-in-time, 2023, 3",
        "suit-defence-timeliness, 2023, 75.00%",
        "reconsiderations-applied, 2023, 5",
        "reconsiderations-accepted, 2023, 4",
        "reconsiderations-concluded, 2023, 4",
        "reconsiderations-decided, 2023, 3",
        "reconsiderations-corrected, 2023, 1",
        "reconsideration-correction-rate, 2023, 25.00%",
        "reconsideration-correction-rate-decided, 2023, 33.33%",
        "reconsideration-replies-due, 2023, 4",
        "reconsideration-replies-late, 2023, 1",
        "reconsideration-replies-in-time, 2023, 3",
        "reconsideration-reply-timeliness, 2023, 75.00%",
        "reconsiderations-late, 2023, 1",
        "reconsiderations-in-time, 2023, 3",
        "reconsideration-timeliness, 2023, 75.00%",
        "suggestions-received, 2025, 3",
        "suggestions-answered, 2025, 2",
        "suggestions-answered-rate, 2025, 66.67%",
        "suggestions-adopted, 2025, 1"
    })
    @DisplayName("2023年的案件和复议，2025年的司法建议")
    void everyFigureIsWhatCountingGives(String metric, String period, String value) {
        assertThat(figures.ask(
                                District.OFFICER,
                                metric,
                                District.GOVERNMENT,
                                Period.parse(period).orElseThrow(),
                                null)
                        .display())
                .isEqualTo(value);
    }
}
