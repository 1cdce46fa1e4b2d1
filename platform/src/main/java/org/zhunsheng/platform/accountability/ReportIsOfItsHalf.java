package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A report belongs to the half year that it names, to its last day. */
@Check.Concerns("endsOn")
@Basis(instrument = Instruments.DUTIES, article = "第四条", from = Instruments.DUTIES_FROM)
final class ReportIsOfItsHalf implements Rule<DutyReport> {

    @Override
    public boolean keptBy(DutyReport report) {
        String half = report.endsOn().getMonthValue() == 6 ? "年上半年" : "年下半年";
        boolean last = report.endsOn().equals(report.endsOn().withMonth(6).withDayOfMonth(30))
                || report.endsOn().getDayOfYear() == report.endsOn().lengthOfYear();
        return last && (report.endsOn().getYear() + half).equals(report.period());
    }
}
