package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One time that documents in force are gone through (清理).
 *
 * @param organ     who organises it
 * @param baseOn    the day whose list of documents in force is gone through
 * @param whole     every normative document in force on that day, and not those of one field
 * @param documents how many documents that list holds
 */
@Ledger(value = "cleanup-campaigns", law = CleanupCampaignLaw.class)
record CleanupCampaign(
        @Group("campaign") @Key @Listed String name,
        @Owner @Listed OrganCode organ,
        @Listed CleanupTrigger trigger,

        @Nullable @NeededWhen(value = "trigger", is = "LAW_AMENDED")
        String law,

        @Nullable @NeededWhen(value = "trigger", is = "LAW_AMENDED")
        LocalDate lawInForceOn,

        @Nullable String noticeNumber,
        LocalDate startedOn,
        @Day @Listed LocalDate baseOn,
        boolean whole,
        @Listed @AtLeast(1) long documents,

        @Group("result") @Listed @Nullable @NotBefore({"startedOn", "baseOn"})
        LocalDate decidedOn,

        @Nullable @OnlyWhen("decidedOn") @NotBefore("decidedOn")
        LocalDate publishedOn,

        @Nullable String channel,
        @Nullable @NotBefore("startedOn") LocalDate reportDueOn,

        @Listed @Nullable @OnlyWhen("decidedOn") @NotBefore("decidedOn")
        LocalDate reportedOn,

        @Nullable @NeededWhen("reportedOn") String reportedTo) {}
