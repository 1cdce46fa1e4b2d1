package org.zhunsheng.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerks;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@DisplayName("人大监督台账的核对")
class SupervisionRulesTest {

    /** A row of each ledger in which everything is in order. */
    private static final Map<String, String> IN_ORDER = Map.of(
            "hearings",
            "report=关于2023年行政执法工作情况的报告 reportYear=2023 organ=区政府 session=第三十次会议 heardOn=2023-09-24 adHoc=否"
                    + " reporter=陈望舒 inquiry=询问 earlierOpinions=6 earlierAdopted=5 draftSentOn=2023-09-01"
                    + " revisedSubmittedOn=2023-09-10 distributedOn=2023-09-15 letterNumber=示人常审〔2023〕7号"
                    + " appraisal=会议予以肯定 letterIssuedOn=2023-10-09 receivedOn=2023-10-12 letterPublishedOn=2023-10-20",
            "opinions",
            "number=2023-9 hearing=关于2017年法治政府建设工作情况的报告 organ=区政府 raisedOn=2023-04-23 aspect=责任落实 nature=建议"
                    + " text=进一步压实责任。",
            "tasks",
            "number=2023-1-9 opinion=2023-1 measure=修订实施细则 lead=望河街道 coUnits=区市场监管局 responsible=陈望舒 standard=印发"
                    + " startsOn=2023-06-01 dueOn=2023-12-31 state=待承接 sentBack=0",
            "progress",
            "headline=已征求意见 task=2023-1-1 organ=望河街道 reportedOn=2023-09-30 rate=90",
            "replies",
            "document=关于评议意见研究处理情况的报告 kind=研究处理情况报告 hearing=关于2017年法治政府建设工作情况的报告 organ=区政府"
                    + " receivedOn=2023-05-08 answers=2023-1；2023-2 approvedOn=2024-04-01 sentForCommentOn=2024-04-02"
                    + " commentedOn=2024-04-12 submittedOn=2024-04-20");

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            hearings | earlierOpinions.AtLeast | earlierOpinions=0 earlierAdopted=0 | earlierOpinions=-1 earlierAdopted=
            hearings | earlierAdopted.AtLeast | earlierAdopted=0 | earlierAdopted=-1
            hearings | earlierAdopted.NotAbove | earlierAdopted=6 | earlierAdopted=7
            hearings | earlierAdopted.NeededWith | earlierAdopted=0 | earlierAdopted=
            hearings | reportYear.AtLeast | reportYear=2000 | reportYear=20
            hearings | report-draft | draftSentOn=2023-09-04 | draftSentOn=2023-09-05
            hearings | report-submission | revisedSubmittedOn=2023-09-14 | revisedSubmittedOn=2023-09-15
            hearings | report-distribution | distributedOn=2023-09-17 | distributedOn=2023-09-18
            hearings | revisedSubmittedOn.NotBefore | revisedSubmittedOn=2023-09-01 | revisedSubmittedOn=2023-08-31
            hearings | distributedOn.NotBefore | distributedOn=2023-09-10 | distributedOn=2023-09-09
            hearings | appraisal.NeededWith | appraisal=肯定 | appraisal=
            hearings | letterIssuedOn.NotBefore | letterIssuedOn=2023-09-24 | letterIssuedOn=2023-09-23
            hearings | receivedOn.NotBefore | receivedOn=2023-10-09 | receivedOn=2023-10-08
            hearings | receivedOn.NeededWith | receivedOn=2023-10-12 | receivedOn=
            hearings | handlingLimitOn.NotBefore | handlingLimitOn=2023-10-12 | handlingLimitOn=2023-10-11
            hearings | letterPublishedOn.NotBefore | letterPublishedOn=2023-09-24 | letterPublishedOn=2023-09-23
            opinions | OpinionIsOfItsMeeting | raisedOn=2023-04-23 | raisedOn=2023-04-24
            opinions | RepeatedOpinionIsEarlier | repeats=2017-1 | repeats=2023-1
            tasks | LeadIsNotAmongTheOthers | coUnits=区市场监管局；区城管执法局 | coUnits=区市场监管局；示范区望河街道办事处
            tasks | coUnits.EachOrgan | coUnits=区城管执法局 | coUnits=区城管执法局；没有的局
            tasks | TaskEndsBeforeTheReport | dueOn=2024-03-24 | dueOn=2024-03-25
            tasks | dueOn.NotBefore | dueOn=2023-06-01 | dueOn=2023-05-31
            tasks | extendedFrom.NeededWith | extendedFrom=2023-11-30 extensionNumber=示政办批3号 | extensionNumber=示政办批3号
            tasks | extensionNumber.NeededWith | extendedFrom=2023-11-30 extensionNumber=示政办批3号 | extendedFrom=2023-11-30
            tasks | returnReason.NeededWhen | state=退回分工 returnReason=不属本单位职责 | state=退回分工
            tasks | returnReason.OnlyWhen | state=退回分工 returnReason=不属本单位职责 | returnReason=不属本单位职责
            tasks | proposedLead.OnlyWhen | state=退回分工 returnReason=不属本单位职责 proposedLead=区城管执法局 | proposedLead=区城管执法局
            tasks | claimedOn.NeededWhen | state=已报完成 claimedOn=2023-12-01 | state=已报完成
            tasks | claimedOn.OnlyWhen | state=已报完成 claimedOn=2023-12-01 | state=推进中 claimedOn=2023-12-01
            tasks | claimedOn.NotBefore | state=已报完成 claimedOn=2023-06-01 | state=已报完成 claimedOn=2023-05-31
            tasks | opinion-task | state=已报完成 claimedOn=2023-12-31 | state=已报完成 claimedOn=2024-01-01
            tasks | verifiedOn.NeededWhen | state=已核验 claimedOn=2023-12-01 verifiedOn=2023-12-10 | state=已核验 claimedOn=2023-12-01
            tasks | verifiedOn.OnlyWhen | state=已核验 claimedOn=2023-12-01 verifiedOn=2023-12-10 | state=已报完成 claimedOn=2023-12-01 verifiedOn=2023-12-10
            tasks | verifiedOn.NotBefore | state=已核验 claimedOn=2023-12-01 verifiedOn=2023-12-01 | state=已核验 claimedOn=2023-12-01 verifiedOn=2023-11-30
            tasks | sentBack.AtLeast | sentBack=0 | sentBack=-1
            progress | ReporterTakesPart | organ=区市场监管局 | organ=区城管执法局
            progress | DecreaseNeedsReason | rate=70 decreaseReason=重新核算 | rate=70
            progress | DoneNeedsEvidence | rate=100 evidenceLedger=整改任务台账 evidenceRecord=2023-1-1 | rate=100
            progress | EvidenceMustBeRegistered | evidenceLedger=整改任务台账 evidenceRecord=2023-1-1 | evidenceLedger=整改任务台账 evidenceRecord=2023-1-8
            progress | rate.AtLeast | rate=0 decreaseReason=重新核算 | rate=-1
            progress | rate.AtMost | rate=99 | rate=101
            progress | evidenceLedger.NeededWith | evidenceLedger=supervision/tasks evidenceRecord=2023-1-1 | evidenceRecord=2023-1-1
            progress | evidenceRecord.NeededWith | evidenceLedger=supervision/tasks evidenceRecord=2023-1-1 | evidenceLedger=整改任务台账
            replies | ReplyHasTheLettersDays | receivedOn=2023-05-08 | receivedOn=2023-05-09
            replies | opinion-report | submittedOn=2024-05-08 | submittedOn=2024-05-09
            replies | opinion-plan | kind=研究处理方案 sentForCommentOn= commentedOn= approvedOn= submittedOn=2023-08-08 | kind=研究处理方案 sentForCommentOn= commentedOn= approvedOn= submittedOn=2023-08-09
            replies | opinion-letter-limit | hearing=关于2023年普法工作情况的报告 receivedOn=2023-07-10 letterLimitOn=2024-03-31 answers=2023-11 approvedOn= sentForCommentOn= commentedOn= submittedOn=2024-03-31 | hearing=关于2023年普法工作情况的报告 receivedOn=2023-07-10 letterLimitOn=2024-03-31 answers=2023-11 approvedOn= sentForCommentOn= commentedOn= submittedOn=2024-04-01
            replies | ReportNeedsTheCommitteesComment | commentedOn=2024-04-20 | commentedOn=2024-04-21
            replies | AnswersAreOfTheMeeting | answers=2023-2；2023-1 | answers=2023-1；2023-2；2017-1
            replies | EveryOpinionIsAnswered | answers=2023-1、2023-2 | answers=2023-1
            replies | PlanGivesEveryOpinionATask | kind=研究处理方案 submittedOn=2023-08-03 sentForCommentOn= commentedOn= approvedOn= | kind=研究处理方案 hearing=关于2023年普法工作情况的报告 receivedOn=2023-07-10 answers=2023-11 sentForCommentOn= commentedOn= approvedOn= submittedOn=2023-08-03
            replies | letterLimitOn.NotBefore | hearing=关于2023年普法工作情况的报告 receivedOn=2023-07-10 letterLimitOn=2024-03-31 answers=2023-11 | letterLimitOn=2023-05-07
            replies | answers.NeededWith | answers=2023-1；2023-2 | answers=
            replies | approvedOn.NotBefore | approvedOn=2023-05-08 | approvedOn=2023-05-07
            replies | sentForCommentOn.NotBefore | sentForCommentOn=2023-05-08 | sentForCommentOn=2023-05-07
            replies | sentForCommentOn.NeededWith | sentForCommentOn=2024-04-02 | sentForCommentOn=
            replies | commentedOn.NotBefore | commentedOn=2024-04-02 | commentedOn=2024-04-01
            replies | submittedOn.NotBefore | submittedOn=2024-04-12 | submittedOn=2024-03-31
            replies | publishedOn.NotBefore | publishedOn=2024-04-20 | publishedOn=2024-04-19
            """;

    @Autowired
    Ledgers ledgers;

    @BeforeEach
    void whatTheRowsPointAt() {
        enter(
                "hearings",
                "report=关于2016年法治政府建设工作情况的报告 reportYear=2016 organ=区政府 session=第十八次会议 heardOn=2017-04-25 adHoc=否"
                        + " inquiry=没有询问");
        enter(
                "hearings",
                "report=关于2017年法治政府建设工作情况的报告 reportYear=2017 organ=区政府 session=第二十八次会议 heardOn=2023-04-23"
                        + " adHoc=是 inquiry=询问 letterNumber=示人常审〔2023〕2号 appraisal=肯定 receivedOn=2023-05-08");
        enter(
                "hearings",
                "report=关于2023年普法工作情况的报告 reportYear=2023 organ=区政府 session=第二十九次会议 heardOn=2023-06-24 adHoc=是"
                        + " inquiry=询问 letterNumber=示人常审〔2023〕5号 appraisal=肯定 receivedOn=2023-07-10"
                        + " handlingLimitOn=2024-03-31");
        String opinion = " organ=区政府 aspect=责任落实 nature=建议 text=压实责任。";
        enter("opinions", "number=2017-1 hearing=关于2016年法治政府建设工作情况的报告 raisedOn=2017-04-25" + opinion);
        enter("opinions", "number=2023-1 hearing=关于2017年法治政府建设工作情况的报告 raisedOn=2023-04-23" + opinion);
        enter("opinions", "number=2023-2 hearing=关于2017年法治政府建设工作情况的报告 raisedOn=2023-04-23" + opinion);
        enter("opinions", "number=2023-11 hearing=关于2023年普法工作情况的报告 raisedOn=2023-06-24" + opinion);
        String task = " measure=修订实施细则 lead=望河街道 coUnits=区市场监管局 responsible=陈望舒 standard=印发 startsOn=2023-06-01"
                + " dueOn=2023-12-31 state=推进中 sentBack=0";
        enter("tasks", "number=2023-1-1 opinion=2023-1" + task);
        enter("tasks", "number=2023-2-1 opinion=2023-2" + task);
        enter("progress", "headline=已起草 task=2023-1-1 organ=望河街道 reportedOn=2023-08-31 rate=80");
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "supervision/" + ledger, row);
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyCheckHasARowThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|", -1);
        Finding kept = finding(parts[0].strip(), parts[1].strip(), parts[2]);
        assertThat(kept.verdict()).as("应当通过").isEqualTo(Verdict.KEPT);
        assertThat(finding(parts[0].strip(), parts[1].strip(), parts[3]).verdict())
                .as("应当不通过")
                .isEqualTo(Verdict.BROKEN);
        assertThat(judged(parts[0].strip(), parts[2]))
                .as("通过的一例没有违反别的强制规则")
                .noneMatch(finding -> finding.verdict() == Verdict.BROKEN && finding.effect() == Check.Effect.REFUSE);
    }

    @Test
    @DisplayName("台账的每条规则都有例子")
    void noCheckIsWithoutACase() {
        var tried = CASES.lines()
                .map(line -> line.split("\\|", -1))
                .map(parts -> parts[0].strip() + " " + parts[1].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        var held = ledgers.all().stream()
                .filter(entries -> entries.shape().module().equals("supervision"))
                .flatMap(entries -> entries.shape().checks().stream()
                        .map(Shape.Held::id)
                        .map(id -> ledger(entries.shape().name()) + " " + id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(held);
    }

    private static String ledger(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private Finding finding(String ledger, String check, String changes) {
        return judged(ledger, changes).stream()
                .filter(finding -> finding.rule().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " 没有结论：" + judged(ledger, changes)));
    }

    private List<Finding> judged(String ledger, String changes) {
        Map<String, String> row = Clerks.with(Clerks.row(IN_ORDER.get(ledger)), changes);
        return Clerks.findings(ledgers, District.OFFICER, "supervision/" + ledger, row);
    }
}
