package org.zhunsheng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.platform.Clerk;
import org.zhunsheng.platform.District;
import org.zhunsheng.platform.PlatformTest;
import org.zhunsheng.platform.figures.Figures;
import org.zhunsheng.platform.kernel.Period;
import org.zhunsheng.platform.ledger.Ledgers;

/** Counted by hand from the rows below, in a year that nobody else writes about. */
@PlatformTest
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("规范性文件的统计口径")
class DocumentsMetricsTest {

    private static final String NO_PROCEDURE =
            " initiatedOn= commentFrom= commentTo= comments= commentsAnswered= sentForReviewOn= review= reviewedOn="
                    + " deliberatedOn= meeting= expiresOn= ";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @BeforeAll
    void theYear() {
        Clerk clerk = new Clerk(ledgers, "documents");
        issued(clerk);
        reviewed(clerk);
        cleanedUp(clerk);
    }

    private static void issued(Clerk clerk) {
        for (int i = 1; i <= 2; i++) {
            clerk.write(
                    "documents/normative-documents",
                    "number=示政发〔2024〕" + i + "号 organ=区政府 issuedAs=区政府"
                            + NO_PROCEDURE + "issuedOn=2024-03-01 publishedOn=2024-03-04 effectiveOn=2024-04-10"
                            + " filedWith=市政府；区人大常委会 filedOn=2024-04-03");
            clerk.write(
                    "documents/filings",
                    "documentNumber=示政发〔2024〕" + i + "号 organ=区政府 issuer=区政府"
                            + " issuedAs=区政府 recipient=市政府 publishedOn=2024-03-04 filedOn=2024-04-0" + (i + 2)
                            + " formCheckedOn= formCheck= registerNumber=");
        }
        clerk.write(
                "documents/filings",
                "documentNumber=示政发〔2024〕1号 organ=区政府 issuer=区政府"
                        + " issuedAs=区政府 recipient=区人大常委会 publishedOn=2024-03-04 filedOn=2024-04-03"
                        + " formCheckedOn= formCheck= registerNumber=");
        clerk.write(
                "documents/normative-documents",
                "number=示市监发〔2024〕1号 organ=区市场监管局"
                        + " issuedAs=区政府部门 reviewForm=" + NO_PROCEDURE
                        + "issuedOn=2024-05-06 publishedOn=2024-05-07 effectiveOn=2024-06-10 filedWith= filedOn="
                        + " state=废止 endedOn=2024-11-30");
        clerk.write(
                "documents/filings",
                "documentNumber=示市监发〔2024〕1号 direction=收到下级报备 organ=区政府"
                        + " issuer=区市场监管局 issuedAs=区政府部门 publishedOn=2024-05-07 filedOn=2024-05-20"
                        + " formCheckedOn= formCheck= registerNumber=");
    }

    private static void reviewed(Clerk clerk) {
        clerk.write(
                "documents/legality-reviews",
                "number=示司审〔2024〕1号 receivedOn=2024-01-08 completeOn=2024-01-08" + " opinionOn=2024-01-17");
        clerk.write(
                "documents/legality-reviews",
                "number=示司审〔2024〕2号 subjectKind=协议 receivedOn=2024-02-19"
                        + " completeOn=2024-02-20 supplementAskedOn=2024-02-19 opinionOn=2024-02-28 adviser=叶庭芳");
        clerk.write(
                "documents/legality-reviews",
                "number=示司审〔2024〕3号 subjectKind=重大行政决策 receivedOn=2024-12-25"
                        + " completeOn=2024-12-25 opinionOn=2025-01-06 adviser=叶庭芳");
        for (int i = 1; i <= 4; i++) {
            clerk.write(
                    "documents/review-opinions",
                    "number=示司审〔2024〕1号第" + i + "条 review=示司审〔2024〕1号"
                            + " givenOn=2024-01-17 answeredOn=2024-01-24"
                            + (i == 1 ? " adoption=未采纳 reason=上级文件另有规定" : i == 2 ? " adoption= answeredOn=" : ""));
        }
    }

    private static void cleanedUp(Clerk clerk) {
        clerk.write(
                "documents/cleanup-campaigns",
                "name=二〇二四年清理 baseOn=2024-07-01"
                        + " startedOn=2024-07-01 decidedOn= publishedOn= reportedOn= reportedTo= reportDueOn=");
        for (int i = 1; i <= 2; i++) {
            clerk.write(
                    "documents/cleanup-results",
                    "documentNumber=示政发〔2024〕" + i
                            + "号 campaign=二〇二四年清理 organ=区政府 comparedOn=2024-08-01 reviewedOn=2024-08-02"
                            + (i == 2 ? " inconsistent=是 outcome=拟修改" : ""));
        }
    }

    private String figure(String metric) {
        return figures.ask(District.OFFICER, metric, District.GOVERNMENT, Period.year(2024), null)
                .display();
    }

    @Test
    @DisplayName("一件文件报两个机关，按文件计一件，按报送计两件次；迟报的占四分之一")
    void aDocumentWithTwoRecipientsCountsOnce() {
        assertThat(figure("filings-upward-documents")).isEqualTo("2");
        assertThat(figure("filings-upward")).isEqualTo("3");
        assertThat(figure("filings-received-documents")).isEqualTo("1");
        assertThat(figure("filings-received-streets")).isEqualTo("0");
        assertThat(figure("filings-late")).isEqualTo("1");
        assertThat(figure("filings-on-time-rate")).isEqualTo("66.67%");
        assertThat(figure("filings-due-documents")).isEqualTo("3");
        assertThat(figure("filings-made-rate")).isEqualTo("66.67%");
    }

    @Test
    @DisplayName("年末现行有效的不含年内废止的；未经书面审核的不计入审核率")
    void whatEndedIsNotInForce() {
        assertThat(figure("normative-documents-issued")).isEqualTo("3");
        assertThat(figure("normative-documents-reviewed-rate")).isEqualTo("66.67%");
        long before = Long.parseLong(figures.ask(
                        District.OFFICER,
                        "normative-documents-in-force",
                        District.MARKET,
                        new Period(java.time.LocalDate.of(2024, 7, 1), java.time.LocalDate.of(2024, 11, 30)),
                        null)
                .display());
        long after = Long.parseLong(
                figures.ask(District.OFFICER, "normative-documents-in-force", District.MARKET, Period.year(2024), null)
                        .display());
        assertThat(before - after).isEqualTo(1);
    }

    @Test
    @DisplayName("决策和协议与规范性文件草案分开计，按出具意见的日期；意见逐条计")
    void reviewsCountByTheDayOfTheOpinion() {
        assertThat(figure("decisions-and-agreements-reviewed")).isEqualTo("1");
        assertThat(figure("normative-drafts-reviewed")).isEqualTo("1");
        assertThat(figure("review-opinions-given")).isEqualTo("4");
        assertThat(figure("review-opinions-forbidden-content")).isEqualTo("4");
        assertThat(figure("review-opinions-adopted-rate")).isEqualTo("66.67%");
        assertThat(figure("reviews-supplemented-rate")).isEqualTo("50.00%");
        assertThat(figure("reviews-with-advisers-rate")).isEqualTo("50.00%");
    }

    @Test
    @DisplayName("清理的件数、不一致的件数和经复核的件数")
    void cleanupsCountDocuments() {
        assertThat(figure("cleanup-documents-examined")).isEqualTo("2");
        assertThat(figure("cleanup-documents-inconsistent")).isEqualTo("1");
        assertThat(figure("cleanup-documents-signed")).isEqualTo("2");
        assertThat(figure("cleanup-to-be-amended")).isEqualTo("1");
    }
}
