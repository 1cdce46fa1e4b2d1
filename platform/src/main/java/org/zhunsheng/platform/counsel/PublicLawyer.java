package org.zhunsheng.platform.counsel;

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
 * A lawyer in an organ's own service (公职律师), with what the certificate was given on.
 *
 * @param legalWorkSince since when in legal work; of a former judge, procurator or lawyer, since when as such
 * @param endedOn        the last day of the certificate; empty to this day
 */
@Ledger(value = "public-lawyers", law = PublicLawyerLaw.class)
record PublicLawyer(
        @Group("lawyer") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Listed PersonalName name,
        @Nullable CitizenId citizenId,

        @Group("conditions") @Basis(instrument = "司发通〔2018〕131号", article = "第五条第二项", from = "2019-01-01")
        String qualification,

        @Basis(instrument = "司发通〔2018〕131号", article = "第五条第二项", from = "2019-01-01")
        LocalDate qualifiedOn,

        @Basis(instrument = "司发通〔2018〕131号", article = "第五条第四项", from = "2019-01-01")
        LocalDate legalWorkSince,

        @Basis(instrument = "司发通〔2018〕131号", article = "第五条第四项", from = "2019-01-01")
        boolean formerLegalOffice,

        @Basis(instrument = "司发通〔2018〕131号", article = "第五条第六项", from = "2019-01-01")
        @Nullable
        @NeededWhen(value = "issuedOn", id = "L-CONS", effect = Check.Effect.FLAG)
        LocalDate consentedOn,

        @Basis(instrument = "司发通〔2018〕131号", article = "第六条", from = "2019-01-01") @Nullable
        RefusalGround refusalGround,

        @Group("certificate") @Day @Listed @NotBefore({"qualifiedOn", "consentedOn"})
        LocalDate issuedOn,

        @Basis(instrument = "律师法", article = "第十一条第一款", from = "2008-06-01") @Nullable
        Boolean practisesOutside,

        @Listed @Nullable @NotBefore("issuedOn") @NeededWhen("ending")
        LocalDate endedOn,

        @Nullable @NeededWhen("endedOn") LawyerEnd ending) {}
