package org.zhunsheng.platform.accountability;

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
@DisplayName("第一责任人台账的核对")
class AccountabilityRulesTest {

    /** A row of each ledger in which everything is in order. */
    private static final Map<String, String> IN_ORDER = Map.of(
            "measures",
            "title=职责实施细则 kind=职责实施细则 issuer=区委、区政府 number=示发〔2026〕4号 organ=区政府 issuedOn=2026-02-04 inForceFrom=2026-03-01 revised=否",
            "duty-reports",
            "period=2025年上半年 organ=区市场监管局 endsOn=2025-06-30 duties=组织领导；依法决策；依法履职和执法；督促班子和部门；接受监督；学法和普法 problems=人员不足 measures=补充人员 signer=沈砚秋 signedOn=2025-07-06 submittedOn=2025-07-08",
            "duty-statements",
            "person=沈砚秋 organ=区市场监管局 period=2025年 endsOn=2025-12-31 office=行政主要负责人 form=书面述法 heldOn=2026-01-15 shortcomings=1 shortcomingsText=学法不够",
            "annual-reports",
            "period=2025年 organ=区市场监管局 endsOn=2025-12-31 parts=主要举措和成效；不足和原因；主要负责人履职；下一年度安排 shortcomings=普法形式单一，面向企业的宣传偏少。 signer=沈砚秋 signedOn=2026-02-10 submittedOn=2026-02-18 secret=否 publishedOn=2026-03-20 url=https://www.example.gov.cn/1.html",
            "work-points",
            "number=2025-91 task=规范执法文书 lead=区市场监管局 issuedOn=2025-03-12 dueOn=2025-12-20 rate=0",
            "agenda-items",
            "item=审议工作要点 meeting=政府常务会议 session=第88次 heldOn=2025-02-24 organ=区政府 ruleOfLaw=否 decision=同意",
            "law-studies",
            "topic=行政处罚法 organ=区市场监管局 heldOn=2025-05-12 kind=法治讲座 lecturer=白素衡 lecturerUnit=示范律师事务所 minutes=90 expected=10 present=8 headPresent=是");

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            measures | inForceFrom.NotBefore | inForceFrom=2026-02-04 | inForceFrom=2026-02-03
            measures | replaces.NeededWhen | revised=是 replaces=示发〔2017〕9号 | revised=是
            measures | replaces.OnlyWhen | revised=是 replaces=示发〔2017〕9号 | replaces=示发〔2017〕9号
            duty-reports | ReportIsOfItsHalf | period=2025年下半年 endsOn=2025-12-31 | endsOn=2025-12-31
            duty-reports | UncoveredDutyNeedsReason | duties=组织领导 uncoveredReason=没有案件 | duties=组织领导
            duty-reports | DutyReportIsSignedByTheHead | signer=沈砚秋 | signer=许知远
            duty-reports | submittedOn.NotBefore | submittedOn=2025-07-06 | submittedOn=2025-07-05
            duty-reports | duty-report | submittedOn=2025-07-15 | submittedOn=2025-07-16
            duty-statements | StatementIsOfItsYear | period=2024年 endsOn=2024-12-31 | endsOn=2024-12-31
            duty-statements | StatementIsByTheHead | person=沈砚秋 | person=许知远
            duty-statements | A04 | shortcomings=1 | shortcomings=0
            duty-statements | A04-term | heldOn=2026-02-28 | heldOn=2026-03-01
            duty-statements | problems.AtLeast | problems=1 mendBy=2026-03-31 | problems=0 mendBy=2026-03-31
            duty-statements | mendBy.NeededWith | problems=1 mendBy=2026-03-31 | problems=1
            duty-statements | mendBy.NotBefore | problems=1 mendBy=2026-01-15 | problems=1 mendBy=2026-01-14
            duty-statements | mendedOn.OnlyWith | problems=1 mendBy=2026-03-31 mendedOn=2026-03-31 | mendedOn=2026-03-31
            duty-statements | mendedOn.NotBefore | problems=1 mendBy=2026-03-31 mendedOn=2026-01-15 | problems=1 mendBy=2026-03-31 mendedOn=2026-01-14
            duty-statements | A05 | problems=1 mendBy=2026-03-31 mendedOn=2026-03-31 | problems=1 mendBy=2026-03-31 mendedOn=2026-04-01
            annual-reports | AnnualReportIsOfItsYear | endsOn=2025-12-31 | endsOn=2025-12-30
            annual-reports | AnnualReportHasFourParts | signer=沈砚秋 | parts=主要举措和成效；不足和原因；下一年度安排
            annual-reports | AnnualReportIsSignedByTheHead | signer=沈砚秋 | signer=许知远
            annual-reports | ShortcomingsAreNotLastYears | shortcomings=法律顾问参与决策的范围偏窄。 | shortcomings=行政执法案卷质量不平衡，文书不够规范。
            annual-reports | A01 | submittedOn=2026-02-28 | submittedOn=2026-03-01
            annual-reports | A02 | publishedOn=2026-03-31 | publishedOn=2026-04-01
            annual-reports | signedOn.NotBefore | signedOn=2025-12-31 | signedOn=2025-12-30
            annual-reports | submittedOn.NotBefore | submittedOn=2026-02-10 | submittedOn=2026-02-09
            annual-reports | publishedOn.NotBefore | publishedOn=2026-02-10 | publishedOn=2026-02-09
            annual-reports | publishedOn.OnlyWhen | publishedOn=2026-03-20 | secret=是
            annual-reports | url.NeededWith | url=http://example.cn | url=
            work-points | WorkPointLeadIsNoHelper | coUnits=望河街道 | coUnits=望河街道；示范区市场监督管理局
            work-points | coUnits.EachOrgan | coUnits=望河街道 | coUnits=望河街道；没有的局
            work-points | dueOn.NotBefore | dueOn=2025-03-12 | dueOn=2025-03-11
            work-points | rate.AtLeast | rate=0 | rate=-1
            work-points | rate.AtMost | rate=99 | rate=101
            work-points | completedOn.NeededWhen | rate=100 completedOn=2025-12-01 | rate=100
            work-points | completedOn.OnlyWhen | rate=100 completedOn=2025-12-01 | rate=99 completedOn=2025-12-01
            work-points | completedOn.NotBefore | rate=100 completedOn=2025-03-12 | rate=100 completedOn=2025-03-11
            work-points | work-point | rate=100 completedOn=2025-12-20 | rate=100 completedOn=2025-12-21
            agenda-items | reason.NeededWhen | ruleOfLaw=是 reason=部署法治工作 | ruleOfLaw=是
            law-studies | OneSessionIsOfOneKind | heldOn=2025-05-13 | heldOn=2025-05-11
            law-studies | EnoughCameToStudy | present=6 | present=5
            law-studies | meeting.NeededWhen | kind=会前学法 meeting=第6次办公会 | kind=会前学法
            law-studies | meeting.OnlyWhen | kind=会前学法 meeting=第6次办公会 | meeting=第6次办公会
            law-studies | lecturer.NeededWhen | lecturer=程若渠 | lecturer= lecturerUnit=
            law-studies | lecturerUnit.NeededWith | lecturerUnit=示范大学 | lecturerUnit=
            law-studies | minutes.AtLeast | minutes=1 | minutes=0
            law-studies | expected.AtLeast | expected=8 | expected=0 present=0
            law-studies | present.AtLeast | present=6 | present=-1
            law-studies | present.NotAbove | present=10 | present=11
            """;

    @Autowired
    Ledgers ledgers;

    @BeforeEach
    void whatTheRowsPointAt() {
        TheChief.register(ledgers);
        enter(
                "annual-reports",
                "period=2024年 organ=区市场监管局 endsOn=2024-12-31 parts=不足和原因 shortcomings=行政执法案卷质量不平衡，文书不够规范。"
                        + " signer=沈砚秋 signedOn=2025-02-10 submittedOn=2025-02-18 secret=否");
        enter(
                "law-studies",
                "topic=行政复议法 organ=区市场监管局 heldOn=2025-05-11 kind=会前学法 meeting=第5次办公会 lecturer=白素衡"
                        + " lecturerUnit=示范律师事务所 minutes=40 expected=9 present=9 headPresent=是");
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "accountability/" + ledger, row);
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
                .filter(entries -> entries.shape().module().equals("accountability"))
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
        return Clerks.findings(ledgers, District.OFFICER, "accountability/" + ledger, row);
    }
}
