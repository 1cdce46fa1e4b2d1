package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** The executive or the plenary meeting deliberates, and no other. */
@Check.Concerns(value = "meeting", id = "D-MEET", effect = Check.Effect.FLAG)
@Basis(instrument = "重大行政决策程序暂行条例", article = "第三十条第一款", from = "2019-09-01")
final class ExecutiveMeetingMustDecide implements Rule<MajorDecision> {

    @Override
    public boolean concerns(MajorDecision decision) {
        return decision.meeting() != null;
    }

    @Override
    public boolean keptBy(MajorDecision decision) {
        return decision.meeting() != DecisionMeeting.OTHER;
    }
}
