package org.zhunsheng.platform.enforcement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.BatchRule;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Terms;

/** A case is decided in its term from the filing on (办案期限). */
@Component
@Check.Concerns(value = "decidedOn", id = "P-25", effect = Check.Effect.FLAG)
@Basis(instrument = "行政处罚法", article = "第六十条", from = "2021-07-15")
final class PenaltyMustBeDecidedInTime implements BatchRule<Penalty> {

    private final Terms terms;

    PenaltyMustBeDecidedInTime(Terms terms) {
        this.terms = terms;
    }

    @Override
    public List<Verdict> judge(List<Penalty> contents) {
        return contents.stream()
                .map(penalty -> penalty.wasSummary()
                        ? Verdict.SILENT
                        : terms.verdict("penalty-decision", penalty.filedOn(), penalty.decidedOn()))
                .toList();
    }
}
