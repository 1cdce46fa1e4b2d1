package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A certificate to enforce with (行政执法证). Whether it was in force on a day follows from its days; how it came to that
 * stands in its history.
 *
 * @param validTo       the last day printed on it
 * @param suspendedFrom the first day of a suspension (暂扣); {@code suspendedTo} is the last, empty while it lasts
 * @param leftPostOn    the holder's last day in a post that enforces
 * @param endedOn       the first day on which it was no longer in force
 */
@Ledger(value = "certificates", law = EnforcementCertificateLaw.class)
record EnforcementCertificate(
        @Group("holder") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Listed PersonalName holder,

        @Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第四十二条第一款", from = "2021-07-15")
        CitizenId citizenId,

        @Listed @Nullable OfficerPost post,
        @Listed String field,
        @Group("validity") @Nullable LocalDate passedOn,

        @Day @Listed @NotBefore(value = "passedOn", id = "Q-03")
        LocalDate issuedOn,

        @Listed @NotBefore(value = "issuedOn", id = "Q-04") LocalDate validTo,

        @Nullable @NotBefore("issuedOn") LocalDate suspendedFrom,

        @Nullable @OnlyWhen("suspendedFrom") @NotBefore("suspendedFrom")
        LocalDate suspendedTo,

        @Group("end") @Nullable @NotBefore("issuedOn") LocalDate leftPostOn,

        @Listed
        @Nullable
        @NotBefore("issuedOn")
        @NeededWhen("ending")
        @NeededWhen(value = "leftPostOn", id = "Q-06", effect = Check.Effect.FLAG)
        LocalDate endedOn,

        @Nullable @NeededWhen("endedOn") CertificateEnd ending) {

    /** The last day on which it was in force. */
    LocalDate lastDay() {
        return endedOn == null || endedOn.isAfter(validTo) ? validTo : endedOn.minusDays(1);
    }

    boolean inForceOn(LocalDate day) {
        boolean suspended = suspendedFrom != null
                && !day.isBefore(suspendedFrom)
                && (suspendedTo == null || !day.isAfter(suspendedTo));
        return !day.isBefore(issuedOn) && !day.isAfter(lastDay()) && !suspended;
    }

    boolean overlaps(EnforcementCertificate other) {
        return !issuedOn.isAfter(other.lastDay()) && !other.issuedOn.isAfter(lastDay());
    }
}
