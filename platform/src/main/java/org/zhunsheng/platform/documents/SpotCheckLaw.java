package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link SpotCheck}. */
final class SpotCheckLaw extends Law<SpotCheck> {

    SpotCheckLaw() {
        written(
                Hand.ASSESSOR,
                "北京市行政规范性文件备案规定",
                "number",
                "organ",
                "checkedOn",
                "checkedBy",
                "documentNumber",
                "documentTitle",
                "normative",
                "filed",
                "findings",
                "notifiedOn",
                "dueOn",
                "recheckedOn",
                "result");

        // A normative document that was not found among the filings is a finding (应备未备).
        check("UnfiledDocumentIsAFinding", "findings")
                .id("P-MISS")
                .basis("北京市行政规范性文件备案规定", "第三条", "2016-07-01")
                .concerns(check -> check.normative() && !check.filed())
                .kept(check -> check.findings() != null && check.findings().contains(SpotCheckFinding.NOT_FILED));
    }
}
