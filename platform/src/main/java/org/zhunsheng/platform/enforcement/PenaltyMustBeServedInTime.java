package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** A decision is served in its term (送达期限); of one without a day of service nothing is said. */
@Component
@Check.Concerns(value = "servedOn", id = "P-26", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第四十条", from = "1996-10-01", to = "2021-07-14")
@Basis(instrument = "行政处罚法", article = "第六十一条第一款", from = "2021-07-15")
final class PenaltyMustBeServedInTime implements BatchRule<Penalty> {

    private final Terms terms;

    PenaltyMustBeServedInTime(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return contents.stream()
                .map(penalty -> penalty.servedOn() == null
                        ? Verdict.NOT_CHECKABLE
                        : terms.verdict("penalty-service", penalty.decidedOn(), penalty.servedOn()))
                .toList();
    }
}
