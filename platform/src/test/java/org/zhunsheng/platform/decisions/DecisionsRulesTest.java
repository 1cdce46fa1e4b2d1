package org.zhunsheng.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;
import org.zhunsheng.platform.organs.Organs;

@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("重大行政决策和协议台账的核对")
class DecisionsRulesTest {

    /** Check, start row, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
        D-EXCL                      | decision | kind=重要规划 | kind=突发事件应急处置
        D-CAT                       | decision | catalogueYear=2021 | partyConsentOn=
        D-CAT-PUBLISHED             | decision | catalogueYear=2021 | cataloguePublishedOn=
        D-CAT-ORDER                 | decision | cataloguePublishedOn=2021-01-15 | cataloguePublishedOn=2021-01-14
        NoStepMayBeLeftOut          | decision | kind=重要规划 | riskAssessment=应当履行而未履行
        participationReason.NeededWhen | decision | participation=不适用 participationReason=依法不予公开 | participation=不适用
        commentTo.NotBefore         | decision | commentTo=2021-03-01 | commentTo=2021-02-28
        D-COMM                      | decision | commentFrom=2021-03-01 | commentFrom=2021-03-02
        D-COMM-REASON               | decision | commentUrgent=是 urgencyReason=汛期将至 commentFrom=2021-03-20 | commentUrgent=是 commentFrom=2021-03-20
        D-HEAR                      | decision | hearingOn=2021-03-18 hearingPapersOn=2021-03-11 | hearingOn=2021-03-18 hearingPapersOn=2021-03-12
        expertReason.NeededWhen     | decision | expertArgument=不适用 expertReason=不涉及专业问题 | expertArgument=不适用
        experts.NeededWhen          | decision | kind=重要规划 | experts=
        D-EXP                       | decision | expertsSigned=是 | expertsImpartial=否
        riskReason.NeededWhen       | decision | riskAssessment=不适用 riskReason=没有不利影响 | riskAssessment=不适用
        D-RISK                      | decision | riskConclusion=不可控 outcome=再次讨论 publishedOn= channel= | riskConclusion=不可控
        sentForReviewOn.NotBefore   | decision | sentForReviewOn=2021-02-01 | sentForReviewOn=2021-01-31
        D-REV                       | decision | reviewedOn=2021-04-21 | reviewedOn=2021-04-20
        D-REV-NONE                  | decision | reviewNumber=示司审〔2021〕5号 | reviewedOn= reviewResult= advisersTookPart=
        D-REV-ORDER                 | decision | deliberatedOn=2021-04-22 | deliberatedOn=2021-04-21
        D-REV-RESULT                | decision | reviewResult=合法 | reviewResult=不合法
        L-USE                       | decision | advisersTookPart=是 | advisersTookPart=否
        D-PACK                      | decision | kind=重要规划 | papers=决策草案；意见采纳情况；风险评估报告；合法性审查意见
        meeting.NeededWith          | decision | kind=重要规划 | meeting=
        D-MEET                      | decision | meeting=全体会议 | meeting=其他会议
        D-MEET-LAST                 | decision | headSpokeLast=是 | headSpokeLast=否
        D-MEET-DISSENT              | decision | dissent=一人建议推迟 | dissent=
        D-PUB                       | decision | publishedOn=2021-06-07 archivedOn=2021-06-30 | publishedOn=2021-06-08 archivedOn=2021-06-30
        publishedOn.NotBefore       | decision | kind=重要规划 | publishedOn=2021-05-09
        D-ARCH                      | decision | kind=重要规划 | archived=公众参与记录；合法性审查记录；会议记录
        D-CHG                       | decision | changedOn=2021-12-01 changeRoute=紧急中止 | changedOn=2021-12-01 changeRoute=未履行程序
        changeRoute.NeededWith      | decision | changedOn=2021-12-01 changeRoute=紧急中止 | changedOn=2021-12-01
        counterpartyCode.CreditCode | agreement | name=协议 | counterpartyCode=11990100MB00000247
        amount.AtLeast              | agreement | amount=0 amountInWords= | amount=-1 amountInWords=
        A-CLAUSE-WORDS              | agreement | amountInWords=人民币：壹佰贰拾万伍仟圆伍角正 | amountInWords=壹佰贰拾万零伍拾元伍角
        termTo.NotBefore            | agreement | termTo=2021-06-01 | termTo=2021-05-31
        A-PARTY                     | agreement | name=协议 | organ=望河街道整治办
        A-GUAR                      | agreement | guarantee=对方提供 | guarantee=政府一方提供
        A-ARB                       | agreement | disputeSettlement=诉讼 | disputeSettlement=仲裁
        A-APPR                      | agreement | approvalNeeded=是 approvalIsCondition=是 | approvalNeeded=是 approvalIsCondition=否
        approvalIsCondition.NeededWhen | agreement | approvalNeeded=是 approvalIsCondition=是 | approvalNeeded=是
        A-CLAUSE                    | agreement | name=协议 | clauses=当事人；标的；价款；履行；争议解决
        reviewedOn.NotBefore        | agreement | reviewedOn=2021-04-12 | reviewedOn=2021-04-11
        reviewResult.OnlyWith       | agreement | name=协议 | reviewedOn=
        opinionsAdopted.NotAbove    | agreement | opinionsAdopted=2 | opinionsAdopted=4
        A-REV-LATE                  | agreement | reviewedOn=2021-04-30 | reviewedOn=2021-05-06
        A-ORDER                     | agreement | signedOn=2021-04-22 | signedOn=2021-04-21
        A-ORDER-RESULT              | agreement | reviewResult=合法 | reviewResult=不合法
        signedBy.NeededWith         | agreement | name=协议 | signedBy=
        performedOn.NotBefore       | agreement | performedOn=2021-05-08 | performedOn=2021-05-07
        change.OnlyWith             | agreement | changedOn=2021-12-01 change=对方单方 | change=对方单方
        A-PUB                       | agreement | changedOn=2021-12-01 change=机关单方 publicInterest=是 compensated=是 | changedOn=2021-12-01 change=机关单方 publicInterest=是 compensated=否
        """;

    private static int last;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    @Autowired
    Organs organs;

    private UUID section = new UUID(0, 0);

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条核对：合规的通过，违反的不通过，并说明原因和办法")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|", -1);
        String check = parts[0].strip();
        boolean decision = parts[1].strip().equals("decision");
        Class<? extends Record> type = decision ? MajorDecision.class : Agreement.class;
        Entries<?> entries = ledgers.of(type);
        Map<String, String> start = decision ? decision() : agreement();

        assertThat(finding(entries, check, with(start, parts[2].strip())).verdict())
                .as("应当通过")
                .isEqualTo(Verdict.KEPT);
        Finding broken = finding(entries, check, with(start, parts[3].strip()));
        assertThat(broken.verdict()).as("应当不通过").isEqualTo(Verdict.BROKEN);
        for (Locale locale : Wording.LOCALES) {
            assertThat(wording.sentence(broken, locale))
                    .doesNotContain("null", "??")
                    .hasSizeGreaterThan(12);
        }
    }

    /** A section inside the street, which signs nothing; it is gone when the others look. */
    @BeforeAll
    void theSection() {
        var written = (Outcome.Written) ledgers.register(
                ledgers.named("organs/organs").orElseThrow(),
                District.OFFICER,
                Map.of(
                        "name", "示范区望河街道办事处整治办公室",
                        "code", "11990100MB0000998W",
                        "shortName", "望河街道整治办",
                        "kind", "内设和派出机构",
                        "parent", "示范区望河街道办事处",
                        "foundedOn", "2020-01-01"));
        section = written.id();
        organs.refresh();
    }

    @AfterAll
    void withoutTheSection() {
        Entries<?> entries = ledgers.named("organs/organs").orElseThrow();
        long act = entries.find(District.OFFICER, section).orElseThrow().act();
        entries.withdraw(District.OFFICER, section, act, "测试用机构");
        organs.refresh();
    }

    /** What the check says of the row; a row that is registered is taken out again. */
    private <R extends Record> Finding finding(Entries<R> entries, String check, Map<String, String> row) {
        List<Finding> findings = switch (ledgers.register(entries, District.OFFICER, row)) {
            case Outcome.Refused(var refused) -> refused;
            case Outcome.Written(var id) -> {
                var entry = entries.find(District.OFFICER, id).orElseThrow();
                entries.withdraw(District.OFFICER, id, entry.act(), "测试用记录");
                yield entries.shape().judge(List.of(entry.content())).getFirst();
            }
            case Outcome.Changed _, Outcome.Unchanged _, Outcome.Missing _ -> throw new IllegalStateException();
        };
        return findings.stream()
                .filter(finding -> finding.rule().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " says nothing, only "
                        + findings.stream()
                                .map(finding -> finding.column() + " " + finding.rule() + " " + finding.verdict())
                                .toList()));
    }

    @Test
    @DisplayName("有名称的核对都在上面的例子里，没有遗漏")
    void noNamedCheckIsWithoutExamples() {
        Set<String> held = new TreeSet<>();
        for (Class<? extends Record> type : List.<Class<? extends Record>>of(MajorDecision.class, Agreement.class)) {
            ledgers.of(type).shape().checks().stream()
                    .map(check -> check.id())
                    .filter(id -> !id.contains("."))
                    .forEach(held::add);
        }
        held.removeAll(
                cases().stream().map(line -> line.split("\\|", -1)[0].strip()).collect(Collectors.toSet()));
        assertThat(held).isEmpty();
    }

    @ParameterizedTest(name = "{0} 分：{1}")
    @DisplayName("大写金额与金额一致，零和整怎么写都可以")
    @CsvSource({
        "100, 壹元整",
        "1000530, 壹万零伍元叁角",
        "120500050, 壹佰贰拾万零伍仟元零伍角",
        "10000000000, 壹亿元整",
        "10000000005, 壹亿元零伍分",
        "100010000, 壹佰万零壹佰元整",
        "0, 零元整",
        "30, 叁角整"
    })
    void anAmountIsWrittenOut(long fen, String words) {
        assertThat(AmountInWords.plain(words)).isEqualTo(AmountInWords.of(new Money(fen)));
    }

    @Test
    @DisplayName("示范文本可以不送审；条例施行以前启动的决策不按条例判断")
    void whatTheRulesDoNotReachIsLeftAlone() {
        Entries<Agreement> agreements = ledgers.of(Agreement.class);
        Map<String, String> standard = with(
                agreement(), "standardText=是 sentForReviewOn= reviewedOn= reviewResult= opinions= opinionsAdopted=");
        assertThat(ledgers.register(agreements, District.OFFICER, standard))
                .isInstanceOfSatisfying(
                        Outcome.Written.class,
                        written -> assertThat(agreements
                                        .find(District.OFFICER, written.id())
                                        .orElseThrow()
                                        .broken())
                                .isEmpty());
        Entries<MajorDecision> decisions = ledgers.of(MajorDecision.class);
        Map<String, String> early = with(decision(), "initiatedOn=2019-08-30 meeting=其他会议 headSpokeLast=否 dissent=");
        assertThat(ledgers.register(decisions, District.OFFICER, early))
                .isInstanceOfSatisfying(
                        Outcome.Written.class,
                        written -> assertThat(decisions
                                        .find(District.OFFICER, written.id())
                                        .orElseThrow()
                                        .broken())
                                .doesNotContain("D-MEET", "D-MEET-LAST", "D-MEET-DISSENT"));
    }

    @Test
    @DisplayName("街道看不到别的机关的协议")
    void anOrganSeesItsOwn() {
        Entries<Agreement> entries = ledgers.of(Agreement.class);
        ledgers.register(entries, District.OFFICER, with(agreement(), "organ=区市场监管局"));
        ledgers.register(entries, District.OFFICER, agreement());
        var street = District.STREET_CLERK;
        assertThat(entries.page(
                                street,
                                Question.everything(street.scope(Right.READ, "decisions")),
                                entries.shape().order(),
                                null,
                                100)
                        .entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.content().organ()).isEqualTo(District.STREET));
    }

    static Map<String, String> decision() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "社区公共服务设施布局调整方案" + ++last);
        row.put("organ", "望河街道");
        row.put("undertakenBy", "望河街道");
        row.put("kind", "公共政策和措施");
        row.put("initiatedOn", "2021-02-01");
        row.put("catalogueYear", "2021");
        row.put("partyConsentOn", "2021-01-15");
        row.put("cataloguePublishedOn", "2021-01-20");
        row.put("participation", "已履行");
        row.put("commentFrom", "2021-03-01");
        row.put("commentTo", "2021-03-31");
        row.put("commentUrgent", "否");
        row.put("expertArgument", "已履行");
        row.put("experts", "示范大学公共管理学院教授");
        row.put("expertsOn", "2021-04-06");
        row.put("expertsSigned", "是");
        row.put("expertsImpartial", "是");
        row.put("riskAssessment", "已履行");
        row.put("riskAssessedOn", "2021-04-08");
        row.put("riskConclusion", "可控");
        row.put("competitionReview", "不适用");
        row.put("competitionReason", "不涉及经营主体经济活动");
        row.put("sentForReviewOn", "2021-04-12");
        row.put("reviewedOn", "2021-04-22");
        row.put("reviewResult", "应当予以修改");
        row.put("advisersTookPart", "是");
        row.put("papers", "决策草案；意见采纳情况；专家意见采纳情况；风险评估报告；合法性审查意见");
        row.put("deliberatedOn", "2021-05-10");
        row.put("meeting", "常务会议");
        row.put("headSpokeLast", "是");
        row.put("dissent", "无");
        row.put("outcome", "通过");
        row.put("secret", "否");
        row.put("publishedOn", "2021-05-20");
        row.put("channel", "区政府网站；区报");
        row.put("archivedOn", "2021-06-30");
        row.put("archived", "公众参与记录；专家论证记录；风险评估记录；合法性审查记录；会议记录");
        return row;
    }

    static Map<String, String> agreement() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "望街合〔2021〕" + ++last + "号");
        row.put("name", "智慧停车运营合作协议");
        row.put("organ", "望河街道");
        row.put("kind", "合作");
        row.put("administrative", "是");
        row.put("standardText", "否");
        row.put("counterparty", "示范停车服务有限公司");
        row.put("counterpartyCode", "11990100MB00000246");
        row.put("subject", "辖区路侧停车位运营");
        row.put("amount", "1205000.50");
        row.put("amountInWords", "壹佰贰拾万零伍仟元伍角");
        row.put("termFrom", "2021-06-01");
        row.put("termTo", "2024-05-31");
        row.put("guarantee", "无");
        row.put("disputeSettlement", "诉讼");
        row.put("clauses", "当事人；标的；数量；质量；价款；履行；违约责任；争议解决");
        row.put("approvalNeeded", "否");
        row.put("draftedOn", "2021-04-01");
        row.put("sentForReviewOn", "2021-04-12");
        row.put("reviewedOn", "2021-04-22");
        row.put("reviewResult", "应当予以修改");
        row.put("opinions", "3");
        row.put("opinionsAdopted", "3");
        row.put("signedOn", "2021-05-08");
        row.put("signedBy", "陈望舒");
        return row;
    }

    /** @param changes {@code column=text} with blanks between; no text empties the column */
    static Map<String, String> with(Map<String, String> row, String changes) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        for (String change : changes.split(" ", -1)) {
            if (change.isEmpty()) continue;
            String[] parts = change.split("=", 2);
            changed.put(parts[0], parts[1]);
        }
        return changed;
    }
}
