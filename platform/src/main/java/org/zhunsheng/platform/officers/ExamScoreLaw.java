package org.zhunsheng.platform.officers;

import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link ExamScore}. */
final class ExamScoreLaw extends Law<ExamScore> {

    ExamScoreLaw() {
        wholly(Hand.ASSESSOR, "国办发〔2018〕118号（二十三）");

        asks(SitterWasRegistered.class);

        // A registration has one score.
        check("RegistrationIsScoredOnce", "registration")
                .basis("国办发〔2018〕118号", "（二十三）", "2018-12-05")
                .once("registration");

        asks(PassFollowsThePassMark.class);
    }
}
