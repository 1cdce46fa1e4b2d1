package org.zhunsheng.platform.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Check.Effect;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * One point of a review's opinion, and what the drafter did with it (审核意见).
 *
 * @param organ who reviews, as the review says
 */
@Ledger(value = "review-opinions", law = ReviewOpinionLaw.class)
record ReviewOpinion(
        @Group("opinion") @Key @Listed String number,
        @To(LegalityReview.class) Reference review,
        @Owner OrganCode organ,
        @Day @Listed LocalDate givenOn,
        @Listed String clause,
        @Listed ReviewOpinionKind kind,

        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        @Nullable
        @NeededWhen(
                value = "kind",
                is = {"POWER", "CONFLICT", "FORBIDDEN_CONTENT", "PROCEDURE", "COMPETITION"})
        String legalGrounds,

        @Listed String suggestion,

        @Group("answer") @Listed @Nullable @NeededWhen("answeredOn")
        Adoption adoption,

        @Basis(instrument = "国办发〔2018〕115号", article = "（五）", from = "2018-12-04")
        @Nullable
        @NeededWhen(
                value = "adoption",
                is = {"PARTLY_ADOPTED", "NOT_ADOPTED"},
                effect = Effect.FLAG)
        String reason,

        @Nullable @NotBefore("givenOn") LocalDate answeredOn) {}
