package org.zhunsheng.platform.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.calendar.Deadlines;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Shape;
import org.zhunsheng.platform.ledger.Wording;

@PlatformTest
@DisplayName("出庭应诉台账的核对")
class CourtAppearanceRulesTest {

    /** Rule, start row, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            CaseNumberMustFitTheYear        | inOrder   | heardOn=2021-05-12 | caseNumber=（2022）京9901行初9号
            AppearanceBelongsToACase        | inOrder   | caseNumber=（2021）京9901行初999号 | caseNumber=（2021）京9901行初998号
            InstanceMustMatchCaseNumber     | inOrder   | instance=二审 caseNumber=（2021）京99行终7号 outcome=驳回上诉，维持原判 | instance=二审
            PlaintiffNameMustFitKind        | inOrder   | plaintiffKind=法人 plaintiff= plaintiffOrganisation=示范商贸有限公司 | plaintiffOrganisation=示范商贸有限公司
            PublicInterestSuitIsTheProcuratorates | inOrder | publicInterest=是 plaintiffKind=人民检察院 plaintiff= | publicInterest=是
            NoticeMustBeConsistent          | inOrder   | notice=再次通知 hearings=2 | notice=再次通知
            CourtMustNotify                 | inOrder   | category=公共卫生安全 | category=公共卫生安全 notice=未通知 notifiedOn=
            FilingComesFirst                | inOrder   | filedOn=2021-03-04 | filedOn=2021-03-05
            ComplaintReachesBeforeHearing   | inOrder   | complaintReceivedOn=2021-05-12 defenceFiledOn= | complaintReceivedOn=2021-05-13 defenceFiledOn=
            DefenceFollowsComplaint         | inOrder   | defenceFiledOn=2021-03-04 | defenceFiledOn=2021-03-03
            DefenceMustBeTimely             | inOrder   | defenceFiledOn=2021-03-19 | defenceFiledOn=2021-03-20
            NoticeMustBeTimely              | inOrder   | notifiedOn=2021-05-09 | notifiedOn=2021-05-10
            HearingHeldIsPast               | inOrder   | heardOn=2022-04-12 decidedOn= servedOn= outcome= lost= | heardOn=2022-04-13 decidedOn= servedOn= outcome= lost=
            HearingsMustFitTheHearing       | inOrder   | hearings=3 | hearings=0
            DecisionFollowsHearing          | inOrder   | decidedOn=2021-05-12 | decidedOn=2021-05-11
            ServiceFollowsDecision          | inOrder   | servedOn=2021-06-10 | servedOn=2021-06-09
            AttendanceMustFitTheHearing     | withdrawn | court=示范区人民法院 | attendance=无人出庭
            MustAppearWhenNotified          | inOrder   | notice=书面通知 | attendance=无人出庭 headName= headPost= headRank= spoke= spokeOnSettlement= identityProofOn= absenceReason=意外事件
            MustAppearInMajorCases          | inOrder   | category=公共卫生安全 heardOn=2020-06-30 caseNumber=（2020）京9901行初3号 filedOn= complaintReceivedOn= defenceFiledOn= notice=未通知 notifiedOn= | attendance=无人出庭 absenceReason=意外事件 headName= headPost= headRank= spoke= spokeOnSettlement= identityProofOn= category=公共卫生安全 heardOn=2020-06-30 caseNumber=（2020）京9901行初3号 filedOn= complaintReceivedOn= defenceFiledOn= notice=未通知 notifiedOn=
            HeadMustBeNamed                 | inOrder   | headName=沈砚秋 | headPost=
            HeadMustHoldThePost             | inOrder   | headName=许知远 | headName=何清晏
            RankMustMatchThePost            | inOrder   | headRank=副职 | headRank=正职
            SpokeMustBeFilled               | inOrder   | spoke=否 | spoke=
            OnlyTheHeadInCourtSpeaks        | absent    | spoke=否 | spoke=是
            HeadMustSpeak                   | inOrder   | spoke=是 | spoke=否
            HeadMustSpeakOnSettlement       | inOrder   | spokeOnSettlement=是 | spokeOnSettlement=否
            IdentityProofComesBeforeHearing | inOrder   | identityProofOn=2021-05-12 | identityProofOn=2021-05-13
            AbsenceMustBeJustified          | absent    | absenceReason=未说明理由 absenceProof= | absenceReason= absenceProof=
            AbsenceNeedsJustCause           | absent    | absenceReason=不可抗力 | absenceReason=未说明理由 absenceProof=
            AbsenceNeedsProof               | absent    | absenceProof=是 | absenceProof=否
            ReasonOnlyForAnAbsence          | inOrder   | absenceReason= | absenceReason=意外事件
            SomebodyMustAppear              | absent    | attendance=委托工作人员出庭 | attendance=无人出庭 staff=
            LawyerAloneIsNotEnough          | absent    | lawyer=示范律师事务所 | attendance=仅委托律师出庭 lawyer=示范律师事务所 staff=
            StaffMustBeNamed                | absent    | staff=何清晏 | staff=
            LawyerMustBeNamed               | absent    | attendance=仅委托律师出庭 lawyer=示范律师事务所 staff= | attendance=仅委托律师出庭
            OutcomeMustBeDated              | inOrder   | servedOn= | decidedOn= servedOn=
            OutcomeMustFitInstance          | inOrder   | outcome=驳回起诉 | outcome=驳回上诉，维持原判
            CaseToBeHeardIsUndecided        | withdrawn | hearing=待开庭 outcome= lost= decidedOn= servedOn= | hearing=待开庭
            LossMustMatchOutcome            | inOrder   | outcome=撤销 lost=是 lossReason=程序 | outcome=撤销
            LossNeedsReason                 | inOrder   | outcome=撤销 lost=是 lossReason=程序 | outcome=撤销 lost=是
            AppealFollowsService            | inOrder   | appealedOn=2021-06-15 | appealedOn=2021-06-14
            AppealMustBeTimely              | inOrder   | appealedOn=2021-06-30 | appealedOn=2021-07-01
            JudgmentMustBePerformed         | inOrder   | outcome=责令履行职责 lost=是 lossReason=不履行职责 performanceDueOn=2021-08-15 performedOn=2021-08-15 | outcome=责令履行职责 lost=是 lossReason=不履行职责 performanceDueOn=2021-08-15 performedOn=2021-08-16
            SuggestionMustBeAnswered        | withdrawn | heardOn=2024-01-10 suggestionNumber=（2024）京9901行建2号 suggestionReceivedOn=2024-01-12 suggestionRepliedOn=2024-03-12 | heardOn=2024-01-10 suggestionNumber=（2024）京9901行建2号 suggestionReceivedOn=2024-01-12 suggestionRepliedOn=2024-03-13
            """;

    private static final String KNOWN = "（2021）京9901行初999号";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Autowired
    Deadlines deadlines;

    private UUID known;

    /** The market bureau has one case, so that its appearances can be compared with its cases. */
    @BeforeEach
    void theBureausHeadsAndItsCase() {
        Heads.register(ledgers);
        known = Dockets.clerk(ledgers).write("litigation/cases", "organ=区市场监管局 caseNumber=" + KNOWN);
    }

    @AfterEach
    void withoutItsCase() {
        Entries<LitigationCase> cases = ledgers.of(LitigationCase.class);
        cases.withdraw(
                District.OFFICER,
                known,
                cases.find(District.OFFICER, known).orElseThrow().act(),
                "测试用记录");
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条规则：合规的通过，违反的不通过，并说明原因、办法和依据")
    void everyRuleHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|");
        String rule = parts[0].strip();
        assertThat(finding(rule, start(parts[1]), parts[2]).verdict())
                .as("应当通过")
                .isEqualTo(Verdict.KEPT);

        Finding broken = finding(rule, start(parts[1]), parts[3]);
        assertThat(broken.verdict()).as("应当不通过").isEqualTo(Verdict.BROKEN);
        assertThat(broken.basis()).isNotNull();
        for (Locale locale : Wording.LOCALES) {
            assertThat(wording.sentence(broken, locale)).doesNotContain("null").hasSizeGreaterThan(20);
            assertThat(wording.asks(broken, locale)).isNotEqualTo(wording.reason(broken, locale));
        }
    }

    private static Map<String, String> start(String name) {
        return switch (name.strip()) {
            case "inOrder" -> Appearances.inOrder();
            case "absent" -> Appearances.absent();
            case "withdrawn" -> Appearances.withdrawn();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Finding finding(String rule, Map<String, String> row, String changes) {
        List<Finding> findings =
                Appearances.findings(ledgers, District.OFFICER, Appearances.with(row, changes.strip()));
        return findings.stream()
                .filter(finding -> finding.sentence().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " says nothing, only "
                        + findings.stream().map(Finding::sentence).toList()));
    }

    @Test
    @DisplayName("台账上的每条规则都在上面的例子里，没有遗漏")
    void noRuleIsWithoutExamples() {
        Set<String> told = cases().stream()
                .map(line -> line.split("\\|")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ledgers.of(CourtAppearance.class).shape().checks())
                .extracting(Shape.Held::sentence)
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    @DisplayName("合规的一案次全部通过，没有一项无法核对")
    void aRecordInOrderKeepsEverything() {
        assertThat(Appearances.findings(
                        ledgers, District.OFFICER, Appearances.with(Appearances.inOrder(), "caseNumber=" + KNOWN)))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.sentence()).isEqualTo(Verdict.KEPT));
        assertThat(Appearances.findings(
                        ledgers, District.OFFICER, Appearances.with(Appearances.absent(), "caseNumber=" + KNOWN)))
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.sentence()).isEqualTo(Verdict.KEPT));
        assertThat(Appearances.findings(
                        ledgers, District.OFFICER, Appearances.with(Appearances.withdrawn(), "caseNumber=" + KNOWN)))
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.sentence()).isEqualTo(Verdict.KEPT));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            spokeOnSettlement=                  | HeadMustSpeakOnSettlement
            identityProofOn=                    | IdentityProofComesBeforeHearing
            notifiedOn=                         | NoticeMustBeTimely
            complaintReceivedOn=                | DefenceMustBeTimely
            category= notice=未通知 notifiedOn=  | CourtMustNotify
            plaintiffKind=                      | PublicInterestSuitIsTheProcuratorates
            organ=区城管执法局                    | HeadMustHoldThePost
            organ=区城管执法局                    | AppearanceBelongsToACase
            notice=再次通知 hearings=2            | MustAppearWhenNotified
            appealedOn=2021-06-30 servedOn=      | AppealMustBeTimely
            """)
    @DisplayName("缺少事实的，是无法核对，不是通过")
    void missingFactsAreNotCheckable(String changes, String rule) {
        assertThat(finding(rule, Appearances.inOrder(), changes).verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("没有登记证明材料的缺席、没有登记履行的判决，是无法核对")
    void whatIsNotSaidIsNotChecked() {
        assertThat(finding("AbsenceNeedsProof", Appearances.absent(), "absenceProof=")
                        .verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(finding("JudgmentMustBePerformed", Appearances.inOrder(), "outcome=责令履行职责 lost=是 lossReason=不履行职责")
                        .verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("真实而违法的照样登记，并记下违反了哪些规定")
    void aTrueBreachIsRegistered() {
        Entries<CourtAppearance> entries = ledgers.of(CourtAppearance.class);
        var written = (Outcome.Written)
                ledgers.register(
                        entries,
                        District.OFFICER,
                        Appearances.with(
                                Appearances.absent(),
                                "caseNumber=" + KNOWN
                                        + " attendance=仅委托律师出庭 lawyer=示范律师事务所 staff= absenceReason=未说明理由 absenceProof= notice=书面通知"));
        var entry = entries.find(District.OFFICER, written.id()).orElseThrow();
        assertThat(entry.broken()).containsExactlyInAnyOrder("A-04", "A-06", "AbsenceNeedsJustCause");
        entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2017-05-12, ''",
        "2018-02-07, ''",
        "2018-02-08, 法释〔2018〕1号第一百二十九条第三款",
        "2020-06-30, 法释〔2018〕1号第一百二十九条第三款",
        "2020-07-01, 法释〔2020〕3号第八条、第九条第一款",
        "2021-12-31, 法释〔2020〕3号第八条、第九条第一款"
    })
    @DisplayName("未出庭没写理由的，按开庭当日有效的规定判断")
    void aRecordIsJudgedByTheLawOfItsDay(String heardOn, String basis) {
        String year = heardOn.substring(0, 4);
        var findings = Appearances.findings(
                ledgers,
                District.OFFICER,
                Appearances.with(
                        Appearances.absent(),
                        "absenceReason= absenceProof= decidedOn= servedOn= outcome= lost= filedOn= complaintReceivedOn="
                                + " defenceFiledOn= heardOn=" + heardOn + " caseNumber=（" + year + "）京9901行初77号"));
        assertThat(findings.stream()
                        .filter(finding -> finding.rule().equals("A-05"))
                        .map(finding -> Objects.toString(finding.basis()))
                        .collect(Collectors.joining()))
                .isEqualTo(basis);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "(2021)京9901行初372号, true",
        "（2021）京9901行初372号, true",
        "（2021）京99行终1187号, true",
        "（2021）最高法行申12号, true",
        "（2021）京9901行赔初8号, true",
        "（2021）京9901民初372号, false",
        "2021京9901行初372号, false",
        "（2021）京9901行初号, false"
    })
    @DisplayName("案号的写法")
    void caseNumbersAreWrittenLikeThis(String number, boolean accepted) {
        String instance = number.contains("行终") ? "二审" : number.contains("行申") ? "再审审查" : "一审";
        var findings = Appearances.findings(
                ledgers,
                District.OFFICER,
                Appearances.with(
                        Appearances.inOrder(),
                        "outcome= lost= decidedOn= servedOn= caseNumber=" + number + " instance=" + instance));
        assertThat(findings.stream().noneMatch(finding -> finding.sentence().equals("column.TEXT")))
                .isEqualTo(accepted);
    }

    @Test
    @DisplayName("能拒绝登记的规则只管残缺和自相矛盾；涉嫌违法的一律只标记")
    void onlyFlagsForBreachesOfLaw() {
        assertThat(ledgers.of(CourtAppearance.class).shape().checks())
                .filteredOn(held -> Set.of("A-02", "A-03", "A-04", "A-06", "A-08", "A-10", "A-12")
                        .contains(held.id()))
                .hasSize(7)
                .allSatisfy(held -> assertThat(held.effect()).isEqualTo(Check.Effect.FLAG));
    }

    @Test
    @DisplayName("各项法定期限用的都是台账上的日期")
    void termsNameColumnsOfTheLedger() {
        Shape<?> shape = ledgers.of(CourtAppearance.class).shape();
        assertThat(deadlines.of(shape.name())).hasSizeGreaterThan(4).allSatisfy(deadline -> {
            assertThat(shape.find(deadline.startColumn())).as(deadline.id()).isPresent();
            assertThat(shape.find(java.util.Objects.requireNonNull(deadline.doneColumn())))
                    .as(deadline.id())
                    .isPresent();
            assertThat(deadline.where().keySet())
                    .allSatisfy(column -> assertThat(shape.find(column)).isPresent());
        });
    }

    @Test
    @DisplayName("导入的表头按名称认列，各列的名称去掉括号说明以后不重复")
    void labelsTellColumnsApart() {
        Shape<?> shape = ledgers.of(CourtAppearance.class).shape();
        for (Locale locale : Wording.LOCALES) {
            assertThat(shape.columns())
                    .extracting(column -> wording.label(shape, column, locale).replaceAll("[（(].*[)）]$", ""))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("别的机关看不到，也登记不到本机关名下")
    void anotherOrganSeesAndWritesNothing() {
        Entries<CourtAppearance> entries = ledgers.of(CourtAppearance.class);
        var written = (Outcome.Written) ledgers.register(entries, District.MARKET_CLERK, Appearances.inOrder());
        assertThat(entries.find(District.MARKET_CLERK, written.id())).isPresent();
        assertThat(entries.find(District.STREET_CLERK, written.id())).isEmpty();
        assertThat(Appearances.findings(ledgers, District.STREET_CLERK, Appearances.inOrder()))
                .extracting(Finding::sentence)
                .containsExactly("column.ORGAN.foreign");
        var entry = entries.find(District.OFFICER, written.id()).orElseThrow();
        entries.withdraw(District.OFFICER, entry.id(), entry.act(), "测试用记录");
    }
}
