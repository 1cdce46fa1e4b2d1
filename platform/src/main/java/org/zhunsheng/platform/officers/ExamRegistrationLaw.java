package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ExamRegistration}. */
final class ExamRegistrationLaw extends Law<ExamRegistration> {

    ExamRegistrationLaw() {
        asks(CandidateIsRegisteredOnceInABatch.class);
        asks(RegistrationComesInTime.class);
    }
}
