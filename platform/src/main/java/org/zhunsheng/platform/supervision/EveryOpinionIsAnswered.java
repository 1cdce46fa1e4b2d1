package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An answer that is handed in answers every opinion of the meeting. */
@Component
@Check.Concerns(value = "answers", effect = Check.Effect.FLAG)
@Asks(Opinion.class)
@Basis(instrument = Instruments.ACT, article = "第十四条", from = "2007-01-01", to = Instruments.BEFORE_AMENDMENT)
@Basis(instrument = Instruments.ACT, article = "第十七条", from = Instruments.AMENDED)
final class EveryOpinionIsAnswered implements BatchRule<OpinionReply> {

    private final Proceedings proceedings;

    EveryOpinionIsAnswered(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<OpinionReply> contents) {
        var opinions = proceedings.opinions(
                contents.stream().map(reply -> reply.hearing().id()).toList());
        return contents.stream()
                .map(reply -> {
                    if (reply.submittedOn() == null) return Verdict.SILENT;
                    var raised = opinions.getOrDefault(reply.hearing().id(), List.of());
                    if (raised.isEmpty()) return Verdict.NOT_CHECKABLE;
                    List<String> answered = Proceedings.listed(reply.answers());
                    return raised.stream()
                                    .allMatch(opinion ->
                                            answered.contains(opinion.content().number()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
