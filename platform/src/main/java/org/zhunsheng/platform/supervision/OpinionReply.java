package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Attachment;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * What the government owes on a letter of opinions (审议意见的答复): a plan, then a report. Each is entered when the letter
 * comes, and filled in as it goes its way, so that its term runs where everybody sees it.
 *
 * @param letterLimitOn the last day that the letter sets for it; the statutory term runs beside it, and the shorter wins
 * @param answers       the numbers of the opinions that it answers
 */
@Ledger(value = "replies", law = OpinionReplyLaw.class)
record OpinionReply(
        @Group("document") @Key @Listed String document,
        @Listed OpinionReplyKind kind,
        @Listed @To(CommitteeHearing.class) Reference hearing,
        @Owner @Listed OrganCode organ,

        @Day @Listed @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        LocalDate receivedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十四条第一款", from = "2008-01-01")
        @NotBefore("receivedOn")
        @Nullable
        LocalDate letterLimitOn,

        @Form("[0-9]{4}-[0-9]{1,3}([;；、][0-9]{4}-[0-9]{1,3})*") @NeededWhen("submittedOn") @Nullable
        String answers,

        @Group("procedure") @NotBefore("receivedOn") @Nullable
        LocalDate approvedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        @NotBefore("receivedOn")
        @NeededWhen("commentedOn")
        @Nullable
        LocalDate sentForCommentOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        @NotBefore("sentForCommentOn")
        @Nullable
        LocalDate commentedOn,

        @Listed
        @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        @NotBefore({"receivedOn", "approvedOn"})
        @Nullable
        LocalDate submittedOn,

        @Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
        @NotBefore("submittedOn")
        @Nullable
        LocalDate publishedOn,

        @Nullable Attachment file) {}
