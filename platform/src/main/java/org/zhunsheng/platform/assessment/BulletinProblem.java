package org.zhunsheng.platform.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * One fault of one organ that a bulletin points at, to be mended (通报问题).
 *
 * @param ledgerRecord the entry or document on which it rests
 * @param repeatOf the number of the earlier problem that came back
 */
@Ledger(value = "bulletin-problems", law = BulletinProblemLaw.class)
record BulletinProblem(
        @Group("problem") @Key @Listed String number,
        @Listed @To(value = Bulletin.class, beyond = true) Reference bulletin,
        @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate raisedOn,
        @Listed BulletinProblemKind kind,
        @Listed String facts,
        @Nullable String ledgerRecord,
        String legalGrounds,
        String evidence,
        String demand,
        @Nullable String repeatOf,

        @Group("mending") @Nullable String responsible,
        @Nullable @NotBefore("raisedOn") LocalDate dueOn,
        @Listed @Nullable @NotBefore("raisedOn") LocalDate mendedOn,
        @Nullable @NeededWhen("mendedOn") String mending,
        @Nullable String proof,
        @Nullable @NotBefore("raisedOn") LocalDate recheckedOn,

        @Listed @Nullable @NeededWhen("recheckedOn") @OnlyWhen("recheckedOn")
        MendingResult result,

        @Listed Escalation escalation) {}
