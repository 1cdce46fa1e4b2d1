package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.zhunsheng.platform.ledger.Hand;
import org.zhunsheng.platform.ledger.Law;

/** The law of the ledger of {@link OpinionReply}. */
final class OpinionReplyLaw extends Law<OpinionReply> {

    OpinionReplyLaw() {
        written(Hand.CONGRESS, Instruments.MEASURES + "第十五条第一款", "commentedOn", "publishedOn");

        asks(ReplyHasTheLettersDays.class);

        // A report goes to the committee for comment before it goes to the Standing Committee (征求意见).
        check("ReportNeedsTheCommitteesComment", "submittedOn")
                .flags()
                .basis(Instruments.ACT, "第十四条", "2007-01-01", Instruments.BEFORE_AMENDMENT)
                .basis(Instruments.ACT, "第十七条", Instruments.AMENDED)
                .concerns(reply -> reply.kind() == OpinionReplyKind.REPORT && reply.submittedOn() != null)
                .kept(OpinionReplyLaw::reportNeedsTheCommitteesComment);

        asks(AnswersAreOfTheMeeting.class);
        asks(EveryOpinionIsAnswered.class);
        asks(PlanGivesEveryOpinionATask.class);
    }

    private static boolean reportNeedsTheCommitteesComment(OpinionReply reply) {
        LocalDate commented = reply.commentedOn();
        LocalDate submitted = reply.submittedOn();
        return commented != null && submitted != null && !commented.isAfter(submitted);
    }
}
