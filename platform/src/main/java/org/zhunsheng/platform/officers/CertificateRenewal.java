package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/** An application for a new certificate in place of an old one, and its review (换证申请). */
@Ledger(value = "renewals", law = CertificateRenewalLaw.class)
record CertificateRenewal(
        @Group("application") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Listed PersonalName applicant,
        CitizenId citizenId,
        @Listed @To(EnforcementCertificate.class) Reference certificate,
        @Listed RenewalReason reason,
        @Day @Listed LocalDate appliedOn,

        @Group("review") @Listed @Nullable @NotBefore("appliedOn") @NeededWhen("result")
        LocalDate reviewedOn,

        @Listed @Nullable @NeededWhen("reviewedOn") RenewalResult result,

        @Nullable @NeededWhen(value = "result", is = "REJECTED") @OnlyWhen(value = "result", is = "REJECTED")
        String rejection,

        @Nullable @OnlyWhen(value = "result", is = "APPROVED")
        String newNumber,

        @Nullable @NotBefore("reviewedOn") @NeededWhen("newNumber") @OnlyWhen("newNumber")
        LocalDate issuedOn) {}
