package org.zhunsheng.platform.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Entries;
import org.zhunsheng.platform.ledger.Ledgers;

/** Advice in 2024 and snapshots of 30 June 2020 and of December 2024, taken out again afterwards. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("法律顾问、公职律师和司法所的统计，与逐条数出来的一致")
class CounselFiguresTest {

    @Autowired
    Figures figures;

    @Autowired
    Ledgers ledgers;

    private final List<Runnable> undo = new ArrayList<>();
    private Clerk clerk;

    @BeforeAll
    void rows() {
        clerk = new Clerk(ledgers, "counsel");
        clerk.standing();
        String term = "number=算顾〔2024〕%d号 organ=%s termFrom=%s termTo=%s";
        write("counsel/advisers", term.formatted(1, "望河街道", "2024-01-01", "2024-12-31"));
        write("counsel/advisers", term.formatted(2, "区市场监管局", "2024-06-01", "2025-05-31"));
        write("counsel/advisers", term.formatted(3, "区市场监管局", "2023-06-01", "2024-12-30"));
        write("counsel/advisers", term.formatted(4, "区政府", "2024-01-01", ""));
        String matter =
                "number=算法务-%d organ=%s adviser=算顾〔2024〕%d号 receivedOn=%s opinionOn=%s adopted=%s kind=%s subject=%s ";
        write("counsel/matters", matter.formatted(1, "望河街道", 1, "2024-03-01", "2024-03-02", "全部采纳", "合同协议审查", "甲"));
        write("counsel/matters", matter.formatted(2, "望河街道", 1, "2024-03-01", "2024-03-02", "部分采纳", "合同协议审查", "甲"));
        write("counsel/matters", matter.formatted(3, "区市场监管局", 2, "2024-05-31", "2024-06-03", "未采纳", "诉讼仲裁", "乙"));
        write("counsel/matters", matter.formatted(4, "区政府", 4, "2024-12-31", "2025-01-02", "全部采纳", "重大决策咨询", "丙"));
        write("counsel/matters", matter.formatted(5, "望河街道", 1, "2024-04-01", "", "", "行政复议", "丁") + "rounds=3");
        write(
                "counsel/matters",
                "number=算法务-6 adviser= lawyer=199012021900001 receivedOn=2024-04-01 opinionOn=2024-04-02 adopted= subject=戊");
        String member =
                "snapshotOn=%s number=算所-%d certificate= qualification=未取得 qualifiedOn= reviewingSince= office=%s discipline=%s ";
        for (int i = 1; i <= 5; i++)
            write("counsel/judicial-office-staff", member.formatted("2020-06-30", i, "算甲所", i < 3 ? "法学类" : "其他专业"));
        for (int i = 1; i <= 8; i++)
            write(
                    "counsel/judicial-office-staff",
                    member.formatted("2024-12-30", i, i < 6 ? "算甲所" : "算乙所", i < 6 ? "法学类" : "法律实务类"));
        write("counsel/judicial-office-staff", member.formatted("2024-06-30", 1, "算丙所", "其他专业"));
        write(
                "counsel/judicial-office-staff",
                "snapshotOn=2024-12-30 number=算所-9 office=算甲所 discipline=其他专业 certificate=算证 qualifiedOn=2018-03-16 reviewingSince=");
        write("counsel/public-lawyers", "number=算律1 qualification=算格1 issuedOn=2024-05-06");
        write("counsel/lawyer-assessments", "lawyer=算律1 year=2024 assessedOn=2024-12-30 reportedOn= grade=基本称职");
    }

    private void write(String ledger, String changes) {
        UUID id = clerk.write(ledger, changes);
        undo.add(() -> withdraw(ledgers.named(ledger).orElseThrow(), id));
    }

    private static void withdraw(Entries<?> entries, UUID id) {
        entries.withdraw(
                District.OFFICER,
                id,
                entries.find(District.OFFICER, id).orElseThrow().act(),
                "测试用记录");
    }

    @AfterAll
    void leave() {
        undo.forEach(Runnable::run);
    }

    @ParameterizedTest(name = "{0}，{1}：{2}")
    @CsvSource({
        "counsel-matters, 2024, 5",
        "counsel-matters, 2024Q1, 2",
        "counsel-matters-government, 2024, 1",
        "counsel-matters-departments, 2024, 1",
        "counsel-matters-streets, 2024, 3",
        "counsel-decision-matters, 2024, 1",
        "counsel-document-matters, 2024, 0",
        "counsel-contract-matters, 2024, 2",
        "counsel-enforcement-matters, 2024, 0",
        "counsel-dispute-matters, 2024, 2",
        "counsel-rounds, 2024, 11",
        "lawyer-matters, 2024, 1",
        "legal-opinions, 2024, 4",
        "legal-opinions-answered, 2024, 3",
        "legal-opinions-adopted, 2024, 2",
        "legal-opinion-adoption-rate, 2024, 66.67%",
        "matters-outside-engagement, 2024, 1",
        "matters-entered-twice, 2024, 1",
        "advisers-engaged, 2024, 3",
        "advisers-engaged-agencies, 2024, 2",
        "organs-with-advisers, 2024, 2",
        "public-lawyers-new, 2024, 1",
        "lawyers-assessed, 2024, 1",
        "lawyers-assessed-competent, 2024, 0",
        "judicial-office-staff, 2024, 9",
        "judicial-offices, 2024, 2",
        "judicial-offices-qualified, 2024, 1",
        "judicial-offices-unqualified, 2024, 1",
        "judicial-office-law-degrees, 2024, 5",
        "judicial-office-qualified, 2024, 1",
        "judicial-office-law-degree-rate, 2024, 55.6%",
        "judicial-office-law-degree-change, 2024, 15.6",
        "judicial-office-qualified-rate, 2024, 11.1%",
        "judicial-office-qualified-change, 2024, 11.1"
    })
    @DisplayName("2024年的例子")
    void everyFigureIsWhatCountingGives(String metric, String period, String value) {
        assertThat(ask(metric, District.GOVERNMENT, period)).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"public-lawyers, 4", "public-lawyers-new, 1", "advisers-engaged, 1", "counsel-matters, 3"})
    @DisplayName("街道只数到自己的")
    void aStreetCountsItsOwn(String metric, String value) {
        assertThat(ask(metric, District.STREET, "2024")).isEqualTo(value);
    }

    private String ask(String metric, OrganCode organ, String period) {
        return figures.ask(District.OFFICER, metric, organ, Period.parse(period).orElseThrow(), null)
                .display();
    }
}
