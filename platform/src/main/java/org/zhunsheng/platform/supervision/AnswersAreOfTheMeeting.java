package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What an answer answers are opinions of the meeting that it belongs to. */
@Component
@Check.Concerns("answers")
@Asks(Opinion.class)
@Basis(instrument = Instruments.ACT, article = "第十四条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
@Basis(instrument = Instruments.ACT, article = "第十七条", from = Instruments.AMENDED)
final class AnswersAreOfTheMeeting implements BatchRule<OpinionReply> {

    private final Proceedings proceedings;

    AnswersAreOfTheMeeting(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<OpinionReply> contents) {
        var opinions = proceedings.opinions(
                contents.stream().map(reply -> reply.hearing().id()).toList());
        return contents.stream()
                .map(reply -> {
                    if (reply.answers() == null) return Verdict.SILENT;
                    List<String> raised = opinions.getOrDefault(reply.hearing().id(), List.of()).stream()
                            .map(opinion -> opinion.content().number())
                            .toList();
                    return raised.containsAll(Proceedings.listed(reply.answers())) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
