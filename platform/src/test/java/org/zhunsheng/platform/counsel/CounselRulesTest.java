package org.zhunsheng.platform.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;

@PlatformTest
@DisplayName("法律顾问、公职律师、司法所台账的核对")
class CounselRulesTest {

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            advisers              | firm.NeededWhen           | firm=示范一禾律师事务所 | firm=
            advisers              | firm.OnlyWhen             | firm=示范一禾律师事务所 | kind=专家学者 licence=
            advisers              | licence.NeededWhen        | licence=1 | licence=
            advisers              | licence.OnlyWhen          | licence=1 | kind=专家学者 firm=
            advisers              | L-ENTRY                   | kind=内部顾问 firm= licence= qualification=A20149901000012 | kind=内部顾问 firm= licence=
            advisers              | termTo.NotBefore          | termTo=2021-01-01 | termTo=2020-12-31
            public-lawyers        | L-QUAL                    | name=黎青禾 | qualification=A20149901000011
            public-lawyers        | L-QUAL                    | qualification=A20149901000012 issuedOn=2021-04-01 | qualification=A20149901000012 issuedOn=2021-03-31
            public-lawyers        | L-YEAR                    | legalWorkSince=2017-04-10 | legalWorkSince=2017-04-11
            public-lawyers        | L-YEAR                    | formerLegalOffice=是 legalWorkSince=2018-04-10 | formerLegalOffice=是 legalWorkSince=2018-04-11
            public-lawyers        | L-CONS                    | consentedOn=2019-04-10 | consentedOn=
            public-lawyers        | L-NEG                     | refusalGround=无 | refusalGround=上一年度考核不称职
            public-lawyers        | LawyerDoesNotPractise     | practisesOutside=否 | practisesOutside=是
            public-lawyers        | issuedOn.NotBefore        | qualifiedOn=2019-04-10 | qualifiedOn=2019-04-11
            public-lawyers        | endedOn.NotBefore         | endedOn=2019-04-10 ending=注销 | endedOn=2019-04-09 ending=注销
            public-lawyers        | endedOn.NeededWith        | endedOn=2019-04-10 ending=注销 | ending=注销
            public-lawyers        | ending.NeededWith         | endedOn=2019-04-10 ending=注销 | endedOn=2019-04-10
            lawyer-assessments    | year.AtLeast              | year=2020 | year=2018
            lawyer-assessments    | AssessmentFollowsItsYear  | assessedOn=2020-12-31 | assessedOn=2019-12-31
            lawyer-assessments    | AssessedLawyerStood       | year=2020 | lawyer=199012021900777
            lawyer-assessments    | AssessedLawyerStood       | lawyer=199012021900002 organ=区市场监管局 year=2021 assessedOn=2022-02-21 reportedOn= | lawyer=199012021900002 organ=区市场监管局 year=2022 assessedOn=2022-02-21 reportedOn=
            lawyer-assessments    | L-ANN                     | lawyer=199012021900004 year=2021 assessedOn=2022-02-21 reportedOn= | lawyer=199012021900003 year=2021 assessedOn=2022-02-21 reportedOn=
            lawyer-assessments    | trainingHours.AtLeast     | trainingHours=0 | trainingHours=-1
            lawyer-assessments    | reportedOn.NotBefore      | reportedOn=2021-02-21 | reportedOn=2021-02-20
            matters               | rounds.AtLeast            | rounds=1 | rounds=0
            matters               | SomebodyAdvised           | rounds=1 | adviser=
            matters               | L-DUP                     | subject=食堂服务合同（测〔2021〕2号） | subject=食堂服务合同（测〔2021〕1号）
            matters               | L-TERM                    | receivedOn=2023-01-01 | receivedOn=2024-01-01 opinionOn= adopted=
            matters               | L-TERM                    | receivedOn=2023-01-01 | organ=区市场监管局
            matters               | L-CONF                    | conflict=否 | conflict=是
            matters               | L-PRIV                    | lawyer=199012021900001 | lawyer=199012021900002
            matters               | hours.AtLeast             | hours=0 | hours=-0.5
            matters               | opinionOn.NotBefore       | opinionOn=2023-05-06 | opinionOn=2023-05-05
            matters               | adopted.OnlyWith          | adopted=全部采纳 | opinionOn=
            matters               | reason.OnlyWhen           | adopted=未采纳 reason=已另行解决 | reason=已另行解决
            judicial-office-staff | snapshotOn.NotBefore      | qualifiedOn=2023-12-31 reviewingSince= | qualifiedOn=2024-01-01 reviewingSince=
            judicial-office-staff | certificate.NeededWhen    | certificate=A20189901000078 | certificate=
            judicial-office-staff | certificate.OnlyWhen      | certificate=A20189901000078 | qualification=未取得 qualifiedOn= reviewingSince=
            judicial-office-staff | qualifiedOn.NeededWhen    | qualifiedOn=2018-03-16 | qualifiedOn= reviewingSince=
            judicial-office-staff | qualifiedOn.OnlyWhen      | qualifiedOn=2018-03-16 | qualification=未取得 certificate= reviewingSince=
            judicial-office-staff | J-CERT                    | name=秦乐康 | certificate=A20189901000071
            judicial-office-staff | J-CERT                    | certificate=A20189901000071 snapshotOn=2023-06-30 | certificate=A20189901000071
            judicial-office-staff | J-FIRST                   | reviewingSince=2018-03-16 | reviewingSince=2018-03-15
            judicial-office-staff | J-FIRST                   | reviewingSince=2018-03-16 | qualification=未取得 certificate= qualifiedOn=
            """;

    @Autowired
    Ledgers ledgers;

    private Clerk clerk;

    @BeforeEach
    void prepare() {
        clerk = Advising.clerk(ledgers);
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        String ledger = "counsel/" + parts[0];
        assertThat(clerk.verdict(ledger, parts[1], parts[2])).as("应当通过").isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict(ledger, parts[1], parts[3])).as("应当不通过").isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("五本台账上的每条规则都在上面的例子里，没有遗漏")
    void noCheckIsWithoutExamples() {
        Set<String> told = cases().stream()
                .map(line -> line.split("\\|"))
                .map(parts -> parts[0].strip() + " " + parts[1].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = ledgers.all().stream()
                .map(Entries::shape)
                .filter(shape -> shape.module().equals("counsel"))
                .flatMap(shape -> shape.checks().stream()
                        .map(check -> shape.name().substring("counsel/".length()) + " " + check.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).isEqualTo(told);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            public-lawyers     | L-NEG                 | refusalGround=
            public-lawyers     | LawyerDoesNotPractise | practisesOutside=
            lawyer-assessments | AssessedLawyerStood   | lawyer=199012021900777 organ=区城管执法局
            lawyer-assessments | L-ANN                 | lawyer=199012021900777 organ=区城管执法局
            """)
    @DisplayName("缺少事实的，是无法核对，不是通过")
    void missingFactsAreNotCheckable(String ledger, String check, String changes) {
        assertThat(clerk.verdict("counsel/" + ledger, check, changes)).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    @DisplayName("真实而违法的只标记，残缺和自相矛盾的不予登记")
    void onlyFlagsForBreachesOfLaw() {
        assertThat(ledgers.all().stream()
                        .filter(entries -> entries.shape().module().equals("counsel"))
                        .flatMap(entries -> entries.shape().checks().stream())
                        .filter(check -> check.effect() == Check.Effect.FLAG)
                        .map(check -> check.id())
                        .toList())
                .containsExactlyInAnyOrder(
                        "L-ENTRY",
                        "L-QUAL",
                        "L-YEAR",
                        "L-CONS",
                        "L-NEG",
                        "LawyerDoesNotPractise",
                        "AssessedLawyerStood",
                        "L-ANN",
                        "L-DUP",
                        "L-TERM",
                        "L-CONF",
                        "L-PRIV",
                        "J-CERT",
                        "J-FIRST");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2017-12-31, ''", "2018-12-31, 行政处罚法第三十八条第三款", "2021-07-14, 行政处罚法第三十八条第三款", "2021-07-15, 行政处罚法第五十八条第二款"
    })
    @DisplayName("初次从事审核的资格，按统计日有效的规定判断")
    void aSnapshotIsJudgedByTheLawOfItsDay(String snapshotOn, String basis) {
        assertThat(clerk
                        .findings(
                                District.OFFICER,
                                "counsel/judicial-office-staff",
                                "onPostSince= qualification=未取得 certificate= qualifiedOn= reviewingSince=2017-12-01 snapshotOn="
                                        + snapshotOn)
                        .stream()
                        .filter(finding -> finding.rule().equals("J-FIRST"))
                        .map(finding -> String.valueOf(finding.basis()))
                        .collect(Collectors.joining()))
                .isEqualTo(basis);
    }

    @Test
    @DisplayName("别的机关看不到，也登记不到本机关名下")
    void anotherOrganSeesAndWritesNothing() {
        Entries<LegalMatter> entries = ledgers.of(LegalMatter.class);
        var id = clerk.write(District.STREET_CLERK, "counsel/matters", "number=测法务-0050 subject=另一合同");
        assertThat(entries.find(District.STREET_CLERK, id)).isPresent();
        assertThat(entries.find(District.MARKET_CLERK, id)).isEmpty();
        assertThat(clerk.findings(District.MARKET_CLERK, "counsel/matters", "number=测法务-0051"))
                .extracting(Finding::sentence)
                // what it refers to is out of sight too, and answered as nothing
                .containsExactly("column.ORGAN.foreign", "column.REFERENCE");
        entries.withdraw(
                District.OFFICER,
                id,
                entries.find(District.OFFICER, id).orElseThrow().act(),
                "测试用记录");
    }
}
