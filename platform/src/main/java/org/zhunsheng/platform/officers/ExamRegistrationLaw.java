package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ExamRegistration}. */
final class ExamRegistrationLaw extends Law<ExamRegistration> {

    ExamRegistrationLaw() {
        written(Hand.ASSESSOR, "国办发〔2018〕118号（二十三）", "review", "reviewedOn", "rejection");
        notYet("review", "PENDING");

        // A candidate is registered for a batch once, by whichever organ.
        check("CandidateIsRegisteredOnceInABatch", "citizenId")
                .id("Q-01")
                .flags()
                .basis("国办发〔2018〕118号", "（二十三）", "2018-12-05")
                .once("citizenId", "batch");

        asks(RegistrationComesInTime.class);
    }
}
