package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A yearly report has its four parts, that on the head among them. */
@Check.Concerns(value = "parts", effect = Check.Effect.FLAG)
@Basis(instrument = Instruments.INSPECTION, article = "第二十五条", from = Instruments.INSPECTION_FROM)
final class AnnualReportHasFourParts implements Rule<AnnualReport> {

    @Override
    public boolean keptBy(AnnualReport report) {
        return report.parts().size() == AnnualReportPart.values().length;
    }
}
