package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link DutyReport}. */
final class DutyReportLaw extends Law<DutyReport> {

    DutyReportLaw() {
        // A report belongs to the half year that it names, to its last day.
        check("ReportIsOfItsHalf", "endsOn")
                .basis(Instruments.DUTIES, "第四条", Instruments.DUTIES_FROM)
                .kept(DutyReportLaw::reportIsOfItsHalf);

        // A report speaks of every duty of a head, or says why not.
        check("UncoveredDutyNeedsReason", "uncoveredReason")
                .basis(Instruments.DUTIES, "第六条", Instruments.DUTIES_FROM)
                .concerns(report -> report.duties().size() < HeadDuty.values().length)
                .kept(report -> report.uncoveredReason() != null);

        asks(DutyReportIsSignedByTheHead.class);
    }

    private static boolean reportIsOfItsHalf(DutyReport report) {
        String half = report.endsOn().getMonthValue() == 6 ? "年上半年" : "年下半年";
        boolean last = report.endsOn().equals(report.endsOn().withMonth(6).withDayOfMonth(30))
                || report.endsOn().getDayOfYear() == report.endsOn().lengthOfYear();
        return last && (report.endsOn().getYear() + half).equals(report.period());
    }
}
