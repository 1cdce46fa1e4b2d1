package org.zhunsheng.platform.casefiles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/**
 * One file that was drawn for review (抽取案卷).
 *
 * @param population how many files of the kind the organ's list held, of which {@code sample} were drawn
 * @param position   the file's number in that list
 */
@Ledger(value = "sampled-files", law = SampledFileLaw.class)
record SampledFile(
        @Key @Listed String fileNumber,

        @Key @Listed @To(value = FileCampaign.class, beyond = true)
        Reference campaign,

        @Key @Owner @Listed OrganCode organ,
        @Listed CaseFileKind kind,
        @Nullable String matter,
        @AtLeast(1) @AtMost(1_000_000) long population,
        @AtLeast(1) @NotAbove("population") long sample,
        @AtLeast(1) @NotAbove("population") long position,

        @Day
        @Listed
        @Basis(instrument = "行政处罚法", article = "第五十四条第一款", from = "1996-10-01", to = "2021-07-14")
        @Basis(instrument = "行政处罚法", article = "第七十五条第一款", from = "2021-07-15")
        LocalDate drawnOn,

        @Listed FileSubmission submission,

        @NeededWhen(value = "submission", is = "SUBMITTED")
        @OnlyWhen(value = "submission", is = "SUBMITTED")
        @NotBefore("drawnOn")
        @Nullable
        LocalDate submittedOn,

        @NeededWhen(value = "submission", is = "MISSING") @Nullable
        String missingReason) {}
