package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A yearly report belongs to the year that it names, to its last day. */
@Check.Concerns("endsOn")
@Basis(instrument = Instruments.INSPECTION, article = "第二十三条", from = Instruments.INSPECTION_FROM)
final class AnnualReportIsOfItsYear implements Rule<AnnualReport> {

    @Override
    public boolean keptBy(AnnualReport report) {
        return (report.endsOn().getYear() + "年").equals(report.period())
                && report.endsOn().getDayOfYear() == report.endsOn().lengthOfYear();
    }
}
