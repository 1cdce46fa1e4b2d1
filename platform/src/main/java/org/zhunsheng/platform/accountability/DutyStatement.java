package org.zhunsheng.platform.accountability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * A head says before others how they answered for the rule of law in a year (述法).
 *
 * @param endsOn       the year's last day: puts the statement in its year
 * @param shortcomings how many shortcomings it names
 * @param problems     how many problems were put to the head, to be mended by {@code mendBy}; empty where none
 */
@Ledger(value = "duty-statements", law = DutyStatementLaw.class)
record DutyStatement(
        @Group("statement") @Key @Listed String person,
        @Key @Owner @Listed OrganCode organ,
        @Key @Listed @Form("20[0-9]{2}年") String period,
        @Day LocalDate endsOn,
        @Listed HeadOffice office,

        @Listed @Basis(instrument = Instruments.DUTIES, article = "第七条", from = Instruments.DUTIES_FROM)
        StatementForm form,

        @Listed LocalDate heldOn,

        @Group("content") @Listed @AtLeast(value = 1, id = "A04")
        long shortcomings,

        String shortcomingsText,
        @Nullable String appraisal,
        @Group("mending") @AtLeast(1) @Nullable Long problems,

        @NotBefore("heldOn") @NeededWhen("problems") @Nullable
        LocalDate mendBy,

        @NotBefore("heldOn") @OnlyWhen("problems") @Nullable LocalDate mendedOn,
        @Nullable Attachment file) {}
