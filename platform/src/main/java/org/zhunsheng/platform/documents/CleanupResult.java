package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * What came of one document in one cleanup, with the names of who compared it and who looked at that again (清理结果).
 *
 * @param organ    who issued the document: it is who goes through it
 * @param compared the law's versions and the patterns that were looked for: no hit is not the same as no problem
 * @param hits     the clauses that were hit, with the articles, old and new
 */
@Ledger(value = "cleanup-results", law = CleanupResultLaw.class)
record CleanupResult(
        @Group("comparison") @Key @Listed @Form(DocumentNumber.FORM)
        String documentNumber,

        @Key @Listed @To(value = CleanupCampaign.class, beyond = true)
        Reference campaign,

        @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate comparedOn,
        String comparedBy,
        String compared,
        @Nullable String hits,

        @Group("result") @Listed boolean inconsistent,
        @Listed CleanupOutcome outcome,
        String reason,
        @Listed @Nullable @NeededWhen("reviewedOn") String reviewedBy,

        @Nullable @NeededWhen("reviewedBy") @NotBefore("comparedOn")
        LocalDate reviewedOn,

        @Form(DocumentNumber.FORM)
        @Nullable
        @OnlyWhen(
                value = "outcome",
                is = {"AMEND", "REPEAL", "DECLARE_LAPSED"})
        String followUp) {

    boolean signed() {
        return reviewedBy != null;
    }
}
