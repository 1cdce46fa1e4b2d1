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
 * What an organ's heads did for the rule of law in half a year (履职情况报告).
 *
 * @param work   what was done, as prose: begun with what other ledgers know
 * @param endsOn the half's last day: puts the report in its half, whenever it was handed in
 */
@Takes({"law-studies-held", "lectures-held", "rule-of-law-agenda-items", "heads-in-court"})
@Ledger(value = "duty-reports", law = DutyReportLaw.class)
record DutyReport(
        @Group("report") @Key @Listed @Form("20[0-9]{2}年[上下]半年")
        String period,

        @Key @Owner @Listed OrganCode organ,
        @Day LocalDate endsOn,

        @Listed @Basis(instrument = Instruments.DUTIES, article = "第六条", from = Instruments.DUTIES_FROM)
        Set<HeadDuty> duties,

        @Nullable String uncoveredReason,
        @Nullable String work,
        String problems,
        String measures,
        @Group("procedure") @Listed String signer,
        LocalDate signedOn,
        @Listed @NotBefore("signedOn") LocalDate submittedOn,
        @Nullable String number,
        @Nullable Attachment file) {}
