package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.papers.document.DocumentNumber;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * One document that was drawn from an organ's log of outgoing documents and looked at (抽查).
 *
 * @param organ     whose document it is
 * @param normative what the check judges it to be, whatever the organ thought
 * @param filed     whether it was found among the filings
 */
@Ledger(value = "spot-checks", law = SpotCheckLaw.class)
record SpotCheck(
        @Group("check") @Key @Listed String number,
        @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate checkedOn,
        String checkedBy,

        @Listed @Form(DocumentNumber.FORM) @Near("documents/normative-documents")
        String documentNumber,

        String documentTitle,
        boolean normative,
        boolean filed,
        @Listed @Nullable Set<SpotCheckFinding> findings,

        @Group("mending") @Nullable @NotBefore("checkedOn") @NeededWhen("findings")
        LocalDate notifiedOn,

        @Nullable @OnlyWhen("notifiedOn") @NotBefore("notifiedOn")
        LocalDate mendedOn,

        @Nullable @NotBefore("notifiedOn") LocalDate dueOn,

        @Nullable @NeededWhen(value = "result", is = "MENDED", effect = Effect.FLAG)
        String mending,

        @Nullable @NotBefore("notifiedOn") LocalDate recheckedOn,

        @Listed @Nullable @NeededWhen("recheckedOn") @OnlyWhen("recheckedOn")
        SpotCheckResult result) {}
