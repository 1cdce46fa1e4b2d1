package org.zhunsheng.platform.casefiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * What the review of one file came to (评查结果).
 *
 * @param calledOn       when the organ was asked for the file; {@code producedOn} when it brought it
 * @param firstFindings  the first reviewer's own sheet, as {@code findings} are written; {@code secondFindings} the other's
 * @param findings       those that stand; each as {@link Deduction} is written, parted by semicolons; none where nothing was found
 * @param differences    what one of the two found and the other didn't, and what was held of it
 * @param vetoed         an item of legality was found, so that the score is 0
 * @param score          after an objection, the one that stands
 */
@Ledger(value = "results", law = FileReviewResultLaw.class)
record FileReviewResult(
        @Group("file") @Key @Listed String number,
        @Key @Listed @To(SampledFile.class) Reference file,
        @Owner @Listed OrganCode organ,
        @Listed CaseFileKind kind,
        @Nullable LocalDate calledOn,
        @NotBefore("calledOn") @Nullable LocalDate producedOn,

        @Group("review")
        @Day
        @Listed
        @Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
        LocalDate reviewedOn,

        String firstReviewer,
        OrganCode firstReviewerOrgan,
        @Nullable String secondReviewer,
        @NeededWhen("secondReviewer") @Nullable OrganCode secondReviewerOrgan,
        @Form(Deduction.FORM) @Nullable String firstFindings,
        @Form(Deduction.FORM) @Nullable String secondFindings,
        @Nullable String findings,
        @Nullable String differences,
        boolean vetoed,
        @Listed @AtLeast(0) @AtMost(100) BigDecimal score,
        @Listed FileGrade grade,

        @Group("objection") @NotBefore("reviewedOn") @Nullable
        LocalDate noticedOn,

        @OnlyWhen("noticedOn") @NotBefore("noticedOn") @Nullable
        LocalDate objectedOn,

        @OnlyWhen("objectedOn") @Nullable String objection,

        @NeededWhen("recheckedOn") @OnlyWhen("objectedOn") @Nullable
        RecheckOutcome objectionOutcome,

        @NeededWhen("objectionOutcome") @NotBefore("objectedOn") @Nullable
        LocalDate recheckedOn,

        @NotBefore({"noticedOn", "recheckedOn"}) @Nullable LocalDate finalOn,
        @Nullable String noticeNumber,

        @Group("rectification") @NeededWhen(value = "grade", is = "UNQUALIFIED") @NotBefore("reviewedOn") @Nullable
        LocalDate rectifyBy,

        @NeededWhen("rectification") @NotBefore("reviewedOn") @Nullable
        LocalDate rectifiedOn,

        @NeededWhen("rectifiedOn") @Nullable String rectification) {

    /** Empty where they can't be read. */
    Optional<List<Deduction>> deductions() {
        return Deduction.in(Objects.requireNonNullElse(findings, ""));
    }
}
