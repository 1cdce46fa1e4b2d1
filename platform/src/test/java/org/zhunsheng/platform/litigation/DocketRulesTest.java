package org.zhunsheng.platform.litigation;

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
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@DisplayName("行政诉讼案件、行政复议、司法建议台账的核对")
class DocketRulesTest {

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            cases            | A-01                          | filedOn=2021-03-01 | caseNumber=（2022）京9901行初70001号
            cases            | A-07                          | instance=一审 | instance=二审 outcome=改判
            cases            | OutcomeBelongsToTheInstance   | outcome=责令履行职责 | outcome=改判
            cases            | A-11                          | outcome=改判 caseNumber=（2021）京99行终70001号 instance=二审 | outcome=驳回诉讼请求
            cases            | A-11                          | outcome=驳回起诉 lost=否 lossReason= reviewedOn= lesson= | lost= lossReason= reviewedOn= lesson=
            cases            | CaseIsPerformed               | performedOn=2021-08-15 | performedOn=2021-08-16
            cases            | plaintiff.OnlyWhen            | plaintiff=黎青禾 | plaintiffKind=法人
            cases            | plaintiffOrganisation.OnlyWhen | plaintiffKind=法人 plaintiff= plaintiffOrganisation=示范商贸有限公司 | plaintiffOrganisation=示范商贸有限公司
            cases            | complaintReceivedOn.NotBefore | complaintReceivedOn=2021-03-01 | complaintReceivedOn=2021-02-28
            cases            | defenceFiledOn.NotBefore      | defenceFiledOn=2021-03-04 | defenceFiledOn=2021-03-03
            cases            | A-02                          | defenceFiledOn=2021-03-19 | defenceFiledOn=2021-03-20
            cases            | A-02                          | defenceFiledOn=2021-03-19 | defenceFiledOn=
            cases            | heardOn.NotBefore             | heardOn=2021-03-04 | heardOn=2021-03-03
            cases            | decidedOn.NotBefore           | decidedOn=2021-05-12 | decidedOn=2021-05-11
            cases            | decidedOn.NeededWith          | decidedOn=2021-06-10 | decidedOn= servedOn= performanceDueOn= performedOn= reviewedOn= lesson=
            cases            | servedOn.NotBefore            | servedOn=2021-06-10 | servedOn=2021-06-09
            cases            | servedOn.OnlyWith             | servedOn=2021-06-10 | decidedOn= outcome= lost= lossReason= performanceDueOn= performedOn= reviewedOn= lesson=
            cases            | outcome.NeededWith            | outcome=责令履行职责 | outcome= lost= lossReason= reviewedOn= lesson=
            cases            | lossReason.NeededWhen         | lossReason=程序 | lossReason=
            cases            | lossReason.OnlyWhen           | lossReason=程序 | outcome=驳回起诉 lost=否 reviewedOn= lesson=
            cases            | appealedOn.NotBefore          | appealedOn=2021-06-15 | appealedOn=2021-06-14
            cases            | appealedOn.OnlyWith           | appealedOn=2021-06-15 | appealedOn=2021-06-15 decidedOn= servedOn= outcome= lost= lossReason= performanceDueOn= performedOn= reviewedOn= lesson=
            cases            | performanceDueOn.NotBefore    | performanceDueOn=2021-06-10 | performanceDueOn=2021-06-09
            cases            | performanceDueOn.OnlyWith     | performanceDueOn=2021-08-15 | decidedOn= servedOn= outcome= lost= lossReason= performedOn= reviewedOn= lesson=
            cases            | performedOn.NotBefore         | performedOn=2021-06-10 | performedOn=2021-06-09
            cases            | performedOn.OnlyWith          | performedOn=2021-08-15 | decidedOn= servedOn= outcome= lost= lossReason= performanceDueOn= reviewedOn= lesson=
            cases            | reviewedOn.NotBefore          | reviewedOn=2021-06-10 | reviewedOn=2021-06-09
            cases            | reviewedOn.OnlyWhen           | reviewedOn=2021-06-10 | outcome=驳回起诉 lost=否 lossReason= lesson=
            cases            | lesson.OnlyWith               | lesson=完善流程 | reviewedOn=
            reconsiderations | applicant.OnlyWhen            | applicant=黎青禾 | applicantKind=法人
            reconsiderations | applicantOrganisation.OnlyWhen | applicantKind=其他组织 applicant= applicantOrganisation=示范业主委员会 | applicantOrganisation=示范业主委员会
            reconsiderations | examinedOn.NotBefore          | examinedOn=2021-06-01 | examinedOn=2021-05-31
            reconsiderations | examinedOn.NeededWhen         | examinedOn=2021-06-01 | examinedOn=
            reconsiderations | examinedOn.OnlyWhen           | examinedOn=2021-06-01 | admission=待审查 procedure= copySentOn= copyReceivedOn= repliedOn= decidedOn= outcome=
            reconsiderations | reconsideration-examination   | examinedOn=2021-06-08 | examinedOn=2021-06-09
            reconsiderations | procedure.NeededWhen          | procedure=普通程序 | procedure=
            reconsiderations | procedure.OnlyWhen            | procedure=普通程序 | admission=不予受理 copySentOn= copyReceivedOn= repliedOn= decidedOn= outcome=
            reconsiderations | SimpleProcedureIsOfTheNewLaw  | procedure=普通程序 | procedure=简易程序
            reconsiderations | copySentOn.NotBefore          | copySentOn=2021-06-04 | copySentOn=2021-06-03
            reconsiderations | copySentOn.OnlyWhen           | copySentOn=2021-06-04 | admission=不予受理 procedure= copyReceivedOn= repliedOn= decidedOn= outcome=
            reconsiderations | reconsideration-copy          | copySentOn=2021-06-16 copyReceivedOn=2021-06-16 | copySentOn=2021-06-17 copyReceivedOn=2021-06-17
            reconsiderations | copyReceivedOn.NotBefore      | copyReceivedOn=2021-06-08 | copyReceivedOn=2021-06-07
            reconsiderations | copyReceivedOn.OnlyWhen       | copyReceivedOn=2021-06-08 | admission=不予受理 procedure= copySentOn= repliedOn= decidedOn= outcome=
            reconsiderations | repliedOn.NotBefore           | repliedOn=2021-06-09 | repliedOn=2021-06-08
            reconsiderations | repliedOn.OnlyWith            | repliedOn=2021-06-09 | copyReceivedOn=
            reconsiderations | A-13                          | copyReceivedOn=2021-06-09 repliedOn=2021-06-21 | copyReceivedOn=2021-06-09 repliedOn=2021-06-22
            reconsiderations | heardOn.NotBefore             | heardOn=2021-06-04 | heardOn=2021-06-03
            reconsiderations | heardOn.OnlyWhen              | heardOn=2021-06-04 | heardOn=2021-06-04 admission=不予受理 procedure= copySentOn= copyReceivedOn= repliedOn= decidedOn= outcome=
            reconsiderations | headAttended.OnlyWith         | appliedOn=2024-01-02 examinedOn=2024-01-04 copySentOn=2024-01-05 copyReceivedOn=2024-01-08 repliedOn=2024-01-10 decidedOn=2024-02-20 headAttended=是 heardOn=2024-01-24 | appliedOn=2024-01-02 examinedOn=2024-01-04 copySentOn=2024-01-05 copyReceivedOn=2024-01-08 repliedOn=2024-01-10 decidedOn=2024-02-20 headAttended=是
            reconsiderations | HeadAttendsReconsideration    | appliedOn=2024-01-02 examinedOn=2024-01-04 copySentOn=2024-01-05 copyReceivedOn=2024-01-08 repliedOn=2024-01-10 heardOn=2024-01-24 headAttended=是 decidedOn=2024-02-20 | appliedOn=2024-01-02 examinedOn=2024-01-04 copySentOn=2024-01-05 copyReceivedOn=2024-01-08 repliedOn=2024-01-10 heardOn=2024-01-24 headAttended=否 decidedOn=2024-02-20
            reconsiderations | decidedOn.NotBefore           | decidedOn=2021-06-04 | decidedOn=2021-06-03
            reconsiderations | decidedOn.NeededWith          | decidedOn=2021-07-26 | decidedOn=
            reconsiderations | decidedOn.OnlyWhen            | decidedOn=2021-07-26 | admission=不予受理 procedure= copySentOn= copyReceivedOn= repliedOn=
            reconsiderations | reconsideration-decision      | decidedOn=2021-08-03 | decidedOn=2021-08-04
            reconsiderations | reconsideration-decision      | extended=是 decidedOn=2021-09-02 | extended=是 decidedOn=2021-09-03
            reconsiderations | outcome.NeededWith            | outcome=维持 | outcome=
            reconsiderations | UpheldActWasDefended          | outcome=维持 | repliedOn=
            reconsiderations | opinionReceivedOn.NotBefore   | opinionReceivedOn=2021-06-04 | opinionReceivedOn=2021-06-03
            reconsiderations | correctedOn.NotBefore         | opinionReceivedOn=2021-07-28 correctedOn=2021-07-28 | opinionReceivedOn=2021-07-28 correctedOn=2021-07-27
            reconsiderations | correctedOn.OnlyWith          | opinionReceivedOn=2021-07-28 correctedOn=2021-07-28 | correctedOn=2021-07-28
            reconsiderations | reconsideration-correction    | opinionReceivedOn=2021-07-28 correctedOn=2021-09-26 | opinionReceivedOn=2021-07-28 correctedOn=2021-09-27
            reconsiderations | performanceDueOn.NotBefore    | performanceDueOn=2021-07-26 | performanceDueOn=2021-07-25
            reconsiderations | performanceDueOn.OnlyWith     | performanceDueOn=2021-07-26 | performanceDueOn=2021-07-26 decidedOn= outcome=
            reconsiderations | performedOn.NotBefore         | performedOn=2021-07-26 | performedOn=2021-07-25
            reconsiderations | performedOn.OnlyWith          | performedOn=2021-07-26 | performedOn=2021-07-26 decidedOn= outcome=
            reconsiderations | ReconsiderationIsPerformed    | outcome=责令履行 performanceDueOn=2021-08-26 performedOn=2021-08-26 | outcome=责令履行 performanceDueOn=2021-08-26 performedOn=2021-08-27
            reconsiderations | sued.OnlyWith                 | sued=否 | sued=否 decidedOn= outcome=
            suggestions      | replyDueOn.NotBefore          | replyDueOn=2024-01-10 repliedOn=2024-01-10 | replyDueOn=2024-01-09
            suggestions      | repliedOn.NotBefore           | repliedOn=2024-01-10 | repliedOn=2024-01-09
            suggestions      | adopted.OnlyWith              | adopted=未采纳 | repliedOn= measures=
            suggestions      | measures.OnlyWith             | measures=已整改 | repliedOn= adopted=
            suggestions      | ReplyMustBeTimely             | repliedOn=2024-02-10 | repliedOn=2024-02-11
            suggestions      | A-12                          | replyDueOn= repliedOn=2024-03-10 | replyDueOn= repliedOn=2024-03-11
            """;

    @Autowired
    Ledgers ledgers;

    private Clerk clerk;

    @BeforeEach
    void prepare() {
        clerk = Dockets.clerk(ledgers);
    }

    static List<String> cases() {
        return CASES.lines().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("每条规则：合规的通过，违反的不通过")
    void everyCheckHasARecordThatKeepsItAndOneThatBreaksIt(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        String ledger = "litigation/" + parts[0];
        assertThat(clerk.verdict(ledger, parts[1], parts[2])).as("应当通过").isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict(ledger, parts[1], parts[3])).as("应当不通过").isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("三本台账上的每条规则都在上面的例子里，没有遗漏")
    void noCheckIsWithoutExamples() {
        Set<String> told = cases().stream()
                .map(line -> line.split("\\|"))
                .map(parts -> parts[0].strip() + " " + parts[1].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = ledgers.all().stream()
                .map(Entries::shape)
                .filter(shape -> Set.of("litigation/cases", "litigation/reconsiderations", "litigation/suggestions")
                        .contains(shape.name()))
                .flatMap(shape -> shape.checks().stream()
                        .map(check -> shape.name().substring("litigation/".length()) + " " + check.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).isEqualTo(told);
    }

    @ParameterizedTest(name = "{1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            cases            | CaseIsPerformed            | performedOn=                     | NOT_CHECKABLE
            cases            | CaseIsPerformed            | appealedOn=2021-06-20 performedOn= | SILENT
            cases            | A-02                       | complaintReceivedOn=             | SILENT
            cases            | A-02                       | instance=二审 caseNumber=（2021）京99行终7号 outcome=改判 | SILENT
            reconsiderations | ReconsiderationIsPerformed | outcome=责令履行                  | NOT_CHECKABLE
            reconsiderations | HeadAttendsReconsideration | heardOn=2021-06-24               | SILENT
            suggestions      | ReplyMustBeTimely          | repliedOn= adopted= measures=    | NOT_CHECKABLE
            suggestions      | ReplyMustBeTimely          | replyDueOn= | SILENT
            suggestions      | A-12                       | receivedOn=2021-01-10 replyDueOn= repliedOn=2021-12-10 | SILENT
            """)
    @DisplayName("缺少事实的无法核对；不涉及的、当时还没有规定的不作判断")
    void whatCantBeSaidIsNotSaid(String ledger, String check, String changes, Verdict verdict) {
        assertThat(clerk.verdict("litigation/" + ledger, check, changes)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} 收到、{1} 答复")
    @CsvSource({
        "2023-12-29, 2024-01-08, KEPT, 《行政复议法》（2017年）第二十三条第一款",
        "2023-12-29, 2024-01-09, BROKEN, 《行政复议法》（2017年）第二十三条第一款",
        "2024-01-02, 2024-01-16, KEPT, 《行政复议法》第四十八条",
        "2024-01-02, 2024-01-17, BROKEN, 《行政复议法》第四十八条"
    })
    @DisplayName("复议答复：2023年底以前收到副本的是十个自然日，以后是十个工作日")
    void aReplyIsDueByTheLawOfItsDay(String received, String replied, Verdict verdict, String basis) {
        String applied = received.startsWith("2023") ? "2023-12-20" : "2024-01-02";
        List<Finding> findings = clerk
                .findings(
                        District.OFFICER,
                        "litigation/reconsiderations",
                        "appliedOn=" + applied + " examinedOn=" + applied + " copySentOn=" + applied
                                + " copyReceivedOn=" + received + " repliedOn=" + replied + " decidedOn=2024-02-01")
                .stream()
                .filter(finding -> finding.rule().equals("A-13"))
                .toList();
        assertThat(findings).extracting(Finding::verdict).containsExactly(verdict);
        assertThat(findings)
                .extracting(finding -> String.valueOf(finding.basis()))
                .containsExactly(basis);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "reconsideration-copy, copySentOn=2024-01-09 copyReceivedOn=2024-01-09, copySentOn=2024-01-10 copyReceivedOn=2024-01-10",
        "A-13, copySentOn=2024-01-05 copyReceivedOn=2024-01-05 repliedOn=2024-01-12, copySentOn=2024-01-05 copyReceivedOn=2024-01-05 repliedOn=2024-01-15",
        "reconsideration-decision, decidedOn=2024-02-04, decidedOn=2024-02-05"
    })
    @DisplayName("简易程序：三个工作日送副本，五个工作日答复，三十日决定")
    void theSimpleProcedureHasShorterTerms(String check, String kept, String broken) {
        String simple = "procedure=简易程序 appliedOn=2024-01-02 examinedOn=2024-01-04 copySentOn=2024-01-05"
                + " copyReceivedOn=2024-01-08 repliedOn=2024-01-10 decidedOn=2024-02-01 ";
        assertThat(clerk.verdict("litigation/reconsiderations", check, simple + kept))
                .isEqualTo(Verdict.KEPT);
        assertThat(clerk.verdict("litigation/reconsiderations", check, simple + broken))
                .isEqualTo(Verdict.BROKEN);
    }

    @Test
    @DisplayName("真实而违法的只标记，残缺和自相矛盾的不予登记")
    void onlyFlagsForBreachesOfLaw() {
        assertThat(flags("litigation/cases")).containsExactlyInAnyOrder("CaseIsPerformed", "A-02");
        assertThat(flags("litigation/reconsiderations"))
                .containsExactlyInAnyOrder(
                        "HeadAttendsReconsideration",
                        "UpheldActWasDefended",
                        "ReconsiderationIsPerformed",
                        "A-13",
                        "reconsideration-examination",
                        "reconsideration-copy",
                        "reconsideration-decision",
                        "reconsideration-correction");
        assertThat(flags("litigation/suggestions")).containsExactlyInAnyOrder("ReplyMustBeTimely", "A-12");
    }

    private Set<String> flags(String ledger) {
        return ledgers.named(ledger).orElseThrow().shape().checks().stream()
                .filter(check -> check.effect() == Check.Effect.FLAG)
                .map(Shape.Held::id)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("别的机关看不到，也登记不到本机关名下")
    void anotherOrganSeesAndWritesNothing() {
        Entries<Reconsideration> entries = ledgers.of(Reconsideration.class);
        var id = clerk.write("litigation/reconsiderations", "number=测复字〔2021〕50号");
        assertThat(entries.find(District.OFFICER, id)).isPresent();
        assertThat(entries.find(District.MARKET_CLERK, id)).isEmpty();
        assertThat(clerk.findings(District.MARKET_CLERK, "litigation/reconsiderations", "number=测复字〔2021〕51号"))
                .extracting(Finding::sentence)
                .containsExactly("column.ORGAN.foreign");
        entries.withdraw(
                District.OFFICER,
                id,
                entries.find(District.OFFICER, id).orElseThrow().act(),
                "测试用记录");
    }
}
