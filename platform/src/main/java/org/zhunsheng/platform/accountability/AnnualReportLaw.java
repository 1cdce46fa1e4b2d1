package org.zhunsheng.platform.accountability;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link AnnualReport}. */
final class AnnualReportLaw extends Law<AnnualReport> {

    AnnualReportLaw() {
        // A yearly report belongs to the year that it names, to its last day.
        check("AnnualReportIsOfItsYear", "endsOn")
                .basis(Instruments.INSPECTION, "第二十三条", Instruments.INSPECTION_FROM)
                .kept(report -> (report.endsOn().getYear() + "年").equals(report.period())
                        && report.endsOn().getDayOfYear() == report.endsOn().lengthOfYear());

        // A yearly report has its four parts, that on the head among them.
        check("AnnualReportHasFourParts", "parts")
                .flags()
                .basis(Instruments.INSPECTION, "第二十五条", Instruments.INSPECTION_FROM)
                .kept(report -> report.parts().size() == AnnualReportPart.values().length);

        asks(AnnualReportIsSignedByTheHead.class);
        asks(ShortcomingsAreNotLastYears.class);
    }
}
