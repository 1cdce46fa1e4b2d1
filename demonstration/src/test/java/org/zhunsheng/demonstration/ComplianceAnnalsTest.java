package org.zhunsheng.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.demonstration.Sent.text;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhunsheng.platform.kernel.SocialCreditCode;

@DisplayName("示范区的企业合规查询")
class ComplianceAnnalsTest {

    private final List<Row> queries = Sent.by(new ComplianceAnnals()).rows(ComplianceAnnals.QUERIES, "number");

    @Test
    @DisplayName("2021年5月开办以来 868 件，有未返回的、有异议的、有三件没有出具")
    void theWindowsApplications() {
        assertThat(queries).hasSize(868);
        assertThat(queries).filteredOn(row -> text(row, "issuedOn").isEmpty()).hasSize(3);
        assertThat(queries).filteredOn(row -> !text(row, "silent").isEmpty()).hasSizeBetween(100, 300);
        assertThat(queries)
                .filteredOn(row -> !text(row, "objectedOn").isEmpty())
                .hasSizeBetween(5, 45);
        assertThat(queries)
                .allSatisfy(row -> assertThat(SocialCreditCode.problemOf(text(row, "creditCode")))
                        .isNull());
    }
}
