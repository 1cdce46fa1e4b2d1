package org.zhunsheng.platform.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.kernel.Today;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;

/** What is disclosed as decided was decided: its day does not lie ahead. */
@Component
@Check.Concerns(value = "decidedOn", id = "I-08", effect = Check.Effect.FLAG)
@Basis(instrument = "发改办财金〔2018〕424号", article = "附件", from = "2018-07-25")
final class DecisionIsPast<R extends Record & Decision> implements BatchRule<R> {

    private final Today today;

    DecisionIsPast(Today today) {
        this.today = today;
    }

    @Override
    public List<Verdict> judge(List<R> contents) {
        LocalDate now = today.day();
        return contents.stream()
                .map(decision -> decision.decidedOn().isAfter(now) ? Verdict.BROKEN : Verdict.KEPT)
                .toList();
    }
}
