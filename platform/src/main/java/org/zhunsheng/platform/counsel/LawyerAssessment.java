package org.zhunsheng.platform.counsel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.OrganCode;
import org.zhunsheng.platform.kernel.PersonalName;
import org.zhunsheng.platform.ledger.Ledger;
import org.zhunsheng.platform.ledger.Ledger.*;

/**
 * How an organ assessed its public lawyer for a year (公职律师年度考核).
 *
 * @param lawyer the number of the certificate
 */
@Ledger(value = "lawyer-assessments", law = LawyerAssessmentLaw.class)
record LawyerAssessment(
        @Key @Listed @Near("counsel/public-lawyers") String lawyer,
        @Key @Listed @AtLeast(2019) long year,
        @Owner @Listed OrganCode organ,
        @Listed PersonalName name,
        @Day @Listed LocalDate assessedOn,

        @Basis(instrument = "司发通〔2018〕131号", article = "第四章", from = "2019-01-01") @Listed
        LawyerGrade grade,

        @Nullable @AtLeast(0) Long trainingHours,
        @Nullable String opinion,
        @Nullable @NotBefore("assessedOn") LocalDate reportedOn) {}
