package org.zhunsheng.platform.officers;

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
@DisplayName("执法资格和执法证件台账的核对")
class OfficersRulesTest {

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            exam-batches       | heldOn.NotBefore            | closedOn=2019-05-22 | closedOn=2019-05-23
            exam-batches       | passMark.AtLeast            | passMark=1 | passMark=0
            exam-batches       | passMark.AtMost             | passMark=100 | passMark=101
            exam-batches       | resultsOn.NotBefore         | resultsOn=2019-05-22 | resultsOn=2019-05-21
            exam-registrations | Q-01                        | name=黎青禾 | citizenId=990100198001010018
            exam-registrations | RegistrationComesInTime     | registeredOn=2019-04-30 reviewedOn=2019-05-06 | registeredOn=2019-05-01 reviewedOn=2019-05-06
            exam-registrations | reviewedOn.NotBefore        | reviewedOn=2019-04-20 | reviewedOn=2019-04-19
            exam-registrations | reviewedOn.NeededWhen       | reviewedOn=2019-04-28 | reviewedOn=
            exam-registrations | reviewedOn.OnlyWhen         | reviewedOn=2019-04-28 | review=待审核
            exam-registrations | rejection.NeededWhen        | review=审核不通过 rejection=合同制人员 | review=审核不通过
            exam-registrations | rejection.OnlyWhen          | review=审核不通过 rejection=合同制人员 | rejection=合同制人员
            exam-scores        | Q-08                        | organ=望河街道 | registration=2019-70-0003
            exam-scores        | Q-08                        | organ=望河街道 | organ=区城管执法局
            exam-scores        | RegistrationIsScoredOnce    | name=黎青禾 | registration=2019-70-0001
            exam-scores        | Q-02                        | passed=是 | passed=否
            exam-scores        | Q-02                        | publicLaw=59 passed=否 | publicLaw=59
            exam-scores        | Q-02                        | professionalLaw= passed=否 | professionalLaw=
            exam-scores        | publicLaw.AtMost            | publicLaw=100 | publicLaw=101
            exam-scores        | publicLaw.AtLeast           | publicLaw=0 passed=否 | publicLaw=-1 passed=否
            exam-scores        | professionalLaw.AtMost      | professionalLaw=100 | professionalLaw=101
            exam-scores        | professionalLaw.AtLeast     | professionalLaw=0 passed=否 | professionalLaw=-1 passed=否
            exam-scores        | publicLaw.OnlyWhen          | publicLaw=77 | attendance=缺考 professionalLaw= passed=
            exam-scores        | professionalLaw.OnlyWhen    | publicLaw=77 | attendance=缺考 publicLaw= passed=
            exam-scores        | passed.NeededWhen           | passed=是 | passed=
            exam-scores        | passed.OnlyWhen             | passed=是 | attendance=缺考 publicLaw= professionalLaw=
            certificates       | Q-03                        | passedOn=2019-06-20 | passedOn=2019-06-21
            certificates       | Q-04                        | validTo=2019-06-20 | validTo=2019-06-19
            certificates       | Q-05                        | holder=黎青禾 | citizenId=990100198001010018
            certificates       | Q-05                        | citizenId=990100198001010018 issuedOn=2024-06-20 validTo=2029-06-19 | citizenId=990100198001010018 issuedOn=2024-06-19 validTo=2029-06-19
            certificates       | Q-06                        | leftPostOn=2021-03-01 endedOn=2021-03-04 ending=退休 | leftPostOn=2021-03-01
            certificates       | HolderPassedTheExam         | citizenId=990100198001010018 | citizenId=990100198001010018 issuedOn=2019-05-21 passedOn=
            certificates       | suspendedFrom.NotBefore     | suspendedFrom=2019-06-20 | suspendedFrom=2019-06-19
            certificates       | suspendedTo.NotBefore       | suspendedFrom=2020-06-20 suspendedTo=2020-06-20 | suspendedFrom=2020-06-20 suspendedTo=2020-06-19
            certificates       | suspendedTo.OnlyWith        | suspendedFrom=2020-06-20 suspendedTo=2020-06-20 | suspendedTo=2020-06-20
            certificates       | leftPostOn.NotBefore        | leftPostOn=2019-06-20 | leftPostOn=2019-06-19
            certificates       | endedOn.NotBefore           | endedOn=2019-06-20 ending=遗失 | endedOn=2019-06-19 ending=遗失
            certificates       | endedOn.NeededWith          | endedOn=2019-06-20 ending=遗失 | ending=遗失
            certificates       | ending.NeededWith           | endedOn=2019-06-20 ending=遗失 | endedOn=2019-06-20
            renewals           | RenewalIsTheHolders         | applicant=沈一禾 | citizenId=990100198001010026
            renewals           | reviewedOn.NotBefore        | reviewedOn=2019-09-02 | reviewedOn=2019-09-01
            renewals           | reviewedOn.NeededWith       | result=同意换证 | reviewedOn=
            renewals           | result.NeededWith           | result=同意换证 | result=
            renewals           | rejection.NeededWhen        | result=不同意换证 rejection=照片不符 | result=不同意换证
            renewals           | rejection.OnlyWhen          | result=不同意换证 rejection=照片不符 | rejection=照片不符
            renewals           | newNumber.OnlyWhen          | newNumber=9999111 issuedOn=2019-09-20 | newNumber=9999111 issuedOn=2019-09-20 result=不同意换证 rejection=照片不符
            renewals           | issuedOn.NotBefore          | newNumber=9999111 issuedOn=2019-09-05 | newNumber=9999111 issuedOn=2019-09-04
            renewals           | issuedOn.NeededWith         | newNumber=9999111 issuedOn=2019-09-05 | newNumber=9999111
            renewals           | issuedOn.OnlyWith           | newNumber=9999111 issuedOn=2019-09-05 | issuedOn=2019-09-05
            """;

    @Autowired
    Ledgers ledgers;

    private Clerk clerk;

    @BeforeEach
    void prepare() {
        clerk = Filing.clerk(ledgers);
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        String ledger = "officers/" + parts[0];
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
                .filter(shape -> shape.module().equals("officers"))
                .flatMap(shape -> shape.checks().stream()
                        .map(check -> shape.name().substring("officers/".length()) + " " + check.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).isEqualTo(told);
    }

    @Test
    @DisplayName("考试台账里没有这个人的，无法核对是否考过")
    void whoIsNotRegisteredCantBeChecked() {
        assertThat(clerk.verdict("officers/certificates", "HolderPassedTheExam", ""))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2021-07-14, 国办发〔2018〕118号（二十三）", "2021-07-15, 行政处罚法第四十二条第一款"})
    @DisplayName("一人一证，按发证当日有效的规定判断")
    void aCertificateIsJudgedByTheLawOfItsDay(String issuedOn, String basis) {
        assertThat(clerk.findings(
                        District.OFFICER,
                        "officers/certificates",
                        "passedOn= issuedOn=" + issuedOn + " validTo=2026-01-01 citizenId=" + Filing.HOLDER))
                .filteredOn(finding -> finding.rule().equals("Q-05"))
                .extracting(finding -> String.valueOf(finding.basis()))
                .containsExactly(basis);
    }

    @Test
    @DisplayName("真实而违法的只标记，残缺和自相矛盾的不予登记")
    void onlyFlagsForBreachesOfLaw() {
        assertThat(ledgers.all().stream()
                        .filter(entries -> entries.shape().module().equals("officers"))
                        .flatMap(entries -> entries.shape().checks().stream())
                        .filter(check -> check.effect() == Check.Effect.FLAG)
                        .map(check -> check.id())
                        .toList())
                .containsExactlyInAnyOrder("Q-01", "RegistrationComesInTime", "HolderPassedTheExam", "Q-05", "Q-06");
    }

    @Test
    @DisplayName("别的机关看不到持证人，也登记不到本机关名下")
    void anotherOrganSeesAndWritesNothing() {
        Entries<EnforcementCertificate> entries = ledgers.of(EnforcementCertificate.class);
        var id = clerk.write(District.STREET_CLERK, "officers/certificates", "number=9999050");
        assertThat(entries.find(District.STREET_CLERK, id)).isPresent();
        assertThat(entries.find(District.MARKET_CLERK, id)).isEmpty();
        assertThat(clerk.findings(District.MARKET_CLERK, "officers/certificates", "number=9999051"))
                .extracting(Finding::sentence)
                .containsExactly("column.ORGAN.foreign");
        entries.withdraw(
                District.OFFICER,
                id,
                entries.find(District.OFFICER, id).orElseThrow().act(),
                "测试用记录");
    }
}
