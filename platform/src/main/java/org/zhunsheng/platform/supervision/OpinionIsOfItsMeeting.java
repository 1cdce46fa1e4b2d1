package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An opinion is of the day on which the Standing Committee sat. */
@Component
@Check.Concerns("raisedOn")
@Asks(CommitteeHearing.class)
@Basis(instrument = Instruments.ACT, article = "第十四条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
@Basis(instrument = Instruments.ACT, article = "第十七条", from = Instruments.AMENDED)
final class OpinionIsOfItsMeeting implements BatchRule<Opinion> {

    private final Proceedings proceedings;

    OpinionIsOfItsMeeting(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<Opinion> contents) {
        var hearings = proceedings.of(
                CommitteeHearing.class, contents.stream().map(Opinion::hearing).toList());
        return contents.stream()
                .map(opinion -> {
                    CommitteeHearing hearing = hearings.get(opinion.hearing().id());
                    if (hearing == null) return Verdict.NOT_CHECKABLE;
                    return hearing.heardOn().equals(opinion.raisedOn()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
