package org.zhunsheng.platform.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("行政执法各台账的核对")
class EnforcementRulesTest {

    static final String PENALTY = "enforcement/penalties";
    static final String PERMIT = "enforcement/permits";
    static final String REVIEW = "enforcement/legal-reviews";
    static final String PUBLICATION = "enforcement/publications";
    static final String LINKAGE = "enforcement/linkages";
    private static final String ITEM = "powers/items";

    private static final String BY_URBAN =
            " organ=区城管执法局 organCode=11990100MB00000321 source=区城管执法局 sourceCode=11990100MB00000321";

    static final Map<String, String> IN_ORDER = Map.of(
            PENALTY,
            "party=示范恒序餐饮有限公司 partyKind=法人及非法人组织 creditCode=91990100MB0000500U legalRepresentative=黎青禾"
                    + " documentNumber=城管罚字〔2021〕103号 violationKind=擅自占用道路 facts=擅自占用道路约6平方米"
                    + " basis=《示范市街巷条例》第五十二条第一款 kinds=罚款 content=罚款人民币800元 fine=0.08 decidedOn=2021-08-16"
                    + " validTo=2099-12-31 disclosedUntil=2022-08-16 publishedOn=2021-08-25 powerCode=E3201 summary=否"
                    + " filedOn=2021-08-04 noticedOn=2021-08-09 servedOn=2021-08-17" + BY_URBAN,
            PERMIT,
            "party=示范恒序餐饮有限公司 partyKind=法人及非法人组织 creditCode=91990100MB0000500U legalRepresentative=黎青禾"
                    + " documentName=准予行政许可决定书 documentNumber=城管许字〔2021〕45号 kind=普通 content=准予临时占用道路"
                    + " decidedOn=2021-09-06 validFrom=2021-09-06 validTo=2021-12-31 status=1 publishedOn=2021-09-09"
                    + " powerCode=E3209" + BY_URBAN,
            REVIEW,
            "number=城管法审〔2021〕6号 organ=区城管执法局 matter=擅自占用道路案 kind=行政处罚 scope=案件疑难复杂 reviewer=法制科"
                    + " reviewerQualified=是 submittedOn=2021-08-10 acceptedOn=2021-08-10 concludedOn=2021-08-12 opinion=同意"
                    + " decisionNumber=城管罚字〔2021〕900号 decidedOn=2021-08-16",
            PUBLICATION,
            "documentNumber=城管罚字〔2021〕103号 organ=区城管执法局 title=处罚决定 kind=行政处罚 channel=政府网站"
                    + " decidedOn=2021-08-16 publishedOn=2021-08-25 personal=否",
            LINKAGE,
            "matter=占道经营衔接 organ=区城管执法局 kind=街乡与下放职权部门联动 heldOn=2021-04-15 partners=望河街道 question=取证"
                    + " conclusion=街道先行取证 followUpDueOn=2021-05-15 followedUpOn=2021-05-10 followUp=已经落实",
            ITEM,
            "code=E3201 organ=区城管执法局 name=对擅自占用道路行为进行处罚 kind=行政处罚 level=区 violatedBasis=《示范市街巷条例》第二十一条"
                    + " basis=《示范市街巷条例》第五十二条第一款 basisLevel=地方性法规 penaltyKinds=罚款；责令停产停业 fineFrom=500"
                    + " fineTo=5000 validFrom=2019-04-01 approval=示政发〔2019〕5号 approvedOn=2019-03-18");

    @Autowired
    Ledgers ledgers;

    private Clerk clerk;

    /** The bureau holds a power to punish and one to license; it reviewed the draft of decision 900. */
    @BeforeEach
    void whatStands() {
        clerk = new Clerk(ledgers, IN_ORDER);
        clerk.keep(ITEM, "");
        clerk.keep(ITEM, "code=E3209 kind=行政许可 basis=《示范市街巷条例》第三十条 penaltyKinds= fineFrom= fineTo=");
        clerk.keep(REVIEW, "number=城管法审〔2021〕1号");
    }

    @Test
    @DisplayName("合规的处罚、许可、审核、公示没有不通过的")
    void whatIsInOrderBreaksNothing() {
        for (String ledger : new String[] {PENALTY, PERMIT, REVIEW, PUBLICATION, LINKAGE})
            assertThat(clerk.findings(District.OFFICER, ledger, "")).as(ledger).noneMatch(Finding::broken);
    }

    @ParameterizedTest(name = "{0} {1}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            penalties | I-02 | documentNumber=罚〔2021〕2号 | creditCode=
            penalties | I-03 | documentNumber=罚〔2021〕2号 | creditCode=91990100MB0000500X
            penalties | I-04 | partyKind=自然人 creditCode= legalRepresentative= personIdKind=身份证 personId=990101199001010019 | partyKind=自然人 creditCode= legalRepresentative= personIdKind=身份证 personId=990101199001010013
            penalties | I-05 | partyKind=个体工商户 creditCode=92990100MB0000501U | partyKind=个体工商户
            penalties | I-06 | content=处0.08万元罚款 | fine=800
            penalties | I-06 | content=罚款人民币捌佰元整 | content=罚款人民币捌仟元整
            penalties | I-07 | kinds=罚款 | kinds=警告
            penalties | I-07 | kinds=罚款；没收违法所得 confiscated=0.02 | kinds=罚款；没收违法所得
            penalties | I-08 | disclosedUntil=2021-08-17 | disclosedUntil=2021-08-15
            penalties | I-08 | disclosedUntil=2021-08-17 | disclosedUntil=2021-08-16
            penalties | I-08 | remark=甲 | decidedOn=2022-04-13 disclosedUntil= publishedOn= servedOn=
            penalties | I-07 | fine=0.08 | fine=0
            penalties | I-06 | content=罚8百元罚款 | content=处罚款8千元
            penalties | I-10 | remark=甲 | organCode=11990100MB00000246
            penalties | I-10 | remark=甲 | sourceCode=11990100MB00000246
            penalties | I-10 | source=区城管执法局 | source=区市场监管局
            penalties | I-11 | publishedOn=2021-08-25 | publishedOn=2021-08-26
            penalties | I-11 | publishedOn=2021-08-25 | publishedOn=
            penalties | I-12 | basis=《示范市街巷条例》第五十二条第一款 | basis=有关规定
            penalties | P-01 | powerCode=E3201 | powerCode=E9999
            penalties | P-01 | powerCode=E3201 | powerCode=E3209
            penalties | P-03 | powerCode= | powerCode= basis=《示范市街巷条例》第五十三条
            penalties | P-03 | basis=依据《示范市街巷条例》第五十二条 | basis=《示范市街巷条例》第五十二条第二款
            penalties | P-04 | basis=《示范市街巷条例》第五十二条第一款 | basis=《示范市街巷条例》第五十二条
            penalties | P-05 | kinds=罚款；责令停产停业 documentNumber=城管罚字〔2021〕900号 | kinds=罚款；暂扣许可证件 licence=甲证
            penalties | P-06 | fine=0.5 content=罚款5000元 | fine=0.500001 content=罚款5000.01元
            penalties | P-06 | fine=0.05 content=罚款500元 | fine=0.0499 content=罚款499元
            penalties | P-08 | filedOn=2021-08-16 | filedOn=2021-08-17
            penalties | P-12 | noticedOn=2021-08-16 | noticedOn=2021-08-17
            penalties | P-20 | kinds=罚款；责令停产停业 documentNumber=城管罚字〔2021〕900号 | kinds=罚款；责令停产停业
            penalties | P-20 | kinds=罚款；责令停产停业 documentNumber=城管罚字〔2021〕900号 | kinds=罚款；责令停产停业 documentNumber=城管罚字〔2021〕900号 decidedOn=2021-08-11 noticedOn= publishedOn=2021-08-11 servedOn=
            penalties | P-25 | decidedOn=2021-10-20 publishedOn= servedOn= disclosedUntil= filedOn=2021-07-22 | decidedOn=2021-10-20 publishedOn= servedOn= disclosedUntil= filedOn=2021-07-21
            penalties | P-26 | servedOn=2021-08-25 | servedOn=2021-08-26
            penalties | P-44 | summary=是 fine=0.3 filedOn= | summary=是 fine=0.300001 filedOn=
            penalties | P-44 | summary=是 kinds=警告 fine= filedOn= | summary=是 kinds=通报批评 fine= filedOn=
            penalties | P-44 | summary=是 fine=0.1 filedOn= decidedOn=2021-07-14 noticedOn= | summary=是 fine=0.1001 filedOn= decidedOn=2021-07-14 noticedOn=
            penalties | DisclosureMustEnd | disclosedUntil=2024-08-25 | disclosedUntil=2024-08-26
            penalties | withheldReason.OnlyWith | withheldReason=涉及未成年人 | withheldReason=涉及未成年人 publishedOn=
            penalties | fine.AtLeast | fine=0 | fine=-0.1
            permits | I-08 | remark=甲 | decidedOn=2022-01-01 publishedOn=
            permits | I-08 | remark=甲 | decidedOn=2022-04-13 validTo=2022-12-31 publishedOn=
            permits | I-10 | remark=甲 | sourceCode=11990100MB00000246
            permits | I-10 | remark=甲 | organCode=11990100MB00000246
            permits | I-11 | publishedOn=2021-09-15 | publishedOn=2021-09-16
            permits | X-01 | powerCode=E3209 | powerCode=E3201
            permits | X-17 | validTo=2021-09-06 | validTo=2021-09-05
            permits | status.AtMost | status=2 | status=3
            legal-reviews | T-07 | opinion=补充调查 opinionText=甲 response=采纳 respondedOn=2021-08-13 | opinion=补充调查 opinionText=甲
            legal-reviews | T-09 | reviewerQualified=否 reviewerSince=2017-12-31 | reviewerQualified=否 reviewerSince=2018-01-01
            legal-reviews | P-20 | decidedOn=2021-08-12 | decidedOn=2021-08-11
            legal-reviews | legal-review | concludedOn=2021-08-17 decidedOn=2021-08-18 | concludedOn=2021-08-18 decidedOn=2021-08-18
            legal-reviews | notAdoptedReason.NeededWhen | response=未采纳 respondedOn=2021-08-13 notAdoptedReason=甲 | response=未采纳 respondedOn=2021-08-13
            publications | T-01 | publishedOn=2021-08-25 | publishedOn=2021-08-26
            publications | enforcement-publication | kind=行政检查 publishedOn=2021-09-13 | kind=行政检查 publishedOn=2021-09-14
            publications | T-02 | changedOn=2021-10-11 withdrawnOn=2021-10-14 withdrawalReason=撤销 | changedOn=2021-10-11 withdrawnOn=2021-10-15 withdrawalReason=撤销
            publications | T-03 | personal=是 masked=是 | personal=是 masked=否
            publications | withdrawalReason.NeededWith | withdrawnOn=2021-10-14 withdrawalReason=撤销 | withdrawnOn=2021-10-14
            linkages | partners.EachOrgan | partners=望河街道；区市场监管局 | partners=望河街道；某市级部门
            linkages | followedUpOn.NeededWith | followUp=甲 | followedUpOn=
            """)
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyRuleIsKeptAndBroken(String ledger, String rule, String kept, String broken) {
        assertThat(verdicts("enforcement/" + ledger, rule, kept))
                .contains(Verdict.KEPT)
                .doesNotContain(Verdict.BROKEN);
        assertThat(verdicts("enforcement/" + ledger, rule, broken)).contains(Verdict.BROKEN);
    }

    /** Several checks of one ledger may share the handbook's id. */
    private Set<Verdict> verdicts(String ledger, String rule, String changes) {
        return clerk.findings(District.OFFICER, ledger, changes).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::verdict)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("只有结果的报送文件：程序各项是无法核对，不是通过")
    void anOutcomeFileTellsNothingOfTheProcedure() {
        String outcome = "summary= filedOn= noticedOn= servedOn=";
        for (String rule : new String[] {"P-08", "P-12", "P-25", "P-26"})
            assertThat(clerk.verdict(PENALTY, rule, outcome)).as(rule).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(clerk.verdict(PENALTY, "P-01", outcome)).isEqualTo(Verdict.KEPT);
    }

    @Test
    @DisplayName("清单上没有这个机关的，没有办法对照")
    void withoutAListThereIsNothingToCompareWith() {
        String market = "organ=望河街道 organCode=11990100MB0000040U documentNumber=街罚字〔2021〕7号";
        for (String rule : new String[] {"P-01", "P-03", "P-05", "P-06"})
            assertThat(clerk.verdict(PENALTY, rule, market)).as(rule).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(clerk.verdict(PENALTY, "P-20", market + " kinds=罚款；责令停产停业")).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("同一当事人同日因同一违法行为被另一机关罚过款的，标记；不同日的不算")
    void nobodyIsFinedTwiceForOneAct() {
        clerk.keep(PENALTY, "documentNumber=城管罚字〔2021〕300号 party=示范存远面馆 decidedOn=2021-08-20 servedOn=");
        String other = "documentNumber=街罚字〔2021〕8号 organ=望河街道 organCode=11990100MB0000040U party=示范存远面馆 servedOn=";
        assertThat(clerk.verdict(PENALTY, "P-34", other + " decidedOn=2021-08-20"))
                .isEqualTo(Verdict.BROKEN);
        assertThat(clerk.verdict(PENALTY, "P-34", other + " decidedOn=2021-08-19 publishedOn="))
                .isEqualTo(Verdict.KEPT);
    }

    @Test
    @DisplayName("决定之日不满十四周岁的标记，当日满十四周岁的不标记")
    void nobodyUnderFourteenIsPunished() {
        String child = "partyKind=自然人 creditCode= legalRepresentative= personIdKind=身份证 personId=";
        assertThat(clerk.verdict(PENALTY, "P-35", child + "990101200708160016")).isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict(PENALTY, "P-35", child + "990101200708170011")).isEqualTo(Verdict.BROKEN);
        assertThat(clerk.verdict(
                        PENALTY,
                        "P-35",
                        "partyKind=自然人 creditCode= legalRepresentative= personIdKind=护照 personId=E1234567"))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "全角的统一社会信用代码, I-03, creditCode=９１９９０１００ＭＢ００００５００Ｕ, KEPT",
        "小写的统一社会信用代码, I-03, creditCode=91990100mb0000500u, KEPT",
        "全角的机关代码, I-03, organCode=１１９９０１００ＭＢ０００００３２１, KEPT",
        "十七个零的占位代码, I-03, creditCode=00000000000000000X, NOT_CHECKABLE",
        "遮盖过的身份证号码, I-04,"
                + " partyKind=自然人 creditCode= legalRepresentative= personIdKind=身份证 personId=990101********0019,"
                + " NOT_CHECKABLE"
    })
    @DisplayName("写得对的和无从核对的代码、号码，不标为有误")
    void whatIsRightOrCanNotBeToldIsNotMarkedWrong(String what, String rule, String changes, Verdict verdict) {
        var findings = clerk.findings(District.OFFICER, PENALTY, "documentNumber=城管罚字〔2021〕700号 " + changes);
        assertThat(findings).as(what).noneMatch(Finding::refuses);
        assertThat(findings.stream().filter(finding -> finding.rule().equals(rule)))
                .as(what)
                .extracting(Finding::verdict)
                .contains(verdict)
                .doesNotContain(Verdict.BROKEN);
    }

    @Test
    @DisplayName("文号的括号、全角数字写法不同，是同一个文号，不能登记两次")
    void oneNumberIsOneNumberHoweverItIsWritten() {
        clerk.keep(PENALTY, "documentNumber=城管罚字〔2021〕500号");
        for (String written : new String[] {"城管罚字[2021]500号", "城管罚字（2021）500号", "城管罚字〔２０２１〕５００号", "城管罚字【2021】500号"})
            assertThat(clerk.findings(District.OFFICER, PENALTY, "documentNumber=" + written))
                    .as(written)
                    .extracting(Finding::sentence)
                    .contains("column.repeated");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "罚款人民币3000元, 3000",
        "处以罚款人民币叁仟贰佰元整, 3200",
        "警告并处罚款0.3万元, 3000",
        "处三千元罚款, 3000",
        "'罚款人民币12,500元', 12500",
        "责令停产停业,",
        "罚款若干元,"
    })
    @DisplayName("从处罚内容里读出罚款数额，读不准的不读")
    void theFineIsReadFromTheWords(String text, String yuan) {
        assertThat(Amounts.fineIn(text).map(amount -> amount.toPlainString()).orElse(""))
                .isEqualTo(yuan == null ? "" : yuan);
    }
}
