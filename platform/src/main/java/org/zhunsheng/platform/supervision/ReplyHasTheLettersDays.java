package org.zhunsheng.platform.supervision;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** The terms of an answer run from the day on which the letter came, and end no later than the letter says. */
@Component
@Check.Concerns("receivedOn")
@Asks(CommitteeHearing.class)
@Basis(instrument = Instruments.MEASURES, article = "第十四条第一款、第十五条第一款", from = "2008-01-01")
final class ReplyHasTheLettersDays implements BatchRule<OpinionReply> {

    private final Proceedings proceedings;

    ReplyHasTheLettersDays(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<OpinionReply> contents) {
        var hearings = proceedings.of(
                CommitteeHearing.class,
                contents.stream().map(OpinionReply::hearing).toList());
        return contents.stream()
                .map(reply -> {
                    CommitteeHearing hearing = hearings.get(reply.hearing().id());
                    if (hearing == null || hearing.receivedOn() == null) return Verdict.NOT_CHECKABLE;
                    boolean same = hearing.receivedOn().equals(reply.receivedOn())
                            && (reply.kind() == OpinionReplyKind.PLAN
                                    || Objects.equals(hearing.handlingLimitOn(), reply.letterLimitOn()));
                    return same ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
