package org.zhunsheng.platform.documents;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A normative document that was not found among the filings is a finding (应备未备). */
@Check.Concerns(value = "findings", id = "P-MISS")
@Basis(instrument = "北京市行政规范性文件备案规定", article = "第三条", from = "2016-07-01")
final class UnfiledDocumentIsAFinding implements Rule<SpotCheck> {

    @Override
    public boolean concerns(SpotCheck check) {
        return check.normative() && !check.filed();
    }

    @Override
    public boolean keptBy(SpotCheck check) {
        return check.findings() != null && check.findings().contains(SpotCheckFinding.NOT_FILED);
    }
}
