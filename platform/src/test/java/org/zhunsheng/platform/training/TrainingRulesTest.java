package org.zhunsheng.platform.training;

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
import org.zhunsheng.platform.kernel.Scope;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Check.Verdict;
import org.zhunsheng.platform.ledger.Entry;
import org.zhunsheng.platform.ledger.Finding;
import org.zhunsheng.platform.ledger.Ledgers;
import org.zhunsheng.platform.ledger.Question;
import org.zhunsheng.platform.ledger.Shape;

@PlatformTest
@DisplayName("法治培训台账的核对")
class TrainingRulesTest {

    /** A row of each ledger in which everything is in order. */
    private static final Map<String, String> IN_ORDER = Map.of(
            "courses",
            "name=2020年专题培训班 kind=依法行政专题培训 organ=区市场监管局 audience=法制科室负责人 topic=行政处罚法 lecturer=白素衡 startsOn=2020-07-15 endsOn=2020-07-16 hours=12 expected=10 people=8 attendances=15 examined=否",
            "attendances",
            "trainee=何清晏 organ=区市场监管局 post=科长 course=2020年甲班 kind=依法行政专题培训 attendedOn=2020-08-03 hours=6",
            "materials",
            "name=执法手册 kind=实务指导手册 organ=区市场监管局 handedOutOn=2020-11-26 recipients=执法队 printed=100 handedOut=90");

    /** Ledger, check, what differs where it is kept, what differs where it is broken. */
    private static final String CASES = """
            courses | JointClassIsEnteredOnce | startsOn=2020-07-16 | startsOn=2020-08-03 endsOn=2020-08-04
            courses | coHosts.EachOrgan | coHosts=望河街道 | coHosts=没有的局
            courses | lecturer.NeededWhen | lecturer=白素衡 | lecturer=
            courses | endsOn.NotBefore | endsOn=2020-07-15 | endsOn=2020-07-14
            courses | hours.AtLeast | hours=1 | hours=0.5
            courses | expected.AtLeast | expected=8 | expected=0
            courses | people.AtLeast | people=1 | people=0
            courses | people.NotAbove | people=10 | people=11
            courses | attendances.AtLeast | attendances=8 | attendances=0
            courses | passed.NeededWhen | examined=是 passed=7 | examined=是
            courses | passed.OnlyWhen | examined=是 passed=7 | passed=7
            courses | passed.AtLeast | examined=是 passed=0 | examined=是 passed=-1
            courses | passed.NotAbove | examined=是 passed=8 | examined=是 passed=9
            attendances | AttendanceIsOfItsClass | attendedOn=2020-08-04 | attendedOn=2020-08-05
            attendances | hours.AtLeast | hours=0 | hours=-1
            materials | printed.AtLeast | printed=90 | printed=0 handedOut=0
            materials | handedOut.AtLeast | handedOut=0 | handedOut=-1
            materials | handedOut.NotAbove | handedOut=100 | handedOut=101
            """;

    @Autowired
    Ledgers ledgers;

    @BeforeEach
    void whatTheRowsPointAt() {
        String course = " kind=依法行政专题培训 organ=望河街道 audience=执法人员 topic=执法文书 lecturer=白素衡 hours=6 expected=9 people=2"
                + " attendances=3 examined=否";
        enter("courses", "name=2020年甲班 startsOn=2020-08-03 endsOn=2020-08-04 coHosts=区市场监管局" + course);
        enter("courses", "name=2020年乙班 startsOn=2020-08-10 endsOn=2020-08-11" + course);
    }

    private void enter(String ledger, String row) {
        Clerks.enterOnce(ledgers, District.OFFICER, "training/" + ledger, row);
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
        tried.add("courses NamesMatchTheCounts"); // below: it needs a class that has a roll
        var held = ledgers.all().stream()
                .filter(entries -> entries.shape().module().equals("training"))
                .flatMap(entries -> entries.shape().checks().stream()
                        .map(Shape.Held::id)
                        .map(id -> ledger(entries.shape().name()) + " " + id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(held);
    }

    @Test
    @DisplayName("有名册的班，登记的人数、人次要与名册一致；没有名册的无法核对")
    void theCountsAreThoseOfTheRoll() {
        assertThat(corrected("people=3 attendances=3").unchecked()).contains("NamesMatchTheCounts");
        String came = " organ=区市场监管局 course=2020年乙班 kind=依法行政专题培训 hours=6";
        Clerks.enterOnce(ledgers, District.OFFICER, "training/attendances", "trainee=傅砚田 attendedOn=2020-08-10" + came);
        Clerks.enterOnce(ledgers, District.OFFICER, "training/attendances", "trainee=温可期 attendedOn=2020-08-10" + came);
        assertThat(corrected("people=2 attendances=2").broken()).isEmpty();
        Clerks.enter(
                ledgers,
                District.OFFICER,
                "training/attendances",
                Clerks.row("trainee=傅砚田 attendedOn=2020-08-11" + came));
        assertThat(corrected("people=3 attendances=3").broken()).containsExactly("NamesMatchTheCounts");
        assertThat(corrected("people=2 attendances=3").broken()).isEmpty();
    }

    private Entry<Course> corrected(String changes) {
        var courses = ledgers.of(Course.class);
        var entry = courses.page(
                        District.OFFICER,
                        Question.everything(Scope.WHOLE).with("name", "2020年乙班"),
                        courses.shape().order(),
                        null,
                        1)
                .entries()
                .getFirst();
        ledgers.correct(courses, District.OFFICER, entry.id(), entry.act(), Clerks.row(changes), "核对名册");
        return courses.find(District.OFFICER, entry.id()).orElseThrow();
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
        return Clerks.findings(ledgers, District.OFFICER, "training/" + ledger, row);
    }
}
