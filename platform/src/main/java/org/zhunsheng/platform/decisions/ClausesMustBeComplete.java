package org.zhunsheng.platform.decisions;

import org.zhunsheng.platform.kernel.Basis;
import org.zhunsheng.platform.ledger.Check;
import org.zhunsheng.platform.ledger.Rule;

/** A contract has the clauses that contracts have: parties, subject, quantity, quality, price, performance, breach, disputes. */
@Check.Concerns(value = "clauses", id = "A-CLAUSE", effect = Check.Effect.FLAG)
@Basis(instrument = "合同法", article = "第十二条", from = "1999-10-01", to = "2020-12-31")
@Basis(instrument = "民法典", article = "第四百七十条", from = "2021-01-01")
final class ClausesMustBeComplete implements Rule<Agreement> {

    private static final int ALL = AgreementClause.values().length;

    @Override
    public boolean keptBy(Agreement agreement) {
        return agreement.clauses().size() == ALL;
    }
}
