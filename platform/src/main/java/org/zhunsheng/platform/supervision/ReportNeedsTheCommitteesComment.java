package org.zhunsheng.platform.supervision;

import java.time.LocalDate;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A report goes to the committee for comment before it goes to the Standing Committee (征求意见). */
@Check.Concerns(value = "submittedOn", effect = Check.Effect.FLAG)
@Basis(instrument = Instruments.ACT, article = "第十四条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
@Basis(instrument = Instruments.ACT, article = "第十七条", from = Instruments.AMENDED)
final class ReportNeedsTheCommitteesComment implements Rule<OpinionReply> {

    @Override
    public boolean concerns(OpinionReply reply) {
        return reply.kind() == OpinionReplyKind.REPORT && reply.submittedOn() != null;
    }

    @Override
    public boolean keptBy(OpinionReply reply) {
        LocalDate commented = reply.commentedOn();
        LocalDate submitted = reply.submittedOn();
        return commented != null && submitted != null && !commented.isAfter(submitted);
    }
}
