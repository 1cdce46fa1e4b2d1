package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ExamScore}. */
final class ExamScoreLaw extends Law<ExamScore> {

    ExamScoreLaw() {
        asks(SitterWasRegistered.class);
        asks(RegistrationIsScoredOnce.class);
        asks(PassFollowsThePassMark.class);
    }
}
