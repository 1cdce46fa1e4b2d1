package org.zhunsheng.platform.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One issue of a bulletin on how organs do their work (通报): on data frozen after the period, signed, then issued.
 *
 * @param issue      2021Q4, or 2021Y for the year
 * @param recipients to whom it is sent
 */
@Ledger(value = "bulletins", law = BulletinLaw.class)
record Bulletin(
        @Key @Listed @Form("[\\p{IsHan}]{1,20}〔\\d{4}〕\\d{1,5}号")
        String documentNumber,

        @Listed BulletinSystem system,
        @Listed @Form("\\d{4}(?:Q[1-4]|Y)") String issue,
        @Owner OrganCode organ,
        String title,
        @Listed LocalDate frozenOn,
        @Nullable @NotBefore("frozenOn") LocalDate confirmedOn,
        String signedBy,
        @NotBefore({"frozenOn", "confirmedOn"}) LocalDate signedOn,
        @Day @Listed @NotBefore("signedOn") LocalDate issuedOn,
        @Listed Disclosure disclosure,
        @EachOrgan @Nullable String recipients,
        @Nullable String summary,
        @Nullable Attachment text) {

    /** The day after the last of the period. */
    LocalDate periodEnd() {
        LocalDate newYear = LocalDate.of(Integer.parseInt(issue, 0, 4, 10), 1, 1);
        return issue.endsWith("Y") ? newYear.plusYears(1) : newYear.plusMonths(3L * (issue.charAt(5) - '0'));
    }
}
