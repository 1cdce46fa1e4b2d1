package org.zhunsheng.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.kernel.Right;
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Condition;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Outcome;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Wording;

@PlatformTest
@DisplayName("考核和通报各台账的核对")
class AssessmentRulesTest {

    /** Check, start row, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
        K-STREETS                   | scheme   | assessed=街道和乡镇 | assessed=街道和乡镇 organ=区市场监管局
        K-01                        | indicator | name=罚款决定公示率 | name=全年罚没收入
        K-01                        | indicator | computation=处罚案件数 | computation=罚款总额÷执法人员数
        K-01                        | indicator | metric=heads-in-court-rate | metric=agreements-amount
        MetricMustBeDeclared        | indicator | metric=heads-in-court-rate | metric=heads-on-the-moon
        OnlyWhatWeighsHasAWeight    | indicator | weight=6 | weight=0
        OnlyWhatWeighsHasAWeight    | indicator | weight=0 formula=扣分 noPoints= fullPoints= pointsEach=1 cap=3 | formula=扣分 noPoints= fullPoints= pointsEach=1 cap=3
        noPoints.NeededWhen         | indicator | weight=6 | noPoints=
        least.NeededWhen            | indicator | formula=最低次数计分 least=4 | formula=最低次数计分
        cap.NeededWhen              | indicator | weight=0 formula=加分 pointsEach=1 cap=3 | weight=0 formula=加分 pointsEach=1
        weight.AtMost               | indicator | weight=100 | weight=101
        K-02                        | score    | numerator=0 denominator=0 value= systemScore= selfScore= verifiedScore= finalScore= | numerator=0 denominator=0
        ValueMustFollowFromItsParts | score    | numerator=2 denominator=3 value=66.67 | numerator=2 denominator=3 value=66.66
        K-03                        | score    | snapshotOn=2031-12-31 | snapshotOn=2031-12-30
        SelfAboveSystemNeedsEvidence | score   | selfScore=4 selfEvidence=庭审笔录 | selfScore=4
        ChangedScoreNeedsAReason    | score    | verifiedScore=2 verifiedReason=一案重复 finalScore=2 | verifiedScore=2 finalScore=2
        FinalScoreMustBeTheVerifiedOne | score | finalScore=3 | finalScore=4
        ScoreMustStayWithinTheWeight | score   | verifiedScore=6 finalScore=6 | fullScore= verifiedScore=6.5 finalScore=6.5
        finalScore.NotAbove         | score    | fullScore=3 | fullScore=2
        appealedOn.OnlyWith         | score    | appealedOn=2032-01-19 appealGrounds=漏计 | notifiedOn= appealedOn=2032-01-19 appealGrounds=漏计
        appealResult.NeededWith     | score    | appealedOn=2022-01-19 snapshotOn=2021-12-31 period=2021 notifiedOn=2022-01-16 appealGrounds=漏计 appealDecidedOn=2022-01-20 appealResult=申诉不成立 | appealedOn=2022-01-19 snapshotOn=2021-12-31 period=2021 notifiedOn=2022-01-16 appealGrounds=漏计 appealDecidedOn=2022-01-20
        appeal-decision             | score    | snapshotOn=2021-12-31 period=2021 notifiedOn=2022-01-14 appealedOn=2022-01-19 appealGrounds=漏计 appealDecidedOn=2022-02-07 appealResult=申诉不成立 | snapshotOn=2021-12-31 period=2021 notifiedOn=2022-01-14 appealedOn=2022-01-19 appealGrounds=漏计 appealDecidedOn=2022-02-08 appealResult=申诉不成立
        DataMustBeFrozenAfterThePeriod | bulletin | issue=2022Q4 frozenOn=2023-01-01 | issue=2022Q4 frozenOn=2022-12-31
        DataMustBeFrozenAfterThePeriod | bulletin | issue=2022Y frozenOn=2023-01-01 | issue=2022Y frozenOn=2022-12-31
        IssueMustBeGivenOnce        | bulletin | issue=2022Q3 | issue=2022Q2
        confirmedOn.NotBefore       | bulletin | confirmedOn=2023-01-06 | confirmedOn=2023-01-05
        signedOn.NotBefore          | bulletin | signedOn=2023-01-10 | signedOn=2023-01-09
        issuedOn.NotBefore          | bulletin | issuedOn=2023-01-13 | issuedOn=2023-01-12
        ProblemMustFollowItsBulletin | problem | raisedOn=2022-07-18 | raisedOn=2022-07-17
        bulletin-mending            | problem  | mendedOn=2022-08-08 | mendedOn=2022-08-09
        mending.NeededWith          | problem  | facts=无送达回证 | mending=
        result.NeededWith           | problem  | facts=无送达回证 | result=
        REPEAT-3                    | third    | escalation=约谈 | escalation=提醒
        """;

    private static int last;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Wording wording;

    static List<String> cases() {
        return CASES.lines().toList();
    }

    /** What the rows refer to: a scheme with an indicator, a bulletin, two problems. */
    @BeforeEach
    void theOthers() {
        enter(Scheme.class, with(scheme(), "name=二〇三一年考核方案 frozenOn="));
        enter(Indicator.class, with(indicator(), "number=2031执法A10"));
        enter(Score.class, with(score(), "organ=区市场监管局"));
        enter(
                Bulletin.class,
                with(
                        bulletin(),
                        "documentNumber=示司通〔2022〕901号 issue=2022Q2 frozenOn=2022-07-07 confirmedOn=2022-07-11"
                                + " signedOn=2022-07-15 issuedOn=2022-07-18"));
        enter(
                BulletinProblem.class,
                with(
                        problem(),
                        "number=示司通〔2022〕901号问题901 kind=普法 raisedOn=2022-09-20 mendedOn= mending= recheckedOn="
                                + " result="));
        enter(
                BulletinProblem.class,
                with(
                        problem(),
                        "number=示司通〔2022〕901号问题902 kind=普法 raisedOn=2022-12-20 mendedOn= mending= recheckedOn="
                                + " result="));
    }

    private void enter(Class<? extends Record> type, Map<String, String> row) {
        ledgers.register(ledgers.of(type), District.OFFICER, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条核对：合规的通过，违反的不通过，并说明原因和办法")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = line.split("\\|", -1);
        String check = parts[0].strip();
        String start = parts[1].strip();
        Entries<?> entries = ledgers.of(typeOf(start));
        assertThat(finding(entries, check, with(start(start), parts[2].strip())).verdict())
                .as("应当通过")
                .isEqualTo(Verdict.KEPT);
        Finding broken = finding(entries, check, with(start(start), parts[3].strip()));
        assertThat(broken.verdict()).as("应当不通过").isEqualTo(Verdict.BROKEN);
        for (Locale locale : Wording.LOCALES) {
            assertThat(wording.sentence(broken, locale))
                    .doesNotContain("null", "??")
                    .hasSizeGreaterThan(12);
        }
    }

    private static Class<? extends Record> typeOf(String start) {
        return switch (start) {
            case "scheme" -> Scheme.class;
            case "indicator" -> Indicator.class;
            case "score" -> Score.class;
            case "bulletin" -> Bulletin.class;
            case "problem", "third" -> BulletinProblem.class;
            default -> throw new IllegalArgumentException(start);
        };
    }

    private static Map<String, String> start(String name) {
        return switch (name) {
            case "scheme" -> scheme();
            case "indicator" -> with(indicator(), "number=2031执法B" + ++last + " scheme=二〇三一年考核方案");
            case "score" -> score();
            case "bulletin" -> bulletin();
            case "problem" -> problem();
            case "third" -> with(problem(), "kind=普法 raisedOn=2023-03-20 mendedOn= mending= recheckedOn= result=");
            default -> throw new IllegalArgumentException(name);
        };
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
    @DisplayName("权重合计100分的方案可以冻结，不足的不能；年度开始以后才冻结的标记")
    void aSchemeIsFrozenWhenItsWeightsAddUp() {
        Map<String, String> open = with(scheme(), "frozenOn=");
        String name = open.get("name");
        enter(Scheme.class, open);
        enter(Indicator.class, with(indicator(), "number=2031执法C" + ++last + " weight=94 scheme=" + name));
        assertThat(freeze(name, "2030-12-31"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.findings())
                                .filteredOn(finding -> finding.verdict() == Verdict.BROKEN)
                                .extracting(Finding::rule)
                                .containsExactly("K-04"));
        enter(Indicator.class, with(indicator(), "number=2031执法C" + ++last + " weight=5.5 scheme=" + name));
        enter(Indicator.class, with(indicator(), "number=2031执法C" + ++last + " weight=0.5 scheme=" + name));
        assertThat(freeze(name, "2030-12-31")).isInstanceOf(Outcome.Written.class);
        assertThat(scheme(name).broken()).isEmpty();

        assertThat(freeze(name, "2031-01-01")).isInstanceOf(Outcome.Written.class);
        assertThat(scheme(name).broken()).containsExactly("SchemeMustComeBeforeItsYear");
    }

    private Outcome freeze(String name, String day) {
        Entry<Scheme> scheme = scheme(name);
        return ledgers.correct(
                ledgers.of(Scheme.class), District.OFFICER, scheme.id(), scheme.act(), Map.of("frozenOn", day), "冻结");
    }

    private Entry<Scheme> scheme(String name) {
        Entries<Scheme> entries = ledgers.of(Scheme.class);
        Question question = Question.everything(Scope.WHOLE).with("name", new Condition.In(Set.of(name)));
        return entries.page(District.OFFICER, question, entries.shape().order(), null, 1)
                .entries()
                .getFirst();
    }

    @Test
    @DisplayName("有名称的核对都在上面的例子里，没有遗漏")
    void noNamedCheckIsWithoutExamples() {
        Set<String> held = new TreeSet<>();
        for (Class<? extends Record> type : List.<Class<? extends Record>>of(
                Scheme.class, Indicator.class, Score.class, Bulletin.class, BulletinProblem.class)) {
            ledgers.of(type).shape().checks().stream()
                    .map(check -> check.id())
                    .filter(id -> !id.contains("."))
                    .forEach(held::add);
        }
        held.removeAll(
                cases().stream().map(line -> line.split("\\|", -1)[0].strip()).collect(Collectors.toSet()));
        assertThat(held).containsExactly("K-04", "SchemeMustComeBeforeItsYear");
    }

    @Test
    @DisplayName("街道只看到自己的得分和通报问题")
    void anOrganSeesItsOwn() {
        Entries<BulletinProblem> entries = ledgers.of(BulletinProblem.class);
        enter(BulletinProblem.class, with(problem(), "organ=区市场监管局"));
        var street = District.STREET_CLERK;
        assertThat(entries.page(
                                street,
                                Question.everything(street.scope(Right.READ, "assessment")),
                                entries.shape().order(),
                                null,
                                100)
                        .entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.content().organ()).isEqualTo(District.STREET));
    }

    static Map<String, String> scheme() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", "2031年执法部门依法行政考核方案" + ++last);
        row.put("organ", "区政府");
        row.put("year", "2031");
        row.put("assessed", "执法部门");
        row.put("issuedOn", "2030-12-20");
        return row;
    }

    static Map<String, String> indicator() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "2031执法A10");
        row.put("scheme", "二〇三一年考核方案");
        row.put("organ", "区政府");
        row.put("code", "A10");
        row.put("name", "负责人出庭应诉率");
        row.put("field", "应诉复议");
        row.put("startsOn", "2031-01-01");
        row.put("weight", "6");
        row.put("formula", "区间计分");
        row.put("noPoints", "50");
        row.put("fullPoints", "100");
        row.put("computation", "负责人出庭应诉案次÷开庭审理案次");
        row.put("metric", "heads-in-court-rate");
        row.put("source", "出庭应诉台账");
        row.put("cycle", "年度");
        row.put("legalGrounds", "法释〔2020〕3号第二条");
        return row;
    }

    static Map<String, String> score() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("period", "2031");
        row.put("indicator", "2031执法A10");
        row.put("organ", "望河街道");
        row.put("snapshotOn", "2031-12-31");
        row.put("numerator", "3");
        row.put("denominator", "4");
        row.put("value", "75");
        row.put("fullScore", "6");
        row.put("systemScore", "3");
        row.put("selfScore", "3");
        row.put("verifiedScore", "3");
        row.put("notifiedOn", "2032-01-16");
        row.put("finalScore", "3");
        return row;
    }

    static Map<String, String> bulletin() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("documentNumber", "示司通〔2023〕" + (900 + ++last) + "号");
        row.put("system", "行政执法单位依法行政工作");
        row.put("issue", "2022Q4");
        row.put("organ", "区政府");
        row.put("title", "2022年第四季度行政执法单位依法行政工作通报");
        row.put("frozenOn", "2023-01-06");
        row.put("confirmedOn", "2023-01-10");
        row.put("signedBy", "何清晏");
        row.put("signedOn", "2023-01-13");
        row.put("issuedOn", "2023-01-16");
        row.put("disclosure", "内部");
        return row;
    }

    static Map<String, String> problem() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", "示司通〔2022〕901号问题" + ++last);
        row.put("bulletin", "示司通〔2022〕901号");
        row.put("organ", "望河街道");
        row.put("raisedOn", "2022-07-18");
        row.put("kind", "案卷质量");
        row.put("facts", "一本处罚案卷缺少送达回证");
        row.put("legalGrounds", "《行政处罚法》第四十条");
        row.put("evidence", "案卷评查记录");
        row.put("demand", "补正案卷");
        row.put("mendedOn", "2022-08-01");
        row.put("mending", "已补正");
        row.put("recheckedOn", "2022-08-20");
        row.put("result", "已整改");
        row.put("escalation", "无");
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
