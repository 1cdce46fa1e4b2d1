package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ExamRegistration}. */
final class ExamRegistrationLaw extends Law<ExamRegistration> {

    ExamRegistrationLaw() {
        // A candidate is registered for a batch once, by whichever organ.
        check("CandidateIsRegisteredOnceInABatch", "citizenId")
                .id("Q-01")
                .flags()
                .basis("国办发〔2018〕118号", "（二十三）", "2018-12-05")
                .once("citizenId", "batch");

        asks(RegistrationComesInTime.class);
    }
}
