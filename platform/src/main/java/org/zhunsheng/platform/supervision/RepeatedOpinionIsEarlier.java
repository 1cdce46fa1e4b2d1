package org.zhunsheng.platform.supervision;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Asks;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** An opinion comes back to one that was raised before it. */
@Component
@Check.Concerns("repeats")
@Asks(Opinion.class)
@Basis(instrument = Instruments.MEASURES, article = "第十五条第二款", from = "2008-01-01")
final class RepeatedOpinionIsEarlier implements BatchRule<Opinion> {

    private final Proceedings proceedings;

    RepeatedOpinionIsEarlier(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    @Override
    public List<Verdict> judge(List<Opinion> contents) {
        var earlier = proceedings.of(
                Opinion.class,
                contents.stream().map(Opinion::repeats).filter(Objects::nonNull).toList());
        return contents.stream()
                .map(opinion -> {
                    if (opinion.repeats() == null) return Verdict.SILENT;
                    Opinion repeated = earlier.get(opinion.repeats().id());
                    if (repeated == null) return Verdict.NOT_CHECKABLE;
                    return repeated.raisedOn().isBefore(opinion.raisedOn()) ? Verdict.KEPT : Verdict.BROKEN;
                })
                .toList();
    }
}
