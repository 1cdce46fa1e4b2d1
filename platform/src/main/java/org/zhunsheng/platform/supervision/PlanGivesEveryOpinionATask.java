package org.zhunsheng.platform.supervision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Entry;

/** A plan that is handed in has a task for every opinion of the meeting. */
@Component
@Check.Concerns(value = "submittedOn", effect = Check.Effect.FLAG)
@Asks({Opinion.class, OpinionTask.class})
@Basis(instrument = Instruments.MEASURES, article = "第十五条第一款", from = "2008-01-01")
final class PlanGivesEveryOpinionATask implements BatchRule<OpinionReply> {

    private final Proceedings proceedings;

    PlanGivesEveryOpinionATask(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<OpinionReply> contents) {
        var opinions = proceedings.opinions(
                contents.stream().map(reply -> reply.hearing().id()).toList());
        var tasks = proceedings.tasks(
                opinions.values().stream().flatMap(List::stream).map(Entry::id).toList());
        return contents.stream()
                .map(reply -> {
                    if (reply.kind() != OpinionReplyKind.PLAN || reply.submittedOn() == null) return Verdict.SILENT;
                    var raised = opinions.getOrDefault(reply.hearing().id(), List.of());
                    if (raised.isEmpty()) return Verdict.NOT_CHECKABLE;
                    return raised.stream().allMatch(opinion -> tasks.containsKey(opinion.id()))
                            ? Verdict.KEPT
                            : Verdict.BROKEN;
                })
                .toList();
    }
}
