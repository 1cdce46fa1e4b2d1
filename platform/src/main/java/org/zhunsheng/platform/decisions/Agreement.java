package org.zhunsheng.platform.decisions;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Money;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * An agreement that an organ signs (协议), administrative or not: reviewed before it is signed.
 *
 * @param administrative with rights and duties of administrative law (行政协议)
 * @param standardText   the province's or the ministry's standard text without changes: it may do without a review
 */
@Ledger(value = "agreements", law = AgreementLaw.class)
record Agreement(
        @Group("agreement") @Key @Listed String number,
        @Listed String name,
        @Owner @Listed OrganCode organ,
        AgreementKind kind,

        @Basis(instrument = "法释〔2019〕17号", article = "第一条", from = "2020-01-01")
        boolean administrative,

        boolean standardText,
        @Listed String counterparty,
        @CreditCode @Nullable String counterpartyCode,
        String subject,
        @Listed @AtLeast(0) @Nullable Money amount,
        @Nullable String amountInWords,
        @Nullable String funding,
        @Nullable LocalDate termFrom,

        @Nullable @NeededWhen("termFrom") @NotBefore("termFrom")
        LocalDate termTo,

        @Group("clauses") AgreementGuarantee guarantee,
        DisputeSettlement disputeSettlement,
        Set<AgreementClause> clauses,
        boolean approvalNeeded,

        @Nullable @NeededWhen(value = "approvalNeeded", is = "true")
        Boolean approvalIsCondition,

        @Group("review") @Day @Listed LocalDate draftedOn,
        @Nullable @NotBefore("draftedOn") LocalDate sentForReviewOn,
        @Listed @Nullable @NotBefore("sentForReviewOn") LocalDate reviewedOn,
        @Nullable String reviewNumber,

        @Nullable @NeededWhen("reviewedOn") @OnlyWhen("reviewedOn")
        DecisionReviewResult reviewResult,

        @Nullable @AtLeast(0) Long opinions,
        @Nullable @AtLeast(0) @NotAbove("opinions") Long opinionsAdopted,

        @Group("signing") @Listed @Nullable @NotBefore("draftedOn")
        LocalDate signedOn,

        @Nullable @NeededWhen("signedOn") String signedBy,
        @Nullable String archiveNumber,

        @Group("performance") @Nullable @NotBefore("signedOn")
        LocalDate performanceDueOn,

        @Nullable @OnlyWhen("signedOn") @NotBefore("signedOn")
        LocalDate performedOn,

        @Nullable Boolean disputed,

        @Nullable @OnlyWhen("signedOn") @NotBefore("signedOn")
        LocalDate changedOn,

        @Nullable @NeededWhen("changedOn") @OnlyWhen("changedOn")
        AgreementChange change,

        @Nullable @NeededWhen(value = "change", is = "BY_THE_ORGAN")
        Boolean publicInterest,

        @Nullable @NeededWhen(value = "change", is = "BY_THE_ORGAN")
        Boolean compensated) {}
