package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Takes;

/**
 * An organ's yearly report on building a government of law (法治政府建设年度情况报告).
 *
 * @param endsOn the last day of the year that it reports on
 * @param secret it holds secrets of Party or state and is not published
 */
@Takes({"law-studies-held", "lectures-held", "rule-of-law-agenda-items", "heads-in-court"})
@Ledger(value = "annual-reports", law = AnnualReportLaw.class)
record AnnualReport(
        @Group("report") @Key @Listed @Form("20[0-9]{2}年") String period,
        @Key @Owner @Listed OrganCode organ,
        @Day LocalDate endsOn,

        @Listed @Basis(instrument = Instruments.INSPECTION, article = "第二十五条", from = Instruments.INSPECTION_FROM)
        Set<AnnualReportPart> parts,

        @Basis(instrument = Instruments.INSPECTION, article = "第二十五条", from = Instruments.INSPECTION_FROM)
        String shortcomings,

        @Group("procedure") String signer,
        @NotBefore("endsOn") LocalDate signedOn,

        @Basis(instrument = Instruments.INSPECTION, article = "第二十三条", from = Instruments.INSPECTION_FROM)
        @Listed
        @NotBefore("signedOn")
        LocalDate submittedOn,

        @Group("publication")
        @Basis(instrument = Instruments.INSPECTION, article = "第二十四条", from = Instruments.INSPECTION_FROM)
        boolean secret,

        @Basis(instrument = Instruments.INSPECTION, article = "第二十四条", from = Instruments.INSPECTION_FROM)
        @Listed
        @OnlyWhen(
                value = "secret",
                is = {"false"})
        @NotBefore("signedOn")
        @Nullable
        LocalDate publishedOn,

        @Form("https?://\\S+") @NeededWhen("publishedOn") @Nullable
        String url,

        @Nullable Attachment snapshot) {}
