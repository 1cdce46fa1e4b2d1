package org.zhunsheng.platform.officers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.CitizenId;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;
import org.zhunsheng.platform.ledger.Reference;

/** Somebody whom an organ registers for an examination (执法资格考试报名). Who sits twice is registered twice. */
@Ledger(value = "exam-registrations", law = ExamRegistrationLaw.class)
record ExamRegistration(
        @Group("registration") @Key @Listed String number,
        @Listed @To(value = ExamBatch.class, beyond = true) Reference batch,
        @Owner @Listed OrganCode organ,
        @Day @Listed LocalDate registeredOn,
        @Group("candidate") @Listed PersonalName name,
        CitizenId citizenId,

        @Listed @Basis(instrument = "国办发〔2018〕118号", article = "（二十三）", from = "2018-12-05")
        CandidatePost post,

        @Nullable CandidateEducation education,
        @Nullable Boolean legalQualification,
        @Group("review") @Listed CandidateReview review,

        @Nullable
        @NotBefore("registeredOn")
        @NeededWhen(
                value = "review",
                is = {"ACCEPTED", "REJECTED"})
        @OnlyWhen(
                value = "review",
                is = {"ACCEPTED", "REJECTED"})
        LocalDate reviewedOn,

        @Nullable @NeededWhen(value = "review", is = "REJECTED") @OnlyWhen(value = "review", is = "REJECTED")
        String rejection) {

    boolean accepted() {
        return review == CandidateReview.ACCEPTED;
    }
}
